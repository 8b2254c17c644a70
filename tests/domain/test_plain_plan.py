"""What the window edits is what the calendar keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.plain_plan import EVERY_DAY, PlainPlan, plain_plan, with_plan
from footcare.domain.record import stamp_now
from footcare.domain.recurrence import falls_on
from footcare.domain.reminder import (
    After,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
    new_reminder,
)
from tests.fakes import FakeClock

SUNDAY = date(2026, 11, 22)
BASE = new_reminder(ReminderKind.FOOT_CHECK, stamp_now(FakeClock(), "me"))


def test_a_new_reminder_is_a_plain_plan_for_every_day() -> None:
    assert plain_plan(BASE) == PlainPlan(ReminderKind.FOOT_CHECK, "", time(8), EVERY_DAY)


def test_a_weekly_one_without_days_means_the_day_it_starts() -> None:
    weekly = replace(BASE, repeat=Repeat(1, RepeatUnit.WEEK), starts=SUNDAY)
    plan = plain_plan(weekly)
    assert plan is not None
    assert plan.days == {Weekday.SUN}
    kept = with_plan(weekly, plan)
    days = [SUNDAY + timedelta(days=ahead) for ahead in range(21)]
    assert [falls_on(kept, day) for day in days] == [falls_on(weekly, day) for day in days]


@pytest.mark.parametrize(
    "more",
    [
        replace(BASE, repeat=Repeat(2)),
        replace(BASE, repeat=Repeat(1, RepeatUnit.MONTH)),
        replace(BASE, repeat=Repeat(1, RepeatUnit.ONCE)),
        replace(BASE, times=(time(8), time(20))),
        replace(BASE, times=()),
        replace(BASE, window=Window(time(9), time(18), 90)),
        replace(BASE, after=After("x", 5)),
        replace(BASE, ends=SUNDAY),
        replace(BASE, count=3),
        replace(BASE, month_days=(1,)),
    ],
)
def test_what_says_more_is_left_as_it_is(more: Reminder) -> None:
    assert plain_plan(more) is None


@given(
    kind=st.sampled_from(ReminderKind),
    title=st.text(max_size=20).map(str.strip),
    minutes=st.integers(0, 24 * 60 - 1),
    days=st.frozensets(st.sampled_from(Weekday), min_size=1),
)
def test_a_plan_is_read_back(
    kind: ReminderKind, title: str, minutes: int, days: frozenset[Weekday]
) -> None:
    plan = PlainPlan(kind, title, time(*divmod(minutes, 60)), days)
    kept = with_plan(BASE, plan)
    assert plain_plan(kept) == plan
    assert kept.stamp == BASE.stamp
    week = [SUNDAY + timedelta(days=ahead) for ahead in range(7)]
    assert {tuple(Weekday)[day.weekday()] for day in week if falls_on(kept, day)} == days
