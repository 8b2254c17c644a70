"""Where the records of a kind are kept that the journal takes back and puts back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.record import EntryKind

if TYPE_CHECKING:
    from footcare.domain.falls import FallsRecord
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.photo import Photo
    from footcare.domain.symptom import Symptom
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.kept_ports import Kept
    from footcare.services.ports import Books

    Shelf = (
        Kept[Inspection]
        | Kept[MassageRecord]
        | Kept[Symptom]
        | Kept[TemperatureRecord]
        | Kept[TouchRecord]
        | Kept[FallsRecord]
        | Kept[Photo]
    )


def shelf_of(books: Books, kind: EntryKind) -> Shelf:
    """Return the shelf of a kind."""
    shelves: dict[EntryKind, Shelf] = {
        EntryKind.INSPECTION: books.inspections,
        EntryKind.SESSION: books.sessions,
        EntryKind.SYMPTOM: books.symptoms,
        EntryKind.TEMPERATURE: books.temperatures,
        EntryKind.TOUCH_TEST: books.touch_tests,
        EntryKind.FALLS: books.falls,
        EntryKind.PHOTO: books.photos,
    }
    return shelves[kind]
