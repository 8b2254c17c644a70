"""Any plan a reminder can have, and what it holds by a second, plainer way of counting.

The domain asks of one day whether a plan falls on it. Here the days are laid out instead, month by
month as on a wall calendar, and crossed out, so that the two ways share no mistake.
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from hypothesis import strategies as st

from footcare.domain.record import Source, Stamp
from footcare.domain.reminder import Reminder, ReminderKind, Repeat, RepeatUnit, Weekday, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

SUNDAY = date(2026, 11, 22)
WRITTEN = datetime(2024, 1, 1, tzinfo=UTC)
OWN = UUID(int=1)

_DAY = timedelta(days=1)
_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def remind(**words: object) -> Reminder:
    """Return a daily reminder at 8:00 from a Sunday on, changed by the words given."""
    stamp = Stamp(OWN, "ann", WRITTEN, SUNDAY, "Europe/London", WRITTEN, Source.WINDOW)
    given: dict[str, object] = {
        "stamp": stamp, "kind": ReminderKind.FOOT_CHECK, "times": (time(8),), "starts": SUNDAY,
    }  # fmt: skip
    return Reminder(**(given | words))  # type: ignore[arg-type] # the words are given by name


@st.composite
def plans(draw: st.DrawFn) -> Reminder:
    """Draw any plan that does not follow another reminder, whether it ever comes due or not."""
    starts = draw(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
    start, end = sorted(draw(st.lists(_times, min_size=2, max_size=2, unique=True)))
    window = Window(start, end, draw(st.integers(45, 1440)))
    weekdays = draw(st.frozensets(st.sampled_from(Weekday), max_size=3))
    month_days = st.sampled_from([-1, 1, 2, 15, 28, 29, 30, 31])
    return remind(
        times=tuple(draw(st.lists(_times, min_size=1, max_size=3, unique=True))),
        starts=starts,
        repeat=Repeat(draw(st.integers(1, 5)), draw(st.sampled_from(RepeatUnit))),
        weekdays=weekdays,
        month_days=tuple(draw(st.lists(month_days, max_size=3, unique=True))),
        month_weeks=tuple(
            draw(st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), max_size=2, unique=True))
            if weekdays
            else ()
        ),
        window=draw(st.sampled_from([None, window])),
        ends=draw(st.none() | st.dates(starts, starts + 900 * _DAY)),
        count=draw(st.none() | st.integers(1, 60)),
    )


def laid_out(reminder: Reminder, first: date, last: date) -> list[tuple[date, time]]:
    """Return the local dates and wall times of a plan between two dates, both in, in order."""
    times = set(reminder.times)
    if reminder.window is not None:
        at = datetime.combine(SUNDAY, reminder.window.start)
        while at <= datetime.combine(SUNDAY, reminder.window.end):
            times.add(at.time())
            at += timedelta(minutes=reminder.window.every_minutes)
    days = sorted(_days_laid_out(reminder, last))
    slots = ((day, at) for day in days for at in sorted(times))
    return [one for one in islice(slots, reminder.count) if first <= one[0] <= last]


def _days_laid_out(reminder: Reminder, last: date) -> set[date]:
    starts, last = reminder.starts, min(last, reminder.ends or last)
    every, unit = reminder.repeat.every, reminder.repeat.unit
    if unit is RepeatUnit.ONCE:
        return {starts} if starts <= last else set()
    days: set[date] = set()
    for nth, month in enumerate(_months(starts, last)):
        if unit is not RepeatUnit.MONTH or nth % every == 0:
            days |= _named_days(reminder, month)
    days = {day for day in days if starts <= day <= last}
    if unit is RepeatUnit.DAY:
        days &= {starts + n * every * _DAY for n in range((last - starts).days // every + 1)}
    if unit is RepeatUnit.WEEK:
        monday = starts - starts.weekday() * _DAY
        weeks = range(0, (last - monday).days + 1, 7 * every)
        days &= {monday + (week + n) * _DAY for week in weeks for n in range(7)}
    return days


def _months(first: date, last: date) -> Iterator[list[date]]:
    month = first.replace(day=1)
    while month <= last:
        length = calendar.monthrange(month.year, month.month)[1]
        yield [month.replace(day=day) for day in range(1, length + 1)]
        month += length * _DAY


def _named_days(reminder: Reminder, month: list[date]) -> set[date]:
    """Return the days of a month that weekdays, days and weeks of the month leave."""
    unit, starts = reminder.repeat.unit, reminder.starts
    columns = [[day for day in month if day.weekday() == weekday] for weekday in range(7)]
    if reminder.weekdays:
        columns = [columns[list(Weekday).index(day)] for day in reminder.weekdays]
    elif unit is RepeatUnit.WEEK:
        columns = [columns[starts.weekday()]]
    if reminder.month_weeks:
        rows = [week - 1 if week > 0 else week for week in reminder.month_weeks]
        columns = [[column[row] for row in rows if row < len(column)] for column in columns]
    days = {day for column in columns for day in column}
    places = list(reminder.month_days)
    if unit is RepeatUnit.MONTH and not places and not reminder.weekdays:
        places = [starts.day]
    if places:
        days &= {month[at - 1 if at > 0 else at] for at in places if at <= len(month)}
    return days
