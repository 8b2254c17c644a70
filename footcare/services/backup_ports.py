"""What the services need in order to keep copies of the diary, as Protocols."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.domain.backup import (
        Backup,
        BackupNotes,
        Reason,
        Restored,
        RestorePlan,
        Salvaged,
    )
    from footcare.services.photo_ports import PictureState
    from footcare.services.ports import Diary


class NoSuchBackup(Exception):
    """There is no backup as it was named; the message is a sentence that says so."""


class BackupUnusable(DiaryProblem):
    """A backup is not whole, or no backup; the diary is as it was."""


@dataclass(frozen=True)
class FoundBackup:
    """A backup and where its copy lies: on the shelf of the profile, or anywhere."""

    backup: Backup
    copy: Path


class Backups(Protocol):
    """The verified backups of one diary, in its profile and in a second place."""

    def all(self) -> list[Backup]:
        """Return the backups, the newest first; their copies are not read."""
        ...

    def unexplained(self) -> list[Path]:
        """Return copies without a manifest that can be understood; they do not count."""
        ...

    def place(self, backup: Backup) -> Path:
        """Return where the copy of a backup lies."""
        ...

    def make(self, reason: Reason) -> Backup:
        """Make a verified backup and thin the others.

        Raises:
            DiaryBusy: another process writes too long, or there is too little room.
            DiaryUnusable: the diary cannot be read, or the copy is not whole.
        """
        ...

    def faults(self, backup: Backup) -> tuple[str, ...]:
        """Return what is wrong with a backup after the full check; nothing when it is whole."""
        ...

    def drill(self, backup: Backup) -> tuple[str, ...]:
        """Put a backup back into a throw-away file and return what was wrong; nothing is kept."""
        ...

    def pictures(self, backup: Backup) -> PictureState:
        """Compare the pictures in the profile with what a backup and the diary say of them."""
        ...

    def nothing_to_lose(self) -> bool:
        """Tell whether the diary holds no record yet.

        Raises:
            DiaryProblem: it cannot be read.
        """
        ...

    def changed_since(self, backup: Backup) -> bool:
        """Tell whether the diary is another one than when the backup was made.

        Raises:
            DiaryProblem: it cannot be read.
        """
        ...

    def named(self, words: str) -> FoundBackup:
        """Return the backup meant by a number or by the path of a copy with its manifest.

        Raises:
            NoSuchBackup: there is none.
        """
        ...

    def plan(self, found: FoundBackup) -> RestorePlan:
        """Return what putting a backup back would do.

        Raises:
            BackupUnusable: the backup is not whole.
        """
        ...

    def restore(self, found: FoundBackup) -> Restored:
        """Put a backup in the diary's place, atomically; what is there is kept first.

        Raises:
            DiaryBusy: another process writes too long, or there is too little room.
            BackupUnusable: the backup is not whole.
            DiaryProblem: what is there cannot be kept.
        """
        ...

    def copy_to(self, place: Path, folder: str, backup: Backup) -> None:
        """Copy a backup into a folder of a second place, read it back there and thin that folder.

        Raises:
            DiaryProblem: the place is gone, full or refuses.
        """
        ...

    def free_bytes(self) -> int | None:
        """Return what is free on the disk of the diary; None when that cannot be known."""
        ...

    def notes(self) -> BackupNotes:
        """Return what is remembered of backups; what cannot be read counts as forgotten."""
        ...

    def note(self, notes: BackupNotes) -> None:
        """Remember; a disk that refuses is no reason to stop."""
        ...


class Rescue(Protocol):
    """What can be done about a diary that is damaged or gone."""

    def set_aside(self) -> Path | None:
        """Keep a copy of the damaged file in a folder and return that; None when there is no file.

        Raises:
            DiaryProblem: it cannot be kept.
        """
        ...

    def readable(self) -> Salvaged:
        """Return what could still be read; nothing is changed."""
        ...

    def salvage(self) -> Restored:
        """Go on with what could be read.

        Raises:
            DiaryProblem: it could not be done; the file is as it was.
        """
        ...

    def begin_with(self, fill: Callable[[Diary], None]) -> Restored:
        """Go on with a new diary, filled before it counts.

        Raises:
            DiaryProblem: it could not be done; the file is as it was.
        """
        ...
