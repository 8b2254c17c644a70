"""Set clocks, journeys, sleep and changed plans: nothing is lost, nothing doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcare.domain.clock import today
from footcare.domain.person import Person
from footcare.domain.recurrence import planned
from footcare.domain.reminder import After, ReminderKind
from footcare.services.reminding import Reminding
from footcare.store.database import open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.occurrence import OccurrenceKey
    from footcare.store.database import SqlDiary

from tests.services.reminding.plans import DAY, HOUR, MINUTE, SUNDAY, plan, slots, told


def test_a_snooze_lasts_no_longer_when_the_clock_is_set_back(
    reminding: Reminding, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    reminding.snooze(told(reminding))
    clock.jump(-HOUR)
    assert reminding.resync().ring == clock.now() + timedelta(minutes=10)
    clock.advance(10 * MINUTE)
    assert len(told(reminding)) == 1
    clock.advance(HOUR)
    assert told(reminding) == []


def test_a_clock_set_back_tells_nothing_twice(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(40 * MINUTE)
    assert len(told(reminding)) == 1
    clock.jump(-HOUR)
    for _ in range(12):
        clock.advance(10 * MINUTE)
        assert told(reminding) == []


@pytest.mark.parametrize("years", [1, 174])
def test_a_clock_set_years_ahead_and_back_loses_nothing(
    reminding: Reminding, clock: FakeClock, years: int
) -> None:
    reminding.keep(plan(clock, "08:00"))
    ahead = years * 365 * DAY + HOUR
    clock.jump(ahead)
    assert len(told(reminding)) == 1
    clock.jump(-ahead)
    assert told(reminding) == []
    clock.advance(30 * MINUTE)
    assert [key.local_date for key in told(reminding)] == [SUNDAY]
    clock.jump(ahead - 30 * MINUTE)
    assert len(told(reminding)) == 1


def test_a_zone_change_tells_nothing_twice_and_loses_nothing(
    reminding: Reminding, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "20:00"))
    clock.advance(30 * MINUTE)
    assert [key.slot for key in told(reminding)] == ["08:00"]
    clock.zone = "America/New_York"
    for _ in range(10):
        clock.advance(HOUR)
        assert told(reminding) == []
    clock.zone = "Asia/Tokyo"  # 18:00 in London is 3:00 tomorrow in Tokyo: 20:00 has passed
    assert [(key.local_date, key.slot) for key in told(reminding)] == [(SUNDAY, "20:00")]


def test_two_zone_changes_in_a_row_lose_nothing(reminding: Reminding, clock: FakeClock) -> None:
    clock.zone = "America/New_York"
    reminding.keep(plan(clock, "08:00", "20:00"))
    clock.wall = datetime(2026, 11, 23, 15, tzinfo=UTC)  # ten in the morning there
    assert [key.slot for key in told(reminding)] == ["08:00"]
    clock.zone = "Asia/Tokyo"  # midnight: 20:00 has passed, at an instant before New York's 08:00
    assert [(key.local_date.day, key.slot) for key in told(reminding)] == [(23, "20:00")]
    clock.zone = "UTC"
    clock.advance(6 * HOUR)
    assert told(reminding) == []


def test_what_follows_another_is_told_once_on_a_journey(
    reminding: Reminding, clock: FakeClock
) -> None:
    first = plan(clock, "08:00", kind=ReminderKind.CREAM)
    reminding.keep(first)
    reminding.keep(plan(clock, after=After(str(first.stamp.id), 20)))
    clock.advance(30 * MINUTE)
    reminding.done(told(reminding))
    clock.advance(20 * MINUTE)
    assert [key.slot for key in told(reminding)] == ["08:20"]
    clock.zone = "Europe/Helsinki"
    assert told(reminding) == []
    assert [due.key.slot for due in reminding.waiting()] == ["08:20"]


def test_a_plan_tells_nothing_of_before_it_was_written(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    clock.advance(2 * HOUR)
    reminder = plan(clock, "08:00", starts=SUNDAY - timedelta(days=5))
    assert reminding.keep(reminder).card is None
    assert reminding.upcoming("ann") == []
    clock.advance(DAY)
    told(reminding)
    moved = reminding.keep(replace(reminder, times=(time(9),)))
    assert moved.card is None
    assert slots(Reminding(diary, clock).resync()) == []


def test_switched_off_or_removed_it_tells_nothing_and_closes_what_it_shows(
    reminding: Reminding, clock: FakeClock
) -> None:
    reminder = plan(clock, "08:00")
    other = plan(clock, "08:00", kind=ReminderKind.CREAM)
    reminding.keep(reminder)
    reminding.keep(other)
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    assert len(reminding.switch(reminder.stamp.id, on=False).closed) == 1
    outcome = reminding.remove(other.stamp.id)
    assert len(outcome.closed) == 1
    assert outcome.waiting == ()
    assert outcome.ring is None
    assert len(keys) == 2
    assert [one.stamp.id for one in reminding.reminders("ann")] == [reminder.stamp.id]
    clock.advance(DAY)
    assert told(reminding) == []
    assert len(reminding.bring_back(other.stamp.id).waiting) == 1


def test_the_spring_gap_and_the_autumn_fold_tell_once(
    reminding: Reminding, clock: FakeClock
) -> None:
    clock.zone = "Europe/Helsinki"
    for begin, due in (
        (datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (datetime(2026, 10, 24, 20, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ):
        clock.wall = begin
        reminding.keep(plan(clock, "03:30", starts=begin.date()))
        rung = []
        for _ in range(16):
            clock.advance(HOUR / 2)
            rung += [clock.now() for _ in told(reminding)]
        assert rung == [due]
        [reminder] = reminding.reminders("ann")
        reminding.remove(reminder.stamp.id)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("awake"), st.integers(1, 600)),
        st.tuples(st.just("asleep"), st.integers(1, 3000)),
        st.tuples(st.just("restart"), st.integers(1, 1500)),
        st.tuples(st.just("zone"), st.sampled_from(["Asia/Tokyo", "America/New_York", "UTC"])),
    ),
    min_size=10,
    max_size=25,
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=steps)
def test_through_sleep_restart_and_journeys_nothing_is_lost_or_doubled(
    tmp_path: Path, steps: list[tuple[str, int | str]]
) -> None:
    """Minutes awake with an alarm that rings, asleep, switched off; and zones travelled to."""
    clock = FakeClock()
    diary = open_database(tmp_path / f"{uuid4()}.db", wait_seconds=1)
    with diary.writing() as books:
        books.persons.put(Person("ann"))
    reminding = Reminding(diary, clock)
    reminder = plan(clock, "08:00", "20:00")
    reminding.keep(reminder)
    shown: list[OccurrenceKey] = []
    for kind, much in steps:
        seen = clock.now()
        if kind == "awake":
            end = clock.now() + timedelta(minutes=int(much))
            while (ring := reminding.resync().ring) is not None and ring <= end:
                clock.advance((ring - clock.now()).total_seconds())
                shown += told(reminding)
            clock.advance((end - clock.now()).total_seconds())
        elif kind == "zone":
            clock.zone = str(much)
        else:
            clock.jump(int(much) * MINUTE)
        if kind == "restart":
            reminding = Reminding(diary, clock)
        new = told(reminding)
        assert len(new) <= 1
        shown += new
        assert len(set(shown)) == len(shown)
        day = today(clock)
        for one in planned(reminder, clock.time_zone(), day - timedelta(days=1), day):
            if seen < one.due_at <= clock.now():
                assert any(one.key <= key for key in shown), one
    diary.close()


def test_two_are_proposed(reminding: Reminding) -> None:
    kinds = [one.kind for one in reminding.proposals("ann")]
    assert kinds == [ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE]
    assert reminding.reminders("ann") == []
