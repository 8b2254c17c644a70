"""Every local date has each slot exactly once, in every zone there is, for twelve years.

The oracle knows nothing of gaps and folds. It walks through time, reads the clock on the wall of
the zone minute by minute, and takes the first minute at which that clock is not before the time
of the plan. That is the minute itself, the first of two, or the first one after a gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.recurrence import instant_of, planned
from tests.plans import remind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
DAYS = [date.fromordinal(n) for n in range(FIRST.toordinal(), LAST.toordinal() + 1)]
HALF_HOURS = [time(*divmod(minute, 60)) for minute in range(0, 24 * 60, 30)]
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
ZONES = sorted(available_timezones() - {"localtime", "posixrules"})


@dataclass(frozen=True)
class Change:
    """The first minute (UTC) that has another offset than the one before."""

    at: datetime
    before: timedelta
    after: timedelta


@cache
def changes(name: str) -> tuple[Change, ...]:
    """Find when the clocks of a zone change by looking at them: each week, then hour and minute."""
    zone = ZoneInfo(name)
    weeks = _steps(datetime(2023, 12, 20, tzinfo=UTC), datetime(2036, 1, 12, tzinfo=UTC), 7 * DAY)
    return tuple(
        Change(minute + MINUTE, _offset(minute, zone), _offset(minute + MINUTE, zone))
        for week in _before_changes(weeks, 7 * DAY, zone)
        for hour in _before_changes(_steps(week, week + 7 * DAY, HOUR), HOUR, zone)
        for minute in _before_changes(_steps(hour, hour + HOUR, MINUTE), MINUTE, zone)
    )


def _steps(first: datetime, end: datetime, step: timedelta) -> list[datetime]:
    return [first + n * step for n in range(-((first - end) // step))]


def _before_changes(
    instants: Sequence[datetime], step: timedelta, zone: ZoneInfo
) -> Iterator[datetime]:
    return (at for at in instants if _offset(at, zone) != _offset(at + step, zone))


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def one_zone_of_each_behaviour() -> list[str]:
    """Return zones that differ in these years; the hundreds of others share their clocks."""
    offset_at_first = datetime(2023, 12, 20, tzinfo=UTC)
    each = {(changes(name), _offset(offset_at_first, ZoneInfo(name))): name for name in ZONES}
    return sorted(each.values())


def walked(name: str, day: date, times: Sequence[time]) -> list[datetime]:
    """Return the instants of wall times, in order, by walking through a day and its evening."""
    zone = ZoneInfo(name)
    minute = datetime.combine(day, time(), ZoneInfo(name)).astimezone(UTC) - 4 * HOUR
    found = []
    for at in times:
        wanted = datetime.combine(day, at)
        while minute.astimezone(zone).replace(tzinfo=None) < wanted:
            minute += MINUTE
        found.append(minute)
    return found


def around_changes(name: str) -> set[date]:
    """Return the dates on which a zone's clocks change, by the old offset and by the new one."""
    return {
        (change.at + offset).date()
        for change in changes(name)
        for offset in (change.before, change.after)
    }


def quiet_days(name: str) -> Iterator[tuple[date, timedelta]]:
    """Yield the other dates, each with the offset that holds all day."""
    turns = list(changes(name))
    offset = (
        turns[0].before if turns else _offset(datetime.combine(FIRST, time(), UTC), ZoneInfo(name))
    )
    noisy = around_changes(name)
    for day in DAYS:
        while turns and (turns[0].at + turns[0].after).date() < day:
            offset = turns.pop(0).after
        if day not in noisy:
            yield day, offset


def test_the_table_has_teeth() -> None:
    names = one_zone_of_each_behaviour()
    assert 40 < len(names) < len(ZONES) > 400
    assert sum(len(around_changes(name)) for name in names) > 600
    spring = walked("Europe/Helsinki", date(2026, 3, 29), [time(2, 59), time(3), time(3, 30)])
    assert [f"{at:%H:%M}" for at in spring] == ["00:59", "01:00", "01:00"]
    autumn = walked("Europe/Helsinki", date(2026, 10, 25), [time(2, 30), time(3, 30), time(4)])
    assert [f"{at:%H:%M}" for at in autumn] == ["23:30", "00:30", "02:00"]


def test_every_half_hour_around_every_change_of_the_clocks() -> None:
    for name in one_zone_of_each_behaviour():
        for day in around_changes(name):
            found = [instant_of(day, at, name) for at in HALF_HOURS]
            assert found == walked(name, day, HALF_HOURS), (name, day)


