"""Every local date has each slot exactly once, in every zone there is, for twelve years."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.record import Source, Stamp
from footcare.domain.recurrence import (
    falls_on,
    following,
    instant_of,
    never_due,
    next_planned,
    planned,
    slots,
)
from footcare.domain.reminder import (
    After,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
)

FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
SUNDAY = date(2026, 11, 22)
ZONES = sorted(available_timezones() - {"localtime", "posixrules"})
WRITTEN = datetime(2024, 1, 1, tzinfo=UTC)
OWN = UUID(int=1)

zones = st.sampled_from(ZONES)
days = st.dates(FIRST, LAST)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def remind(**words: object) -> Reminder:
    """Return a daily reminder at 8:00 from a Sunday on, changed by the words given."""
    stamp = Stamp(OWN, "ann", WRITTEN, SUNDAY, "Europe/London", WRITTEN, Source.WINDOW)
    given_words: dict[str, object] = {"times": (time(8),), "starts": SUNDAY} | words
    return Reminder(stamp=stamp, kind=ReminderKind.FOOT_CHECK, **given_words)  # type: ignore[arg-type] # the words are given by name


def dates(reminder: Reminder, last: date = SUNDAY + timedelta(days=70)) -> list[str]:
    return [f"{one.key.local_date:%d.%m.}" for one in planned(reminder, "UTC", SUNDAY, last)]


def walk(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Find the instant by walking minute by minute: the first one not before the wall time."""
    wanted = datetime.combine(day, at)
    minute = datetime.combine(day, at, UTC) - timedelta(hours=27)
    while minute.astimezone(zone).replace(tzinfo=None) < wanted:
        minute += MINUTE
    return minute


@cache
def changes(name: str) -> tuple[tuple[date, timedelta], ...]:
    """Return the weeks in which a zone's clocks change, with the offset before."""
    zone = ZoneInfo(name)
    weeks = [datetime(FIRST.year, 1, 1, tzinfo=UTC) + 7 * DAY * n for n in range(627)]
    offsets = [week.astimezone(zone).utcoffset() or timedelta(0) for week in weeks]
    pairs = zip(weeks, offsets, offsets[1:], strict=False)
    return tuple((week.date(), before) for week, before, after in pairs if before != after)


def one_zone_of_each_behaviour() -> list[str]:
    return list({changes(name): name for name in ZONES if changes(name)}.values())


def days_of_change(name: str) -> list[date]:
    return [week + DAY * n for week, _ in changes(name) for n in range(-1, 9)]


def test_one_instant_for_every_date_and_half_hour_around_every_change_of_the_clocks() -> None:
    checked = 0
    for name in one_zone_of_each_behaviour():
        zone = ZoneInfo(name)
        for day in days_of_change(name):
            begin, end = (
                datetime.combine(day, time(), zone),
                datetime.combine(day + DAY, time(), zone),
            )
            if begin.utcoffset() == end.utcoffset():
                continue
            for half_hour in range(48):
                at = time(*divmod(half_hour * 30, 60))
                due = instant_of(day, at, name)
                wall = due.astimezone(zone).replace(tzinfo=None)
                before = (due - MINUTE).astimezone(zone).replace(tzinfo=None)
                wanted = datetime.combine(day, at)
                # On time, or the first minute after a gap that swallowed it; and the first of two.
                assert wall == wanted or before < wanted < wall, (name, day, at)
                assert due.astimezone(zone).fold == 0, (name, day, at)
                checked += 1
    assert checked > 20_000


@given(zone=zones, day=days, at=minutes)
def test_a_wall_time_is_kept_wherever_it_exists(zone: str, day: date, at: time) -> None:
    due = instant_of(day, at, zone)
    wall = due.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert due.tzinfo is UTC
    assert due.second == 0
    assert timedelta(0) <= wall - datetime.combine(day, at) <= timedelta(hours=2)


