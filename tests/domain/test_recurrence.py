"""A plan falls on the days it names, each slot once, wherever one looks from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.recurrence import (
    falls_on,
    following,
    never_due,
    next_planned,
    planned,
    slots,
)
from footcare.domain.reminder import After, Reminder, Repeat, RepeatUnit, Weekday, Window
from tests.domain.test_every_zone import FIRST, LAST, ZONES
from tests.plans import OWN, SUNDAY, laid_out, plans, remind

DAY = timedelta(days=1)
MONTHLY = Repeat(1, RepeatUnit.MONTH)

zones = st.sampled_from(ZONES)
days = st.dates(FIRST, LAST)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def dates(reminder: Reminder, last: date = SUNDAY + timedelta(days=70)) -> list[str]:
    return [f"{one.key.local_date:%d.%m.}" for one in planned(reminder, "UTC", SUNDAY, last)]


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
        (
            {"weekdays": frozenset({Weekday.TUE}), "month_weeks": (2,)},
            ["08.12.", "12.01."],
        ),
        (
            {"weekdays": frozenset({Weekday.FRI}), "month_weeks": (-1,)},
            ["27.11.", "25.12.", "29.01."],
        ),
        (
            {"weekdays": frozenset({Weekday.MON}), "month_weeks": (5, -1)},
            ["30.11.", "28.12.", "25.01."],
        ),
    ],
)
def test_monthly(words: dict[str, object], expected: list[str]) -> None:
    found = dates(remind(**({"repeat": MONTHLY} | words)))
    assert found[: max(4, len(expected))][: len(expected)] == expected
    if len(expected) < 4:
        assert found == expected


@pytest.mark.parametrize("unit", [RepeatUnit.DAY, RepeatUnit.MONTH])
def test_what_names_days_leaves_only_those_whatever_repeats(unit: RepeatUnit) -> None:
    found = dates(remind(repeat=Repeat(1, unit), month_days=(1, -1)))
    assert found == ["30.11.", "01.12.", "31.12.", "01.01.", "31.01."]


@settings(max_examples=300, deadline=None)
@given(reminder=plans(), skip=st.integers(-30, 400), length=st.integers(0, 500))
def test_any_plan_holds_what_a_wall_calendar_holds(
    reminder: Reminder, skip: int, length: int
) -> None:
    first = reminder.starts + skip * DAY
    last = first + length * DAY
    plan = planned(reminder, "Europe/Helsinki", first, last)
    assert [(one.key.local_date, one.key.slot) for one in plan] == [
        (day, f"{at:%H:%M}") for day, at in laid_out(reminder, first, last)
    ]
    assert [one.due_at for one in plan] == sorted(one.due_at for one in plan)


@settings(max_examples=100, deadline=None)
@given(reminder=plans())
def test_a_plan_says_that_it_never_comes_due_only_when_it_does_not(reminder: Reminder) -> None:
    comes = bool(laid_out(reminder, reminder.starts, reminder.starts + 3 * 366 * DAY))
    assert not comes or never_due(reminder) == ""


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
    bath_taken = bathed(OccurrenceState.DONE, at)
    [one] = following(reminder, [bath_taken], "Europe/Helsinki")
    assert one.due_at == at + timedelta(minutes=20)
    assert one.key == OccurrenceKey(OWN, date(2026, 11, 23), "00:10")
    assert planned(reminder, "UTC", SUNDAY, SUNDAY) == []
    on_mondays = replace(reminder, weekdays=frozenset({Weekday.MON}))
    assert len(following(on_mondays, [bath_taken], "Europe/Helsinki")) == 1
    assert following(on_mondays, [bath_taken], "Europe/London") == [], "a Sunday there"


@pytest.mark.parametrize(
    "words",
    [
        {"times": ()},
        {"times": (), "window": Window(time(18), time(9), 30)},
        {"times": (), "window": Window(time(9), time(18), 0)},
        {"ends": date(2026, 11, 21)},
        {"repeat": MONTHLY, "month_days": (30,), "starts": date(2026, 2, 1),
         "ends": date(2026, 2, 28)},
        {"count": 0},
        {"weekdays": frozenset({Weekday.TUE}), "month_weeks": (2,), "month_days": (1,)},
        {"times": (), "after": After("x", 5), "ends": date(2026, 11, 21)},
        {"times": (), "after": After("x", 5), "month_days": (31,), "ends": date(2026, 12, 1)},
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
