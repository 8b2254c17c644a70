"""The day as a whole: the one next thing, the plan, the week, what still waits."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.body import WHOLE

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from footcare.domain.advice import Advice
    from footcare.domain.body import Body
    from footcare.domain.inspection import Inspection
    from footcare.domain.occurrence import OccurrenceKey, OccurrenceState
    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder, ReminderKind
    from footcare.domain.visit import Visit

DAYS_OF_A_WEEK: Final = 7


class NextThing(StrEnum):
    """The one thing to do next."""

    FIRST_CHECK = "first_check"
    RESUME_CHECK = "resume_check"
    CHECK = "check"
    MASSAGE = "massage"
    ALL_DONE = "all_done"


class DayState(StrEnum):
    """What is known of a day of this week."""

    CHECKED = "checked"
    MISSED = "missed"
    PAUSED = "paused"
    OPEN = "open"
    AHEAD = "ahead"
    BEFORE = "before"


class DayPart(StrEnum):
    """The part of a day that a greeting names."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class WeekDay(NamedTuple):
    """A day of this week. ``BEFORE`` means before the diary began: nothing was missed."""

    day: date
    state: DayState


class PlanRow(NamedTuple):
    """A reminder's time today and what became of it.

    Attributes:
        key: the occurrence; it may not be claimed yet.
        at: the wall time of the plan.
        state: what became of it, or None while it lies ahead.
        changed_at: wall time of the answer, or of the next telling while snoozed.
    """

    key: OccurrenceKey
    kind: ReminderKind
    title: str
    at: datetime
    state: OccurrenceState | None
    changed_at: datetime | None = None


class Today(NamedTuple):
    """Everything the Today page shows of the diary.

    Attributes:
        checked: today's foot check, or None.
        standing: the newest foot check, whose advice is kept in sight, or None.
        advice: what the table says of ``standing``.
        called_at: when the person called about it, UTC, or None when nobody has called yet.
        visit: the next check of the feet by a professional, or None when nothing is known.
        massages: how many massages were done this week.
        pause: the pause of reminders that runs, or None.
        reminded: whether any reminder is set, switched on or off.
        proposals: reminders proposed on the first day of the diary; none of them is kept.
        body: what there is of the feet, for their picture.
        measured: what the table says of what was measured lately, where ``advice`` does not tell
            it already; or None.
        measured_called_at: when the person called about ``measured``, UTC, or None.
    """

    day: date
    name: str
    next_thing: NextThing
    week: tuple[WeekDay, ...]
    plan: tuple[PlanRow, ...]
    checked: Inspection | None
    standing: Inspection | None
    advice: Advice | None
    massages: int
    pause: Pause | None = None
    reminded: bool = True
    proposals: tuple[Reminder, ...] = ()
    measured: Advice | None = None
    measured_called_at: datetime | None = None
    called_at: datetime | None = None
    visit: Visit | None = None
    body: Body = WHOLE

    @property
    def call_waits(self) -> bool:
        """Whether the advice asks for a call that nobody has made yet."""
        return (
            self.advice is not None
            and self.advice.level >= Level.NEXT_WORKING_DAY
            and self.called_at is None
        )

    @property
    def measured_call_waits(self) -> bool:
        """Whether what was measured asks for a call that nobody has made yet."""
        return (
            self.measured is not None
            and self.measured.level >= Level.NEXT_WORKING_DAY
            and self.measured_called_at is None
        )

    @property
    def measured_first(self) -> bool:
        """Whether what was measured is more urgent than what the foot check asks for."""
        if self.measured is None or not self.measured_call_waits:
            return False
        if self.advice is None or not self.call_waits:
            return True
        here, there = self.measured, self.advice
        return (here.emergency, here.level) > (there.emergency, there.level)


def day_part(hour: int) -> DayPart:
    """Return the part of the day for an hour, 0 to 23."""
    noon, evening, night_ends = 12, 18, 4
    if hour < night_ends or hour >= evening:
        return DayPart.EVENING
    return DayPart.MORNING if hour < noon else DayPart.AFTERNOON


def week_of(
    day: date,
    checked: Collection[date],
    began: date | None,
    paused: Collection[date] = frozenset(),
) -> tuple[WeekDay, ...]:
    """Return the seven days of the week of a day, Monday first.

    Args:
        day: today.
        checked: the days with a foot check.
        began: the first day of the diary, or None when there is nothing yet.
        paused: the days that a pause of reminders touches; nothing is missed on them.
    """
    monday = day - timedelta(days=day.weekday())
    return tuple(
        WeekDay(each, _state(each, day, checked, began or day, paused))
        for each in (monday + timedelta(days=place) for place in range(DAYS_OF_A_WEEK))
    )


def _state(
    each: date, day: date, checked: Collection[date], began: date, paused: Collection[date]
) -> DayState:
    if each in checked:
        return DayState.CHECKED
    if each > day:
        return DayState.AHEAD
    if each == day:
        return DayState.OPEN
    if each < began:
        return DayState.BEFORE
    return DayState.PAUSED if each in paused else DayState.MISSED


def next_thing(
    *, ever_checked: bool, checked_today: bool, draft_waits: bool, massage_waits: bool
) -> NextThing:
    """Decide the one next thing: the check comes first, then a massage that is planned."""
    if draft_waits:
        return NextThing.RESUME_CHECK
    if not checked_today:
        return NextThing.CHECK if ever_checked else NextThing.FIRST_CHECK
    return NextThing.MASSAGE if massage_waits else NextThing.ALL_DONE
