"""What was answered about falls, and what a yes asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.falls import FallsQuestion, falls_advice, said_words, source_words
from footcare.domain.naming import sentence_case
from footcare.i18n import _
from footcare.ui.saying import day_heading
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.falls import FallsRecord
    from footcare.ui.desk import Desk


class FallsResultCard(Card):
    """The newest answers; no yes is no promise.

    Signals:
        again: the person wants to answer once more.
        done: the person is through.
    """

    again = Signal()
    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.title = Label("", "h2")
        self.lines = Box(desk.theme, gap=10)
        self.to_today = hug(
            WordButton(desk.theme, desk.icons, _("Back to Today"), "primary", "check")
        )
        self.to_today.setObjectName("falls_done")
        self.to_today.clicked.connect(self.done)
        self.once_more = hug(
            WordButton(desk.theme, desk.icons, _("Answer again"), "secondary", "rotate-ccw")
        )
        self.once_more.setObjectName("falls_again")
        self.once_more.clicked.connect(self.again)
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.to_today, self.once_more).add_stretch()
        for part in (self.title, self.lines, self._row):
            self.column.addWidget(part)
        self.column.addWidget(Label(source_words(), "small"))

    def show_record(self, record: FallsRecord, today: date) -> None:
        """Show answers and what follows from them."""
        self.lines.take_all_out()
        self.title.setText(day_heading(record.stamp.day, today))
        said = [one for one in FallsQuestion if record.answer(one)]
        if not said:
            self.lines.add(
                Label(_("No question was answered with yes. Answer again in a month."), "body")
            )
            return
        for question in said:
            words = _("Yes: {what}").format(what=said_words(question))
            self._add("info", sentence_case(words), "bold")
        if not self._desk.preferences.current.record_only:
            for words in falls_advice():
                self._add("chevron-right", words, "body")

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the buttons below each other."""
        self._row.set_across(across=not narrow)

    def _add(self, icon: str, words: str, role: str) -> None:
        row = Box(self._desk.theme, across=True, gap=12)
        row.add_at_top(Sign(self._desk.theme, self._desk.icons, icon, size=24))
        self.lines.add(row.add(Label(words, role), stretch=1))
