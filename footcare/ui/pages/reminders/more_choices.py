"""Everything a plan can say, below the simple choices: days, times, and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.plan_shape import Shape, clockwork_of, shape_of
from footcare.ui.pages.reminders.days_form import DaysForm
from footcare.ui.pages.reminders.limits_form import LimitsForm
from footcare.ui.pages.reminders.times_form import TimesForm
from footcare.ui.widgets.boxes import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk


def can_show(reminder: Reminder) -> bool:
    """Tell whether the choices here can say all that a plan says."""
    shape = shape_of(reminder)
    return shape is Shape.AFTER or (shape is not None and clockwork_of(reminder) is not None)


class MoreChoices(Box):
    """Three forms over one copy of a reminder.

    Signals:
        changed: something changed; ask for ``reminder``.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=22)
        self.days = DaysForm(desk)
        self.times = TimesForm(desk)
        self.limits = LimitsForm(desk)
        self.days.changed.connect(self._take_days)
        self.times.changed.connect(self._take_times)
        self.limits.changed.connect(self.changed)
        self.add(self.days, self.times, self.limits)

    @property
    def reminder(self) -> Reminder | None:
        """The reminder as it stands in all three forms."""
        return self.limits.reminder

    @property
    def no_day(self) -> bool:
        """Whether a day of the week is still to be chosen."""
        return self.days.no_day

    def show_reminder(self, reminder: Reminder, others: Sequence[Reminder]) -> None:
        """Show a reminder that ``can_show`` is true of."""
        self.days.show_reminder(reminder, others)
        self.times.show_reminder(reminder)
        self.limits.show_reminder(reminder)
        self._show_times(reminder)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        for form in (self.days, self.times, self.limits):
            form.set_room(width)

    def finish(self) -> bool:
        """Take what was typed last; return False when something is missing, which is said."""
        return self.days.finish() and (self.times.isHidden() or self.times.finish())

    def _take_days(self) -> None:
        if self.days.reminder is not None:
            self.times.take_days(self.days.reminder)
            self._show_times(self.days.reminder)
            self._take_times()

    def _take_times(self) -> None:
        if self.times.reminder is not None:
            self.limits.take_plan(self.times.reminder)
            self.changed.emit()

    def _show_times(self, reminder: Reminder) -> None:
        self.times.setVisible(reminder.after is None)
