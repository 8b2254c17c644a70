"""What every record of the diary carries: who, when, where on the clock, and whether it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from footcare.domain.clock import today

if TYPE_CHECKING:
    from footcare.domain.clock import Clock


class Source(StrEnum):
    """The way a record came in."""

    WINDOW = "window"
    CLI = "cli"
    IMPORT = "import"


class EntryKind(StrEnum):
    """The records of the journal that can be taken back."""

    INSPECTION = "inspection"
    SESSION = "session"
    SYMPTOM = "symptom"
    TEMPERATURE = "temperature"
    TOUCH_TEST = "touch_test"
    FALLS = "falls"
    PHOTO = "photo"


@dataclass(frozen=True)
class Stamp:
    """The common part of every record.

    Attributes:
        id: given by whoever records, or made; recording the same id twice changes nothing.
        person: the id of the person the record is about.
        at: the instant meant, UTC.
        day: the local date meant.
        time_zone: the IANA zone in which ``day`` was lived.
        entered_at: the instant of writing, UTC.
        source: the way it came in.
        withdrawn_at: when it was taken back, or None while it stands.
    """

    id: UUID
    person: str
    at: datetime
    day: date
    time_zone: str
    entered_at: datetime
    source: Source
    withdrawn_at: datetime | None = None

    def withdrawn(self, at: datetime) -> Stamp:
        """Return the stamp of the record taken back at this instant."""
        return replace(self, withdrawn_at=at)


def stamp_now(clock: Clock, person: str, source: Source = Source.WINDOW) -> Stamp:
    """Return a fresh stamp for something that happens now."""
    now = clock.now()
    return Stamp(uuid4(), person, now, today(clock), clock.time_zone(), now, source)


def noon_of(day: date, time_zone: str) -> datetime:
    """Return noon of a local date as a UTC instant: the ``at`` of a past day without a time."""
    return datetime.combine(day, time(12), ZoneInfo(time_zone)).astimezone(UTC)
