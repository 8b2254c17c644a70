"""The shapes a plan can have, as a person chooses among them one after the other."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.reminder import After, Repeat, RepeatUnit, Weekday, Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from footcare.domain.reminder import Reminder

_EVERY_FEW: Final = 2
_MINUTES_AFTER: Final = 20


class Shape(StrEnum):
    """On which days a plan falls, in the kinds that people think in."""

    DAYS = "days"
    EVERY_DAYS = "every_days"
    WEEKS = "weeks"
    MONTH_DAYS = "month_days"
    MONTH_WEEKS = "month_weeks"
    ONCE = "once"
    AFTER = "after"


class Clockwork(StrEnum):
    """At which times of those days."""

    ONE = "one"
    SEVERAL = "several"
    WINDOW = "window"


def shape_of(reminder: Reminder) -> Shape | None:
    """Return the shape of a plan, or None when it joins several of them."""
    every, month_days = reminder.repeat.every, bool(reminder.month_days)
    named = bool(reminder.weekdays)
    match reminder.repeat.unit:
        case RepeatUnit.ONCE:
            shape, joined = Shape.ONCE, False
        case RepeatUnit.MONTH:
            shape = Shape.MONTH_WEEKS if named and not month_days else Shape.MONTH_DAYS
            joined = named and month_days
        case RepeatUnit.WEEK:
            shape = Shape.DAYS if every == 1 else Shape.WEEKS
            joined = month_days or bool(reminder.month_weeks)
        case RepeatUnit.DAY:
            shape = Shape.DAYS if every == 1 else Shape.EVERY_DAYS
            joined = month_days or bool(reminder.month_weeks) or (named and every > 1)
    if reminder.after is not None:
        joined = joined or shape is not Shape.DAYS or named
        shape = Shape.AFTER
    return None if joined else shape


def with_shape(reminder: Reminder, shape: Shape, other: str | None = None) -> Reminder:
    """Return a reminder with a plan of a shape; what fits of the present plan stays.

    Args:
        reminder: what is changed.
        shape: what was chosen.
        other: the id of the reminder to follow, for ``AFTER``.
    """
    if shape_of(reminder) is shape and shape is not Shape.AFTER:
        return reminder
    every = max(_EVERY_FEW, reminder.repeat.every)
    own = frozenset({tuple(Weekday)[reminder.starts.weekday()]})
    month = Repeat(1, RepeatUnit.MONTH)
    bare = replace(
        reminder,
        repeat=Repeat(),
        weekdays=frozenset(),
        month_days=(),
        month_weeks=(),
        after=None,
    )
    match shape:
        case Shape.DAYS:
            changed = replace(bare, weekdays=reminder.weekdays)
        case Shape.EVERY_DAYS:
            changed = replace(bare, repeat=Repeat(every))
        case Shape.WEEKS:
            days = reminder.weekdays or own
            changed = replace(bare, repeat=Repeat(every, RepeatUnit.WEEK), weekdays=days)
        case Shape.MONTH_DAYS:
            changed = replace(bare, repeat=month, month_days=(reminder.starts.day,))
        case Shape.MONTH_WEEKS:
            weeks = (week_of_month(reminder),)
            changed = replace(bare, repeat=month, weekdays=own, month_weeks=weeks)
        case Shape.ONCE:
            once = Repeat(1, RepeatUnit.ONCE)
            changed = replace(bare, repeat=once, ends=None, count=None)
        case Shape.AFTER:
            minutes = reminder.after.minutes if reminder.after else _MINUTES_AFTER
            changed = replace(bare, after=None if other is None else After(other, minutes))
    return changed


def week_of_month(reminder: Reminder) -> int:
    """Return which of its weekdays in the month the first day of a plan is, 1 to 5."""
    return (reminder.starts.day - 1) // len(Weekday) + 1


def clockwork_of(reminder: Reminder) -> Clockwork | None:
    """Return at which times a plan falls, or None when it joins times and a window."""
    if reminder.window is not None:
        return None if reminder.times else Clockwork.WINDOW
    return Clockwork.ONE if len(reminder.times) <= 1 else Clockwork.SEVERAL


def with_times(reminder: Reminder, times: Sequence[time]) -> Reminder:
    """Return a reminder at some times of day, in order, each once."""
    return replace(reminder, times=tuple(sorted(set(times))), window=None)


def with_window(reminder: Reminder, window: Window) -> Reminder:
    """Return a reminder several times a day, from, to, and every so many minutes."""
    return replace(reminder, times=(), window=window)


def may_follow(reminder: Reminder, others: Sequence[Reminder]) -> list[Reminder]:
    """Return the reminders that one may follow without waiting for itself in the end."""
    known = {str(one.stamp.id): one for one in others}
    found: list[Reminder] = []
    for other in others:
        seen: set[str] = set()
        one: Reminder | None = other
        while one is not None and str(one.stamp.id) not in seen:
            seen.add(str(one.stamp.id))
            one = None if one.after is None else known.get(one.after.reminder)
        if str(reminder.stamp.id) not in seen:
            found.append(other)
    return found
