"""A photo as an entry of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.domain.record import EntryKind

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from footcare.domain.finding import FindingKind
    from footcare.domain.foot import Spot
    from footcare.domain.photo import Photo


@dataclass(frozen=True)
class PhotoEntry:
    """A photo.

    Attributes:
        has_picture: whether its picture was not deleted for good.
    """

    id: UUID
    at: datetime
    spot: Spot
    finding: FindingKind | None
    noticed: date | None
    has_picture: bool
    note: str

    kind = EntryKind.PHOTO


def photo_entry(photo: Photo) -> PhotoEntry:
    """Return a photo as an entry."""
    return PhotoEntry(
        photo.stamp.id,
        photo.stamp.at,
        photo.spot,
        photo.kind,
        photo.noticed,
        photo.has_picture,
        photo.note,
    )
