"""Makes verified backups of the diary: a copy counts once all of it was read back and compared."""

from __future__ import annotations

import errno
import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import Backup, Reason
from footcare.domain.clock import today
from footcare.i18n import _
from footcare.services.ports import DiaryBusy, DiaryProblem, DiaryUnusable
from footcare.store.backup_shelf import BackupShelf
from footcare.store.checking import faults_of
from footcare.store.counting import all_rows, standing_records
from footcare.store.engine import problem_of
from footcare.store.header import header_of
from footcare.store.locking import held
from footcare.store.loss import backup_folder
from footcare.store.manifest import digest_of

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.clock import Clock

SPARE_BYTES: Final = 5_000_000
"""What must stay free on the disk beside a copy, so that records can still be saved."""


def shelf_beside(diary: Path) -> BackupShelf:
    """Return the shelf of a diary's own profile."""
    return BackupShelf(backup_folder(diary))


def make_backup(diary: Path, reason: Reason, clock: Clock, wait_seconds: float) -> Backup:
    """Make a verified backup on the shelf beside a diary, then thin the shelf.

    Raises:
        DiaryBusy: another process writes too long, or there is too little room.
        DiaryUnusable: the diary cannot be read, or the copy is not whole.
    """
    try:
        with held(diary, wait_seconds):
            return backup_held(diary, reason, clock)
    except OSError as error:
        raise copy_problem(error) from error


def backup_held(diary: Path, reason: Reason, clock: Clock) -> Backup:
    """Make a verified backup of a diary whose write lock the caller holds.

    Raises:
        DiaryBusy: there is too little room.
        DiaryUnusable: the copy is not whole.
        OSError: the folder refuses.
    """
    shelf = shelf_beside(diary)
    part = shelf.prepare(diary.stat().st_size + SPARE_BYTES)
    try:
        copy_database(diary, part)
        backup = shelf.take_in(part, _checked(diary, part, reason, clock))
    except sqlite3.Error as error:
        raise problem_of(error) from error
    finally:
        shelf.clear_part()
    shelf.thin()
    return backup


def changed_since(diary: Path, backup: Backup) -> bool:
    """Tell whether the diary is another one than when a backup was made of it.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    return _digest_of_diary(diary) != backup.copied_sha256


def copy_database(source: Path, target: Path) -> None:
    """Copy all pages of a database into an empty file, as they stand at one moment.

    Raises:
        sqlite3.Error: one of them cannot be read or written.
    """
    with closing(sqlite3.connect(source)) as given, closing(sqlite3.connect(target)) as taken:
        taken.execute("PRAGMA synchronous=EXTRA")
        given.backup(taken)


def _checked(diary: Path, part: Path, reason: Reason, clock: Clock) -> Backup:
    """Return what a copy is, after it was read back whole and compared with the diary."""
    if faults_of(part, 0):
        raise DiaryUnusable(_("The diary is damaged, so no good copy of it can be made."))
    if all_rows(part) != all_rows(diary):
        raise DiaryUnusable(_("The copy does not hold all that the diary holds."))
    header = header_of(part)
    return Backup(
        sequence=0,
        made_at=clock.now(),
        day=today(clock),
        reason=reason,
        schema=header.schema if header else 0,
        counts=standing_records(part),
        size=part.stat().st_size,
        sha256=digest_of(part),
        copied_sha256=_digest_of_diary(diary),
    )


def _digest_of_diary(diary: Path) -> str:
    """Return the SHA-256 of a diary in use.

    SQLite itself reads it: a file that this process opens and closes in another way loses every
    lock that SQLite holds on it in this process.
    """
    with closing(sqlite3.connect(diary)) as connection:
        return hashlib.sha256(connection.serialize()).hexdigest()


def copy_problem(error: OSError) -> DiaryProblem:
    """Return why a copy could not be made or put back, in words for a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiaryBusy(_("There is no space left on the disk. Your diary is as it was."))
    return DiaryUnusable(
        _("A copy of the diary cannot be kept there: {reason}. Your diary is as it was.").format(
            reason=error.strerror or error
        )
    )
