"""A folder of backups: plain database files, each with a manifest that says what it must be."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import worth_keeping
from footcare.i18n import _
from footcare.paths import make_private_folder, sync_folder
from footcare.services.ports import DiaryBusy
from footcare.store.checking import faults_of
from footcare.store.counting import holds_alike, standing_records
from footcare.store.manifest import digest_of, read_manifest, write_manifest
from footcare.store.whole_file import new_private_file, sync_file

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.backup import Backup

_NAME: Final = re.compile(r"footcare-(\d{6,})\.(?:db|json)")
_INCOMING: Final = "incoming.part"
"""A copy under way. There is one at a time, for whoever makes it holds the diary still."""


class BackupShelf:
    """The backups in one folder. A copy without a manifest does not count."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[Backup]:
        """Return the copies that have a manifest, the newest first; the copies are not read."""
        backups = []
        for number in self._numbers():
            backup = read_manifest(self._manifest(number))
            # A manifest alone was cut off before its copy came, or its copy was taken away.
            if backup is not None and backup.sequence == number and self._copy(number).is_file():
                backups.append(backup)
        return sorted(backups, key=lambda backup: backup.sequence, reverse=True)

    def unexplained(self) -> list[Path]:
        """Return the database files that have no manifest that can be understood."""
        explained = {backup.sequence for backup in self.all()}
        return [
            self._copy(number)
            for number in sorted(self._numbers())
            if number not in explained and self._copy(number).exists()
        ]

    def copy_of(self, backup: Backup) -> Path:
        """Return where the copy of a backup lies."""
        return self._copy(backup.sequence)

    def intact(self, backup: Backup) -> bool:
        """Tell whether the copy is, byte by byte, what its manifest says."""
        try:
            copy = self.copy_of(backup)
            return copy.stat().st_size == backup.size and digest_of(copy) == backup.sha256
        except OSError:
            return False

    def faults(self, backup: Backup) -> tuple[str, ...]:
        """Return what is wrong with a backup after the full check; nothing when it is whole."""
        if not self.copy_of(backup).is_file():
            return (_("The copy is gone."),)
        if not self.intact(backup):
            return (_("The copy is not what it was when it was made."),)
        faults = faults_of(self.copy_of(backup), 0)
        if not faults and not holds_alike(standing_records(self.copy_of(backup)), backup.counts):
            return (_("The copy does not hold what its manifest says."),)
        return faults

    def prepare(self, needed: int) -> Path:
        """Return an empty private file for a copy under way, in a folder with room for it.

        Args:
            needed: bytes that must be free.

        Raises:
            DiaryBusy: there is too little room.
            OSError: the folder refuses.
        """
        make_private_folder(self.folder)
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise DiaryBusy(
                _(
                    "There is too little room on the disk for a copy of the diary: "
                    "{needed} MB are needed, {free} MB are free."
                ).format(needed=-(-needed // 1_000_000), free=free // 1_000_000)
            )
        part = self.folder / _INCOMING
        new_private_file(part)
        return part

    def take_in(self, part: Path, backup: Backup) -> Backup:
        """Put a finished copy on the shelf under the next number and return it.

        Raises:
            OSError: the disk refuses; the shelf is as it was.
        """
        sync_file(part)
        numbered = replace(backup, sequence=self.next_number())
        self._put(part, numbered)
        return numbered

    def take_copy(self, source: Path, backup: Backup) -> None:
        """Copy a backup of another shelf onto this one under its own number, and look at it.

        Raises:
            OSError: the disk refuses, or gives back other bytes than it was given.
        """
        part = self.prepare(backup.size)
        try:
            with source.open("rb") as given, part.open("wb") as taken:
                shutil.copyfileobj(given, taken, 1 << 20)
                taken.flush()
                os.fsync(taken.fileno())
                _forget_pages(taken.fileno())
            if digest_of(part) != backup.sha256:
                raise OSError(0, _("the disk gave back other bytes than it was given"))
            self._put(part, backup)
        finally:
            self.clear_part()

    def clear_part(self) -> None:
        """Remove a copy that did not come to its end."""
        with suppress(OSError):
            (self.folder / _INCOMING).unlink(missing_ok=True)

    def next_number(self) -> int:
        """Return a number larger than any here, also than those of damaged or foreign ones."""
        return max(self._numbers(), default=0) + 1

    def thin(self) -> None:
        """Remove the backups that are not worth keeping; damaged ones stay and push nothing out.

        Raises:
            OSError: the folder refuses.
        """
        whole = [backup for backup in self.all() if self.intact(backup)]
        kept = worth_keeping(whole)
        for backup in whole:
            if backup.sequence not in kept:
                self.copy_of(backup).unlink(missing_ok=True)
                self._manifest(backup.sequence).unlink(missing_ok=True)
        sync_folder(self.folder)

    def _put(self, part: Path, backup: Backup) -> None:
        # The manifest first: at no moment is there a copy of which nobody knows what it must be.
        write_manifest(self._manifest(backup.sequence), backup)
        part.replace(self.copy_of(backup))
        sync_folder(self.folder)

    def _numbers(self) -> set[int]:
        try:
            names = [found.name for found in self.folder.iterdir()]
        except OSError:
            return set()
        return {int(match[1]) for name in names if (match := _NAME.fullmatch(name))}

    def _copy(self, number: int) -> Path:
        return self.folder / f"footcare-{number:06d}.db"

    def _manifest(self, number: int) -> Path:
        return self.folder / f"footcare-{number:06d}.json"


def _forget_pages(handle: int) -> None:
    """Ask the system to read a file from the disk next time, where that can be asked."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
