"""Puts another file in the diary's place: atomically, and never without keeping what was there."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import Reason, Restored
from footcare.domain.clock import today
from footcare.paths import PRIVATE_DIR, sync_folder
from footcare.services.ports import DiaryBusy, DiaryProblem
from footcare.store.backups import backup_held, copy_problem
from footcare.store.checking import faults_of
from footcare.store.header import header_of
from footcare.store.locking import held
from footcare.store.whole_file import new_private_file, sync_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.domain.backup import Backup
    from footcare.domain.clock import Clock

_DAMAGED: Final = "damaged"
_COMING: Final = ".coming"
"""Ends the name of a diary under way; one that was cut off is overwritten by the next."""


def replace_diary(
    diary: Path, make: Callable[[Path], None], clock: Clock, wait_seconds: float
) -> Restored:
    """Make another diary and let it take this one's place; what is there is kept first.

    Args:
        diary: the place; the file there may be whole, damaged or gone.
        make: makes the whole new file at the path it is given.
        clock: for the date of what is kept.
        wait_seconds: how long to wait for another process.

    Raises:
        DiaryBusy: another process writes too long, or there is too little room.
        DiaryProblem: the new one cannot be made, or what is there cannot be kept; it stays.
    """
    work = diary.with_name(diary.name + _COMING)
    try:
        make(work)
        return _put_in_place(work, diary, clock, wait_seconds)
    except OSError as error:
        raise copy_problem(error) from error
    finally:
        with suppress(OSError):
            work.unlink(missing_ok=True)


def _put_in_place(work: Path, diary: Path, clock: Clock, wait_seconds: float) -> Restored:
    """Let a finished file be the diary; what was there stays as a backup or in ``damaged``."""
    if _is_whole(diary, wait_seconds):
        with held(diary, wait_seconds):
            before: Backup = backup_held(diary, Reason.BEFORE_RESTORE, clock)
            _replace(work, diary)
        return Restored(before=before, set_aside=None)
    set_aside = keep_damaged(diary, clock)
    if diary.is_dir() and not diary.is_symlink():
        # Some tools make a folder where they miss a file; no file can take its place.
        set_aside = _move_aside(diary, clock)
    _replace(work, diary)
    return Restored(before=None, set_aside=set_aside)


def keep_damaged(diary: Path, clock: Clock) -> Path | None:
    """Copy a damaged diary into ``damaged/<date>``; return that folder.

    A second call for the same file keeps one copy. The file itself stays where it is.

    Raises:
        OSError: it cannot be copied.
    """
    if not diary.is_file():
        return None
    above, stamp = diary.parent / _DAMAGED, today(clock).isoformat()
    for folder in sorted(above.glob(f"{stamp}*")):
        if _same_bytes(diary, folder / diary.name):
            return folder
    folder = _new_folder(above, stamp)
    kept = folder / diary.name
    new_private_file(kept)
    shutil.copyfile(diary, kept)
    sync_file(kept)
    sync_folder(folder)
    sync_folder(above)
    return folder


def _move_aside(diary: Path, clock: Clock) -> Path:
    """Move a folder with all that is in it from the diary's place; return where it lies now."""
    folder = _new_folder(diary.parent / _DAMAGED, today(clock).isoformat())
    try:
        diary.rename(folder / diary.name)
    except OSError:
        # For instance another disk that is mounted there.
        folder.rmdir()
        raise
    sync_folder(folder)
    sync_folder(folder.parent)
    return folder


def _is_whole(diary: Path, wait_seconds: float) -> bool:
    try:
        header = header_of(diary)
        if header is None or not header.ours:
            return False
        return not faults_of(diary, wait_seconds)
    except DiaryBusy:
        # Somebody writes to it: whatever it is, it is not damaged.
        raise
    except DiaryProblem:
        return False


def _replace(work: Path, diary: Path) -> None:
    # A journal left by a diary that is gone would be played back into the new one and ruin it.
    journal = diary.with_name(diary.name + "-journal")
    if journal.exists():
        journal.unlink()
        # It must be gone for good before the new diary stands there: names may come out of order.
        sync_folder(diary.parent)
    work.replace(diary)
    sync_folder(diary.parent)


def _new_folder(above: Path, stamp: str) -> Path:
    above.mkdir(mode=PRIVATE_DIR, exist_ok=True)
    number = 1
    while True:
        folder = above / (stamp if number == 1 else f"{stamp}-{number}")
        with suppress(FileExistsError):
            folder.mkdir(mode=PRIVATE_DIR)
            return folder
        number += 1


def _same_bytes(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False
