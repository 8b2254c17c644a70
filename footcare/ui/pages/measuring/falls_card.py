"""What was answered about falls, and what a yes asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.falls import FallsQuestion, falls_advice, said_words, source_words
from footcare.domain.naming import sentence_case
from footcare.i18n import _
from footcare.ui.pages.measuring.newest_card import NewestCard
from footcare.ui.saying import day_heading
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.falls import FallsRecord
    from footcare.ui.desk import Desk


class FallsResultCard(NewestCard):
    """The newest answers; no yes is no promise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Answer again"), "falls")
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
            self.add_line(sentence_case(words), "bold", "info")
        if not self._desk.preferences.current.record_only:
            for words in falls_advice():
                self.add_line(words, "body", "chevron-right")
