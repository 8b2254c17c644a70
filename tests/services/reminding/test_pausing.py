"""A pause: nothing comes due in it, nothing is missed by it, and it can be ended at any time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.reminder import ReminderKind
from footcare.domain.snooze import Snooze
from footcare.services.pausing import PauseRefused

if TYPE_CHECKING:
    from footcare.services.foreseeing import Foreseeing
    from footcare.services.outcome import Outcome
    from footcare.services.pausing import Pausing
    from footcare.services.reminding import Reminding
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

from tests.services.reminding.plans import DAY, HOUR, MINUTE, SUNDAY, plan, slots, states, told

CREAM = ReminderKind.CREAM
WEDNESDAY = date(2026, 11, 25)


def test_in_a_pause_nothing_comes_due_and_after_it_everything_does(
    reminding: Reminding,
    pausing: Pausing,
    foreseeing: Foreseeing,
    clock: FakeClock,
    diary: SqlDiary,
) -> None:
    reminding.keep(plan(clock, "08:00"))
    pause = pausing.pause("ann", WEDNESDAY, "  Hospital ")
    assert (pause.why, foreseeing.outlook("ann").pause) == ("Hospital", pause)
    outcome = reminding.resync()
    assert outcome.paused == (pause,)
    assert outcome.ring == datetime(2026, 11, 25, tzinfo=UTC)
    assert outcome.upcoming is not None
    assert outcome.upcoming.key.local_date == WEDNESDAY
    for _hour in range(72):
        clock.advance(HOUR)
        assert told(reminding) == []
    assert states(diary) == [], "a paused time has no row: it is neither done nor missed"
    assert foreseeing.outlook("ann").pause is None
    clock.advance(2 * HOUR)
    assert [key.local_date for key in told(reminding)] == [WEDNESDAY]


def test_what_is_shown_is_closed_and_waits_again_when_the_pause_is_ended(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    heard: list[Outcome] = []
    reminding.listen(heard.append)
    pausing.pause("ann", WEDNESDAY)
    assert (set(heard[-1].closed), heard[-1].waiting) == (set(keys), ())
    clock.advance(HOUR)
    pausing.end("ann")
    assert heard[-1].card is None
    assert [due.key for due in heard[-1].waiting] == keys


def test_what_came_due_in_a_pause_that_was_ended_is_not_made_up_for(
    reminding: Reminding, pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "12:00"))
    pausing.pause("ann", WEDNESDAY)
    clock.advance(3 * HOUR)
    assert pausing.end("ann") is not None
    assert foreseeing.outlook("ann").pause is None
    assert told(reminding) == []
    assert [row.key.slot for row in reminding.upcoming("ann")] == ["12:00"]
    clock.advance(2 * HOUR)
    assert [key.slot for key in told(reminding)] == ["12:00"]


def test_a_pause_is_of_one_person(reminding: Reminding, pausing: Pausing, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00"))
    reminding.keep(plan(clock, "08:00", person="bob"))
    pausing.pause("ann", WEDNESDAY)
    clock.advance(HOUR)
    outcome = reminding.resync()
    assert [due.occurrence.person for due in outcome.waiting] == ["bob"]


def test_everything_can_be_taken_back(
    reminding: Reminding,
    pausing: Pausing,
    foreseeing: Foreseeing,
    clock: FakeClock,
    diary: SqlDiary,
) -> None:
    reminding.keep(plan(clock, "08:00"))
    pause = pausing.pause("ann", WEDNESDAY)
    clock.advance(HOUR)
    ended = pausing.end("ann")
    assert ended == pause
    pausing.go_on(pause.stamp.id)
    assert foreseeing.outlook("ann").pause == pause
    heard: list[Outcome] = []
    reminding.listen(heard.append)
    pausing.take_back(pause.stamp.id)
    assert foreseeing.outlook("ann").pause is None
    assert [slots(one) for one in heard] == [["08:00"]], "it never was: 8:00 is told after all"
    with diary.reading() as books:
        (kept,) = books.pauses.all()
    assert kept.stamp.withdrawn_at == clock.now()


def test_a_second_pause_takes_the_place_of_the_first(
    pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock, diary: SqlDiary
) -> None:
    pausing.pause("ann", WEDNESDAY + timedelta(days=7))
    clock.advance(HOUR)
    shorter = pausing.pause("ann", WEDNESDAY)
    assert foreseeing.outlook("ann").pause == shorter
    with diary.reading() as books:
        assert [one.ended_at for one in books.pauses.all()] == [clock.now(), None]
    assert pausing.end("bob") is None


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_a_pause_that_makes_no_sense_is_refused(
    pausing: Pausing, foreseeing: Foreseeing, days: int
) -> None:
    with pytest.raises(PauseRefused, match="A pause"):
        pausing.pause("ann", SUNDAY + timedelta(days=days))
    assert foreseeing.outlook("ann").pause is None


def test_a_snooze_that_ends_in_a_pause_is_told_after_it(
    reminding: Reminding, pausing: Pausing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "20:00", kind=CREAM))
    clock.advance(12.5 * HOUR)
    keys = told(reminding)
    reminding.snooze(keys, Snooze.ONE_HOUR)
    pausing.pause("ann", SUNDAY + timedelta(days=1))
    clock.advance(2 * HOUR)
    assert told(reminding) == []
    clock.advance(2 * HOUR)
    assert told(reminding) == keys


def test_what_waited_before_a_long_pause_is_missed(
    reminding: Reminding, pausing: Pausing, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(HOUR)
    told(reminding)
    pausing.pause("ann", WEDNESDAY)
    clock.advance(3 * DAY)
    clock.wall = datetime(2026, 11, 25, 7, tzinfo=UTC)
    assert reminding.resync().waiting == ()
    assert states(diary) == [OccurrenceState.TOLD]


def test_a_clock_put_right_does_not_undo_a_pause_nor_begin_it_again(
    reminding: Reminding, pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00", "09:00"))
    pausing.pause("ann", WEDNESDAY)
    clock.jump(-HOUR)
    assert foreseeing.outlook("ann").pause is not None
    pausing.end("ann")
    assert foreseeing.outlook("ann").pause is None
    clock.advance(1.5 * HOUR)
    assert [key.slot for key in told(reminding)] == ["08:00"]


def test_a_pause_of_a_wrong_year_holds_nothing_back_now(
    reminding: Reminding, pausing: Pausing, foreseeing: Foreseeing, clock: FakeClock
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.jump(365 * DAY)
    pausing.pause("ann", WEDNESDAY + timedelta(days=366))
    clock.jump(-365 * DAY)
    clock.advance(HOUR)
    assert foreseeing.outlook("ann").pause is None
    assert len(told(reminding)) == 1
