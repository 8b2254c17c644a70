"""Shapes of plans: each can be chosen from each, and every choice comes due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.plan_shape import (
    Clockwork,
    Shape,
    clockwork_of,
    may_follow,
    shape_of,
    with_shape,
    with_times,
    with_window,
)
from footcare.domain.recurrence import never_due
from footcare.domain.reminder import After, Reminder, Repeat, RepeatUnit, Weekday, Window
from footcare.domain.typed_list import read_month_days, read_times
from tests.plans import plans, remind

BATH = "00000000-0000-4000-8000-0000000000b1"
TUESDAY = frozenset({Weekday.TUE})
_shapes = st.lists(st.sampled_from(Shape), min_size=1, max_size=5)


@given(starts=st.dates(date(2024, 1, 1), date(2027, 12, 31)), chosen=_shapes)
def test_whatever_is_chosen_has_that_shape_and_comes_due(starts: date, chosen: list[Shape]) -> None:
    reminder = remind(starts=starts)
    for shape in chosen:
        reminder = with_shape(reminder, shape, BATH)
        assert shape_of(reminder) is shape
        assert never_due(reminder) == ""


@given(reminder=plans(), shape=st.sampled_from(Shape))
def test_choosing_the_shape_it_has_changes_nothing(reminder: Reminder, shape: Shape) -> None:
    if shape_of(reminder) is shape:
        assert with_shape(reminder, shape) == reminder


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ({}, Shape.DAYS),
        ({"weekdays": TUESDAY}, Shape.DAYS),
        ({"repeat": Repeat(1, RepeatUnit.WEEK)}, Shape.DAYS),
        ({"repeat": Repeat(3)}, Shape.EVERY_DAYS),
        ({"repeat": Repeat(2, RepeatUnit.WEEK), "weekdays": TUESDAY}, Shape.WEEKS),
        ({"repeat": Repeat(1, RepeatUnit.MONTH)}, Shape.MONTH_DAYS),
        ({"repeat": Repeat(2, RepeatUnit.MONTH), "month_days": (1, -1)}, Shape.MONTH_DAYS),
        ({"repeat": Repeat(1, RepeatUnit.MONTH), "weekdays": TUESDAY}, Shape.MONTH_WEEKS),
        ({"repeat": Repeat(1, RepeatUnit.ONCE)}, Shape.ONCE),
        ({"after": After(BATH, 5)}, Shape.AFTER),
        ({"repeat": Repeat(3), "weekdays": TUESDAY}, None),
        ({"month_days": (13,), "weekdays": TUESDAY}, None),
        ({"weekdays": TUESDAY, "month_weeks": (2,)}, None),
        ({"after": After(BATH, 5), "weekdays": TUESDAY}, None),
    ],
)
def test_every_plan_has_one_shape_or_none(words: dict[str, object], shape: Shape | None) -> None:
    assert shape_of(remind(**words)) is shape


def test_what_fits_stays() -> None:
    weekly = remind(repeat=Repeat(3, RepeatUnit.WEEK), weekdays=TUESDAY)
    assert with_shape(weekly, Shape.DAYS).weekdays == TUESDAY
    assert with_shape(weekly, Shape.EVERY_DAYS).repeat == Repeat(3)
    second_tuesday = with_shape(remind(starts=date(2026, 12, 8)), Shape.MONTH_WEEKS)
    assert (second_tuesday.weekdays, second_tuesday.month_weeks) == (TUESDAY, (2,))


def test_times_and_windows() -> None:
    daily = remind()
    assert clockwork_of(daily) is Clockwork.ONE
    several = with_times(daily, [time(20), time(8), time(8)])
    assert (several.times, clockwork_of(several)) == ((time(8), time(20)), Clockwork.SEVERAL)
    window = with_window(several, Window(time(9), time(18), 90))
    assert (window.times, clockwork_of(window)) == ((), Clockwork.WINDOW)
    assert clockwork_of(replace(window, times=(time(8),))) is None


def test_nothing_may_follow_itself_in_the_end() -> None:
    first, second, third = (
        remind(stamp=replace(remind().stamp, id=UUID(int=number))) for number in (1, 2, 3)
    )
    second = replace(second, after=After(str(first.stamp.id), 5))
    others = [first, second, third]
    assert may_follow(first, others) == [third]
    assert may_follow(second, others) == [first, third]
    assert may_follow(third, others) == [first, second]


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("8:00, 12:30 and 20:00", (time(8), time(12, 30), time(20))),
        ("8 pm; 8 am", (time(8), time(20))),
        ("8", (time(8),)),
        ("8, 8", (time(8),)),
        ("", None),
        ("8, noon", None),
        (",", None),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, times: tuple[time, ...] | None) -> None:
    assert read_times(typed, ["and"]) == times


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("1, 15 and last", (1, 15, -1)),
        ("31.", (31,)),
        ("LAST day", (-1,)),
        ("3, 3", (3,)),
        ("0", None),
        ("32", None),
        ("first", None),
        ("", None),
    ],
)
def test_days_of_a_month_are_read_as_people_type_them(
    typed: str, days: tuple[int, ...] | None
) -> None:
    assert read_month_days(typed, ["and"], ["last", "last day"]) == days
