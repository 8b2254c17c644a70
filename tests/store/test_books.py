"""What is kept comes back as it was meant."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcare.assembly import open_diary
from footcare.domain.body import WHOLE
from footcare.domain.foot import Zone
from footcare.domain.inspection import Marked
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Person
from footcare.services.keeping import FIRST_PERSON
from tests import measurements, photographs, records
from tests.households import a_person_after_amputations
from tests.records import AT, DAY, a_stamp, an_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.paths import Profile
    from footcare.store.database import SqlDiary

SHELVES: dict[str, tuple[Callable[..., Any], Callable[[Any], Any]]] = {
    "inspections": (records.an_inspection, lambda books: books.inspections),
    "symptoms": (records.a_symptom, lambda books: books.symptoms),
    "sessions": (records.a_session, lambda books: books.sessions),
    "temperatures": (measurements.a_temperature, lambda books: books.temperatures),
    "touch_tests": (measurements.a_touch_test, lambda books: books.touch_tests),
    "falls": (measurements.a_falls_record, lambda books: books.falls),
    "reminders": (records.a_reminder, lambda books: books.reminders),
    "photos": (photographs.a_photo, lambda books: books.photos),
}
STRATEGIES = {
    "inspections": records.inspections(),
    "symptoms": records.symptoms(),
    "sessions": records.sessions(),
    "temperatures": measurements.temperatures(),
    "touch_tests": measurements.touch_tests(),
    "falls": measurements.falls(),
    "reminders": records.reminders(),
    "photos": photographs.photos(),
}
every_kind = pytest.mark.parametrize("kind", SHELVES)


@every_kind
def test_any_record_comes_back_as_it_was(kind: str, profile: Profile) -> None:
    shelf_of = SHELVES[kind][1]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(drawn=STRATEGIES[kind])
    def check(drawn: Any) -> None:  # noqa: ANN401 - a record of any kind
        # Hypothesis tries an id again with other words; the diary would keep the first.
        record = replace(drawn, stamp=replace(drawn.stamp, id=uuid4()))
        with diary.writing() as books:
            assert shelf_of(books).add(record)
        with diary.reading() as books:
            assert shelf_of(books).get(record.stamp.id) == record

    with closing(open_diary(profile)) as diary:
        check()


@every_kind
def test_the_same_id_twice_changes_nothing(kind: str, diary: SqlDiary) -> None:
    make, shelf_of = SHELVES[kind]
    first = make()
    other = make(replace(first.stamp, time_zone="UTC"))
    with diary.writing() as books:
        assert shelf_of(books).add(first)
    with diary.writing() as books:
        assert not shelf_of(books).add(other)
    with diary.reading() as books:
        assert shelf_of(books).all() == [first]


@every_kind
def test_what_is_withdrawn_is_left_out_but_kept(kind: str, diary: SqlDiary) -> None:
    make, shelf_of = SHELVES[kind]
    record = make()
    later = AT + timedelta(minutes=1)
    with diary.writing() as books:
        shelf = shelf_of(books)
        shelf.add(record)
        assert shelf.withdraw(record.stamp.id, later)
        assert not shelf.withdraw(record.stamp.id, later), "withdrawn already"
    with diary.reading() as books:
        shelf = shelf_of(books)
        assert shelf.between(FIRST_PERSON, DAY, DAY) == []
        assert [kept.stamp.withdrawn_at for kept in shelf.all()] == [later]
    assert diary.counts().get(kind, 0) == 0
    with diary.writing() as books:
        assert shelf_of(books).restore(record.stamp.id)
        assert not shelf_of(books).restore(record.stamp.id), "stands already"
    with diary.reading() as books:
        assert shelf_of(books).between(FIRST_PERSON, DAY, DAY) == [record]
    assert diary.counts().get(kind, 0) == 1


@every_kind
def test_a_span_of_days_comes_newest_first_and_of_one_person(kind: str, diary: SqlDiary) -> None:
    make, shelf_of = SHELVES[kind]
    stamps = [a_stamp(n, day=DAY + timedelta(days=n), at=AT + timedelta(days=n)) for n in range(5)]
    morning = replace(a_stamp(9, day=stamps[2].day), at=stamps[2].at - timedelta(hours=1))
    hers = replace(a_stamp(10), person="p2")
    with diary.writing() as books:
        books.persons.put(Person("p2"))
        for stamp in [*stamps, morning, hers]:
            shelf_of(books).add(make(stamp))
    with diary.reading() as books:
        shelf = shelf_of(books)
        found = shelf.between(FIRST_PERSON, stamps[1].day, stamps[2].day)
        assert [record.stamp for record in found] == [stamps[2], morning, stamps[1]]
        assert [record.stamp.person for record in shelf.between("p2", DAY, DAY)] == ["p2"]
        assert [record.stamp for record in shelf.all()] == [*stamps, morning, hers]


def test_the_latest_check_is_the_newest_standing_one_up_to_a_day(diary: SqlDiary) -> None:
    checks = [records.an_inspection(a_stamp(n, day=DAY + timedelta(days=n))) for n in range(3)]
    with diary.writing() as books:
        assert books.inspections.latest(FIRST_PERSON, DAY) is None
        for check in checks:
            books.inspections.add(check)
        books.inspections.withdraw(checks[2].stamp.id, AT)
    with diary.reading() as books:
        assert books.inspections.latest(FIRST_PERSON, DAY) == checks[0]
        assert books.inspections.latest(FIRST_PERSON, date(2030, 1, 1)) == checks[1]
        assert books.inspections.latest(FIRST_PERSON, date(2000, 1, 1)) is None


def test_what_was_marked_comes_without_the_answers(diary: SqlDiary) -> None:
    checks = [records.an_inspection(a_stamp(n, day=DAY + timedelta(days=n))) for n in range(4)]
    checks[1] = replace(checks[1], findings=())
    with diary.writing() as books:
        for check in checks:
            books.inspections.add(check)
        books.inspections.withdraw(checks[2].stamp.id, AT)
    with diary.reading() as books:
        found = books.inspections.marked(FIRST_PERSON, DAY, checks[2].stamp.day)
        assert found == [Marked(checks[0].stamp, checks[0].findings)]
        found = books.inspections.marked(FIRST_PERSON, DAY, checks[3].stamp.day)
        assert [one.stamp for one in found] == [checks[3].stamp, checks[0].stamp]


def test_a_reminder_takes_new_words_under_its_id(diary: SqlDiary) -> None:
    reminder = records.a_reminder()
    changed = replace(reminder, title="Cream", window=None, enabled=False, times=())
    with diary.writing() as books:
        books.reminders.add(reminder)
        books.reminders.replace(changed)
        with pytest.raises(LookupError):
            books.reminders.replace(replace(reminder, stamp=a_stamp(99)))
    with diary.reading() as books:
        assert books.reminders.standing() == [changed]
        assert books.reminders.standing("p2") == []


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_an_occurrence_is_claimed_once_and_keeps_its_state(
    data: st.DataObject, diary: SqlDiary
) -> None:
    reminder = records.a_reminder()
    occurrence = data.draw(records.occurrences(reminder))
    answered = replace(occurrence, state=OccurrenceState.DONE, answered_at=AT, answered_by="p1")
    with diary.writing() as books:
        books.reminders.add(reminder)
        fresh = books.occurrences.get(occurrence.key) is None
        assert books.occurrences.claim(occurrence) is fresh
        assert not books.occurrences.claim(answered)
        books.occurrences.put(answered)
    with diary.reading() as books:
        assert books.occurrences.get(occurrence.key) == answered


def test_open_occurrences_come_oldest_first(diary: SqlDiary) -> None:
    reminder = records.a_reminder()
    days = [DAY + timedelta(days=n) for n in (3, 1, 2)]
    states = [OccurrenceState.TOLD, OccurrenceState.SNOOZED, OccurrenceState.SKIPPED]
    made = [
        replace(records.an_occurrence(reminder, day), state=state)
        for day, state in zip(days, states, strict=True)
    ]
    with diary.writing() as books:
        books.reminders.add(reminder)
        for occurrence in made:
            books.occurrences.claim(occurrence)
    with diary.reading() as books:
        assert books.occurrences.open() == [made[1], made[0]]
        assert books.occurrences.open("p2") == []
        assert books.occurrences.between(FIRST_PERSON, days[1], days[2]) == [made[1], made[2]]
        assert books.occurrences.of(reminder.stamp.id, days[2]) == [made[2], made[0]]
        assert len(books.occurrences.all()) == 3


def test_an_occurrence_that_was_never_claimed_has_no_state(diary: SqlDiary) -> None:
    with diary.writing() as books, pytest.raises(LookupError):
        books.occurrences.put(records.an_occurrence(records.a_reminder()))


def test_persons_are_kept_with_facts_and_contacts(diary: SqlDiary) -> None:
    person = records.a_person()
    with diary.writing() as books:
        books.persons.put(person)
        books.persons.put(replace(person, name="Aino K."))
    with diary.reading() as books:
        assert [one.id for one in books.persons.all()] == [FIRST_PERSON, "p2"]
        assert books.persons.get("p2") == replace(person, name="Aino K.")
        assert books.persons.get("p3") is None


def test_a_person_is_kept_with_feet_that_are_not_whole(diary: SqlDiary) -> None:
    person = a_person_after_amputations()
    with diary.writing() as books:
        books.persons.put(person)
    with diary.reading() as books:
        kept = books.persons.get("p4")
    assert kept == person
    assert kept is not None
    assert kept.body.missing_right == Zone.WHOLE_FOOT.leaves
    with diary.writing() as books:
        books.persons.put(replace(person, body=WHOLE))
    with diary.reading() as books:
        assert books.persons.get("p4") == replace(person, body=WHOLE)


def test_a_draft_is_the_last_one_written(diary: SqlDiary) -> None:
    with diary.writing() as books:
        books.drafts.put(FIRST_PERSON, "check", "{}", AT)
        books.drafts.put(FIRST_PERSON, "check", '{"step": 2}', AT)
    with diary.reading() as books:
        assert books.drafts.get(FIRST_PERSON, "check") == '{"step": 2}'
        assert books.drafts.get(FIRST_PERSON, "other") is None
    with diary.writing() as books:
        books.drafts.remove(FIRST_PERSON, "check")
        books.drafts.remove(FIRST_PERSON, "check")
        assert books.drafts.get(FIRST_PERSON, "check") is None


def test_a_naive_instant_is_refused(diary: SqlDiary) -> None:
    naive = replace(records.a_symptom(), stamp=a_stamp(at=datetime(2026, 11, 20, 8)))  # noqa: DTZ001 - the point of the test
    with pytest.raises(Exception, match="needs a time zone"), diary.writing() as books:
        books.symptoms.add(naive)
    assert diary.counts()["symptoms"] == 0


def test_an_instant_of_any_zone_comes_back_in_utc(diary: SqlDiary) -> None:
    at = datetime(2026, 11, 20, 8, tzinfo=ZoneInfo("Europe/Helsinki"))
    with diary.writing() as books:
        books.symptoms.add(records.a_symptom(a_stamp(at=at)))
        kept = books.symptoms.get(an_id(1))
    assert kept is not None
    assert kept.stamp.at == at
    assert kept.stamp.at.tzinfo is UTC


def test_a_record_of_nobody_is_refused(diary: SqlDiary) -> None:
    stranger = records.a_symptom(replace(a_stamp(), person="p9"))
    with pytest.raises(Exception, match="FOREIGN KEY"), diary.writing() as books:
        books.symptoms.add(stranger)
    assert diary.counts()["symptoms"] == 0
