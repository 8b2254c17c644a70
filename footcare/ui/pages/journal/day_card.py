"""One day of the journal: a card with a row for each thing recorded."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from footcare.i18n import _
from footcare.services.journaling import AnswerEntry
from footcare.ui.degrees import degrees_of
from footcare.ui.pages.journal.words import entry_words
from footcare.ui.saying import day_heading, instant_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from footcare.services.journaling import Entry, JournalDay
    from footcare.ui.desk import Desk


class EntryRow(Box):
    """One thing recorded, with a way to take it back.

    Signals:
        taken_back: the entry is not to stand.
    """

    taken_back = Signal(object)

    def __init__(self, desk: Desk, entry: Entry, routine_name: Callable[[str], str]) -> None:
        super().__init__(desk.theme, across=True, gap=16)
        self.entry = entry
        words = entry_words(
            entry,
            routine_name,
            degrees_of(desk),
            record_only=desk.preferences.current.record_only,
        )
        at = instant_words(entry.at, desk.clock.time_zone())
        self.title = words.title
        # Plain layouts in here, not boxes: a journal page has hundreds of these rows.
        told = QHBoxLayout()
        told.setSpacing(desk.theme.px(16))
        sign = Sign(desk.theme, desk.icons, words.icon, disc="surface2")
        told.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(desk.theme.px(3))
        lines.addWidget(Label(words.title, "bold"))
        lines.addWidget(Label(at, "small"))
        for tone, group in groupby(words.lines, key=itemgetter(1)):
            lines.addWidget(Label("\n".join(line for line, _tone in group), tone))
        if words.note:
            lines.addWidget(Label(_("Note: {note}").format(note=words.note), "body"))
        told.addLayout(lines, 1)
        self.box.addLayout(told, 1)
        self.back: WordButton | None = None
        if not isinstance(entry, AnswerEntry):
            self.back = hug(WordButton(desk.theme, desk.icons, _("Take back"), "quiet", "undo-2"))
            name = _("Take back: {title}, {time}").format(title=words.title, time=at)
            self.back.setAccessibleName(name)
            self.back.clicked.connect(self._take_back)
            self.add_at_top(self.back)

    def _take_back(self) -> None:
        self.taken_back.emit(self.entry)


class DayCard(Card):
    """A day and everything recorded for it.

    Signals:
        taken_back: an entry is not to stand.
    """

    taken_back = Signal(object)

    def __init__(
        self, desk: Desk, day: JournalDay, now: date, routine_name: Callable[[str], str]
    ) -> None:
        super().__init__(desk.theme)
        self.day = day
        heading = day_heading(day.day, now)
        self.setAccessibleName(heading)
        self.column.addWidget(Label(heading, "h2"))
        self.rows = [EntryRow(desk, entry, routine_name) for entry in day.entries]
        body = Box(desk.theme, gap=20)
        for row in self.rows:
            row.taken_back.connect(self.taken_back)
            body.add(row)
        self.column.addWidget(body)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the way to take back below the words where there is no room beside them."""
        for row in self.rows:
            row.set_across(across=not narrow)