@settings(max_examples=60, deadline=None)
@given(
    zone=st.sampled_from(
        [
            "Europe/Helsinki",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Africa/Cairo",
            "America/Santiago",
            "Asia/Beirut",
            "America/St_Johns",
        ]
    ),
    place=st.integers(0, 10_000),
    at=minutes,
)
def test_walking_the_minutes_finds_the_same_instant(zone: str, place: int, at: time) -> None:
    around = days_of_change(zone)
    day = around[place % len(around)]
    assert instant_of(day, at, zone) == walk(day, at, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        # Spring: the clocks jump over it, so the first minute after the gap.
        ("Europe/Helsinki", date(2026, 3, 29), time(3, 30), "2026-03-29T04:00:00+03:00"),
        ("Europe/Chisinau", date(2021, 3, 28), time(2, 30), "2021-03-28T03:00:00+03:00"),
        ("America/New_York", date(2027, 3, 14), time(2, 1), "2027-03-14T03:00:00-04:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-04T02:30:00+11:00"),
        ("Asia/Beirut", date(2026, 3, 29), time(0), "2026-03-29T01:00:00+03:00"),
        # A whole day that never was (the dateline moved).
        ("Pacific/Apia", date(2011, 12, 30), time(8), "2011-12-31T00:00:00+14:00"),
        # Autumn: the first of the two.
        ("Europe/Helsinki", date(2026, 10, 25), time(3, 30), "2026-10-25T03:30:00+03:00"),
        ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-04:00"),
        # An ordinary day, and a leap day.
        ("Europe/Helsinki", date(2026, 3, 28), time(2, 30), "2026-03-28T02:30:00+02:00"),
        ("Asia/Kathmandu", date(2028, 2, 29), time(8), "2028-02-29T08:00:00+05:45"),
    ],
)
def test_gap_and_fold(zone: str, day: date, at: time, expected: str) -> None:
    assert instant_of(day, at, zone) == datetime.fromisoformat(expected)


@given(zone=zones, first=days, at=minutes)
@example(zone="America/New_York", first=date(2027, 3, 10), at=time(2, 30))
def test_a_daily_reminder_comes_exactly_once_a_day(zone: str, first: date, at: time) -> None:
    reminder = remind(times=(at,), starts=FIRST)
    last = first + 9 * DAY
    plan = planned(reminder, zone, first, last)
    assert [one.key.local_date for one in plan] == [first + DAY * n for n in range(10)]
    assert {one.key.slot for one in plan} == {f"{at:%H:%M}"}
    assert [one.due_at for one in plan] == sorted({one.due_at for one in plan})


@given(zone=zones, first=days, times=st.sets(minutes, min_size=1, max_size=6))
def test_several_times_a_day_are_each_due_once_and_in_order(
    zone: str, first: date, times: set[time]
) -> None:
    plan = planned(remind(times=tuple(times), starts=FIRST), zone, first, first + 3 * DAY)
    assert len({one.key for one in plan}) == len(plan) == 4 * len(times)
    assert [one.due_at for one in plan] == sorted(one.due_at for one in plan)


@given(zone=zones, day=days, at=minutes, times=st.sets(minutes, min_size=1, max_size=4))
def test_next_is_the_first_of_the_plan_that_lies_ahead(
    zone: str, day: date, at: time, times: set[time]
) -> None:
    now = datetime.combine(day, at, UTC)
    reminder = remind(times=tuple(times), starts=FIRST)
    ahead = planned(reminder, zone, day - 2 * DAY, day + 3 * DAY)
    assert next_planned(reminder, zone, now) == next(one for one in ahead if one.due_at > now)


def test_weekdays_fall_only_on_their_days() -> None:
    reminder = remind(weekdays=frozenset({Weekday.MON, Weekday.FRI}))
    assert dates(reminder)[:4] == ["23.11.", "27.11.", "30.11.", "04.12."]


def test_every_few_days_are_counted_from_the_start_through_month_and_year() -> None:
    assert dates(remind(repeat=Repeat(15)))[:4] == ["22.11.", "07.12.", "22.12.", "06.01."]


def test_weekly_keeps_the_weekday_on_which_it_starts() -> None:
    assert dates(remind(repeat=Repeat(1, RepeatUnit.WEEK)))[:2] == ["22.11.", "29.11."]


def test_every_second_week_counts_weeks_from_monday() -> None:
    both = remind(repeat=Repeat(2, RepeatUnit.WEEK), weekdays=frozenset({Weekday.MON, Weekday.SUN}))
    assert dates(both)[:4] == ["22.11.", "30.11.", "06.12.", "14.12."]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"month_days": (1, -1)}, ["30.11.", "01.12.", "31.12.", "01.01.", "31.01."]),
        ({"month_days": (31,)}, ["31.12.", "31.01."]),
        ({}, ["22.11.", "22.12.", "22.01."]),
        ({"month_days": (29,), "repeat": Repeat(3, RepeatUnit.MONTH)}, ["29.11."]),
        (
            {"month_days": tuple(range(1, 8)), "weekdays": frozenset({Weekday.MON})},
            ["07.12.", "04.01."],
        ),
        ({"weekdays": frozenset({Weekday.TUE})}, ["24.11.", "01.12.", "08.12.", "15.12."]),
    ],
)
def test_monthly(words: dict[str, object], expected: list[str]) -> None:
    found = dates(remind(**({"repeat": Repeat(1, RepeatUnit.MONTH)} | words)))
    assert found[: max(4, len(expected))][: len(expected)] == expected
    if len(expected) < 4:
        assert found == expected


