"""A photo of a place of a foot, as the diary knows it; the picture itself is a file beside it.

No photo is ever judged by the program: it is shown, and two of them can be compared by eye.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

    from footcare.domain.finding import FindingKind
    from footcare.domain.foot import Spot
    from footcare.domain.record import Stamp

LONGEST_EDGE: Final = 2048
"""Pixels of the longer edge of a kept picture, at most: a foot fills a large screen with it."""
LARGEST_PICTURE: Final = 700_000
"""Bytes of a kept picture, at most: as text it fits into one value of an export."""


class PhotoOrigin(StrEnum):
    """Where a photo came from."""

    FILE = "file"
    FOLDER = "folder"
    CAMERA = "camera"


@dataclass(frozen=True)
class Photo:
    """A photo as kept.

    Attributes:
        stamp: its id is also the name of the picture's file; its day is the day it shows.
        spot: what it shows, a zone or a group of zones of one foot.
        kind, noticed: the finding it belongs to, by what makes a finding the same one from day to
            day; None for a photo of a place where nothing is marked.
        width, height: of the kept picture, in pixels.
        size: of the kept file, in bytes.
        digest: SHA-256 of the kept file, in hexadecimal.
        erased_at: since when there is no picture any more, because it was deleted for good or
            never came with an import; None while its file is kept.
        note: free words, plain text.
    """

    stamp: Stamp
    spot: Spot
    origin: PhotoOrigin
    width: int
    height: int
    size: int
    digest: str
    kind: FindingKind | None = None
    noticed: date | None = None
    erased_at: datetime | None = None
    note: str = ""

    @property
    def has_picture(self) -> bool:
        """Whether its picture is to be there."""
        return self.erased_at is None
