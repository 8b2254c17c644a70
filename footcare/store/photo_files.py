"""The files of the pictures: ``photos/<uuid>.jpg`` beside the diary, private, never changed.

A picture is written and synced under another name inside the transaction that keeps its row, and
gets its own name once that is committed. So a file under another name says by itself what a crash
interrupted: with a row it is finished, without one it is nobody's.
"""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from math import inf
from typing import TYPE_CHECKING, Final
from uuid import UUID

from footcare.domain.photo import LARGEST_PICTURE
from footcare.i18n import _
from footcare.paths import make_private_folder, sync_folder
from footcare.services.photo_ports import PictureState
from footcare.services.ports import DiaryBusy, DiaryProblem, DiaryReadOnly
from footcare.store.whole_file import new_private_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from footcare.domain.photo import Photo

_KEPT: Final = ".jpg"
_COMING: Final = ".part"


class PhotoFiles:
    """The pictures in one folder. Links are neither followed nor written through."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, photo_id: UUID, data: bytes) -> None:
        """Write a picture durably, not yet under its name; call it inside the transaction.

        Raises:
            DiaryBusy: there is no space.
            DiaryReadOnly: the folder takes no changes.
        """
        part = self.folder / f"{photo_id}{_COMING}"
        try:
            self._make_folder()
            new_private_file(part)
            with part.open("rb+") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self.folder)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise _problem(error) from error

    def settle(self, photo_id: UUID) -> None:
        """Give a written picture its name, once the row is committed.

        A disk that refuses now has the picture all the same: it is found, and settled later.
        """
        with suppress(OSError):
            (self.folder / f"{photo_id}{_COMING}").replace(self.folder / f"{photo_id}{_KEPT}")
            sync_folder(self.folder)

    def read(self, photo_id: UUID, digest: str) -> bytes | None:
        """Return a picture, or None when it is missing or not what it was."""
        for ending in (_KEPT, _COMING):
            data = self._bytes(self.folder / f"{photo_id}{ending}")
            if data is not None and hashlib.sha256(data).hexdigest() == digest:
                return data
        return None

    def has(self, photo_id: UUID) -> bool:
        """Tell whether there is a picture, whatever it is."""
        return os.path.lexists(self.folder / f"{photo_id}{_KEPT}")

    def holds(self, photo: Photo) -> bool:
        """Tell whether the picture of a photo is there as it was kept."""
        return self.read(photo.stamp.id, photo.digest) is not None

    def remove(self, photo_id: UUID) -> None:
        """Delete a picture; one that is gone already is no fault.

        Raises:
            DiaryReadOnly: the folder takes no changes.
        """
        try:
            for ending in (_KEPT, _COMING):
                (self.folder / f"{photo_id}{ending}").unlink(missing_ok=True)
        except OSError as error:
            raise _problem(error) from error
        with suppress(OSError):
            sync_folder(self.folder)

    def state(self, wanted: Mapping[UUID, str]) -> PictureState:
        """Compare the files with the digests that they are to have."""
        whole = 0
        missing: list[UUID] = []
        changed: list[UUID] = []
        for photo_id, digest in wanted.items():
            if self.read(photo_id, digest) is not None:
                whole += 1
            elif self.has(photo_id):
                changed.append(photo_id)
            else:
                missing.append(photo_id)
        return PictureState(whole, tuple(missing), tuple(changed))

    def tidy(
        self,
        kept: Mapping[UUID, bool],
        spared: Callable[[], frozenset[UUID] | None],
        before: datetime,
    ) -> int:
        """Finish what a crash interrupted; return how many files that nobody knows went.

        Call it while nobody else can write to the diary.
        """
        gone = 0
        unknown: list[Path] = []
        for path, photo_id in self._files():
            wanted = kept.get(photo_id)
            if wanted:
                if path.suffix == _COMING:
                    self.settle(photo_id)
            elif wanted is not None or path.suffix == _COMING:
                gone += _gone(path)
            elif _written(path) < before.timestamp():
                unknown.append(path)
        safe = spared() if unknown else frozenset()
        if safe is not None:
            gone += sum(_gone(path) for path in unknown if UUID(path.stem) not in safe)
        return gone

    def _files(self) -> list[tuple[Path, UUID]]:
        """Return the files that are named after a photo."""
        if self.folder.is_symlink():
            return []
        try:
            paths = sorted(self.folder.iterdir())
        except OSError:
            return []
        found = []
        for path in paths:
            with suppress(ValueError):
                if path.suffix in (_KEPT, _COMING):
                    found.append((path, UUID(path.stem)))
        return found

    def _bytes(self, path: Path) -> bytes | None:
        try:
            if self.folder.is_symlink() or path.is_symlink() or not path.is_file():
                return None
            with path.open("rb") as file:
                return file.read(LARGEST_PICTURE + 1)
        except OSError:
            return None

    def _make_folder(self) -> None:
        if self.folder.is_symlink():
            raise OSError(errno.ELOOP, "a link stands in its place")
        make_private_folder(self.folder)


def carry(source: PhotoFiles, target: PhotoFiles, wanted: Mapping[UUID, str]) -> int:
    """Copy the pictures that are missing or damaged in another folder; return how many.

    One that is not what it was is not carried on. What was copied is read back.

    Raises:
        DiaryProblem: the disk refuses, or gives back other bytes than it was given.
    """
    carried = 0
    for photo_id, digest in wanted.items():
        if target.read(photo_id, digest) is not None:
            continue
        data = source.read(photo_id, digest)
        if data is None:
            continue
        target.put(photo_id, data)
        target.settle(photo_id)
        if target.read(photo_id, digest) is None:
            raise DiaryReadOnly(_("The disk gave back other bytes of a picture than it was given."))
        carried += 1
    return carried


def _written(path: Path) -> float:
    """Return when a file was written, in seconds; what cannot be told counts as now."""
    try:
        return path.lstat().st_mtime
    except OSError:
        return inf


def _gone(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _problem(error: OSError) -> DiaryProblem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiaryBusy(_("There is no space left on the disk. Your diary is as it was."))
    return DiaryReadOnly(
        _("The folder of your photos takes no changes: {reason}. Your diary is as it was.").format(
            reason=error.strerror or error
        )
    )
