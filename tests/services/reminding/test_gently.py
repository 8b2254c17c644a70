"""Not when it is too late, and gently again while nobody answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.inspection import Inspection
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import Again, ReminderKind, Repeat, RepeatUnit
from footcare.domain.snooze import Snooze
from footcare.services.reminding import Reminding

if TYPE_CHECKING:
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

from tests.services.reminding.plans import DAY, HOUR, MINUTE, SUNDAY, plan, slots, states, told

CREAM = ReminderKind.CREAM
WEEKLY = Repeat(1, RepeatUnit.WEEK)


def times_told(reminding: Reminding, clock: FakeClock, minutes: int) -> list[int]:
    """The minutes after now at which something is told, looked at every minute."""
    found = []
    for minute in range(1, minutes + 1):
        clock.advance(MINUTE)
        if told(reminding):
            found.append(minute)
    return found


@pytest.mark.parametrize(("late", "tells"), [(29, False), (30, True), (60, True), (None, True)])
def test_what_could_not_be_told_in_time_is_missed(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary, late: int | None, *, tells: bool
) -> None:
    reminding.keep(plan(clock, "08:00", late_minutes=late))
    clock.jump(HOUR)
    again = Reminding(diary, clock)
    outcome = again.resync()
    assert (outcome.card is not None, len(outcome.waiting)) == (tells, int(tells))
    (row,) = again.upcoming("ann")
    assert row.state is (OccurrenceState.DUE if tells else OccurrenceState.MISSED)
    assert states(diary) == [OccurrenceState.DUE], "missed is derived, never written"


def test_told_in_time_it_waits_however_long(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", late_minutes=10))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    clock.advance(3 * HOUR)
    assert [due.key for due in reminding.waiting()] == keys
    reminding.snooze(keys, Snooze.ONE_HOUR)
    clock.advance(HOUR)
    assert told(reminding) == keys


def test_what_was_missed_can_still_be_answered(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", kind=CREAM, late_minutes=10))
    clock.jump(HOUR)
    reminding.resync()
    (row,) = reminding.upcoming("ann")
    reminding.done([row.key], "ann")
    assert states(diary) == [OccurrenceState.DONE]


def test_it_is_told_again_so_often_and_no_more(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(2, 15)))
    assert times_told(reminding, clock, 120) == [30, 45, 60]
    assert states(diary) == [OccurrenceState.TOLD]


def test_the_alarm_is_set_for_the_repeat(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(1, 20)))
    clock.advance(30 * MINUTE)
    told(reminding)
    assert reminding.resync().ring == clock.now() + timedelta(minutes=20)
    clock.advance(20 * MINUTE)
    told(reminding)
    assert reminding.resync().ring == clock.now() + timedelta(hours=23, minutes=40)


@pytest.mark.parametrize("answer", ["done", "not_today", "start"])
def test_an_answer_ends_the_repeats(reminding: Reminding, clock: FakeClock, answer: str) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(3, 10)))
    clock.advance(30 * MINUTE)
    getattr(reminding, answer)(told(reminding))
    assert times_told(reminding, clock, 60) == []


def test_doing_the_thing_ends_the_repeats(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(3, 10)))
    clock.advance(30 * MINUTE)
    told(reminding)
    with diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, "ann")))
    assert times_told(reminding, clock, 60) == []


def test_after_a_snooze_the_repeats_begin_anew(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(1, 10)))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    assert times_told(reminding, clock, 20) == [10]
    reminding.snooze(keys, Snooze.ONE_HOUR)
    assert times_told(reminding, clock, 120) == [60, 70]


def test_a_repeat_is_counted_before_it_is_shown(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(1, 10)))
    clock.advance(30 * MINUTE)
    told(reminding)
    clock.advance(10 * MINUTE)
    assert slots(reminding.resync()) == ["08:00"]
    # The program died before it could show the repeat: it is not made up for.
    assert Reminding(diary, clock).resync().card is None
    assert len(reminding.waiting()) == 1


def test_what_was_told_by_an_older_footcare_is_not_repeated(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(3, 10)))
    clock.advance(30 * MINUTE)
    told(reminding)
    with diary.writing() as books:
        (one,) = books.occurrences.all()
        books.occurrences.put(replace(one, told_at=None))
    assert times_told(reminding, clock, 60) == []


def test_what_comes_due_seldom_waits_a_week(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", kind=CREAM, repeat=WEEKLY))
    clock.jump(5 * DAY)
    outcome = Reminding(diary, clock).resync()
    assert outcome.card is not None
    assert [due.key.local_date for due in outcome.card.items] == [SUNDAY]
    assert outcome.card.away
    reminding.told([due.key for due in outcome.card.items])
    clock.jump(2 * DAY + HOUR)
    outcome = Reminding(diary, clock).resync()
    assert [due.key.local_date for due in outcome.waiting] == [SUNDAY + timedelta(days=7)]


def test_what_came_due_once_and_long_ago_is_missed(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", kind=CREAM, repeat=Repeat(1, RepeatUnit.ONCE)))
    clock.jump(8 * DAY)
    outcome = Reminding(diary, clock).resync()
    assert (outcome.card, outcome.waiting) == (None, ())
    assert states(diary) == []


def test_a_check_on_a_later_day_answers_what_came_due_seldom(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", repeat=WEEKLY))
    clock.jump(3 * DAY)
    with diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, "ann")))
    assert Reminding(diary, clock).resync().waiting == ()
    assert states(diary) == [OccurrenceState.DONE]


def test_a_check_answers_what_waits_since_days(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", repeat=WEEKLY))
    clock.advance(HOUR)
    told(reminding)
    clock.advance(2 * DAY)
    later = Reminding(diary, clock)
    assert len(later.resync().waiting) == 1
    assert later.thing_done("ann", ReminderKind.FOOT_CHECK).waiting == ()


def test_a_promise_for_tomorrow_is_kept_the_day_after(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "15:00", kind=CREAM, repeat=WEEKLY))
    clock.advance(8 * HOUR)
    reminding.snooze(told(reminding), Snooze.TOMORROW_MORNING)
    clock.jump(2 * DAY)
    (key,) = told(Reminding(diary, clock))
    assert key.local_date == SUNDAY


def test_changing_how_late_or_how_often_is_no_change_of_the_plan(
    reminding: Reminding, clock: FakeClock
) -> None:
    reminder = plan(clock, "08:00")
    reminding.keep(reminder)
    clock.advance(40 * MINUTE)
    keys = told(reminding)
    reminding.keep(replace(reminder, late_minutes=30, again=Again(1, 30)))
    assert [due.key for due in reminding.waiting()] == keys
    reminding.keep(replace(reminder, times=(time(9),)))
    assert reminding.reminders("ann")[0].starts == date(2026, 11, 22)
