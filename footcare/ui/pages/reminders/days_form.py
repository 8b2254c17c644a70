"""On which days: the shape of a plan first, then only what that shape needs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.domain.plan_shape import Shape, may_follow, shape_of, with_shape
from footcare.domain.reminder import After, Repeat, Weekday, title_of
from footcare.domain.typed_list import read_month_days
from footcare.i18n import N_, _, ngettext, pgettext
from footcare.ui.forms.date_field import DateField
from footcare.ui.forms.number_form import NumberForm, Range
from footcare.ui.forms.weekdays import WeekdayDiscs
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk

_SHAPES: Final = {
    Shape.DAYS: N_("On days of the week"),
    Shape.EVERY_DAYS: N_("Every few days"),
    Shape.WEEKS: N_("Every few weeks"),
    Shape.MONTH_DAYS: N_("Every month by date"),
    Shape.MONTH_WEEKS: N_("Every month by weekday"),
    Shape.ONCE: N_("Only once"),
    Shape.AFTER: N_("After another reminder"),
}
_WEEKS: Final = {
    1: N_("First"),
    2: N_("Second"),
    3: N_("Third"),
    4: N_("Fourth"),
    5: N_("Fifth"),
    -1: N_("Last"),
}
_COUNTED: Final = frozenset({Shape.EVERY_DAYS, Shape.WEEKS, Shape.MONTH_DAYS, Shape.MONTH_WEEKS})
_BY_WEEKDAY: Final = frozenset({Shape.DAYS, Shape.WEEKS, Shape.MONTH_WEEKS})
_DATED: Final = _COUNTED | {Shape.ONCE}


class DaysForm(Box):
    """Works on a copy of a reminder.

    Signals:
        changed: the days changed; ask for ``reminder``.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        self._desk = desk
        self._reminder: Reminder | None = None
        self._others: list[Reminder] = []
        theme, icons = desk.theme, desk.icons
        asked = _("How often?")
        options = [(shape.value, _(words), "") for shape, words in _SHAPES.items()]
        self.shapes = ChoiceGroup(theme, icons, asked, options, columns=2)
        self.shapes.chosen.connect(self._take_shape)
        self.every = NumberForm(theme, icons, _("Every"), Range(1, 60), self._say_every)
        self.every.changed.connect(self._take_every)
        self.days = WeekdayDiscs(theme, icons)
        self.days.changed.connect(self._take_days)
        which = _("Which of them in the month?")
        weeks = [(str(week), _(words), "") for week, words in _WEEKS.items()]
        self.weeks = ManyGroup(theme, icons, which, weeks, columns=3)
        self.weeks.many_chosen.connect(self._take_weeks)
        self._weeks_box = Box(theme, gap=6).add(Label(which, "tag"), self.weeks)
        self.month_days = TextField(
            theme, _("Days of the month"), _("For example 1, 15 or last"), width=320
        )
        self.month_days.kept.connect(self._read_month_days)
        self.first = DateField(theme, _("First day"), coming=True)
        self.first.chosen.connect(self._take_first)
        self.after = Box(theme, gap=6)
        self.leaders: ChoiceGroup | None = None
        self.minutes = NumberForm(
            theme, icons, _("How long after it is done"), Range(0, 240, 5), self._say_minutes
        )
        self.minutes.changed.connect(self._take_minutes)
        self.none_to_follow = Label(_("There is no other reminder that it could follow."), "body")
        self.add(Label(asked, "tag"), self.shapes, self.every, self.days, self._weeks_box)
        self.add(self.month_days, self.first, self.none_to_follow, self.after, self.minutes)

    @property
    def reminder(self) -> Reminder | None:
        """The reminder with the days as they stand."""
        return self._reminder

    @property
    def no_day(self) -> bool:
        """Whether days of the week are asked for and none is chosen."""
        return not self.days.isHidden() and not self.days.days

    def show_reminder(self, reminder: Reminder, others: Sequence[Reminder]) -> None:
        """Show the days of a reminder.

        Args:
            reminder: one that has a shape.
            others: all reminders of the person, for what it could follow.
        """
        self._reminder = reminder
        self._others = [
            one for one in may_follow(reminder, others) if one.stamp.id != reminder.stamp.id
        ]
        self._fill(reminder)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.days.set_columns(7 if width >= 470 else 4)  # noqa: PLR2004 - what fits
        self.shapes.set_columns(2 if width >= 440 else 1)  # noqa: PLR2004 - what fits
        self.weeks.set_columns(3 if width >= 380 else 2)  # noqa: PLR2004 - what fits

    def finish(self) -> bool:
        """Take what was typed last; return False when something is missing, which is said."""
        if not self.month_days.isHidden() and not self._understood(self.month_days.words):
            self.month_days.focus()
            return False
        if self.no_day:
            self.days.complain(_("Choose at least one day."))
            return False
        if not self.none_to_follow.isHidden():
            announce(self, self.none_to_follow.text())
            return False
        return True

    def _fill(self, reminder: Reminder) -> None:
        shape = shape_of(reminder) or Shape.DAYS
        self.shapes.set_current(shape.value)
        follows = shape is Shape.AFTER
        self.every.setVisible(shape in _COUNTED)
        self.days.setVisible(shape in _BY_WEEKDAY)
        self._weeks_box.setVisible(shape is Shape.MONTH_WEEKS)
        self.month_days.setVisible(shape is Shape.MONTH_DAYS)
        self.first.setVisible(shape in _DATED)
        self.after.setVisible(follows and bool(self._others))
        self.minutes.setVisible(follows and bool(self._others))
        self.none_to_follow.setVisible(follows and not self._others)
        self.every.set_number(reminder.repeat.every)
        own = frozenset({tuple(Weekday)[reminder.starts.weekday()]})
        every_day = frozenset(Weekday) if shape is Shape.DAYS else own
        self.days.set_days(reminder.weekdays or every_day)
        self.weeks.set_all_chosen([str(week) for week in reminder.month_weeks])
        days = reminder.month_days or (reminder.starts.day,)
        self.month_days.set_words(_(", ").join(_last() if day < 0 else str(day) for day in days))
        self.first.show_date(reminder.starts, today(self._desk.clock))
        self._fill_leaders(reminder)

    def _fill_leaders(self, reminder: Reminder) -> None:
        if self.leaders is not None:
            self.leaders.hide()
            self.leaders.deleteLater()
        asked = _("After which reminder?")
        options = [(str(one.stamp.id), title_of(one), "") for one in self._others]
        desk = self._desk
        self.leaders = ChoiceGroup(desk.theme, desk.icons, asked, options, columns=1)
        self.leaders.chosen.connect(self._take_leader)
        self.after.add(self.leaders)
        if reminder.after is not None:
            self.leaders.set_current(reminder.after.reminder)
            self.minutes.set_number(reminder.after.minutes)

    # What the person does

    def _become(self, reminder: Reminder) -> None:
        self._reminder = reminder
        self.changed.emit()

    def _take_shape(self, chosen: str) -> None:
        if self._reminder is None:
            return
        other = str(self._others[0].stamp.id) if self._others else None
        changed = with_shape(self._reminder, Shape(chosen), other)
        if Shape(chosen) is Shape.AFTER and other is None:
            # Nothing can be followed: that is said, and the plan stays as it is.
            self.none_to_follow.show()
            announce(self, self.none_to_follow.text())
            return
        now = today(self._desk.clock)
        if Shape(chosen) in _DATED and changed.starts < now:
            changed = replace(changed, starts=now)
            changed = with_shape(replace(changed, month_days=()), Shape(chosen), other)
        self._fill(changed)
        self._become(changed)

    def _take_every(self, every: int) -> None:
        if self._reminder is not None:
            repeat = Repeat(every, self._reminder.repeat.unit)
            self._become(replace(self._reminder, repeat=repeat))

    def _take_days(self, days: frozenset[Weekday]) -> None:
        if self._reminder is not None:
            every_day = self.shapes.current == Shape.DAYS and len(days) == len(Weekday)
            self._become(replace(self._reminder, weekdays=frozenset() if every_day else days))

    def _take_weeks(self, weeks: frozenset[str]) -> None:
        if self._reminder is not None:
            chosen = tuple(week for week in _WEEKS if str(week) in weeks)
            self._become(replace(self._reminder, month_weeks=chosen))

    def _take_first(self, day: date | None) -> None:
        if self._reminder is not None and day is not None:
            self._become(replace(self._reminder, starts=day))

    def _take_leader(self, leader: str) -> None:
        if self._reminder is not None:
            self._become(replace(self._reminder, after=After(leader, self.minutes.number)))

    def _take_minutes(self, minutes: int) -> None:
        if self._reminder is not None and self._reminder.after is not None:
            after = replace(self._reminder.after, minutes=minutes)
            self._become(replace(self._reminder, after=after))

    def _read_month_days(self, typed: str) -> None:
        self._understood(typed)

    def _understood(self, typed: str) -> bool:
        days = read_month_days(typed, [_("and")], [_last(), _("last day")])
        if days is None:
            self.month_days.complain(
                _("These are no days of a month yet. {hint}").format(
                    hint=self.month_days.hint.text()
                )
            )
            return False
        self.month_days.complain("")
        if self._reminder is not None and days != self._reminder.month_days:
            self._become(replace(self._reminder, month_days=days))
        return True

    def _say_every(self, every: int) -> str:
        match self.shapes.current:
            case Shape.EVERY_DAYS:
                words = ngettext("{number} day", "{number} days", every)
            case Shape.WEEKS:
                words = ngettext("{number} week", "{number} weeks", every)
            case _:
                words = ngettext("{number} month", "{number} months", every)
        return words.format(number=every)

    def _say_minutes(self, minutes: int) -> str:
        return ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes)


def _last() -> str:
    # Translators: typed among the days of the month, as in "1, 15, last".
    return pgettext("day of the month", "last")
