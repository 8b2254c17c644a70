"""A folder that is looked into for new pictures, such as the one a phone copies its photos to.

Nothing in it is ever changed, moved or deleted, and nothing is kept before the person says so.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from footcare.domain.clock import Clock

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp")
"""Of the files that are offered; each is then judged by what is in it."""
MOST_OFFERED: Final = 50
"""More new pictures at once nobody goes through; the rest comes when these are done."""
_NANOSECONDS: Final = 1_000_000_000

Mark = tuple[int, str]
"""When a file was last changed, in nanoseconds of the system's time, and its name."""


class Watched(NamedTuple):
    """A folder and how far it was gone through: everything after the mark is new."""

    folder: str
    seen: Mark


class WatchedFile(Protocol):
    """Where it is kept which folder is watched."""

    def read(self) -> Watched | None:
        """Return the folder, or None when none is watched."""
        ...

    def write(self, watched: Watched | None) -> None:
        """Keep the folder, or that there is none.

        Raises:
            OSError: it cannot be written; what was kept before stays.
        """
        ...


@dataclass(frozen=True)
class NewPicture:
    """A file of the folder that was neither kept nor passed over yet."""

    path: Path
    mark: Mark


@dataclass(frozen=True)
class FolderState:
    """What is new in the watched folder.

    Attributes:
        folder: its path, or empty when none is watched.
        new: the files, the oldest first.
        why: a sentence when the folder cannot be read; empty when it can.
    """

    folder: str = ""
    new: tuple[NewPicture, ...] = ()
    why: str = ""


class WatchingFolder:
    """Looks into a folder. A file with a date before the last one gone through is not new."""

    def __init__(self, file: WatchedFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def state(self) -> FolderState:
        """Return what is new, looked up now; it may have to wait for a drive."""
        watched = self._file.read()
        if watched is None:
            return FolderState()
        try:
            new = _new_in(Path(watched.folder), watched.seen)
        except (OSError, ValueError):
            why = _("The folder cannot be read now. Is its drive plugged in?")
            return FolderState(watched.folder, why=why)
        return FolderState(watched.folder, new)

    def choose(self, folder: Path) -> FolderState:
        """Watch a folder from now on; what came into it today is new.

        Raises:
            DiaryProblem: there is no such folder, or that cannot be kept.
        """
        if not folder.is_absolute() or not folder.is_dir():
            raise DiaryProblem(_("There is no such folder. Please choose another one."))
        midnight = datetime.combine(
            today(self._clock), time.min, ZoneInfo(self._clock.time_zone())
        ).astimezone(UTC)
        self._keep(Watched(str(folder), (int(midnight.timestamp()) * _NANOSECONDS, "")))
        return self.state()

    def leave(self) -> FolderState:
        """Watch no folder any more; nothing in it changes.

        Raises:
            DiaryProblem: that cannot be kept.
        """
        self._keep(None)
        return FolderState()

    def done_with(self, picture: NewPicture) -> None:
        """Note that a picture was kept or passed over; it is not offered again.

        Raises:
            DiaryProblem: that cannot be kept.
        """
        watched = self._file.read()
        if watched is not None and picture.mark > watched.seen:
            self._keep(watched._replace(seen=picture.mark))

    def _keep(self, watched: Watched | None) -> None:
        try:
            self._file.write(watched)
        except OSError as error:
            raise DiaryProblem(
                _("The folder could not be remembered: {reason}.").format(
                    reason=error.strerror or error
                )
            ) from error


def _new_in(folder: Path, seen: Mark) -> tuple[NewPicture, ...]:
    found: list[NewPicture] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.lower().endswith(ENDINGS) or entry.name.startswith("."):
                continue
            known = entry.stat(follow_symlinks=False)
            mark = (known.st_mtime_ns, entry.name)
            if stat.S_ISREG(known.st_mode) and known.st_size and mark > seen:
                found.append(NewPicture(Path(entry.path), mark))
    found.sort(key=_mark)
    return tuple(found[:MOST_OFFERED])


def _mark(picture: NewPicture) -> Mark:
    return picture.mark
