"""Sleep, set clocks and journeys are noticed; time passing is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from footcare.desktop.sentinel import EVERY, LATE, Sentinel, sight, woke_between
from tests.fakes import FakeClock

HOUR = 3600.0


@pytest.mark.parametrize(
    ("advance", "jump", "woke"),
    [
        (EVERY, 0, False),
        (EVERY, 1.9, False),
        (EVERY, -1.9, False),
        (EVERY, 8 * HOUR, True),  # asleep
        (EVERY, -HOUR, True),  # set back
        (EVERY, 365 * 24 * HOUR, True),  # set far ahead
        (EVERY, 3, True),
        (8 * HOUR, 0, True),  # asleep, on a system whose monotonic clock runs on
        (LATE, 0, False),
    ],
)
def test_a_jump_is_told_from_time_passing(*, advance: float, jump: float, woke: bool) -> None:
    clock = FakeClock()
    before = sight(clock)
    clock.advance(advance)
    clock.jump(jump)
    assert woke_between(before, sight(clock)) is woke


def test_a_journey_is_noticed() -> None:
    clock = FakeClock()
    before = sight(clock)
    clock.zone = "Asia/Tokyo"
    assert woke_between(before, sight(clock))


@pytest.mark.usefixtures("qapp")
def test_the_sentinel_tells_once_and_then_goes_on_from_there() -> None:
    clock = FakeClock()
    sentinel = Sentinel(clock)
    woken: list[float] = []

    def woke() -> None:
        woken.append(clock.ticks)

    sentinel.woke.connect(woke)
    for jump in (0, HOUR, 0, -HOUR, 0):
        clock.advance(EVERY)
        clock.jump(jump)
        sentinel.look()
    assert len(woken) == 2
    sentinel.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_what_happened_before_it_began_does_not_count() -> None:
    clock = FakeClock()
    sentinel = Sentinel(clock)
    clock.jump(HOUR)
    sentinel.start()
    assert sentinel._timer.isActive()
    woken: list[bool] = []

    def woke() -> None:
        woken.append(True)

    sentinel.woke.connect(woke)
    sentinel.look()
    assert woken == []
    sentinel.stop()
    assert not sentinel._timer.isActive()
    sentinel.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_midnight_is_told_once_where_the_person_is() -> None:
    clock = FakeClock(datetime(2026, 3, 29, 22, 59, 30, tzinfo=UTC))  # half a minute before it
    sentinel = Sentinel(clock)
    told: list[datetime] = []

    def new_day() -> None:
        told.append(clock.wall)

    sentinel.new_day.connect(new_day)
    for _look in range(4):
        clock.advance(EVERY)
        sentinel.look()
    assert told == [datetime(2026, 3, 29, 23, 0, 10, tzinfo=UTC)]
    clock.zone = "America/New_York"
    clock.advance(EVERY)
    sentinel.look()
    assert len(told) == 2
    sentinel.deleteLater()
