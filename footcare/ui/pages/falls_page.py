"""The three questions about falls, and what a yes asks for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.falls import FallsQuestion, falls_due, question_words, source_words
from footcare.domain.record import EntryKind
from footcare.i18n import _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.measuring.falls_card import FallsResultCard
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from footcare.domain.falls import FallsRecord
    from footcare.ui.desk import Desk

_BESIDE: Final = 640
_YES: Final = "yes"
_NO: Final = "no"


class FallsPage(Page):
    """The questions once a month; between, what was answered and what follows from it."""

    name: ClassVar[str] = "falls"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._last: FallsRecord | None = None
        self._anew = False
        self.result = FallsResultCard(desk)
        self.result.again.connect(self._answer_again)
        self.result.done.connect(self._finish)
        self.asked = Card(desk.theme)
        self.groups: dict[FallsQuestion, ChoiceGroup] = {}
        self._rows: list[Box] = []
        for question in FallsQuestion:
            words = question_words(question)
            options = [(_NO, _("No"), ""), (_YES, _("Yes"), "")]
            group = ChoiceGroup(desk.theme, desk.icons, words, options, columns=2)
            group.chosen.connect(self._given)
            self.groups[question] = group
            row = Box(desk.theme, across=True, gap=12)
            row.add(Label(words, "bold"), stretch=3).add(group, stretch=2)
            self._rows.append(row)
            self.asked.column.addWidget(row)
        self.missing = Label(_("Answer each question, then save."), "small")
        self.not_saved = NotSaved(desk.theme, desk.icons, button=False)
        self.save = hug(WordButton(desk.theme, desk.icons, _("Save"), "primary", "check"))
        self.save.setObjectName("save_falls")
        self.save.clicked.connect(self._keep)
        self.asked.column.addWidget(self.missing)
        self.asked.column.addWidget(self.not_saved)
        self.asked.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        self.asked.column.addWidget(Label(source_words(), "small"))
        self.column.addWidget(self.result)
        self.column.addWidget(self.asked)
        self.column.addStretch(1)
        read_in_order(self.result, self.asked)
        self.result.hide()
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self._anew = False
        self.set_heading(_("Questions about falls"), _("Three questions, once a month."))
        self._read()

    @override
    def first_focus(self) -> QWidget:
        if self.result.isVisibleTo(self):
            return self.result.to_today
        opened = [group for group in self.groups.values() if group.current is None]
        return opened[0].button(_NO) if opened else self.save

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        for row in self._rows:
            row.set_across(across=width >= _BESIDE)
        self.result.set_narrow(narrow=width < _BESIDE)

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self.desk.background.run(self.desk.house.measuring.last_falls, self._show, self._not_read)

    def _show(self, last: FallsRecord | None) -> None:
        self._last = last
        day = today(self.desk.clock)
        if last is not None:
            self.result.show_record(last, day)
        shown = last is not None and not falls_due(last.stamp.day, day) and not self._anew
        self.result.setVisible(shown)
        self.asked.setVisible(not shown)
        self.arrange()

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _given(self, _answer: str) -> None:
        self.missing.setVisible(any(group.current is None for group in self.groups.values()))

    def _keep(self) -> None:
        answers = {
            question: group.current == _YES
            for question, group in self.groups.items()
            if group.current is not None
        }
        if len(answers) < len(self.groups):
            self.missing.show()
            announce(self, self.missing.text())
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        keep = partial(self.desk.house.measuring.keep_falls, answers)
        self.save.setEnabled(False)  # once, however often it is pressed
        self.desk.background.run(keep, self._kept, self._not_kept)

    def _kept(self, record: FallsRecord) -> None:
        self.save.setEnabled(True)
        self._anew = False
        self.not_saved.clear()
        for group in self.groups.values():
            group.set_current(None)
        self.missing.show()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.door.records_changed.emit()
        self.scroll_to_top()
        self.toast(_("Saved: your answers."), partial(self._take_back, record.stamp.id))

    def _not_kept(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.not_saved.say(str(error))

    def _take_back(self, record: UUID) -> None:
        back = partial(self.desk.house.journaling.withdraw, EntryKind.FALLS, record)
        self.desk.background.run(back, self._taken_back, self._not_read)

    def _taken_back(self, _found: object) -> None:
        self.desk.door.records_changed.emit()

    def _answer_again(self) -> None:
        self._anew = True
        self._show(self._last)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self.open_page.emit("today", {})
