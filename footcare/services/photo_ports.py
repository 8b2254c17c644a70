"""What photos need from the store, as Protocols."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from footcare.services.kept_ports import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.photo import Photo


@dataclass(frozen=True)
class PictureState:
    """How the files of the pictures stand against what the diary says of them.

    Attributes:
        whole: how many are there as they were kept.
        missing: the photos whose picture is not there.
        changed: the photos whose picture is not what it was.
    """

    whole: int = 0
    missing: tuple[UUID, ...] = field(default=())
    changed: tuple[UUID, ...] = field(default=())

    @property
    def all_well(self) -> bool:
        """Whether every picture is there as it was kept."""
        return not self.missing and not self.changed


class KeptPhotos(Kept["Photo"], Protocol):
    """The kept photos."""

    def standing(self, person: str) -> list[Photo]:
        """Return a person's photos that were not taken back, the newest first."""
        ...

    def erase(self, photo_id: UUID, at: datetime) -> bool:
        """Note that a picture is deleted for good; return False when it was, or there is none."""
        ...


class PictureFiles(Protocol):
    """The files of the pictures beside the diary. A file is never changed once it is kept."""

    def put(self, photo_id: UUID, data: bytes) -> None:
        """Write a picture durably, not yet under its name; call it inside the transaction.

        Raises:
            DiaryProblem: the disk refuses; nothing is left behind.
        """
        ...

    def settle(self, photo_id: UUID) -> None:
        """Give a written picture its name, once the row is committed."""
        ...

    def read(self, photo_id: UUID, digest: str) -> bytes | None:
        """Return a picture, or None when it is missing or not what it was."""
        ...

    def remove(self, photo_id: UUID) -> None:
        """Delete a picture; one that is gone already is no fault.

        Raises:
            DiaryProblem: the disk refuses.
        """
        ...

    def state(self, wanted: Mapping[UUID, str]) -> PictureState:
        """Compare the files with the digests that they are to have."""
        ...

    def tidy(
        self,
        kept: Mapping[UUID, bool],
        spared: Callable[[], frozenset[UUID] | None],
        before: datetime,
    ) -> int:
        """Finish what a crash interrupted; return how many files that nobody knows went.

        Call it while nobody else can write to the diary.

        Args:
            kept: every photo of the diary, and whether its picture is to be there.
            spared: asked at need: the ids that copies of the diary know; None when that cannot
                be told, and then everything is spared.
            before: a file that nobody knows stays if it is younger: an older diary may have been
                put back, and the one that knew it may be found again.
        """
        ...
