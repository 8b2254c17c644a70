"""When a reminder comes due: pure calendar arithmetic on wall time, one answer for every zone.

A plan speaks of local dates and wall times. Where the clocks jump over a time (spring), it comes
due at the first valid minute after the gap; where a time happens twice (autumn), at the first of
the two. So every local date has each of its slots exactly once, and the slot keeps the wall time
that was planned.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.occurrence import OccurrenceKey, OccurrenceState
from footcare.domain.reminder import RepeatUnit, Weekday
from footcare.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footcare.domain.occurrence import Occurrence
    from footcare.domain.reminder import Reminder

_DAY: Final = timedelta(days=1)
_HORIZON: Final = timedelta(days=41 * 366)
"""Past it nothing is looked for; a certain weekday on 29 February comes back within 40 years."""
_WEEKDAYS: Final = tuple(Weekday)


@dataclass(frozen=True, order=True)
class Planned:
    """One time a plan comes due: the instant (UTC), and the key that makes it one and only one."""

    due_at: datetime
    key: OccurrenceKey


def instant_of(day: date, at: time, time_zone: str) -> datetime:
    """Return the one instant (UTC) of a wall time on a local date, through gap and fold."""
    zone = ZoneInfo(time_zone)
    wall = datetime.combine(day, at)
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
        return first
    return _end_of_gap(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), first, zone)


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the first whole minute of the new offset between two instants around a gap."""
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle <= before:
            break
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    past = after.second
    return after if past == 0 else after + timedelta(seconds=60 - past)


def slots(reminder: Reminder) -> tuple[time, ...]:
    """Return the wall times of a day on which the plan falls, in order, each once."""
    found = {time(at.hour, at.minute) for at in reminder.times}
    window = reminder.window
    if window is not None and window.every_minutes > 0:
        end = window.end.hour * 60 + window.end.minute
        begin = window.start.hour * 60 + window.start.minute
        found |= {time(*divmod(m, 60)) for m in range(begin, end + 1, window.every_minutes)}
    return tuple(sorted(found))


def falls_on(reminder: Reminder, day: date) -> bool:
    """Tell whether the plan falls on a local date; the count of times is not looked at."""
    if day < reminder.starts or (reminder.ends is not None and day > reminder.ends):
        return False
    every = max(1, reminder.repeat.every)
    weekday = _WEEKDAYS[day.weekday()]
    named = not reminder.weekdays or weekday in reminder.weekdays
    match reminder.repeat.unit:
        case RepeatUnit.ONCE:
            return day == reminder.starts
        case RepeatUnit.DAY:
            return named and (day - reminder.starts).days % every == 0
        case RepeatUnit.WEEK:
            weeks = (_monday(day) - _monday(reminder.starts)).days // 7
            if not reminder.weekdays:
                named = day.weekday() == reminder.starts.weekday()
            return named and weeks % every == 0
        case RepeatUnit.MONTH:
            return named and _month_fits(reminder, day, every)


def _monday(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _month_fits(reminder: Reminder, day: date, every: int) -> bool:
    """Tell whether the month counts and its day is named; 31 means months that have a 31st."""
    months = (day.year - reminder.starts.year) * 12 + day.month - reminder.starts.month
    if months % every:
        return False
    if not reminder.month_days:
        return bool(reminder.weekdays) or day.day == reminder.starts.day
    from_end = day.day - monthrange(day.year, day.month)[1] - 1
    return day.day in reminder.month_days or from_end in reminder.month_days


def planned(reminder: Reminder, time_zone: str, first: date, last: date) -> list[Planned]:
    """Return everything the plan holds for a span of local dates, both ends in, in order.

    Whether the reminder is switched on is not looked at, and a reminder that follows another one
    has no plan of its own (see ``following``).
    """
    return list(_plan(reminder, time_zone, first, last))


def next_planned(reminder: Reminder, time_zone: str, after: datetime) -> Planned | None:
    """Return the first time the plan comes due later than an instant, or None."""
    local = after.astimezone(ZoneInfo(time_zone)).date()
    begin = max(local, reminder.starts)
    plan = _plan(reminder, time_zone, begin, _horizon(begin))
    return next((one for one in plan if one.due_at > after), None)


def _plan(reminder: Reminder, time_zone: str, first: date, last: date) -> Iterator[Planned]:
    times = slots(reminder)
    if not times or reminder.after is not None:
        return
    first = max(first, reminder.starts)
    last = _last_day(reminder, last)
    left = reminder.count
    day = first if left is None else reminder.starts
    while day <= last and left != 0:
        if falls_on(reminder, day):
            for at in times if left is None else times[:left]:
                if day >= first:
                    key = OccurrenceKey(reminder.stamp.id, day, f"{at:%H:%M}")
                    yield Planned(instant_of(day, at, time_zone), key)
            left = None if left is None else max(0, left - len(times))
        if day == date.max:
            return
        day += _DAY


def _last_day(reminder: Reminder, last: date) -> date:
    if reminder.repeat.unit is RepeatUnit.ONCE:
        last = min(last, reminder.starts)
    return last if reminder.ends is None else min(last, reminder.ends)


def following(reminder: Reminder, others: Iterable[Occurrence], time_zone: str) -> list[Planned]:
    """Return when a reminder comes due that follows another one, from that one's occurrences.

    Each time the other was done counts once; the slot is the wall time that came of it.
    """
    after = reminder.after
    if after is None:
        return []
    zone = ZoneInfo(time_zone)
    found: dict[OccurrenceKey, Planned] = {}
    for other in others:
        done = other.state in (OccurrenceState.DONE, OccurrenceState.DONE_ELSEWHERE)
        if not done or other.answered_at is None or str(other.key.reminder) != after.reminder:
            continue
        due = (other.answered_at + timedelta(minutes=after.minutes)).astimezone(zone)
        if reminder.starts <= due.date() <= (reminder.ends or date.max):
            key = OccurrenceKey(reminder.stamp.id, due.date(), f"{due:%H:%M}")
            found.setdefault(key, Planned(due.astimezone(UTC), key))
    return sorted(found.values())


def never_due(reminder: Reminder) -> str:
    """Return why the plan can never come due, as a message to translate, or an empty text."""
    if reminder.after is not None:
        return ""
    if not slots(reminder):
        return N_("No time of day is set.")
    if reminder.ends is not None and reminder.ends < reminder.starts:
        return N_("It ends before it starts.")
    if next(_plan(reminder, "UTC", reminder.starts, _horizon(reminder.starts)), None) is None:
        return N_("No day fits these choices.")
    return ""


def _horizon(begin: date) -> date:
    return begin + min(_HORIZON, date.max - begin)
