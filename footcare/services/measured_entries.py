"""What was measured, as the journal tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.record import EntryKind
from footcare.domain.reminder import ReminderKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from uuid import UUID

    from footcare.domain.falls import FallsRecord
    from footcare.domain.temperature import SiteTenths, Spoiler, TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.ports import Books


ASKED_BY: Final = {
    EntryKind.TEMPERATURE: ReminderKind.TEMPERATURE,
    EntryKind.TOUCH_TEST: ReminderKind.TOUCH_TEST,
    EntryKind.FALLS: ReminderKind.FALLS,
}
"""The reminders that ask for a measurement; it answers them, and their pictures stand for it."""


@dataclass(frozen=True)
class TemperatureEntry:
    """A measurement of the skin temperatures."""

    id: UUID
    at: datetime
    sites: tuple[SiteTenths, ...]
    spoilers: frozenset[Spoiler]
    note: str

    kind = EntryKind.TEMPERATURE


@dataclass(frozen=True)
class TouchEntry:
    """A touch test.

    Attributes:
        felt, touched: of how many touches so many were felt.
    """

    id: UUID
    at: datetime
    felt: int
    touched: int
    helper: str
    note: str

    kind = EntryKind.TOUCH_TEST


@dataclass(frozen=True)
class FallsEntry:
    """The answers about falls; None is a question that was not answered."""

    id: UUID
    at: datetime
    fallen: bool | None
    unsteady: bool | None
    worried: bool | None
    note: str

    kind = EntryKind.FALLS


MeasuredEntry = TemperatureEntry | TouchEntry | FallsEntry


def measured_entries(
    books: Books, person: str, first: date, last: date
) -> Iterator[tuple[date, MeasuredEntry]]:
    """Yield what was measured on some days, each with its day."""
    for temperature in books.temperatures.between(person, first, last):
        yield temperature.stamp.day, _temperature(temperature)
    for touch in books.touch_tests.between(person, first, last):
        yield touch.stamp.day, _touch(touch)
    for falls in books.falls.between(person, first, last):
        yield falls.stamp.day, _falls(falls)


def _temperature(record: TemperatureRecord) -> TemperatureEntry:
    stamp = record.stamp
    return TemperatureEntry(stamp.id, stamp.at, record.sites, record.spoilers, record.note)


def _touch(record: TouchRecord) -> TouchEntry:
    touched = len(record.touches)
    return TouchEntry(
        record.stamp.id,
        record.stamp.at,
        touched - len(record.missed),
        touched,
        record.helper,
        record.note,
    )


def _falls(record: FallsRecord) -> FallsEntry:
    return FallsEntry(
        record.stamp.id,
        record.stamp.at,
        record.fallen,
        record.unsteady,
        record.worried,
        record.note,
    )
