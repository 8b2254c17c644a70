"""Seven discs for the days of the week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal

from footcare.domain.reminder import WEEKDAY_NAMES, Weekday
from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_SHORT: Final = {
    Weekday.MON: N_("Mon"),
    Weekday.TUE: N_("Tue"),
    Weekday.WED: N_("Wed"),
    Weekday.THU: N_("Thu"),
    Weekday.FRI: N_("Fri"),
    Weekday.SAT: N_("Sat"),
    Weekday.SUN: N_("Sun"),
}


class WeekdayDiscs(Box):
    """Which days of the week.

    Signals:
        changed: the chosen days as a frozen set.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, gap=6)
        days = list(Weekday)
        first = QLocale().firstDayOfWeek().value - 1
        days = days[first:] + days[:first]
        options = [(day.value, _(_SHORT[day]), "") for day in days]
        self.group = ManyGroup(theme, icons, _("Days"), options, columns=len(days), kind="disc")
        for day in days:
            self.group.button(day.value).setAccessibleName(_(WEEKDAY_NAMES[day]))
        self.group.many_chosen.connect(self._tell)
        self.fault = Label("", "danger")
        self.fault.hide()
        row = Box(theme, across=True, gap=0).add(self.group).add_stretch()
        self.add(row, self.fault)

    @property
    def days(self) -> frozenset[Weekday]:
        """The chosen days."""
        return frozenset(Weekday(day) for day in self.group.all_chosen)

    def set_days(self, days: frozenset[Weekday]) -> None:
        """Choose days by program."""
        self.group.set_all_chosen([day.value for day in days])
        self.fault.hide()

    def complain(self, fault: str) -> None:
        """Say what is wrong below the discs."""
        self.fault.setText(fault)
        self.fault.show()
        announce(self, fault)

    def set_columns(self, columns: int) -> None:
        """Stand so many days side by side."""
        self.group.set_columns(columns)

    def _tell(self, _chosen: object) -> None:
        self.fault.hide()
        self.changed.emit(self.days)
