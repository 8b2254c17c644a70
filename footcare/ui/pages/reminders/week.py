"""The next seven days: what will be shown, what not and why, and the next time skipped."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.reminder import KINDS, title_of
from footcare.i18n import N_, _
from footcare.services.foreseeing import Fate
from footcare.ui.pages.reminders.side_panel import DiaryPanel
from footcare.ui.saying import coming_words, day_heading
from footcare.ui.when import time_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from footcare.domain.occurrence import OccurrenceKey
    from footcare.services.foreseeing import Ahead
    from footcare.ui.desk import Desk

_NARROW: Final = 520
_FATES: Final = {
    Fate.HOLD: N_("Quiet hours: shown {when}"),
    Fate.PAUSED: N_("Paused: not shown"),
    Fate.ANSWERED: N_("Done already"),
    Fate.SKIPPED: N_("Skipped"),
}


class AheadRow(Box):
    """One time that lies ahead; the next of each reminder can be skipped, and that be undone.

    Signals:
        pressed: its button was pressed; the time that lies ahead.
    """

    pressed = Signal(object)

    def __init__(self, desk: Desk, ahead: Ahead, *, next_one: bool) -> None:
        super().__init__(desk.theme, across=True, gap=14)
        self.ahead = ahead
        theme, icons = desk.theme, desk.icons
        title = title_of(ahead.reminder)
        wall = ahead.due_at.astimezone(ZoneInfo(desk.clock.time_zone()))
        line = _("{time} {title}").format(time=time_words(wall), title=title)
        words = Box(theme, gap=0).add(Label(line, "bold"))
        note = fate_words(desk, ahead)
        if note:
            words.add(Label(note, "small"))
        self.add(Sign(theme, icons, KINDS[ahead.reminder.kind].icon, "ink2", size=26))
        self.add(words, stretch=1)
        self.button: WordButton | None = None
        skipped = ahead.fate is Fate.SKIPPED
        if skipped or next_one:
            name = _("Do not skip it") if skipped else _("Skip this one")
            self.button = hug(WordButton(theme, icons, name, "small"))
            self.button.setAccessibleName(f"{name}, {line}")
            self.button.clicked.connect(self._press)
            self.add(self.button)

    def _press(self) -> None:
        self.pressed.emit(self.ahead)


def fate_words(desk: Desk, ahead: Ahead) -> str:
    """Return what will not be as usual about a time ahead, or an empty text."""
    if ahead.fate is Fate.TELL:
        return _("About this time, when the one before is done") if ahead.guessed else ""
    clock = desk.clock
    when = coming_words(ahead.tell_at, clock.time_zone(), today(clock))
    return _(_FATES[ahead.fate]).format(when=when)


class WeekPanel(DiaryPanel):
    """Seven days, each with its times, in the place of the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._focus: OccurrenceKey | None = None
        self.none = Label(_("Nothing comes due in the next seven days."), "lead")
        self.none.hide()
        self.rows: list[AheadRow] = []
        self._days = Box(desk.theme, gap=16)
        self.add(self.none, self._days)

    @override
    def look(self) -> None:
        """Show the days as they are foreseen now."""
        house = self._desk.house
        work = partial(house.foreseeing.week, house.person_id)
        self._desk.background.run(work, self._show, self._failed)

    @override
    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        for row in self.rows:
            row.set_across(across=width >= _NARROW)

    def _show(self, week: list[Ahead]) -> None:
        self.not_saved.clear()
        old = self._days
        self._days = Box(self._desk.theme, gap=16)
        self.rows = []
        seen: set[UUID] = set()
        for day, times in groupby(week, self._day_of):
            card = Card(self._desk.theme)
            card.column.addWidget(Label(day_heading(day, today(self._desk.clock)), "h2"))
            for ahead in times:
                card.column.addWidget(self._row(ahead, seen))
            self._days.add(card)
        self.add(self._days)
        self.box.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._days.show()
        self.none.setVisible(not week)
        self.arrange(self.width() / self._desk.theme.scale)
        self._take_focus_again()

    def _row(self, ahead: Ahead, seen: set[UUID]) -> AheadRow:
        which = ahead.reminder.stamp.id
        told = ahead.fate in (Fate.TELL, Fate.HOLD)
        row = AheadRow(self._desk, ahead, next_one=told and which not in seen and not ahead.guessed)
        row.pressed.connect(self._press)
        if told:
            seen.add(which)
        self.rows.append(row)
        return row

    def _day_of(self, ahead: Ahead) -> date:
        return ahead.key.local_date

    def _press(self, ahead: Ahead) -> None:
        house = self._desk.house
        self._focus = ahead.key
        work: Callable[[], object] = partial(house.foreseeing.skip_next, ahead.reminder.stamp.id)
        if ahead.fate is Fate.SKIPPED:
            work = partial(house.reminding.undo, [ahead.key])
        self.run(work)

    def _take_focus_again(self) -> None:
        """Put the focus on the button that stands where the pressed one stood."""
        pressed, self._focus = self._focus, None
        for row in self.rows:
            if row.ahead.key == pressed and row.button is not None:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)
                announce(self, fate_words(self._desk, row.ahead) or row.button.accessibleName())
