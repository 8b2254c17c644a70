"""Photos: taken in, kept, shown again, taken back, deleted for good. None is ever judged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.clock import today
from footcare.domain.photo import Photo
from footcare.domain.record import noon_of, stamp_now
from footcare.i18n import _
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.finding import FindingKind
    from footcare.domain.foot import Spot
    from footcare.domain.photo import PhotoOrigin
    from footcare.services.photo_ports import PictureFiles, PictureState
    from footcare.services.picture_ports import Picture, Pictures
    from footcare.services.ports import Diary


TAKEN_BACK_STAYS: Final = timedelta(days=30)
"""So long the picture of a photo that was taken back is there still, for who changes their mind."""


@dataclass(frozen=True)
class Shown:
    """A photo and its picture, None when its file is missing, changed or deleted."""

    photo: Photo
    data: bytes | None


@dataclass(frozen=True)
class About:
    """What a photo shows, when it is not only a place: the finding it belongs to."""

    kind: FindingKind
    noticed: date


class Picturing:
    """The photos of one person.

    ``spared`` is asked for the ids that copies of the diary know, or None when it cannot be told.
    """

    def __init__(
        self,
        diary: Diary,
        clock: Clock,
        person_id: str,
        pictures: Pictures,
        files: PictureFiles,
        spared: Callable[[], frozenset[UUID] | None],
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._person_id = person_id
        self._pictures = pictures
        self._files = files
        self._spared = spared

    def take_in(self, path: Path) -> Picture:
        """Read a picture file of somebody else; nothing is kept yet and the file stays as it is.

        Raises:
            PictureRefused: it is no picture that can be kept.
        """
        return self._pictures.take_in(path)

    def day_of(self, path: Path) -> date:
        """Return the day on which a file was last changed; today when that cannot be told."""
        now = today(self._clock)
        try:
            changed = datetime.fromtimestamp(
                path.stat().st_mtime, ZoneInfo(self._clock.time_zone())
            ).date()
        except (OSError, ValueError, OverflowError):
            return now
        return min(changed, now)

    def keep(
        self,
        picture: Picture,
        spot: Spot,
        origin: PhotoOrigin,
        about: About | None = None,
        day: date | None = None,
    ) -> Photo:
        """Keep a picture: first its file, then what is said of it.

        Args:
            picture: as it was taken in.
            spot: what it shows.
            origin: where it came from.
            about: the finding it belongs to.
            day: on which it was taken; None for now.

        Raises:
            DiaryProblem: it could not be kept; nothing of it is left.
        """
        stamp = stamp_now(self._clock, self._person_id)
        if day is not None and day != stamp.day:
            stamp = replace(stamp, day=day, at=noon_of(day, stamp.time_zone))
        photo = Photo(
            stamp=stamp,
            spot=spot,
            origin=origin,
            width=picture.width,
            height=picture.height,
            size=len(picture.data),
            digest=hashlib.sha256(picture.data).hexdigest(),
            kind=about.kind if about else None,
            noticed=about.noticed if about else None,
        )
        # Inside the transaction: whoever tidies holds the diary still and meets no half-kept one.
        with self._diary.writing() as books:
            self._files.put(photo.stamp.id, picture.data)
            books.photos.add(photo)
        self._files.settle(photo.stamp.id)
        return photo

    def photos(self) -> list[Photo]:
        """Return the photos that stand, the newest first, deleted pictures left out.

        Raises:
            DiaryProblem: the diary cannot be read.
        """
        with self._diary.reading() as books:
            standing = books.photos.standing(self._person_id)
        return [photo for photo in standing if photo.has_picture]

    def show(self, photos: Sequence[Photo]) -> list[Shown]:
        """Return photos with their pictures."""
        return [Shown(photo, self._files.read(photo.stamp.id, photo.digest)) for photo in photos]

    def photos_of(self, spot: Spot) -> list[Photo]:
        """Return the photos that show some of a place, the newest first.

        Raises:
            DiaryProblem: the diary cannot be read.
        """
        return [
            photo
            for photo in self.photos()
            if photo.spot.foot is spot.foot and photo.spot.zone.overlaps(spot.zone)
        ]

    def latest_of(self, spot: Spot) -> Shown | None:
        """Return the newest photo of this very place whose picture is there, or None."""
        for photo in self.photos():
            if photo.spot == spot:
                (shown,) = self.show([photo])
                if shown.data is not None:
                    return shown
        return None

    def withdraw(self, photo_id: UUID) -> bool:
        """Take a photo back; its picture stays so that this can be undone."""
        with self._diary.writing() as books:
            return books.photos.withdraw(photo_id, self._clock.now())

    def restore(self, photo_id: UUID) -> bool:
        """Let a photo that was taken back stand again."""
        with self._diary.writing() as books:
            return books.photos.restore(photo_id)

    def erase(self, photo_id: UUID) -> bool:
        """Delete a picture for good; that there was a photo stays known.

        Returns:
            Whether there was one to delete.

        Raises:
            DiaryProblem: it could not be deleted.
        """
        with self._diary.writing() as books:
            erased = books.photos.erase(photo_id, self._clock.now())
        try:
            # After the commit: of a row that stands the picture must not be gone.
            self._files.remove(photo_id)
        except DiaryProblem as problem:
            raise DiaryProblem(
                _(
                    "The picture is no longer shown, but its file could not be deleted. {why}"
                ).format(why=problem)
            ) from problem
        return erased

    def state(self) -> PictureState:
        """Compare the pictures of everyone with what the diary says of them.

        Raises:
            DiaryProblem: the diary cannot be read.
        """
        with self._diary.reading() as books:
            photos = books.photos.all()
        return self._files.state({one.stamp.id: one.digest for one in photos if one.has_picture})

    def tidy(self) -> int:
        """Finish what a crash interrupted, and delete the pictures that nobody wants any more.

        Those are the files that no diary and no copy knows, and the pictures of photos that were
        taken back long ago.

        Returns:
            How many files went.

        Raises:
            DiaryProblem: the diary cannot be written.
        """
        with self._diary.writing() as books:
            kept = {}
            now = self._clock.now()
            for photo in books.photos.all():
                gone = photo.stamp.withdrawn_at
                old = gone is not None and now - gone > TAKEN_BACK_STAYS
                if old and photo.has_picture:
                    books.photos.erase(photo.stamp.id, now)
                kept[photo.stamp.id] = photo.has_picture and not old
            return self._files.tidy(kept, self._spared, now - TAKEN_BACK_STAYS)