def test_a_leap_day_comes_in_leap_years() -> None:
    reminder = remind(
        repeat=Repeat(12, RepeatUnit.MONTH), month_days=(29,), starts=date(2028, 2, 29)
    )
    after = datetime(2028, 3, 1, tzinfo=UTC)
    found = next_planned(reminder, "Europe/London", after)
    assert found is not None
    assert found.key.local_date == date(2032, 2, 29)


def test_once_is_once() -> None:
    reminder = remind(repeat=Repeat(1, RepeatUnit.ONCE))
    assert dates(reminder) == ["22.11."]
    assert next_planned(reminder, "UTC", datetime(2026, 11, 22, 8, tzinfo=UTC)) is None


def test_starts_and_ends_are_both_in() -> None:
    reminder = remind(starts=date(2026, 11, 24), ends=date(2026, 11, 26))
    assert dates(reminder) == ["24.11.", "25.11.", "26.11."]


@given(
    count=st.integers(1, 12), times=st.sets(minutes, min_size=1, max_size=3), skip=st.integers(0, 9)
)
def test_a_count_is_never_passed_wherever_one_looks_from(
    count: int, times: set[time], skip: int
) -> None:
    reminder = remind(times=tuple(times), count=count, repeat=Repeat(2))
    whole = planned(reminder, "UTC", FIRST, LAST)
    assert len(whole) == count
    later = SUNDAY + DAY * skip
    assert planned(reminder, "UTC", later, LAST) == [
        one for one in whole if one.key.local_date >= later
    ]


def test_a_window_gives_a_time_every_so_many_minutes() -> None:
    reminder = remind(times=(), window=Window(time(9), time(18), 90))
    assert [f"{at:%H:%M}" for at in slots(reminder)] == [
        "09:00", "10:30", "12:00", "13:30", "15:00", "16:30", "18:00",
    ]  # fmt: skip
    assert len(dates(reminder, SUNDAY)) == 7


def test_times_and_window_together_name_each_time_once() -> None:
    reminder = remind(times=(time(9), time(8)), window=Window(time(9), time(10), 60))
    assert slots(reminder) == (time(8), time(9), time(10))


def test_following_another_reminder_comes_after_it_was_done() -> None:
    bath = UUID(int=7)
    reminder = remind(times=(), after=After(str(bath), 20))

    def bathed(state: OccurrenceState, at: datetime) -> Occurrence:
        key = OccurrenceKey(bath, SUNDAY, "22:00")
        return Occurrence(key, "ann", at, "Europe/Helsinki", state, answered_at=at)

    at = datetime(2026, 11, 22, 21, 50, tzinfo=UTC)
    assert following(reminder, [bathed(OccurrenceState.SKIPPED, at)], "Europe/Helsinki") == []
    [one] = following(reminder, [bathed(OccurrenceState.DONE, at)], "Europe/Helsinki")
    assert one.due_at == at + timedelta(minutes=20)
    assert one.key == OccurrenceKey(OWN, date(2026, 11, 23), "00:10")
    assert planned(reminder, "UTC", SUNDAY, SUNDAY) == []


@pytest.mark.parametrize(
    "words",
    [
        {"times": ()},
        {"times": (), "window": Window(time(18), time(9), 30)},
        {"times": (), "window": Window(time(9), time(18), 0)},
        {"ends": date(2026, 11, 21)},
        {"repeat": Repeat(1, RepeatUnit.MONTH), "month_days": (30,), "starts": date(2026, 2, 1),
         "ends": date(2026, 2, 28)},
        {"count": 0},
    ],
)  # fmt: skip
def test_a_plan_that_can_never_come_due_says_why(words: dict[str, object]) -> None:
    assert never_due(remind(**words))


def test_a_plan_that_comes_due_has_nothing_to_say() -> None:
    assert never_due(remind()) == ""
    assert never_due(remind(after=After("x", 5), times=())) == ""


def test_the_end_of_the_calendar_is_no_error() -> None:
    reminder = remind(starts=date.max - DAY)
    assert len(planned(reminder, "UTC", date.max - DAY, date.max)) == 2
    assert not falls_on(reminder, date(1, 1, 1))
