"""Opening and knowing the diary: the first person, how much is kept, what doctor tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.person import Person
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footcare.domain.falls import FallsRecord
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.photo import Photo
    from footcare.domain.preferences import Preferences
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.ports import Diary

FIRST_PERSON: Final = "p1"
"""The id of the person a new diary begins with."""


class Integrity(StrEnum):
    """What the full check of the diary file came to."""

    OK = "ok"
    DAMAGED = "damaged"
    MISSING = "missing"
    NEWER = "newer"


@dataclass(frozen=True)
class Examination:
    """What is known of a diary file without changing it.

    Attributes:
        schema: the number of its schema, or None when it has none.
        counts: how many records of each kind stand; empty unless it can be read.
        why: a sentence when it is not whole.
    """

    integrity: Integrity
    schema: int | None
    counts: Mapping[str, int]
    why: str = ""


@dataclass(frozen=True)
class Everything:
    """All that is kept of a household, withdrawn records too, in order of entry."""

    persons: Sequence[Person]
    inspections: Sequence[Inspection]
    symptoms: Sequence[Symptom]
    sessions: Sequence[MassageRecord]
    reminders: Sequence[Reminder]
    occurrences: Sequence[Occurrence]
    preferences: Preferences
    pauses: Sequence[Pause] = ()
    temperatures: Sequence[TemperatureRecord] = ()
    touch_tests: Sequence[TouchRecord] = ()
    falls: Sequence[FallsRecord] = ()
    photos: Sequence[Photo] = ()


def everything(diary: Diary, preferences: Preferences) -> Everything:
    """Return all that is kept, as it stood at one moment.

    Raises:
        DiaryProblem: it cannot be read.
    """
    with diary.reading() as books:
        return Everything(
            persons=books.persons.all(),
            inspections=books.inspections.all(),
            symptoms=books.symptoms.all(),
            sessions=books.sessions.all(),
            reminders=books.reminders.all(),
            occurrences=books.occurrences.all(),
            preferences=preferences,
            pauses=books.pauses.all(),
            temperatures=books.temperatures.all(),
            touch_tests=books.touch_tests.all(),
            falls=books.falls.all(),
            photos=books.photos.all(),
        )


def ensure_someone(diary: Diary) -> None:
    """Give a diary that is about nobody its first person, without a name.

    Raises:
        DiaryProblem: it cannot be read or written.
    """
    with diary.reading() as books:
        if books.persons.all():
            return
    with diary.writing() as books:
        # Asked again: another process may have been quicker.
        if not books.persons.all():
            books.persons.put(Person(FIRST_PERSON))


class NoSuchPerson(Exception):
    """Nobody has the id that was named; the message is a sentence that says so."""


def persons_to_choose(diary: Diary, named: str | None) -> tuple[tuple[str, ...], str | None]:
    """Return the ids the diary knows, and whom a record is about that names nobody.

    That is the person named, else the only one, else None: then each record must say.

    Raises:
        NoSuchPerson: nobody has the id that was named.
        DiaryProblem: the diary cannot be read.
    """
    with diary.reading() as books:
        known = tuple(person.id for person in books.persons.all())
    if named is None:
        return known, known[0] if len(known) == 1 else None
    if named not in known:
        raise NoSuchPerson(
            _("This diary knows nobody called {named}. It knows: {known}.").format(
                named=repr(named), known=", ".join(known)
            )
        )
    return known, named
