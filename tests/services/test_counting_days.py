"""The calendar of a diary, month by month, and the count of its last days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from footcare.domain.checked_days import CheckedState, Score
from footcare.domain.clock import today
from tests.checks import A_DAY, blister, check
from tests.ui.conftest import clock, house

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.fakes import FakeClock

__all__ = ["clock", "house"]


def test_an_empty_diary_has_an_empty_month(house: House) -> None:
    month = house.counting_days.month()
    assert month.first == date(2026, 11, 1)
    assert (len(month.days), month.earlier, month.later) == (30, False, False)
    assert month.score == Score(0, 0, 0)


def test_the_month_shows_what_was_checked(house: House, clock: FakeClock) -> None:
    check(house, clock, blister(clock))
    clock.advance(A_DAY)
    month = house.counting_days.month()
    told = {day.day.day: (day.state, day.marked) for day in month.days}
    assert told[21] == (CheckedState.BEFORE, 0)
    assert told[22] == (CheckedState.CHECKED, 1)
    assert told[23] == (CheckedState.MISSED, 0)
    assert told[24] == (CheckedState.NOT_YET, 0)
    assert month.score == Score(1, 2, 0)


def test_a_pause_is_neutral(house: House, clock: FakeClock) -> None:
    check(house, clock)
    house.pausing.pause(house.person_id, today(clock) + timedelta(days=3))
    clock.advance(5 * A_DAY)
    month = house.counting_days.month()
    states = [day.state for day in month.days if day.day.day in range(22, 29)]
    assert states == [
        CheckedState.CHECKED,
        *[CheckedState.PAUSED] * 3,
        *[CheckedState.MISSED] * 2,
        CheckedState.NOT_YET,
    ]
    assert month.score == Score(1, 3, 3)


def test_the_way_goes_back_to_the_first_check_and_forward_to_today(
    house: House, clock: FakeClock
) -> None:
    check(house, clock)
    clock.advance(400 * A_DAY)
    check(house, clock)
    clock.advance(-A_DAY)
    first = house.counting_days.month(date(2026, 11, 5))
    assert (first.earlier, first.later) == (False, True)
    between = house.counting_days.month(date(2027, 3, 1))
    assert (between.earlier, between.later) == (True, True)
    assert {day.state for day in between.days} == {CheckedState.MISSED}
    now = house.counting_days.month(date(2029, 1, 1))
    assert now.first == today(clock).replace(day=1)
    assert (now.earlier, now.later) == (True, False)
    assert now.score == Score(1, 30, 0)
