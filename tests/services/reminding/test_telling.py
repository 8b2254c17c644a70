"""Due once, told once: one card however much, and never twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Person
from footcare.domain.reminder import After, ReminderKind, Weekday, Window
from footcare.services.ports import DiaryBusy
from footcare.services.reminding import Reminding
from footcare.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.outcome import Outcome
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

from tests.services.reminding.plans import DAY, HOUR, MINUTE, SUNDAY, plan, slots, states, told


def test_it_comes_due_once_and_is_told_once(reminding: Reminding, clock: FakeClock) -> None:
    first = reminding.keep(plan(clock, "08:00"))
    assert first.card is None
    assert first.ring == datetime(2026, 11, 22, 8, tzinfo=UTC)
    clock.advance(30 * MINUTE)
    outcome = reminding.resync()
    assert slots(outcome) == ["08:00"]
    assert outcome.card is not None
    assert not outcome.card.away
    assert outcome.ring == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert reminding.resync().card is None
    assert [one.key.slot for one in reminding.waiting()] == ["08:00"]


def test_it_is_claimed_before_it_is_shown(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    reminding.resync()
    assert states(diary) == [OccurrenceState.DUE]
    # The program died before it could show it: the next one shows it. Once shown, it is not again.
    again = Reminding(diary, clock)
    assert len(told(again)) == 1
    assert states(diary) == [OccurrenceState.TOLD]
    assert told(Reminding(diary, clock)) == []


def test_what_cannot_be_claimed_is_not_shown(clock: FakeClock, tmp_path: Path) -> None:
    diary = open_database(tmp_path / "one.db", wait_seconds=0)
    with diary.writing() as books:
        books.persons.put(Person("ann"))
    reminding = Reminding(diary, clock)
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    other = open_database(tmp_path / "one.db", wait_seconds=0)
    heard: list[Outcome] = []
    reminding.listen(heard.append)
    with other.writing(), pytest.raises(DiaryBusy):
        reminding.resync()
    assert heard == []
    assert slots(reminding.resync()) == ["08:00"]
    other.close()
    diary.close()


def test_closing_a_notice_leaves_it_due(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    told(reminding)
    clock.advance(HOUR)
    assert reminding.resync().card is None
    assert len(reminding.waiting()) == 1


def test_what_came_due_while_the_computer_was_off_is_one_card(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    reminding.keep(plan(clock, "08:00"))
    reminding.keep(plan(clock, "20:30", kind=ReminderKind.MASSAGE))
    reminding.keep(plan(clock, "09:00", "12:00", "15:00", kind=ReminderKind.CREAM))
    clock.jump(9 * HOUR)
    outcome = Reminding(diary, clock).resync()
    assert outcome.card is not None
    assert outcome.card.away
    assert slots(outcome) == ["08:00", "15:00"]
    assert len(states(diary)) == 4


def test_after_400_days_there_is_one_card_and_a_handful_of_rows(
    reminding: Reminding, clock: FakeClock, diary: SqlDiary
) -> None:
    for kind in list(ReminderKind)[:6]:
        reminding.keep(plan(clock, "08:00", kind=kind))
    clock.jump(400 * DAY + HOUR)
    outcome = Reminding(diary, clock).resync()
    assert outcome.card is not None
    assert len(outcome.card.items) == 6
    assert {one.key.local_date for one in outcome.card.items} == {date(2027, 12, 27)}
    assert len(states(diary)) == 12


def test_yesterdays_is_missed_once_todays_has_come(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "20:30"))
    clock.advance(14 * HOUR)
    [yesterday] = told(reminding)
    clock.advance(12 * HOUR)
    assert [one.key for one in reminding.waiting()] == [yesterday]
    clock.advance(12 * HOUR)
    outcome = reminding.resync()
    assert [one.key.local_date for one in outcome.waiting] == [SUNDAY + timedelta(days=1)]
    assert yesterday in outcome.closed


def test_the_plan_of_days_names_what_became_of_each(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00", "09:00", "22:00"))
    reminding.keep(plan(clock, "07:45", weekdays=frozenset({Weekday.MON})))
    clock.advance(2 * HOUR)
    reminding.snooze(told(reminding))
    rows = reminding.upcoming("ann", days=2)
    assert [(row.key.slot, row.state) for row in rows] == [
        ("08:00", OccurrenceState.MISSED),
        ("09:00", OccurrenceState.SNOOZED),
        ("22:00", None),
        ("07:45", None),
        ("08:00", None),
        ("09:00", None),
        ("22:00", None),
    ]
    assert rows[1].snoozed_until == clock.now() + timedelta(minutes=10)
    assert reminding.upcoming("bob") == []


def test_a_window_and_a_following_reminder_come_due(reminding: Reminding, clock: FakeClock) -> None:
    bath = plan(clock, "08:00", kind=ReminderKind.CUSTOM, title="Bath")
    after = After(str(bath.stamp.id), 20)
    reminding.keep(bath)
    reminding.keep(plan(clock, kind=ReminderKind.CREAM, after=after))
    reminding.keep(plan(clock, kind=ReminderKind.DRINK, window=Window(time(8), time(18), 90)))
    clock.advance(30 * MINUTE)
    keys = told(reminding)
    assert len(keys) == 2
    outcome = reminding.done([key for key in keys if key.reminder == bath.stamp.id])
    assert outcome.ring == clock.now() + timedelta(minutes=20)
    clock.advance(20 * MINUTE)
    assert [key.slot for key in told(reminding)] == ["08:20"]


def test_who_listens_hears_every_outcome(reminding: Reminding, clock: FakeClock) -> None:
    heard: list[Outcome] = []
    reminding.listen(heard.append)
    kept = reminding.keep(plan(clock, "08:00"))
    assert heard == [kept, reminding.resync()]


def test_a_follower_comes_so_many_times_at_most(reminding: Reminding, clock: FakeClock) -> None:
    bath = plan(clock, "08:00", kind=ReminderKind.CUSTOM, title="Bath")
    reminding.keep(bath)
    after = After(str(bath.stamp.id), 20)
    cream = plan(clock, kind=ReminderKind.CREAM, after=after, count=2)
    reminding.keep(cream)
    came = 0
    clock.advance(30 * MINUTE)
    for _day in range(12):
        reminding.done(told(reminding))
        clock.advance(20 * MINUTE)
        keys = told(reminding)
        came += sum(key.reminder == cream.stamp.id for key in keys)
        reminding.done(keys)
        clock.advance(DAY - 20 * MINUTE)
    assert came == 2
