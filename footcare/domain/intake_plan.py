"""What bringing in a file will do: what is new, what stays as it is here, what does not fit.

The same id means the same record. What a record says never changes, so the same id with other
words cannot be the same record, and the file is refused. What became of a record later (taken
back, edited, answered) is the diary's own business: what is here stays as it is here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.falls import FallsRecord
from footcare.domain.inspection import Inspection
from footcare.domain.intake import IntakeKind
from footcare.domain.massage import MassageRecord
from footcare.domain.pause import Pause
from footcare.domain.photo import Photo
from footcare.domain.record import Source
from footcare.domain.reminder import Reminder
from footcare.domain.symptom import Symptom
from footcare.domain.temperature import TemperatureRecord
from footcare.domain.touch_test import TouchRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from footcare.domain.intake import Added, Dated
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.person import Person
    from footcare.domain.record import Stamp


class Meeting(StrEnum):
    """What it means that an id of the file is here already."""

    SAME = "same"
    LATER = "later"
    OTHER = "other"


@dataclass(frozen=True)
class Share:
    """What one person of a file gets.

    Attributes:
        person: as the file has the person.
        joins: whether the person is here already; then the words here stay.
        added: how many records of each kind are new.
        first, last: the local days of what is new and has a day, or None.
    """

    person: Person
    joins: bool
    added: Mapping[IntakeKind, int]
    first: date | None
    last: date | None


@dataclass(frozen=True)
class IntakePlan:
    """What bringing in a file will do, or every reason why it cannot be done.

    Attributes:
        exported_at: when the file was written.
        added: everything new.
        shares: the same, by person, everyone in the file.
        same: how many of each kind are here already with the same words.
        kept: how many of each kind are here already and stay as they are here, because they were
            changed, answered or taken back, here or there.
        idle: how many new reminders follow one that is neither in the file nor here.
        faults: why it cannot be done, each with its path; then nothing else counts.
    """

    exported_at: datetime
    added: Added
    shares: tuple[Share, ...]
    same: Mapping[IntakeKind, int]
    kept: Mapping[IntakeKind, int]
    idle: int
    faults: tuple[str, ...]


def meet_record(here: Dated, there: Dated) -> Meeting:
    """Tell what a record of the file is to the record of the same id that is here.

    When and how it was entered is not looked at: the same line can be recorded twice.
    """
    if replace(here, stamp=_said(here.stamp)) != replace(there, stamp=_said(there.stamp)):
        return Meeting.OTHER
    return _later(same=here.stamp.withdrawn_at == there.stamp.withdrawn_at)


def meet_reminder(here: Reminder, there: Reminder) -> Meeting:
    """Tell what a reminder of the file is to the one of the same id; its words may change."""
    if here.stamp.person != there.stamp.person:
        return Meeting.OTHER
    return _later(same=here == there)


def meet_pause(here: Pause, there: Pause) -> Meeting:
    """Tell what a pause of the file is to the one of the same id; it may have been ended since."""
    if replace(here, stamp=_said(here.stamp), ended_at=None) != replace(
        there, stamp=_said(there.stamp), ended_at=None
    ):
        return Meeting.OTHER
    same = here.stamp.withdrawn_at == there.stamp.withdrawn_at and here.ended_at == there.ended_at
    return _later(same=same)


def meet_photo(here: Photo, there: Photo) -> Meeting:
    """Tell what a photo of the file is to the one of the same id; its picture may be deleted."""
    if replace(here, stamp=_said(here.stamp), erased_at=None) != replace(
        there, stamp=_said(there.stamp), erased_at=None
    ):
        return Meeting.OTHER
    same = here.stamp.withdrawn_at == there.stamp.withdrawn_at and here.erased_at == there.erased_at
    return _later(same=same)


def meet_occurrence(here: Occurrence, there: Occurrence) -> Meeting:
    """Tell what an occurrence of the file is to the one of the same key."""
    if here.person != there.person:
        return Meeting.OTHER
    return _later(same=here == there)


def meet_person(here: Person, there: Person, *, shared: bool) -> Meeting:
    """Tell whether a person of the file is the person of the same id.

    Args:
        here: the person of the diary.
        there: the person of the file.
        shared: whether a record of theirs is in both; then they are the same, whatever the name.
    """
    names = {name.strip().casefold() for name in (here.name, there.name)} - {""}
    if len(names) > 1 and not shared:
        return Meeting.OTHER
    return _later(same=here == there)


def kind_of(record: Dated | Photo | Reminder | Pause) -> IntakeKind:
    """Return the kind of a record."""
    return _KINDS[type(record)]


_KINDS: Final[Mapping[type, IntakeKind]] = {
    Inspection: IntakeKind.INSPECTION,
    Symptom: IntakeKind.SYMPTOM,
    MassageRecord: IntakeKind.SESSION,
    TemperatureRecord: IntakeKind.TEMPERATURE,
    TouchRecord: IntakeKind.TOUCH_TEST,
    FallsRecord: IntakeKind.FALLS,
    Reminder: IntakeKind.REMINDER,
    Pause: IntakeKind.PAUSE,
    Photo: IntakeKind.PHOTO,
}


def shares_of(persons: Sequence[Person], added: Added) -> tuple[Share, ...]:
    """Return what each person gets of all that is new."""
    counts: defaultdict[str, Counter[IntakeKind]] = defaultdict(Counter)
    days: defaultdict[str, list[date]] = defaultdict(list)
    records: tuple[Dated | Photo, ...] = (
        *added.inspections,
        *added.symptoms,
        *added.sessions,
        *added.temperatures,
        *added.touch_tests,
        *added.falls,
        *added.photos,
    )
    # One look at each, whoever it is about: a file may hold many people and many records.
    for record in records:
        counts[record.stamp.person][kind_of(record)] += 1
        days[record.stamp.person].append(record.stamp.day)
    later: tuple[Reminder | Pause, ...] = (*added.reminders, *added.pauses)
    for one in later:
        counts[one.stamp.person][kind_of(one)] += 1
    for occurrence in added.occurrences:
        counts[occurrence.person][IntakeKind.OCCURRENCE] += 1
    new = {person.id for person in added.persons}
    return tuple(
        Share(
            person,
            person.id not in new,
            counts[person.id],
            min(days[person.id], default=None),
            max(days[person.id], default=None),
        )
        for person in persons
    )


def _later(*, same: bool) -> Meeting:
    return Meeting.SAME if same else Meeting.LATER


def _said(stamp: Stamp) -> Stamp:
    """Return a stamp without what was noted in passing and what came later."""
    return replace(stamp, entered_at=stamp.at, source=Source.IMPORT, withdrawn_at=None)
