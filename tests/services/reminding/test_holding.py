"""Held back in quiet hours and for a busy desktop, and told once when that is over."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import Again, ReminderKind
from footcare.domain.snooze import Snooze
from footcare.services.reminding import Reminding
from footcare.services.telling import LONGEST_HELD, LOOK_AGAIN

if TYPE_CHECKING:
    from footcare.services.foreseeing import Foreseeing
    from footcare.services.outcome import Outcome
    from footcare.services.pausing import Pausing
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

from tests.services.reminding.plans import HOUR, MINUTE, plan, slots, states, told

CREAM, MEDICINE = ReminderKind.CREAM, ReminderKind.MEDICINE
NIGHT = Quiet(time(22), time(7))


def shown(reminding: Reminding, outcome: Outcome) -> list[str]:
    """Note as told what an outcome tells, and return its slots."""
    reminding.told([due.key for due in outcome.card.items] if outcome.card else [])
    return slots(outcome)


def at(hour: int, minute: int = 0, day: int = 22) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_what_comes_due_in_the_night_is_one_card_in_the_morning(
    reminding: Reminding, pausing: Pausing, clock: FakeClock, diary: SqlDiary
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "22:30"))
    reminding.keep(plan(clock, "23:00", kind=CREAM))
    clock.wall = at(22, 30)
    outcome = reminding.resync()
    assert (outcome.card, outcome.ring) == (None, at(23))
    assert outcome.held == {due.key for due in outcome.waiting}
    assert states(diary) == [OccurrenceState.DUE]
    clock.wall = at(23)
    outcome = reminding.resync()
    assert (outcome.card, outcome.ring) == (None, at(7, day=23))
    assert len(outcome.waiting) == len(outcome.held) == 2
    clock.wall = at(6, 59, day=23)
    assert Reminding(diary, clock).resync().card is None
    clock.wall = at(7, day=23)
    outcome = reminding.resync()
    assert shown(reminding, outcome) == ["22:30", "23:00"]
    assert outcome.card is not None
    assert not outcome.card.away, "nobody was away: it was held"
    assert reminding.resync().card is None


def test_kinds_that_are_spared_are_told_in_the_night(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "23:00", kind=CREAM))
    reminding.keep(plan(clock, "23:00", kind=MEDICINE))
    clock.wall = at(23)
    outcome = reminding.resync()
    assert [due.reminder.kind for due in outcome.card.items] == [MEDICINE] if outcome.card else []
    assert len(outcome.held) == 1


def test_another_persons_quiet_hours_hold_nothing(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    pausing.set_quiet("bob", NIGHT)
    reminding.keep(plan(clock, "23:00"))
    clock.wall = at(23)
    assert len(told(reminding)) == 1


def test_a_snooze_into_quiet_hours_is_kept_as_promised(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "21:30"))
    clock.wall = at(21, 30)
    reminding.snooze(told(reminding), Snooze.ONE_HOUR)
    clock.wall = at(22, 30)
    assert len(told(reminding)) == 1


def test_quiet_hours_taken_away_tell_at_once(
    reminding: Reminding, pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "23:00"))
    clock.wall = at(23)
    heard: list[Outcome] = []
    reminding.resync()
    reminding.listen(heard.append)
    pausing.set_quiet("ann", None)
    assert [slots(one) for one in heard] == [["23:00"]]
    assert foreseeing.outlook("ann").quiet is None


def test_what_is_too_late_by_the_morning_is_missed(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "22:30", late_minutes=60))
    clock.wall = at(22, 30)
    assert len(reminding.resync().waiting) == 1
    clock.wall = at(7, day=23)
    outcome = reminding.resync()
    assert (outcome.card, outcome.waiting) == (None, ())


def test_a_busy_desktop_is_asked_again_and_told_when_it_rests(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    outcome = reminding.resync(busy=True)
    assert (outcome.card, outcome.ring) == (None, clock.now() + LOOK_AGAIN)
    assert len(outcome.held) == len(outcome.waiting) == 1
    with diary.reading() as books:
        (one,) = books.occurrences.all()
    assert one.held_since == clock.now()
    clock.advance(10 * MINUTE)
    # Something else that is answered or changed does not show it either.
    assert reminding.keep(plan(clock, "20:00", kind=CREAM)).card is None
    outcome = reminding.resync(busy=False)
    assert shown(reminding, outcome) == ["08:00"]
    assert outcome.card is not None
    assert not outcome.card.away
    with diary.reading() as books:
        (one,) = books.occurrences.all()
    assert (one.held_since, one.told_at) == (None, clock.now())


@pytest.mark.parametrize("restarts", [False, True])
def test_nothing_is_held_for_longer_than_two_hours(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary, *, restarts: bool
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    begun = clock.now()
    while (outcome := reminding.resync(busy=True)).card is None:
        assert outcome.ring is not None
        assert clock.now() < outcome.ring <= clock.now() + LOOK_AGAIN
        clock.advance((outcome.ring - clock.now()).total_seconds())
        if restarts:
            reminding = Reminding(diary, clock)
    assert clock.now() - begun == LONGEST_HELD


def test_it_is_told_before_it_would_be_too_late(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", late_minutes=30))
    clock.advance(30 * MINUTE)
    while (outcome := reminding.resync(busy=True)).card is None:
        assert outcome.ring is not None
        clock.advance((outcome.ring - clock.now()).total_seconds())
    assert clock.now() == at(8, 28)


def test_held_over_the_night_the_two_hours_begin_in_the_morning(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    pausing.set_quiet("ann", NIGHT)
    reminding.keep(plan(clock, "23:00"))
    clock.wall = at(23)
    assert reminding.resync(busy=True).ring == at(7, day=23)
    clock.wall = at(7, day=23)
    assert reminding.resync(busy=True).ring == at(7, 5, day=23)
    clock.wall = at(8, 59, day=23)
    assert reminding.resync(busy=True).card is None
    clock.wall = at(9, day=23)
    assert slots(reminding.resync(busy=True)) == ["23:00"]


def test_a_clock_set_back_does_not_hold_for_ever(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(HOUR)
    reminding.resync(busy=True)
    clock.jump(-HOUR / 4)
    reminding.resync(busy=True)
    clock.advance(LONGEST_HELD.total_seconds())
    assert slots(reminding.resync(busy=True)) == ["08:00"]


def test_a_gentle_repeat_does_not_break_into_a_film(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", again=Again(2, 15)))
    clock.advance(30 * MINUTE)
    told(reminding)
    clock.advance(15 * MINUTE)
    outcome = reminding.resync(busy=True)
    assert (outcome.card, outcome.ring) == (None, clock.now() + LOOK_AGAIN)
    clock.advance(4 * HOUR)
    assert reminding.resync(busy=True).card is None
    assert slots(reminding.resync()) == ["08:00"]
    assert timedelta(minutes=5) == LOOK_AGAIN
