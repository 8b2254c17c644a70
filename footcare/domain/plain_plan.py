"""The plain plan: one time of day on chosen days of the week, as the window edits it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.reminder import Repeat, RepeatUnit, Weekday

if TYPE_CHECKING:
    from datetime import time

    from footcare.domain.reminder import Reminder, ReminderKind

EVERY_DAY: Final = frozenset(Weekday)


@dataclass(frozen=True)
class PlainPlan:
    """What a person sets for a reminder.

    Attributes:
        title: own words, or empty for the name of the kind.
        at: the wall time of day.
        days: the days of the week; none of them means it can not be kept yet.
    """

    kind: ReminderKind
    title: str
    at: time
    days: frozenset[Weekday]


def plain_plan(reminder: Reminder) -> PlainPlan | None:
    """Return a reminder as a plain plan, or None when its plan says more than that."""
    more = (
        reminder.repeat.every != 1
        or reminder.repeat.unit not in (RepeatUnit.DAY, RepeatUnit.WEEK)
        or len(reminder.times) != 1
        or reminder.month_days
        or reminder.month_weeks
        or reminder.window is not None
        or reminder.after is not None
        or reminder.ends is not None
        or reminder.count is not None
    )
    if more:
        return None
    days = reminder.weekdays
    if not days and reminder.repeat.unit is RepeatUnit.WEEK:
        days = frozenset({tuple(Weekday)[reminder.starts.weekday()]})
    return PlainPlan(reminder.kind, reminder.title, reminder.times[0], days or EVERY_DAY)


def with_plan(reminder: Reminder, plan: PlainPlan) -> Reminder:
    """Return a reminder with the words and the times of a plain plan."""
    return replace(
        reminder,
        kind=plan.kind,
        title=plan.title.strip(),
        times=(plan.at,),
        repeat=Repeat(),
        weekdays=frozenset() if plan.days == EVERY_DAY else plan.days,
    )