def test_a_half_hour_of_every_other_day() -> None:
    for nth, name in enumerate(one_zone_of_each_behaviour()):
        for day, offset in list(quiet_days(name))[nth % 10 :: 10]:
            at = HALF_HOURS[day.toordinal() % 48]
            wanted = datetime.combine(day, at, UTC) - offset
            assert instant_of(day, at, name) == wanted, (name, day, at)


@pytest.mark.soak
def test_every_half_hour_of_every_day() -> None:
    checked = 0
    for name in one_zone_of_each_behaviour():
        for day, offset in quiet_days(name):
            midnight = datetime.combine(day, time(), UTC) - offset
            found = [instant_of(day, at, name) for at in HALF_HOURS]
            assert found == [midnight + n * 30 * MINUTE for n in range(48)], (name, day)
            checked += 48
    assert checked > 10_000_000


@pytest.mark.soak
def test_zones_that_look_alike_plan_alike() -> None:
    alike = {changes(name): name for name in one_zone_of_each_behaviour()}
    reminder = remind(times=(time(2, 30), time(12)), starts=FIRST)
    plans = {name: planned(reminder, name, FIRST, LAST) for name in alike.values() if changes(name)}
    for name in ZONES:
        if changes(name):
            assert planned(reminder, name, FIRST, LAST) == plans[alike[changes(name)]], name


@given(zone=st.sampled_from(ZONES), data=st.data())
def test_any_minute_of_any_day(zone: str, data: st.DataObject) -> None:
    near = sorted(around_changes(zone))
    days = st.sampled_from(near) if near else st.dates(FIRST, LAST)
    day = data.draw(days | st.dates(FIRST, LAST))
    at = data.draw(st.builds(time, st.integers(0, 23), st.integers(0, 59)))
    due = instant_of(day, at, zone)
    assert due.tzinfo is UTC
    assert [due] == walked(zone, day, [at])


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        # Spring: the clocks jump over it, so the first minute after the gap.
        ("Europe/Helsinki", date(2026, 3, 29), time(3, 30), "2026-03-29T04:00:00+03:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T03:00:00+02:00"),
        ("Europe/Chisinau", date(2021, 3, 28), time(2, 30), "2021-03-28T03:00:00+03:00"),
        ("America/New_York", date(2027, 3, 14), time(2, 1), "2027-03-14T03:00:00-04:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-04T02:30:00+11:00"),
        ("Antarctica/Troll", date(2026, 3, 29), time(1, 30), "2026-03-29T03:00:00+02:00"),
        # At midnight: the day begins at one, or the evening before ends at eleven.
        ("Asia/Beirut", date(2026, 3, 29), time(0), "2026-03-29T01:00:00+03:00"),
        ("Africa/Cairo", date(2026, 4, 24), time(0, 30), "2026-04-24T01:00:00+03:00"),
        ("America/Nuuk", date(2026, 3, 28), time(23, 30), "2026-03-29T00:00:00-01:00"),
        ("America/Scoresbysund", date(2025, 3, 29), time(23, 30), "2025-03-30T00:00:00-01:00"),
        # A whole day that never was (the date line moved).
        ("Pacific/Apia", date(2011, 12, 30), time(8), "2011-12-31T00:00:00+14:00"),
        ("Pacific/Kwajalein", date(1993, 8, 21), time(8), "1993-08-22T00:00:00+12:00"),
        # Autumn: the first of the two.
        ("Europe/Helsinki", date(2026, 10, 25), time(3, 30), "2026-10-25T03:30:00+03:00"),
        ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-04:00"),
        ("Antarctica/Troll", date(2026, 10, 25), time(1, 30), "2026-10-25T01:30:00+02:00"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-05T01:45:00+11:00"),
        # Twice on a leap day, when Kazakhstan went to one time zone.
        ("Asia/Almaty", date(2024, 2, 29), time(23, 30), "2024-02-29T23:30:00+06:00"),
        ("Asia/Almaty", date(2024, 3, 1), time(0), "2024-03-01T00:00:00+05:00"),
        # Where Ramadan sets the clocks back; summer time ended for good; nothing changes.
        ("Africa/Casablanca", date(2024, 4, 14), time(2, 30), "2024-04-14T03:00:00+01:00"),
        ("Pacific/Apia", date(2024, 4, 7), time(3, 30), "2024-04-07T03:30:00+13:00"),
        # An ordinary day, and a leap day.
        ("Europe/Helsinki", date(2026, 3, 29), time(2, 30), "2026-03-29T02:30:00+02:00"),
        ("Asia/Kathmandu", date(2028, 2, 29), time(8), "2028-02-29T08:00:00+05:45"),
    ],
)
def test_gap_and_fold(zone: str, day: date, at: time, expected: str) -> None:
    assert instant_of(day, at, zone) == datetime.fromisoformat(expected)
