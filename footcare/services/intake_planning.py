"""Looks at an exported diary beside the one here: what is new, what stays, what does not fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from footcare.domain.intake import COUNTED, Added, IntakeKind
from footcare.domain.intake_plan import (
    IntakePlan,
    Meeting,
    kind_of,
    meet_occurrence,
    meet_pause,
    meet_person,
    meet_photo,
    meet_record,
    meet_reminder,
    shares_of,
)
from footcare.domain.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from footcare.domain.falls import FallsRecord
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.photo import Photo
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.keeping import Everything
    from footcare.services.kept_ports import Kept
    from footcare.services.ports import Books

    Stamped = TypeVar(
        "Stamped",
        Inspection,
        Symptom,
        MassageRecord,
        TemperatureRecord,
        TouchRecord,
        FallsRecord,
        Reminder,
        Pause,
        Photo,
    )

_RECORDS: Final = (
    IntakeKind.INSPECTION,
    IntakeKind.SYMPTOM,
    IntakeKind.SESSION,
    IntakeKind.REMINDER,
    IntakeKind.PAUSE,
    IntakeKind.TEMPERATURE,
    IntakeKind.TOUCH_TEST,
    IntakeKind.FALLS,
    IntakeKind.PHOTO,
)


@dataclass(frozen=True)
class DiaryFile:
    """What a file holds: a whole diary, and when it was written, UTC, as the file says."""

    kept: Everything
    exported_at: datetime


@dataclass(frozen=True)
class DiaryRead:
    """What a file came to: the diary in it, or what is wrong with it.

    Attributes:
        faults: each with its path, in the order of the file.
        given_up: whether there were so many that the rest was not read.
    """

    diary: DiaryFile | None
    faults: tuple[str, ...]
    given_up: bool = False


def plan_intake(books: Books, file: DiaryFile) -> IntakePlan:
    """Return what bringing in a file into the books of a diary would do."""
    return _Planning(books, file).plan()


class _Planning:
    """One look at a file beside a diary."""

    def __init__(self, books: Books, file: DiaryFile) -> None:
        self._books = books
        self._file = file
        self._faults: list[str] = []
        self._same: dict[IntakeKind, int] = dict.fromkeys(COUNTED, 0)
        self._kept: dict[IntakeKind, int] = dict.fromkeys(COUNTED, 0)
        self._shared: set[str] = set()
        """The people of whom a record is both here and in the file."""
        self._named: set[str] = set()
        """The people of whom a record is in the file."""

    def plan(self) -> IntakePlan:
        """Look at everything and return what it comes to."""
        kept, books = self._file.kept, self._books
        self._check_references()
        added = Added(
            inspections=self._records(kept.inspections, books.inspections, meet_record),
            symptoms=self._records(kept.symptoms, books.symptoms, meet_record),
            sessions=self._records(kept.sessions, books.sessions, meet_record),
            reminders=self._records(kept.reminders, books.reminders, meet_reminder),
            occurrences=self._occurrences(),
            pauses=self._records(kept.pauses, books.pauses, meet_pause),
            temperatures=self._records(kept.temperatures, books.temperatures, meet_record),
            touch_tests=self._records(kept.touch_tests, books.touch_tests, meet_record),
            falls=self._records(kept.falls, books.falls, meet_record),
            photos=self._records(kept.photos, books.photos, meet_photo),
        )
        blanks = self._blanks()
        added = replace(added, persons=self._persons(blanks), blanks=blanks)
        return IntakePlan(
            exported_at=self._file.exported_at,
            added=added,
            shares=shares_of(kept.persons, added),
            same=self._same,
            kept=self._kept,
            idle=self._idle(added.reminders),
            faults=tuple(self._faults),
        )

    def _check_references(self) -> None:
        """Note whoever and whatever is named and is neither in the file nor here."""
        kept, books = self._file.kept, self._books
        persons = {person.id for person in (*kept.persons, *books.persons.all())}
        for kind in _RECORDS:
            for place, record in enumerate(getattr(kept, kind.listed)):
                self._check_person(f"{kind.listed}[{place}]", record.stamp.person, persons)
        owners = {one.stamp.id: one.stamp.person for one in kept.reminders}
        wanted = {one.key.reminder for one in kept.occurrences} - owners.keys()
        owners |= {one.stamp.id: one.stamp.person for one in books.reminders.among(wanted)}
        for place, one in enumerate(kept.occurrences):
            path = f"occurrences[{place}]"
            self._check_person(path, one.person, persons)
            owner = owners.get(one.key.reminder)
            if owner is None:
                self._faults.append(
                    f"{path}.reminder: {one.key.reminder} is neither in the file nor here"
                )
            elif owner != one.person:
                self._faults.append(
                    f"{path}.person: {one.person!r} is not {owner!r}, whose reminder it is"
                )

    def _check_person(self, path: str, person: str, persons: set[str]) -> None:
        self._named.add(person)
        if person not in persons:
            self._faults.append(f"{path}.person: {person!r} is neither in the file nor here")

    def _records(
        self,
        there: Sequence[Stamped],
        shelf: Kept[Stamped],
        meet: Callable[[Stamped, Stamped], Meeting],
    ) -> tuple[Stamped, ...]:
        """Sort the records of a kind and return the new ones."""
        here = {one.stamp.id: one for one in shelf.among([one.stamp.id for one in there])}
        new: list[Stamped] = []
        for place, record in enumerate(there):
            found = here.get(record.stamp.id)
            if found is None:
                new.append(record)
                continue
            self._shared.add(record.stamp.person)
            kind = kind_of(record)
            path = f"{kind.listed}[{place}].id: {record.stamp.id}"
            self._note(kind, path, meet(found, record))
        return tuple(new)

    def _occurrences(self) -> tuple[Occurrence, ...]:
        there = self._file.kept.occurrences
        reminders = dict.fromkeys(one.key.reminder for one in there)
        here = {
            one.key: one
            for reminder in reminders
            for one in self._books.occurrences.of(reminder, date.min)
        }
        new: list[Occurrence] = []
        for place, one in enumerate(there):
            found = here.get(one.key)
            if found is None:
                new.append(one)
                continue
            path = f"occurrences[{place}].slot: {one.key.slot!r}"
            self._note(IntakeKind.OCCURRENCE, path, meet_occurrence(found, one))
        return tuple(new)

    def _blanks(self) -> tuple[Person, ...]:
        """Return the person of a diary that was just begun, whose place the file's people take."""
        here, there = self._books.persons.all(), self._file.kept.persons
        if len(here) != 1 or not there or there[0] == here[0]:
            return ()
        (only,) = here
        if only.id in self._named - {person.id for person in there}:
            return ()
        untouched = only == Person(only.id) and not self._books.persons.has_anything(only.id)
        return (only,) if untouched else ()

    def _persons(self, blanks: Sequence[Person]) -> tuple[Person, ...]:
        """Return the people who are new."""
        here = {one.id: one for one in self._books.persons.all() if one not in blanks}
        new: list[Person] = []
        for place, person in enumerate(self._file.kept.persons):
            found = here.get(person.id)
            if found is None:
                new.append(person)
                continue
            meeting = meet_person(found, person, shared=person.id in self._shared)
            if meeting is Meeting.OTHER:
                self._faults.append(
                    f"persons[{place}].id: {person.id!r} is {person.name!r} in the file "
                    f"and {found.name!r} here"
                )
            else:
                self._note(IntakeKind.PERSON, "", meeting)
        return tuple(new)

    def _note(self, kind: IntakeKind, path: str, meeting: Meeting) -> None:
        match meeting:
            case Meeting.SAME:
                self._same[kind] += 1
            case Meeting.LATER:
                self._kept[kind] += 1
            case Meeting.OTHER:
                self._faults.append(f"{path} is taken here by a record with other words")

    def _idle(self, new: Sequence[Reminder]) -> int:
        """Count the new reminders that follow one which is nowhere."""
        followed = {one.stamp.id: one.after.reminder for one in new if one.after is not None}
        there = {str(one.stamp.id) for one in self._file.kept.reminders}
        here = {str(one.stamp.id) for one in self._books.reminders.all()} if followed else set()
        return sum(reminder not in there | here for reminder in followed.values())
