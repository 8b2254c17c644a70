"""Plain questions with Yes, No and Not sure, nothing chosen in advance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.domain.follow_up import Reply
from footcare.i18n import _
from footcare.ui.pages.checking.tab_order import in_tab_order
from footcare.ui.pages.checking.words import reply_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

_ROOM_ACROSS: Final = 600
"""From this width on, at 100 %, the answers stand beside their question."""


@dataclass(frozen=True)
class Asked:
    """A question as it is shown.

    Attributes:
        key: names it.
        inner: whether it was opened by another question and stands under it.
        once_more: whether not sure asks to look once more, because it will count as yes.
    """

    key: str
    ask: str
    hint: str = ""
    inner: bool = False
    once_more: bool = True


class QuestionRow(Box):
    """One question.

    Signals:
        replied: the key and the reply.
    """

    replied = Signal(str, str)

    def __init__(self, desk: Desk, asked: Asked) -> None:
        super().__init__(desk.theme, gap=6)
        self.key = asked.key
        self._once_more = asked.once_more
        self.box.setContentsMargins(desk.theme.px(20) if asked.inner else 0, 0, 0, 0)
        words = Box(desk.theme, gap=2)
        self.ask = Label(asked.ask, "bold")
        words.add(self.ask)
        if asked.hint:
            words.add(Label(asked.hint, "small"))
        options = [(reply.value, reply_words(reply), "") for reply in Reply]
        self.group = ChoiceGroup(desk.theme, desk.icons, asked.ask, options, columns=3)
        self.group.chosen.connect(self._tell)
        self._line = Box(desk.theme, gap=8)
        self._line.add(words, stretch=4)
        # The answers keep their own height beside a long question.
        self._line.box.addWidget(self.group, 5, Qt.AlignmentFlag.AlignVCenter)
        self._careful = Label(
            _("Look once more, or ask someone. If you still cannot tell, it counts as yes."), "warn"
        )
        self._careful.hide()
        self.missing = Label(_("Please answer this one."), "danger")
        self.missing.hide()
        self.add(self._line, self._careful, self.missing)

    def stand_across(self, *, across: bool) -> None:
        """Put the answers beside the question, or below it."""
        self._line.set_across(across=across)

    def show_reply(self, reply: Reply | None) -> None:
        """Show a reply by program."""
        self.group.set_current(reply.value if reply else None)
        self._careful.setVisible(self._once_more and reply is Reply.NOT_SURE)

    def complain(self) -> None:
        """Say that this one waits for an answer, and put the focus there."""
        self.missing.show()
        self.group.button(Reply.YES.value).setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{self.missing.text()} {self.ask.text()}")

    def _tell(self, reply: str) -> None:
        self.missing.hide()
        self._careful.setVisible(self._once_more and reply == Reply.NOT_SURE.value)
        self.replied.emit(self.key, reply)


class QuestionList(Box):
    """A few questions below each other.

    Signals:
        replied: the key and the reply of the question just answered.
    """

    replied = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=18)
        self._desk = desk
        self._rows: dict[str, QuestionRow] = {}
        self._across = False

    def show_questions(self, asked: Sequence[Asked], replies: Mapping[str, Reply]) -> None:
        """Show these questions in this order; rows that are there already stay as they are."""
        wanted = {one.key for one in asked}
        for key in [key for key in self._rows if key not in wanted]:
            row = self._rows.pop(key)
            self.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(asked):
            row = self._rows.get(one.key) or self._new_row(one)
            if self.box.indexOf(row) != place:
                self.box.insertWidget(place, row)
            row.show_reply(replies.get(one.key))
        in_tab_order(self.tab_stops())

    def row(self, key: str) -> QuestionRow:
        """Return the row of a question."""
        return self._rows[key]

    def _new_row(self, asked: Asked) -> QuestionRow:
        row = QuestionRow(self._desk, asked)
        row.replied.connect(self.replied)
        self._rows[asked.key] = row
        row.stand_across(across=self._across)
        return row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = self.width() >= self._desk.theme.px(_ROOM_ACROSS)
        if across != self._across:
            self._across = across
            for row in self._rows.values():
                row.stand_across(across=across)

    def tab_stops(self) -> list[QWidget]:
        """Return everything that can have the focus, in the order on the screen."""
        rows = [item.widget() for item in map(self.box.itemAt, range(self.box.count())) if item]
        return [
            row.group.button(reply.value)
            for row in rows
            if isinstance(row, QuestionRow)
            for reply in Reply
        ]
