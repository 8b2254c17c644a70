"""An exported diary comes in whole or not at all, and goes out again without a trace."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from hypothesis import given, settings

from footcare.assembly import open_diary
from footcare.domain.backup import Reason
from footcare.domain.intake import IntakeKind
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Person
from footcare.domain.preferences import Preferences
from footcare.domain.record import Source
from footcare.domain.reminder import After
from footcare.export.json_format import diary_words
from footcare.paths import Profile
from footcare.services.importing import IntakeRefused, UndoRefused
from footcare.services.keeping import FIRST_PERSON
from tests import records
from tests.fakes import FakeClock
from tests.households import EXPORTED_AT, a_household, file_of, households, just
from tests.services.importing import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.keeping import Everything


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(open_diary(Profile(tmp_path / "profile"))) as diary:
        yield Desk(diary)


def words(kept: Everything) -> dict[str, Any]:
    return diary_words(replace(kept, preferences=Preferences()), EXPORTED_AT)


def fuller(kept: Everything) -> Everything:
    """Return a diary of later: one more of each kind."""
    reminder = records.a_reminder(records.a_stamp(14))
    return replace(
        kept,
        inspections=[*kept.inspections, records.an_inspection(records.a_stamp(11))],
        symptoms=[*kept.symptoms, records.a_symptom(records.a_stamp(12))],
        sessions=[*kept.sessions, records.a_session(records.a_stamp(13))],
        reminders=[*kept.reminders, reminder],
        occurrences=[*kept.occurrences, records.an_occurrence(reminder)],
    )


@settings(max_examples=15)
@given(kept=households(), more=households())
def test_in_and_out_leaves_everything_as_it_was(kept: Everything, more: Everything) -> None:
    with TemporaryDirectory() as folder, closing(open_diary(Profile(Path(folder)))) as diary:
        desk = Desk(diary)
        fresh = desk.kept
        first = desk.bring_in(kept)
        assert desk.kept == words(kept), "export, import, export is not equal"
        assert desk.bring_in(kept) is None
        assert not desk.plan(kept).faults
        if not desk.plan(more).faults and (second := desk.bring_in(more)):
            assert desk.importing.undo(second.id)
            assert desk.kept == words(kept), "undo left or took something"
        if first is not None:
            assert desk.importing.undo(first.id)
            assert not desk.importing.undo(first.id)
            assert desk.kept == fresh
        assert diary.faults() == ()


def test_the_plan_says_what_is_new_and_for_whom(desk: Desk) -> None:
    plan = desk.plan(a_household())
    (share,) = plan.shares
    assert share.person.name == "Aino"
    assert share.added == dict.fromkeys(
        (
            IntakeKind.INSPECTION,
            IntakeKind.SYMPTOM,
            IntakeKind.SESSION,
            IntakeKind.REMINDER,
            IntakeKind.OCCURRENCE,
            IntakeKind.PAUSE,
            IntakeKind.TEMPERATURE,
            IntakeKind.TOUCH_TEST,
            IntakeKind.FALLS,
            IntakeKind.PHOTO,
        ),
        1,
    )
    assert (share.first, share.last) == (records.DAY, records.DAY)
    assert (plan.exported_at, plan.idle, plan.faults) == (EXPORTED_AT, 0, ())
    assert desk.kept["inspections"] == [], "a plan changes nothing"


def test_only_what_is_new_comes_in_the_second_time(desk: Desk) -> None:
    desk.bring_in(a_household())
    later = fuller(a_household())
    plan = desk.plan(later)
    assert plan.shares[0].added == dict.fromkeys(plan.shares[0].added, 1)
    assert plan.same == dict.fromkeys(plan.same, 1)
    assert not any(plan.kept.values())
    desk.bring_in(later)
    assert desk.kept == words(later)


def test_what_became_of_a_record_here_stays_as_it_is_here(desk: Desk) -> None:
    kept = a_household()
    desk.bring_in(kept)
    (reminder,), (occurrence,) = kept.reminders, kept.occurrences
    with desk.diary.writing() as books:
        books.inspections.withdraw(kept.inspections[0].stamp.id, records.AT)
        books.reminders.replace(replace(reminder, title="Other words"))
        books.occurrences.put(replace(occurrence, state=OccurrenceState.DONE))
        books.persons.put(replace(kept.persons[0], name="Aino"))
    before = desk.kept
    withdrawn = replace(kept.symptoms[0].stamp, withdrawn_at=records.AT)
    file = replace(kept, symptoms=[replace(kept.symptoms[0], stamp=withdrawn)])
    plan = desk.plan(file)
    kinds = (
        IntakeKind.INSPECTION,
        IntakeKind.SYMPTOM,
        IntakeKind.REMINDER,
        IntakeKind.OCCURRENCE,
    )
    assert {kind: number for kind, number in plan.kept.items() if number} == dict.fromkeys(kinds, 1)
    assert desk.bring_in(file) is None
    assert desk.kept == before


def test_a_line_recorded_twice_is_the_same_record(desk: Desk) -> None:
    desk.bring_in(a_household())
    check = a_household().inspections[0]
    entered = check.stamp.entered_at + timedelta(seconds=9)
    again = replace(check, stamp=replace(check.stamp, entered_at=entered, source=Source.WINDOW))
    plan = desk.plan(replace(a_household(), inspections=[again]))
    assert (plan.faults, plan.same[IntakeKind.INSPECTION]) == ((), 1)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"inspections": [replace(records.an_inspection(), note="other")]}, "inspections[0].id"),
        ({"symptoms": [replace(records.a_symptom(), level=9)]}, "symptoms[0].id"),
        ({"sessions": [replace(records.a_session(), after=None)]}, "sessions[0].id"),
        (
            {
                "sessions": [
                    replace(records.a_session(), stamp=replace(records.a_stamp(3), at=EXPORTED_AT))
                ]
            },
            "sessions[0].id",
        ),
    ],
)
def test_other_words_under_an_id_refuse_the_whole(
    desk: Desk, changed: dict[str, Any], fault: str
) -> None:
    desk.bring_in(a_household())
    before = desk.kept
    file = replace(fuller(a_household()), **changed)
    (said,) = desk.plan(file).faults
    assert said.startswith(fault)
    with pytest.raises(IntakeRefused) as refused:
        desk.bring_in(file)
    assert refused.value.faults == (said,)
    assert desk.kept == before


def test_somebody_elses_diary_is_refused(desk: Desk) -> None:
    desk.bring_in(a_household())
    other = replace(records.a_person(), id="p1", name="Eino")
    theirs = just(other, records.an_inspection(records.a_stamp(50)))
    assert desk.plan(theirs).faults == (
        "persons[0].id: 'p1' is 'Eino' in the file and 'Aino' here",
    )
    renamed = replace(a_household(), persons=[replace(other, name="Aino K.")])
    assert desk.plan(renamed).faults == (), "a record of theirs is in both: the same person"


def test_who_or_what_is_named_must_be_there(desk: Desk) -> None:
    stranger = replace(records.a_stamp(60), person="p9")
    nowhere = records.a_reminder(records.a_stamp(61))
    file = replace(
        a_household(),
        symptoms=[records.a_symptom(stranger)],
        occurrences=[records.an_occurrence(nowhere)],
    )
    assert [fault.split(":")[0] for fault in desk.plan(file).faults] == [
        "symptoms[0].person",
        "occurrences[0].reminder",
    ]
    with desk.diary.writing() as books:
        books.persons.put(Person("p9"))
        books.reminders.add(nowhere)
    assert desk.plan(file).faults == ()


def test_an_occurrence_is_of_the_person_of_its_reminder(desk: Desk) -> None:
    kept = a_household()
    theirs = replace(kept.occurrences[0], person="p2")
    file = replace(kept, persons=[*kept.persons, Person("p2")], occurrences=[theirs])
    assert desk.plan(file).faults == (
        "occurrences[0].person: 'p2' is not 'p1', whose reminder it is",
    )


def test_a_reminder_that_follows_nothing_comes_in_and_is_told(desk: Desk) -> None:
    idle = replace(records.a_reminder(), after=After(str(uuid4()), 5))
    kept = replace(a_household(), reminders=[idle])
    assert desk.plan(kept).idle == 1
    desk.bring_in(kept)
    assert desk.kept == words(kept)


def test_a_person_with_words_or_records_is_not_taken_over(desk: Desk) -> None:
    hers = records.an_inspection(replace(records.a_stamp(1), person="p2"))
    with desk.diary.writing() as books:
        books.drafts.put(FIRST_PERSON, "check", "{}", records.AT)
    desk.bring_in(just(records.a_person(), hers))
    assert [person["id"] for person in desk.kept["persons"]] == ["p1", "p2"]


def test_a_backup_comes_before_every_change_and_can_stop_it(desk: Desk) -> None:
    intake = desk.brought_in(a_household())
    assert desk.bring_in(a_household()) is None
    assert desk.backups == [Reason.BEFORE_IMPORT], "nothing new needs no backup"
    desk.importing.undo(intake.id)
    desk.importing.undo(intake.id)
    assert desk.backups == [Reason.BEFORE_IMPORT, Reason.BEFORE_UNDO]
    desk.broken = True
    with pytest.raises(OSError, match="No space"):
        desk.bring_in(a_household())
    assert desk.kept["inspections"] == []


def test_what_others_wrote_since_the_plan_is_seen(desk: Desk) -> None:
    file = file_of(a_household())
    shown = desk.importing.plan(file)
    with desk.diary.writing() as books:
        books.inspections.add(replace(records.an_inspection(), note="quicker"))
    with pytest.raises(IntakeRefused):
        desk.importing.bring_in(file, shown)
    assert [check["note"] for check in desk.kept["inspections"]] == ["quicker"]


def test_undo_takes_what_its_reminders_came_to_since(desk: Desk) -> None:
    kept = a_household()
    fresh = desk.kept
    intake = desk.brought_in(kept)
    with desk.diary.writing() as books:
        books.occurrences.claim(records.an_occurrence(kept.reminders[0], slot="21:00"))
        books.symptoms.withdraw(kept.symptoms[0].stamp.id, records.AT)
    assert desk.importing.undo(intake.id)
    assert desk.kept == fresh
    assert [one.undone_at for one in desk.importing.intakes()] == [FakeClock().now()]


def test_undo_of_a_second_import_leaves_the_first(desk: Desk) -> None:
    kept = a_household()
    desk.bring_in(kept)
    evening = records.an_occurrence(kept.reminders[0], slot="21:00")
    later = fuller(replace(kept, occurrences=[*kept.occurrences, evening]))
    second = desk.brought_in(later)
    assert desk.kept == words(later)
    assert desk.importing.undo(second.id)
    assert desk.kept == words(kept)


def test_undo_leaves_what_was_kept_since_for_whom_was_here_before(desk: Desk) -> None:
    intake = desk.brought_in(a_household())
    mine = records.a_symptom(records.a_stamp(70))
    with desk.diary.writing() as books:
        books.symptoms.add(mine)
    assert desk.importing.undo(intake.id)
    with desk.diary.reading() as books:
        assert books.symptoms.all() == [mine]
        assert books.persons.all() == [Person(FIRST_PERSON)]


def test_undo_is_refused_when_something_kept_since_needs_it(desk: Desk) -> None:
    desk.bring_in(a_household())
    hers = replace(a_household(), persons=[*a_household().persons, records.a_person()])
    reminder = records.a_reminder(records.a_stamp(80))
    intake = desk.brought_in(replace(hers, reminders=[*hers.reminders, reminder]))
    follower = replace(
        records.a_reminder(records.a_stamp(81)), after=After(str(reminder.stamp.id), 5)
    )
    hers_since = records.a_symptom(replace(records.a_stamp(82), person="p2"))
    with desk.diary.writing() as books:
        books.reminders.add(follower)
    before = desk.kept
    with pytest.raises(UndoRefused, match="follows one"):
        desk.importing.undo(intake.id)
    with desk.diary.writing() as books:
        books.reminders.replace(replace(follower, after=None))
        books.symptoms.add(hers_since)
    with pytest.raises(UndoRefused, match="kept since"):
        desk.importing.undo(intake.id)
    assert desk.kept["persons"] == before["persons"]
    assert len(desk.kept["reminders"]) == 3


def test_an_import_nobody_knows_cannot_be_undone(desk: Desk) -> None:
    with pytest.raises(UndoRefused, match="knows no import"):
        desk.importing.undo(uuid4())
    assert desk.backups == []
