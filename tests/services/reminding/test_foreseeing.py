"""The week ahead: what will be told, what not and why; and the next time skipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Person
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import After, ReminderKind, Repeat, RepeatUnit
from footcare.services.foreseeing import Fate, Foreseeing
from footcare.services.pausing import Pausing
from footcare.services.reminding import Reminding
from footcare.store.database import open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.store.database import SqlDiary

from tests.services.reminding.plans import DAY, HOUR, SUNDAY, plan, states, told

CREAM = ReminderKind.CREAM
ONE_DAY = timedelta(days=1)


def test_seven_days_are_foreseen_with_what_will_become_of_each_time(
    reminding: Reminding, pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "22:30", kind=CREAM))
    pausing.set_quiet("ann", Quiet(time(22), time(7)))
    pausing.pause("ann", SUNDAY + 2 * ONE_DAY)
    week = foreseeing.week("ann")
    assert [one.fate for one in week] == [Fate.PAUSED] * 4 + [Fate.TELL, Fate.HOLD] * 5
    assert week[5].due_at == datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    assert week[5].tell_at == datetime(2026, 11, 25, 7, tzinfo=UTC)
    assert week[-1].key.local_date == SUNDAY + 6 * ONE_DAY
    assert foreseeing.week("bob") == []


def test_today_only_what_lies_ahead_is_foreseen(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "20:00", kind=CREAM, ends=SUNDAY))
    reminding.done([reminding.upcoming("ann")[1].key])
    clock.advance(HOUR)
    assert [(one.key.slot, one.fate) for one in foreseeing.week("ann")] == [
        ("20:00", Fate.ANSWERED)
    ]


def test_what_follows_another_is_a_guess(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    first = plan(clock, "09:00", ends=SUNDAY)
    then = plan(clock, kind=CREAM, after=After(str(first.stamp.id), 20))
    reminding.keep(first)
    reminding.keep(then)
    week = foreseeing.week("ann")
    assert [(one.key.slot, one.guessed) for one in week] == [("09:00", False), ("09:20", True)]


def test_the_next_time_is_skipped_and_only_that(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock, diary: SqlDiary
) -> None:
    reminder = plan(clock, "08:00", kind=CREAM)
    reminding.keep(reminder)
    key = foreseeing.skip_next(reminder.stamp.id)
    assert key is not None
    assert key.local_date == SUNDAY
    assert states(diary) == [OccurrenceState.SKIPPED]
    assert [one.fate for one in foreseeing.week("ann")][:2] == [Fate.SKIPPED, Fate.TELL]
    clock.advance(HOUR)
    assert told(reminding) == []
    clock.advance(DAY)
    assert len(told(reminding)) == 1


def test_skipping_far_ahead_is_remembered_and_can_be_undone(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock, diary: SqlDiary
) -> None:
    weekly = plan(clock, "07:00", kind=CREAM, repeat=Repeat(1, RepeatUnit.WEEK))
    reminding.keep(weekly)
    first, second = (foreseeing.skip_next(weekly.stamp.id) for _each in range(2))
    assert first is not None
    assert second is not None
    assert second.local_date - first.local_date == 7 * ONE_DAY
    upcoming = reminding.resync().upcoming
    assert upcoming is not None
    assert upcoming.key.local_date == SUNDAY + 21 * ONE_DAY
    outcome = reminding.undo([first])
    assert outcome.upcoming is not None
    assert outcome.upcoming.key == first
    assert states(diary) == [OccurrenceState.SKIPPED]
    clock.advance(7 * DAY)
    assert told(reminding) == [first]
    clock.advance(7 * DAY)
    assert told(reminding) == []


def test_a_changed_plan_forgets_what_was_skipped_of_the_old_one(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock, diary: SqlDiary
) -> None:
    reminder = plan(clock, "08:00", kind=CREAM)
    reminding.keep(reminder)
    foreseeing.skip_next(reminder.stamp.id)
    reminding.keep(replace(reminder, title="Urea"))
    assert states(diary) == [OccurrenceState.SKIPPED]
    reminding.keep(replace(reminder, times=(time(9),)))
    assert states(diary) == []
    clock.advance(1.5 * HOUR)
    assert [key.slot for key in told(reminding)] == ["09:00"]


def test_what_was_skipped_in_the_east_does_not_silence_a_plan_changed_in_the_west(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    clock.zone = "Pacific/Kiritimati"
    reminder = plan(clock, "21:47", kind=CREAM)
    reminding.keep(reminder)
    assert foreseeing.skip_next(reminder.stamp.id) is not None
    clock.zone = "America/New_York"
    clock.wall = datetime(2026, 11, 22, 11, tzinfo=UTC)  # six in the morning there
    reminding.keep(replace(reminder, times=(time(6, 16),)))
    clock.advance(HOUR)
    assert [key.slot for key in told(reminding)] == ["06:16"]


def test_there_may_be_nothing_to_skip(
    reminding: Reminding, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    assert foreseeing.skip_next(uuid4()) is None
    past = plan(clock, "07:00", kind=CREAM, ends=SUNDAY)
    reminding.keep(past)
    assert foreseeing.skip_next(past.stamp.id) is None
    off = plan(clock, "08:00", kind=CREAM, enabled=False)
    reminding.keep(off)
    assert foreseeing.skip_next(off.stamp.id) is None


_kinds = st.sampled_from([CREAM, ReminderKind.MEDICINE])
_slots = st.lists(st.integers(0, 95), min_size=1, max_size=4, unique=True).map(
    lambda quarters: [f"{one // 4:02}:{one % 4 * 15:02}" for one in sorted(quarters)]
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=_kinds,
    times=_slots,
    hours=st.tuples(st.integers(0, 23), st.integers(0, 23)),
    pause=st.none() | st.integers(1, 5),
    skips=st.integers(0, 3),
    zone=st.sampled_from(["Europe/London", "America/New_York", "Asia/Tokyo"]),
)
def test_what_is_foreseen_is_what_is_told(
    tmp_path: Path,
    kind: ReminderKind,
    times: list[str],
    hours: tuple[int, int],
    pause: int | None,
    skips: int,
    zone: str,
) -> None:
    """The week is lived minute by minute, and told exactly as it was foreseen."""
    clock = FakeClock(zone=zone)
    diary = open_database(tmp_path / f"{uuid4()}.db", wait_seconds=1)
    with diary.writing() as books:
        books.persons.put(Person("ann"))
    reminding = Reminding(diary, clock)
    pausing = Pausing(clock, reminding)
    foreseeing = Foreseeing(diary, clock, reminding)
    reminder = plan(clock, *times, kind=kind)
    reminding.keep(reminder)
    pausing.set_quiet("ann", Quiet(time(hours[0]), time(hours[1])))
    if pause is not None:
        pausing.pause("ann", SUNDAY + pause * ONE_DAY)
    for _each in range(skips):
        foreseeing.skip_next(reminder.stamp.id)
    week = foreseeing.week("ann")
    # Of several held over one night the last is told: it takes the place of those before it.
    expected = {one.tell_at: one.key for one in week if one.fate in (Fate.TELL, Fate.HOLD)}
    lived: dict[datetime, object] = {}
    end = clock.now() + 6 * ONE_DAY
    while (ring := reminding.resync().ring) is not None and ring <= end:
        clock.advance((ring - clock.now()).total_seconds())
        for key in told(reminding):
            lived[clock.now()] = key
    assert lived == {at: key for at, key in expected.items() if at <= end}
    diary.close()
