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

_HORIZON: Final = timedelta(days=41 * 366)
"""Past it nothing is looked for; a certain weekday on 29 February comes back within 40 years."""
_WEEKDAYS: Final = tuple(Weekday)
_WEEK: Final = len(_WEEKDAYS)


@dataclass(frozen=True, order=True)
class Planned:
    """One time a plan comes due: the instant (UTC), and the key that makes it one and only one."""

    due_at: datetime
    key: OccurrenceKey


def instant_of(day: date, at: time, time_zone: str) -> datetime:
    """Return the one instant (UTC) of a wall time on a local date, through gap and fold."""
    zone = ZoneInfo(time_zone)
    wall = datetime.combine(day, at, zone)
    first, other = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    # Read with the offset after a gap, a wall time that is not there lies before it (PEP 495).
    return first if first <= other else _end_of_gap(other, first, zone)


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
    if reminder.repeat.unit is RepeatUnit.ONCE:
        return day == reminder.starts
    return (
        _counts(reminder, day)
        and _weekday_fits(reminder, day)
        and _month_day_fits(reminder, day)
        and _month_week_fits(reminder, day)
    )


def _counts(reminder: Reminder, day: date) -> bool:
    """Tell whether the repeat counts the day, week or month; weeks begin on Monday."""
    every, starts = max(1, reminder.repeat.every), reminder.starts
    match reminder.repeat.unit:
        case RepeatUnit.DAY | RepeatUnit.ONCE:
            past = (day - starts).days
        case RepeatUnit.WEEK:
            past = (_monday(day) - _monday(starts)) // _WEEK
        case RepeatUnit.MONTH:
            past = (day.year - starts.year) * 12 + day.month - starts.month
    return past % every == 0


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()


def _weekday_fits(reminder: Reminder, day: date) -> bool:
    if reminder.weekdays:
        return _WEEKDAYS[day.weekday()] in reminder.weekdays
    weekly = reminder.repeat.unit is RepeatUnit.WEEK
    return not weekly or day.weekday() == reminder.starts.weekday()


def _month_day_fits(reminder: Reminder, day: date) -> bool:
    """Tell whether the day of the month is named; 31 means months that have a 31st."""
    if reminder.month_days:
        return day.day in reminder.month_days or -_days_left(day) in reminder.month_days
    monthly = reminder.repeat.unit is RepeatUnit.MONTH
    named = reminder.weekdays or reminder.month_weeks
    return bool(named) or not monthly or day.day == reminder.starts.day


def _month_week_fits(reminder: Reminder, day: date) -> bool:
    """Tell whether the day is, say, the second of its weekday in the month, as the plan names."""
    weeks = reminder.month_weeks
    from_start, from_end = -(-day.day // _WEEK), -(-_days_left(day) // _WEEK)
    return not weeks or from_start in weeks or -from_end in weeks


def _days_left(day: date) -> int:
    """Return how many days its month still has, the day itself with them."""
    return monthrange(day.year, day.month)[1] - day.day + 1


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
    left = reminder.count
    for day in _days(first if left is None else reminder.starts, _last_day(reminder, last)):
        if left == 0:
            return
        if falls_on(reminder, day):
            for at in times if left is None else times[:left]:
                if day >= first:
                    key = OccurrenceKey(reminder.stamp.id, day, f"{at:%H:%M}")
                    yield Planned(instant_of(day, at, time_zone), key)
            left = None if left is None else max(0, left - len(times))


def _days(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _last_day(reminder: Reminder, last: date) -> date:
    if reminder.repeat.unit is RepeatUnit.ONCE:
        last = min(last, reminder.starts)
    return last if reminder.ends is None else min(last, reminder.ends)


def following(reminder: Reminder, others: Iterable[Occurrence], time_zone: str) -> list[Planned]:
    """Return when a reminder comes due that follows another one, from that one's occurrences.

    Each time the other was done counts once, if the plan falls on the date that came of it; the
    slot is the wall time that came of it. The count of times is not looked at. Among ``others``
    can be times of the reminder itself: one that was claimed keeps its key on a journey, or the
    same instant would come due once in each zone.
    """
    after = reminder.after
    if after is None:
        return []
    others = list(others)
    zone = ZoneInfo(time_zone)
    own = {one.due_at: one.key for one in others if one.key.reminder == reminder.stamp.id}
    found: dict[OccurrenceKey, Planned] = {}
    for other in others:
        done = other.state in (OccurrenceState.DONE, OccurrenceState.DONE_ELSEWHERE)
        if not done or other.answered_at is None or str(other.key.reminder) != after.reminder:
            continue
        due = (other.answered_at + timedelta(minutes=after.minutes)).astimezone(zone)
        if falls_on(reminder, due.date()):
            at = due.astimezone(UTC)
            key = OccurrenceKey(reminder.stamp.id, due.date(), f"{due:%H:%M}")
            key = own.get(at, key)
            found.setdefault(key, Planned(at, key))
    return sorted(found.values())


def never_due(reminder: Reminder) -> str:
    """Return why the plan can never come due, as a message to translate, or an empty text."""
    if reminder.after is None and not slots(reminder):
        return N_("No time of day is set.")
    if reminder.ends is not None and reminder.ends < reminder.starts:
        return N_("It ends before it starts.")
    days = _days(reminder.starts, _last_day(reminder, _horizon(reminder.starts)))
    if reminder.count == 0 or not any(falls_on(reminder, day) for day in days):
        return N_("No day fits these choices.")
    return ""


def _horizon(begin: date) -> date:
    return begin + min(_HORIZON, date.max - begin)
