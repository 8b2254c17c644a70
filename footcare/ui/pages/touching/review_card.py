"""After the last touch: the answers once more, to be put right before they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.touch_run import Reply, is_touched
from footcare.domain.touch_test import ORDER
from footcare.i18n import _
from footcare.ui.pages.touching.words import reply_words, toe_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.domain.foot import Spot
    from footcare.domain.touch_run import TouchRun
    from footcare.ui.desk import Desk

_BESIDE: Final = 700
_INITIALS: Final = 12


class ReviewCard(Card):
    """The six answers and who touched.

    Signals:
        wanted: the test is to be kept.
        dropped: nothing of it is to be kept.
    """

    wanted = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(_("The six answers"), "h2"))
        self.column.addWidget(Label(_("A wrong key can be put right here."), "small"))
        self.groups: dict[Spot, ChoiceGroup] = {}
        self._rows: list[Box] = []
        options = [(reply.value, reply_words(reply), "") for reply in Reply]
        for spot in ORDER:
            words = toe_words(spot)
            group = ChoiceGroup(desk.theme, desk.icons, words, options, columns=3)
            group.chosen.connect(self._change)
            self.groups[spot] = group
            row = Box(desk.theme, across=True, gap=12)
            row.add(Label(words, "body"), stretch=2).add(group, stretch=3)
            self._rows.append(row)
            self.column.addWidget(row)
        self.initials = TextField(
            desk.theme, _("Who touched? Initials are enough"), _("You can leave this out."), 200
        )
        self.initials.edit.setMaxLength(_INITIALS)
        self.column.addWidget(self.initials)
        self.nothing = Label(_("Nothing was touched, so there is nothing to keep."), "danger")
        self.nothing.hide()
        self.not_saved = NotSaved(desk.theme, desk.icons, button=False)
        self.save = hug(WordButton(desk.theme, desk.icons, _("Save"), "primary", "check"))
        self.save.setObjectName("save_touch_test")
        self.save.clicked.connect(self._save)
        self.drop = hug(
            WordButton(desk.theme, desk.icons, _("Do not keep this test"), "quiet", "x")
        )
        self.drop.setObjectName("drop_touch_test")
        self.drop.clicked.connect(self.dropped)
        self._buttons = Box(desk.theme, across=True, gap=12)
        self._buttons.add(self.save, self.drop).add_stretch()
        for part in (self.nothing, self.not_saved, self._buttons):
            self.column.addWidget(part)

    def show_run(self, run: TouchRun) -> None:
        """Show the answers of a test that is over."""
        for spot, reply, row in zip(ORDER, run.replies, self._rows, strict=True):
            self.groups[spot].set_current(reply.value)
            row.setVisible(is_touched(spot, run.body))
        self.initials.set_words("")
        self.not_saved.clear()
        self.nothing.hide()

    @property
    def replies(self) -> dict[Spot, Reply]:
        """The answers as they stand."""
        return {
            spot: Reply(group.current)
            for spot, group in self.groups.items()
            if group.current is not None
        }

    @property
    def helper(self) -> str:
        """Who touched; may be empty."""
        return self.initials.words

    def arrange(self, width: float, *, low: bool) -> None:
        """Put the answers below their toe where they do not fit beside it."""
        del low
        for row in self._rows:
            row.set_across(across=width >= _BESIDE)
        for group in self.groups.values():
            group.set_columns(3 if width >= _BESIDE / 2 else 1)
        self._buttons.set_across(across=width >= _BESIDE)

    def _change(self, _reply: str) -> None:
        self.nothing.hide()

    def _save(self) -> None:
        if all(reply is Reply.LEFT_OUT for reply in self.replies.values()):
            self.nothing.show()
            announce(self, self.nothing.text())
        else:
            self.wanted.emit()
