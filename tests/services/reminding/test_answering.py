"""Answered once, by a button or by doing the thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.occurrence import OccurrenceKey, OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind
from footcare.domain.snooze import Snooze
from footcare.services.reminding import Reminding

if TYPE_CHECKING:
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

from tests.services.reminding.plans import DAY, HOUR, MINUTE, SUNDAY, check_feet, plan, states, told


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (ReminderKind.FOOT_CHECK, OccurrenceState.DONE_ELSEWHERE),
        (ReminderKind.MASSAGE, OccurrenceState.DONE),
        (ReminderKind.CREAM, OccurrenceState.DONE),
    ],
)
def test_done_answers_and_closes(
    reminding: Reminding,
    clock: FakeClock,
    diary: SqlDiary,
    kind: ReminderKind,
    state: OccurrenceState,
) -> None:
    reminding.keep(plan(clock, "08:00", kind=kind))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    outcome = reminding.done(keys, by="ann")
    assert outcome.closed == set(keys)
    assert outcome.waiting == ()
    with diary.reading() as books:
        [kept] = books.occurrences.all()
        assert books.inspections.all() == []
    assert (kept.state, kept.answered_at, kept.answered_by) == (state, clock.now(), "ann")


def test_not_today_is_an_answer_for_today(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    reminding.not_today(told(reminding))
    assert states(diary) == [OccurrenceState.SKIPPED]
    clock.advance(DAY)
    assert len(told(reminding)) == 1


def test_start_closes_what_is_shown_but_only_doing_answers(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    outcome = reminding.start(keys)
    assert outcome.closed == set(keys)
    assert len(outcome.waiting) == 1
    clock.advance(5 * MINUTE)
    check_feet(diary, clock)
    assert reminding.thing_done("ann", ReminderKind.FOOT_CHECK).waiting == ()
    assert states(diary) == [OccurrenceState.DONE]


def test_a_snooze_tells_again_and_keeps_the_original_time(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    outcome = reminding.snooze(keys, Snooze.TEN_MINUTES)
    assert outcome.closed == set(keys)
    assert outcome.card is None
    assert outcome.ring == clock.now() + timedelta(minutes=10)
    clock.advance(9 * MINUTE)
    assert told(reminding) == []
    clock.advance(MINUTE)
    again = reminding.resync()
    assert again.card is not None
    assert not again.card.away
    assert again.card.items[0].occurrence.due_at == datetime(2026, 11, 22, 8, tzinfo=UTC)
    reminding.told(keys)
    assert states(diary) == [OccurrenceState.TOLD]


def test_a_snooze_survives_a_restart_and_an_edit(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminder = plan(clock, "08:00")
    reminding.keep(reminder)
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    reminding.snooze(keys, Snooze.ONE_HOUR)
    reminding.keep(replace(reminder, title="Feet", times=(time(8, 15),)))
    restarted = Reminding(diary, clock)
    clock.advance(HOUR - 1)
    assert keys[0] not in told(restarted)
    clock.advance(1)
    # The changed plan came due at 8:15, which takes the place of what was snoozed.
    assert [one.key.slot for one in restarted.waiting()] == ["08:15"]


def test_a_snooze_ends_before_the_reminder_comes_due_again(
    reminding: Reminding, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "08:30"))
    clock.advance(30 * MINUTE)
    outcome = reminding.snooze(told(reminding), Snooze.ONE_HOUR)
    assert outcome.ring == datetime(2026, 11, 22, 8, 29, tzinfo=UTC)


def test_doing_it_before_its_time_answers_it(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    check_feet(diary, clock)
    [row] = reminding.upcoming("ann")
    assert row.state is OccurrenceState.DONE
    done_at = clock.now()
    clock.advance(30 * MINUTE)
    assert reminding.resync().card is None
    with diary.reading() as books:
        [kept] = books.occurrences.all()
    assert (kept.state, kept.answered_at) == (OccurrenceState.DONE, done_at)


def test_one_check_answers_one_time_of_the_day(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", "20:00"))
    clock.advance(30 * MINUTE)
    told(reminding)
    clock.advance(10 * MINUTE)
    check_feet(diary, clock)
    reminding.thing_done("ann", ReminderKind.FOOT_CHECK)
    clock.advance(12 * HOUR)
    assert [key.slot for key in told(reminding)] == ["20:00"]


def test_a_check_recorded_by_another_program_is_an_answer_too(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    check_feet(diary, clock)
    outcome = reminding.resync()
    assert outcome.closed == set(keys)
    assert outcome.waiting == ()


def test_another_persons_check_answers_nothing(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    reminding.keep(plan(clock, "08:00", person="bob"))
    check_feet(diary, clock, "bob")
    clock.advance(30 * MINUTE)
    outcome = reminding.resync()
    assert [one.occurrence.person for one in outcome.waiting] == ["ann"]


def test_a_stopped_massage_answers_nothing(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00", kind=ReminderKind.MASSAGE))
    for ended in (Ended.STOPPED, Ended.FINISHED):
        with diary.writing() as books:
            books.sessions.add(MassageRecord(stamp_now(clock, "ann"), "calm5", 300, 200, ended))
        [row] = reminding.upcoming("ann")
        assert row.state == (OccurrenceState.DONE if ended is Ended.FINISHED else None)


def test_an_answer_can_be_taken_back(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    reminding.done(keys)
    outcome = reminding.undo(keys)
    assert outcome.card is None
    assert [one.key for one in outcome.waiting] == keys
    assert states(diary) == [OccurrenceState.TOLD]


def test_something_still_to_come_can_be_ticked_off(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", kind=ReminderKind.CREAM))
    [row] = reminding.upcoming("ann")
    assert row.state is None
    reminding.done([row.key])
    clock.advance(HOUR)
    assert told(reminding) == []
    assert [one.state for one in reminding.upcoming("ann")] == [OccurrenceState.DONE]


def test_what_does_not_exist_is_refused_or_passed_over(reminding: Reminding) -> None:
    with pytest.raises(KeyError):
        reminding.switch(uuid4(), on=True)
    nowhere = OccurrenceKey(uuid4(), SUNDAY, "08:00")
    assert reminding.done([nowhere]).closed == {nowhere}
