"""Due once, told once, answered once: against a real diary, with a clock that obeys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcare.domain.clock import today
from footcare.domain.inspection import Inspection
from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.occurrence import OccurrenceKey, OccurrenceState
from footcare.domain.person import Person
from footcare.domain.record import stamp_now
from footcare.domain.recurrence import planned
from footcare.domain.reminder import After, Reminder, ReminderKind, Weekday, Window
from footcare.domain.snooze import Snooze
from footcare.services.ports import DiaryBusy
from footcare.services.reminding import Reminding
from footcare.store.database import open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from footcare.services.coming_due import Outcome
    from footcare.store.database import SqlDiary

MINUTE, HOUR, DAY = 60, 3600, 86_400
SUNDAY = date(2026, 11, 22)


@pytest.fixture
def clock() -> FakeClock:
    """Sunday, 7:30 in London."""
    return FakeClock()


@pytest.fixture
def diary(tmp_path: Path) -> Generator[SqlDiary]:
    diary = open_database(tmp_path / "footcare.db", wait_seconds=1)
    with diary.writing() as books:
        books.persons.put(Person("ann"))
        books.persons.put(Person("bob"))
    yield diary
    diary.close()


@pytest.fixture
def reminding(diary: SqlDiary, clock: FakeClock) -> Reminding:
    return Reminding(diary, clock)


def plan(clock: FakeClock, *times: str, **words: object) -> Reminder:
    """Return a foot-check reminder at some times, changed by the words given."""
    stamp = stamp_now(clock, str(words.pop("person", "ann")))
    given: dict[str, object] = {"kind": ReminderKind.FOOT_CHECK, "starts": SUNDAY} | words
    at = tuple(time.fromisoformat(one) for one in times)
    return Reminder(stamp=stamp, times=at, **given)  # type: ignore[arg-type]


def slots(outcome: Outcome) -> list[str]:
    """Return what the card of an outcome tells."""
    return [one.key.slot for one in outcome.card.items] if outcome.card else []


def told(reminding: Reminding) -> list[OccurrenceKey]:
    """Look, and show what there is to show, as the window does."""
    outcome = reminding.resync()
    keys = [one.key for one in outcome.card.items] if outcome.card else []
    reminding.told(keys)
    return keys


def check_feet(diary: SqlDiary, clock: FakeClock, person: str = "ann") -> None:
    with diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, person)))


def states(diary: SqlDiary) -> list[OccurrenceState]:
    with diary.reading() as books:
        return [one.state for one in books.occurrences.all()]


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


def test_closing_a_notice_leaves_it_due(reminding: Reminding, clock: FakeClock) -> None:
    reminding.keep(plan(clock, "08:00"))
    clock.advance(30 * MINUTE)
    told(reminding)
    clock.advance(HOUR)
    assert reminding.resync().card is None
    assert len(reminding.waiting()) == 1


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


def test_who_listens_hears_every_outcome(reminding: Reminding, clock: FakeClock) -> None:
    heard: list[Outcome] = []
    reminding.listen(heard.append)
    kept = reminding.keep(plan(clock, "08:00"))
    assert heard == [kept, reminding.resync()]


def test_what_does_not_exist_is_refused_or_passed_over(reminding: Reminding) -> None:
    with pytest.raises(KeyError):
        reminding.switch(uuid4(), on=True)
    nowhere = OccurrenceKey(uuid4(), SUNDAY, "08:00")
    assert reminding.done([nowhere]).closed == {nowhere}


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
