"""The backups of one diary as the services ask for them."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.paths import Profile
from footcare.services.backup_ports import BackupUnusable, FoundBackup, NoSuchBackup
from footcare.services.photo_ports import PictureState
from footcare.services.ports import DiaryDamaged, DiaryNewer, DiaryProblem
from footcare.store.backup_notes import read_notes, write_notes
from footcare.store.backup_shelf import BackupShelf
from footcare.store.backups import changed_since, copy_problem, make_backup, shelf_beside
from footcare.store.comparing import plan_of
from footcare.store.counting import all_rows, holds_alike, standing_records
from footcare.store.engine import problem_of
from footcare.store.manifest import digest_of, read_manifest
from footcare.store.photo_files import PhotoFiles, carry
from footcare.store.picture_rows import erased_in, pictures_of
from footcare.store.rebuilding import rebuild
from footcare.store.restoring import replace_diary

if TYPE_CHECKING:
    from uuid import UUID

    from footcare.domain.backup import Backup, BackupNotes, Reason, Restored, RestorePlan
    from footcare.domain.clock import Clock

_ALWAYS_THERE: Final = ("person", "alembic_version")
"""A new diary is about somebody already."""
_TRIAL: Final = "footcare-trial-"

_log = logging.getLogger(__name__)


class SqlBackups:
    """Backups beside the diary and in a second place. Safe to use from any one thread at a time."""

    def __init__(self, diary: Path, clock: Clock, wait_seconds: float) -> None:
        self._diary = diary
        self._clock = clock
        self._wait_seconds = wait_seconds
        self._shelf = shelf_beside(diary)
        self._notes = self._shelf.folder / "notes.json"
        self._photos = PhotoFiles(Profile(diary.parent).photos)

    def all(self) -> list[Backup]:
        """Return the backups, the newest first; their copies are not read."""
        return self._shelf.all()

    def unexplained(self) -> list[Path]:
        """Return copies without a manifest that can be understood; they do not count."""
        return self._shelf.unexplained()

    def place(self, backup: Backup) -> Path:
        """Return where the copy of a backup lies."""
        return self._shelf.copy_of(backup)

    def make(self, reason: Reason) -> Backup:
        """Make a verified backup and thin the others."""
        return make_backup(self._diary, reason, self._clock, self._wait_seconds)

    def faults(self, backup: Backup) -> tuple[str, ...]:
        """Return what is wrong with a backup after the full check; nothing when it is whole."""
        return self._shelf.faults(backup)

    def drill(self, backup: Backup) -> tuple[str, ...]:
        """Put a backup back into a throw-away file and return what was wrong; nothing is kept."""
        try:
            with TemporaryDirectory(prefix=_TRIAL) as folder:
                work = Path(folder) / self._diary.name
                self._rebuild(FoundBackup(backup, self.place(backup)), work)
                if not holds_alike(standing_records(work), backup.counts):
                    return (_("The copy, put back for a trial, did not hold all it should."),)
        except DiaryProblem as problem:
            return (str(problem),)
        except OSError as error:
            return (str(copy_problem(error)),)
        return ()

    def pictures(self, backup: Backup) -> PictureState:
        """Compare the pictures in the profile with what a backup and the diary say of them."""
        try:
            wanted = pictures_of(self.place(backup))
            erased = erased_in(self._diary)
        except sqlite3.Error:
            # Of a copy or a diary that cannot be read others tell.
            return PictureState()
        return self._photos.state({one: wanted[one] for one in wanted.keys() - erased})

    def spared_pictures(self) -> frozenset[UUID] | None:
        """Return the photos that backups know, and diaries that were set aside as damaged.

        Returns:
            Their ids, or None when one of the files cannot be read: it may know any picture.
        """
        aside = Profile(self._diary.parent).damaged.rglob("*.db")
        try:
            known = [pictures_of(self.place(backup)) for backup in self.all()]
            known += [pictures_of(path) for path in aside]
        except sqlite3.Error:
            return None
        return frozenset().union(*known)

    def nothing_to_lose(self) -> bool:
        """Tell whether the diary holds no record yet."""
        try:
            rows = all_rows(self._diary)
        except sqlite3.Error as error:
            raise problem_of(error) from error
        return not any(count for name, count in rows.items() if name not in _ALWAYS_THERE)

    def changed_since(self, backup: Backup) -> bool:
        """Tell whether the diary is another one than when the backup was made."""
        try:
            return changed_since(self._diary, backup)
        except sqlite3.Error as error:
            raise problem_of(error) from error

    def named(self, words: str) -> FoundBackup:
        """Return the backup meant by a number or by the path of a copy with its manifest."""
        if words.isdecimal():
            for backup in self.all():
                if str(backup.sequence) == words.lstrip("0"):
                    return FoundBackup(backup, self.place(backup))
            raise NoSuchBackup(
                _("There is no backup number {number}. 'footcare backup list' shows them.").format(
                    number=words
                )
            )
        copy = Path(words)
        is_copy = copy.suffix == ".db" and copy.is_file()
        explained = read_manifest(copy.with_suffix(".json")) if is_copy else None
        if explained is None:
            raise NoSuchBackup(
                _(
                    "{path} is no backup: that is a file ending in .db "
                    "with its manifest ending in .json beside it."
                ).format(path=words)
            )
        return FoundBackup(explained, copy)

    def plan(self, found: FoundBackup) -> RestorePlan:
        """Return what putting a backup back would do."""
        try:
            with TemporaryDirectory(prefix=_TRIAL) as folder:
                work = Path(folder) / self._diary.name
                self._rebuild(found, work)
                return plan_of(self._diary, work)
        except OSError as error:
            raise copy_problem(error) from error

    def restore(self, found: FoundBackup) -> Restored:
        """Put a backup in the diary's place, atomically; what is there is kept first."""
        make = partial(self._rebuild, found)
        self._bring_pictures(found)
        return replace_diary(self._diary, make, self._clock, self._wait_seconds)

    def copy_to(self, place: Path, folder: str, backup: Backup) -> None:
        """Copy a backup into a folder of a second place, read it back and thin that folder."""
        try:
            if not place.is_dir():
                raise DiaryProblem(_("The folder {place} is not there.").format(place=place))
            shelf = BackupShelf(place / folder)
            shelf.take_copy(self.place(backup), backup)
            shelf.thin()
            there = PhotoFiles(shelf.folder / self._photos.folder.name)
            carry(self._photos, there, pictures_of(self.place(backup)))
            for photo in erased_in(self._diary):
                there.remove(photo)
        except sqlite3.Error as error:
            raise problem_of(error) from error
        except OSError as error:
            raise copy_problem(error) from error

    def free_bytes(self) -> int | None:
        """Return what is free on the disk of the diary; None when that cannot be known."""
        try:
            return shutil.disk_usage(self._diary.parent).free
        except OSError:
            return None

    def notes(self) -> BackupNotes:
        """Return what is remembered of backups; what cannot be read counts as forgotten."""
        return read_notes(self._notes)

    def note(self, notes: BackupNotes) -> None:
        """Remember; a disk that refuses is no reason to stop."""
        try:
            write_notes(self._notes, notes)
        except OSError as error:
            _log.warning("The notes on backups could not be kept: %s", type(error).__name__)

    def _bring_pictures(self, found: FoundBackup) -> None:
        """Take the pictures that lie beside a backup elsewhere, before anything names them."""
        beside = PhotoFiles(found.copy.parent / self._photos.folder.name)
        if beside.folder.is_dir():
            try:
                carry(beside, self._photos, pictures_of(found.copy))
            except sqlite3.Error as error:
                raise BackupUnusable(
                    _("This backup cannot be put back. {why} Nothing was changed.").format(
                        why=problem_of(error)
                    )
                ) from error

    def _rebuild(self, found: FoundBackup, work: Path) -> None:
        """Make a fresh diary at ``work`` with all that a backup holds."""
        try:
            _refuse_changed(found)
            rebuild(found.copy, work)
        except (DiaryDamaged, DiaryNewer) as problem:
            raise BackupUnusable(
                _("This backup cannot be put back. {why} Nothing was changed.").format(why=problem)
            ) from problem


def _refuse_changed(found: FoundBackup) -> None:
    if digest_of(found.copy) != found.backup.sha256:
        raise DiaryDamaged(_("It is not what it was when it was made."))
