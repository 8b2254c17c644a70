"""The journal on a real diary: days, taking back, the one-press feeling, and 400 days of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.domain.finding import Finding, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Sign, StepAnswer
from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.record import EntryKind, noon_of, stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.domain.symptom import Quality, Severity
from footcare.paths import Profile
from footcare.services.journaling import (
    PAGE,
    AnswerEntry,
    CheckEntry,
    FeltEntry,
    Journaling,
    MassageEntry,
)
from tests import measurements, photographs
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from footcare.domain.record import Stamp
    from footcare.services.ports import Diary

TODAY = date(2026, 11, 22)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    opened = open_diary(Profile(tmp_path / "profile"))
    yield opened
    opened.close()


@pytest.fixture
def person(diary: Diary) -> str:
    with diary.reading() as books:
        return books.persons.all()[0].id


@pytest.fixture
def journal(diary: Diary, clock: FakeClock, person: str) -> Journaling:
    return Journaling(diary, clock, person)


def stamp_on(clock: FakeClock, person: str, day: date) -> Stamp:
    return replace(stamp_now(clock, person), day=day, at=noon_of(day, clock.zone))


def add_check(diary: Diary, stamp: Stamp, *findings: Finding) -> Inspection:
    soles = StepAnswer(InspectionStep.SOLES, Foot.LEFT, Answer.COULD_NOT_LOOK)
    check = Inspection(stamp, answers=(soles,), findings=findings)
    with diary.writing() as books:
        books.inspections.add(check)
    return check


def test_an_empty_diary_has_no_days(journal: Journaling) -> None:
    page = journal.days()
    assert page.days == ()
    assert not page.earlier


def test_a_day_tells_everything_recorded_newest_first(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str
) -> None:
    blister = Finding(FindingKind.BLISTER, Zone.HEEL_BACK, Side.LEFT, TODAY)
    add_check(diary, stamp_now(clock, person), blister)
    clock.advance(60)
    massage = MassageRecord(stamp_now(clock, person), "calm5", 300, 200, Ended.STOPPED, before=4)
    reminder = new_reminder(ReminderKind.CREAM, stamp_now(clock, person))
    clock.advance(60)
    with diary.writing() as books:
        books.sessions.add(massage)
        books.reminders.add(reminder)
        for slot, state in (("07:00", OccurrenceState.DONE), ("07:30", OccurrenceState.MISSED)):
            key = OccurrenceKey(reminder.stamp.id, TODAY, slot)
            answered = Occurrence(key, person, clock.now(), clock.zone, state, None, clock.now())
            books.occurrences.claim(answered)
    clock.advance(60)
    journal.feel(Severity.MILD)

    (day,) = journal.days().days

    felt, answer, session, check = day.entries
    assert day.day == TODAY
    assert isinstance(felt, FeltEntry)
    assert (felt.quality, felt.severity, felt.level) == (Quality.ALL, Severity.MILD, None)
    assert isinstance(answer, AnswerEntry)
    assert answer.state is OccurrenceState.DONE
    assert answer.reminder.kind is ReminderKind.CREAM
    assert isinstance(session, MassageEntry)
    assert (session.done_seconds, session.before, session.after) == (200, 4, None)
    assert isinstance(check, CheckEntry)
    assert check.findings == (blister,)
    assert check.level == 2
    assert check.unseen == ((InspectionStep.SOLES, Foot.LEFT),)


@pytest.mark.parametrize(
    ("kind", "ended", "told"),
    [
        (ReminderKind.FOOT_CHECK, Ended.FINISHED, 2),
        (ReminderKind.MASSAGE, Ended.FINISHED, 2),
        (ReminderKind.MASSAGE, Ended.STOPPED, 3),
        (ReminderKind.CREAM, Ended.FINISHED, 3),
    ],
)
def test_done_is_no_entry_beside_the_thing_itself(
    journal: Journaling,
    diary: Diary,
    clock: FakeClock,
    person: str,
    kind: ReminderKind,
    ended: Ended,
    told: int,
) -> None:
    check = add_check(diary, stamp_now(clock, person))
    massage = MassageRecord(stamp_now(clock, person), "calm5", 300, 300, ended)
    reminder = new_reminder(kind, stamp_now(clock, person))
    key = OccurrenceKey(reminder.stamp.id, TODAY, "07:00")
    done = Occurrence(key, person, clock.now(), clock.zone, OccurrenceState.DONE, None, clock.now())
    with diary.writing() as books:
        books.sessions.add(massage)
        books.reminders.add(reminder)
        books.occurrences.claim(done)
    assert len(journal.days().days[0].entries) == told
    journal.withdraw(EntryKind.INSPECTION, check.stamp.id)
    journal.withdraw(EntryKind.SESSION, massage.stamp.id)
    (answer,) = journal.days().days[0].entries
    assert isinstance(answer, AnswerEntry), "without the thing, the word alone tells of it"


def test_an_emergency_is_told_apart(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str
) -> None:
    check = Inspection(stamp_now(clock, person), signs=frozenset({Sign.BREATHLESS}))
    with diary.writing() as books:
        books.inspections.add(check)
    (entry,) = journal.days().days[0].entries
    assert isinstance(entry, CheckEntry)
    assert (entry.level, entry.emergency) == (3, True)


def test_what_an_earlier_check_marked_still_counts_until_it_is_gone(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str
) -> None:
    yesterday = TODAY - timedelta(days=1)
    sore = Finding(FindingKind.ULCER, Zone.TOE1, Side.RIGHT, yesterday)
    add_check(diary, stamp_on(clock, person, yesterday), sore)
    add_check(diary, stamp_now(clock, person))
    entry = journal.days().days[0].entries[0]
    assert isinstance(entry, CheckEntry)
    assert entry.findings == ()
    assert entry.level >= 2


def test_the_newest_feeling_of_today_counts(journal: Journaling, clock: FakeClock) -> None:
    assert journal.felt_today() is None
    journal.feel(Severity.SEVERE)
    clock.advance(60)
    second = journal.feel(Severity.NONE)
    felt = journal.felt_today()
    assert felt is not None
    assert felt.severity is Severity.NONE
    journal.withdraw(EntryKind.SYMPTOM, second)
    felt = journal.felt_today()
    assert felt is not None
    assert felt.severity is Severity.SEVERE
    clock.advance(24 * 60 * 60)
    assert journal.felt_today() is None


def add_measurement(diary: Diary, stamp: Stamp, kind: EntryKind) -> UUID:
    with diary.writing() as books:
        if kind is EntryKind.TEMPERATURE:
            books.temperatures.add(measurements.a_temperature(stamp))
        elif kind is EntryKind.TOUCH_TEST:
            books.touch_tests.add(measurements.a_touch_test(stamp))
        else:
            books.falls.add(measurements.a_falls_record(stamp))
    return stamp.id


@pytest.mark.parametrize("kind", EntryKind)
def test_every_record_can_be_taken_back_and_put_back(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str, kind: EntryKind
) -> None:
    stamp = stamp_now(clock, person)
    match kind:
        case EntryKind.INSPECTION:
            record = add_check(diary, stamp).stamp.id
        case EntryKind.SESSION:
            record = stamp.id
            with diary.writing() as books:
                books.sessions.add(MassageRecord(stamp, "toes5", 300, 300, Ended.FINISHED))
        case EntryKind.SYMPTOM:
            record = journal.feel(Severity.MODERATE)
        case EntryKind.TEMPERATURE | EntryKind.TOUCH_TEST | EntryKind.FALLS:
            record = add_measurement(diary, stamp, kind)
        case EntryKind.PHOTO:
            record = stamp.id
            with diary.writing() as books:
                books.photos.add(photographs.a_photo(stamp))

    assert journal.withdraw(kind, record)
    assert journal.days().days == ()
    assert not journal.withdraw(kind, record)
    assert journal.restore(kind, record)
    assert len(journal.days().days) == 1


def test_another_person_has_their_own_days(journal: Journaling, diary: Diary) -> None:
    journal.feel(Severity.MILD)
    assert Journaling(diary, FakeClock(), "someone-else").days().days == ()


def test_days_come_in_pages_across_gaps(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str
) -> None:
    recent = [TODAY - timedelta(days=back) for back in range(20)]
    long_ago = [TODAY - timedelta(days=900 + back) for back in range(15)]
    for day in recent + long_ago:
        add_check(diary, stamp_on(clock, person, day))

    first = journal.days()
    assert [day.day for day in first.days] == (recent + long_ago)[:PAGE]
    assert first.earlier
    second = journal.days(before=first.days[-1].day)
    assert [day.day for day in second.days] == (recent + long_ago)[PAGE:]
    assert not second.earlier
    assert journal.days(before=long_ago[-1]).days == ()


def test_a_day_entered_ahead_is_not_lost(
    journal: Journaling, diary: Diary, clock: FakeClock, person: str
) -> None:
    ahead = TODAY + timedelta(days=3)
    add_check(diary, stamp_on(clock, person, ahead))
    assert [day.day for day in journal.days().days] == [ahead]
    assert journal.days(before=TODAY).days == ()
