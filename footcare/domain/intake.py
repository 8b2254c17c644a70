"""An intake: one import of a file. What came in, and when, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.falls import FallsRecord
from footcare.domain.inspection import Inspection
from footcare.domain.massage import MassageRecord
from footcare.domain.occurrence import Occurrence
from footcare.domain.pause import Pause
from footcare.domain.person import Person
from footcare.domain.photo import Photo
from footcare.domain.reminder import Reminder
from footcare.domain.symptom import Symptom
from footcare.domain.temperature import TemperatureRecord
from footcare.domain.touch_test import TouchRecord

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

Dated = Inspection | Symptom | MassageRecord | TemperatureRecord | TouchRecord | FallsRecord
"""A record of a day, whose words never change."""

Thing = Person | Dated | Photo | Reminder | Occurrence | Pause
"""Anything that an intake can add."""


class IntakeKind(StrEnum):
    """What an intake can add. ``BLANK`` is the person without words whose place was taken."""

    PERSON = "person"
    BLANK = "blank"
    INSPECTION = "inspection"
    SYMPTOM = "symptom"
    SESSION = "session"
    REMINDER = "reminder"
    OCCURRENCE = "occurrence"
    PAUSE = "pause"
    TEMPERATURE = "temperature"
    TOUCH_TEST = "touch_test"
    FALLS = "falls"
    PHOTO = "photo"

    @property
    def listed(self) -> str:
        """The name of its list in an export."""
        return self.value if self is IntakeKind.FALLS else f"{self.value}s"


COUNTED: Final[tuple[IntakeKind, ...]] = tuple(
    kind for kind in IntakeKind if kind is not IntakeKind.BLANK
)
"""The kinds that a person would count, in the order of the export."""


@dataclass(frozen=True)
class Intake:
    """One import that was done.

    Attributes:
        id: names it, for undoing it.
        at: when it was done, UTC.
        exported_at: when the file was written, UTC, as the file says.
        undone_at: when it was taken back, or None while it stands.
    """

    id: UUID
    at: datetime
    exported_at: datetime
    undone_at: datetime | None = None


@dataclass(frozen=True)
class Added:
    """What an intake added, or would add, in the order of the file.

    Attributes:
        blanks: the people without words whose places are taken by the people of the file.
    """

    persons: tuple[Person, ...] = ()
    blanks: tuple[Person, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    sessions: tuple[MassageRecord, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    pauses: tuple[Pause, ...] = ()
    temperatures: tuple[TemperatureRecord, ...] = ()
    touch_tests: tuple[TouchRecord, ...] = ()
    falls: tuple[FallsRecord, ...] = ()
    photos: tuple[Photo, ...] = ()

    def of(self, kind: IntakeKind) -> tuple[Thing, ...]:
        """Return everything of a kind."""
        things: dict[IntakeKind, tuple[Thing, ...]] = {
            IntakeKind.PERSON: self.persons,
            IntakeKind.BLANK: self.blanks,
            IntakeKind.INSPECTION: self.inspections,
            IntakeKind.SYMPTOM: self.symptoms,
            IntakeKind.SESSION: self.sessions,
            IntakeKind.REMINDER: self.reminders,
            IntakeKind.OCCURRENCE: self.occurrences,
            IntakeKind.PAUSE: self.pauses,
            IntakeKind.TEMPERATURE: self.temperatures,
            IntakeKind.TOUCH_TEST: self.touch_tests,
            IntakeKind.FALLS: self.falls,
            IntakeKind.PHOTO: self.photos,
        }
        return things[kind]

    @property
    def nothing(self) -> bool:
        """Whether there is nothing at all."""
        return not any(self.of(kind) for kind in IntakeKind)


@dataclass(frozen=True)
class TakenBack:
    """What an intake had added and others could need: the ids of people and reminders.

    Attributes:
        blanks: the people without words who were there before it.
    """

    persons: tuple[str, ...]
    blanks: tuple[str, ...]
    reminders: tuple[UUID, ...]
