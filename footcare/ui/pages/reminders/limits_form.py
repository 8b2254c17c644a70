"""Until when, and what is done when a reminder could not be shown or is not answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.domain.reminder import Again, RepeatUnit
from footcare.i18n import N_, _, ngettext
from footcare.ui.forms.date_field import DateField
from footcare.ui.forms.number_form import NumberForm, Range
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk

_FOR_EVER: Final = "for_ever"
_UNTIL: Final = "until"
_SO_OFTEN: Final = "so_often"
_TIMES_AT_FIRST: Final = 10
_LATE: Final = {
    None: N_("Show it all the same"),
    30: N_("Not after 30 minutes"),
    60: N_("Not after 1 hour"),
    120: N_("Not after 2 hours"),
}
_AGAIN: Final = {
    None: N_("Leave it on Today"),
    Again(1, 15): N_("Once more after 15 minutes"),
    Again(2, 15): N_("Twice more, 15 minutes apart"),
    Again(3, 10): N_("Three times more, 10 minutes apart"),
}


class LimitsForm(Box):
    """Works on a copy of a reminder.

    Signals:
        changed: the limits changed; ask for ``reminder``.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        self._desk = desk
        self._reminder: Reminder | None = None
        theme, icons = desk.theme, desk.icons
        ends = [
            (_FOR_EVER, _("No end"), ""),
            (_UNTIL, _("On a date"), ""),
            (_SO_OFTEN, _("After some times"), ""),
        ]
        asked = _("When does it end?")
        self.ends = ChoiceGroup(theme, icons, asked, ends, columns=3)
        self.ends.chosen.connect(self._take_end)
        self.last = DateField(theme, _("Last day"), coming=True)
        self.last.chosen.connect(self._take_last)
        self.count = NumberForm(theme, icons, _("How often in all"), Range(1, 999), _times)
        self.count.changed.connect(self._take_count)
        self._ends_box = Box(theme, gap=10)
        self._ends_box.add(Label(asked, "tag"), self.ends, self.last, self.count)
        late = _("If it could not be shown in time")
        options = [(str(minutes), _(words), "") for minutes, words in _LATE.items()]
        self.late = ChoiceGroup(theme, icons, late, options, columns=2)
        self.late.chosen.connect(self._take_late)
        again = _("If nobody answers")
        options = [(str(place), _(words), "") for place, words in enumerate(_AGAIN.values())]
        self.again = ChoiceGroup(theme, icons, again, options, columns=2)
        self.again.chosen.connect(self._take_again)
        self.add(self._ends_box)
        self.add(Box(theme, gap=6).add(Label(late, "tag"), self.late))
        self.add(Box(theme, gap=6).add(Label(again, "tag"), self.again))

    @property
    def reminder(self) -> Reminder | None:
        """The reminder with the limits as they stand."""
        return self._reminder

    def show_reminder(self, reminder: Reminder) -> None:
        """Show the limits of a reminder; what no button says leaves all of them open."""
        self._reminder = reminder
        ending = _FOR_EVER
        if reminder.ends is not None:
            ending = _UNTIL
        elif reminder.count is not None:
            ending = _SO_OFTEN
        self.ends.set_current(ending)
        self._fill(ending)
        late = str(reminder.late_minutes)
        self.late.set_current(late if reminder.late_minutes in _LATE else None)
        known = list(_AGAIN)
        place = str(known.index(reminder.again)) if reminder.again in known else None
        self.again.set_current(place)

    def take_plan(self, reminder: Reminder) -> None:
        """Go on with another plan and the same limits."""
        if self._reminder is None:
            return
        own = self._reminder
        once = reminder.repeat.unit is RepeatUnit.ONCE
        self._reminder = replace(
            reminder,
            ends=None if once else own.ends,
            count=None if once else own.count,
            late_minutes=own.late_minutes,
            again=own.again,
        )
        self._ends_box.setVisible(not once)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.ends.set_columns(3 if width >= 520 else 1)  # noqa: PLR2004 - what fits
        self.late.set_columns(2 if width >= 440 else 1)  # noqa: PLR2004 - what fits
        self.again.set_columns(2 if width >= 520 else 1)  # noqa: PLR2004 - what fits

    def _fill(self, ending: str) -> None:
        reminder = self._reminder
        if reminder is None:
            return
        once = reminder.repeat.unit is RepeatUnit.ONCE
        self._ends_box.setVisible(not once)
        self.last.setVisible(ending == _UNTIL)
        self.count.setVisible(ending == _SO_OFTEN)
        self.last.show_date(reminder.ends, today(self._desk.clock))
        self.count.set_number(reminder.count or _TIMES_AT_FIRST)

    def _become(self, reminder: Reminder) -> None:
        self._reminder = reminder
        self.changed.emit()

    def _take_end(self, ending: str) -> None:
        if self._reminder is None:
            return
        count = self.count.number if ending == _SO_OFTEN else None
        ends = self._reminder.ends if ending == _UNTIL else None
        self._reminder = replace(self._reminder, ends=ends, count=count)
        self._fill(ending)
        self._become(self._reminder)

    def _take_last(self, day: date | None) -> None:
        if self._reminder is not None:
            self._become(replace(self._reminder, ends=day))

    def _take_count(self, count: int) -> None:
        if self._reminder is not None:
            self._become(replace(self._reminder, count=count))

    def _take_late(self, chosen: str) -> None:
        if self._reminder is not None:
            late = next(minutes for minutes in _LATE if str(minutes) == chosen)
            self._become(replace(self._reminder, late_minutes=late))

    def _take_again(self, chosen: str) -> None:
        if self._reminder is not None:
            self._become(replace(self._reminder, again=list(_AGAIN)[int(chosen)]))


def _times(number: int) -> str:
    return ngettext("{number} time", "{number} times", number).format(number=number)
