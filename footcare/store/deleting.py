"""Deletes everything footcare keeps, and nothing else; what a crash interrupts is finished later.

The diary goes first: it gets another name in one step, so that no start ever finds half a life.
A mark in the profile stands from before that step until the last file is gone, and whoever opens
the profile meanwhile finishes the work before anything else. A diary that is in its place is never
touched by that: either its deletion had not begun, or it is a new one. Links are removed, never
followed.
Nothing is overwritten before it goes: on today's disks that only looks thorough.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.paths import PRIVATE_FILE, sync_folder
from footcare.services.deleting import Deleted, Deletion
from footcare.services.ports import DiaryBusy, DiaryReadOnly
from footcare.store.backup_notes import read_notes

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from footcare.paths import Profile

_DIARY: Final = ("footcare.db",)
_BESIDE_DIARY: Final = ("footcare.db-journal", "footcare.db-wal", "footcare.db-shm")
_GOING: Final = "footcare.db.deleted"
_BACKUPS: Final = ("footcare-*.db", "footcare-*.json", "notes.json", "*.part", "*.db-journal")
_PHOTOS: Final = ("*.jpg", "*.part", "folder.json")
_FOLDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "backups": _BACKUPS,
    "damaged": ("footcare*.db*", *_BACKUPS),
    "photos": _PHOTOS,
    "routines": ("*.toml", "*.json", "*.part"),
    "logs": ("footcare.log*",),
}
"""What footcare makes in the folders of a profile. The order is the order of going."""
_WORK: Final = ("upgrade", "coming")
_TAILS: Final = ("", "-journal", ".given", ".given-journal")
"""A diary under way, left by an upgrade or a restore that was cut off."""
_FILES: Final = (
    *(f"footcare.db.{work}{tail}" for work in _WORK for tail in _TAILS),
    *(_GOING, "preferences.json", "trials.json"),
)
_PARTS: Final = ("preferences.*part", "trials.*part")
"""What is left of a file whose writing was cut off, whoever wrote it."""
_HELD: Final = ("lock", "deleting")
"""What the deletion itself stands on: the lock goes with the window, the mark at the very end."""


def survey(profile: Profile, counts: Mapping[str, int] | None = None) -> Deletion:
    """Return what would be deleted; nothing is changed.

    Args:
        profile: the household's folder.
        counts: how many records stand, where that is known.
    """
    elsewhere = _second_places(profile)
    in_reach = {str(place): len(_ours_at(place)) for place in elsewhere if os.path.lexists(place)}
    return Deletion(
        counts=counts or {},
        backups=sum(path.suffix == ".db" for path in _ours_in(profile.backups, _BACKUPS)),
        routines=len(_ours_in(profile.routines, ("*.toml",))),
        elsewhere={place: files for place, files in in_reach.items() if files},
        out_of_reach=tuple(str(place) for place in elsewhere if not os.path.lexists(place)),
        kept=tuple(_foreign_names(profile)),
    )


def delete_everything(profile: Profile, *, wait_seconds: float = 5.0) -> Deleted:
    """Delete all that footcare keeps in a profile, and its copies in the second place.

    Nobody in this process may have the diary open; the caller holds the lock of the one window.

    Args:
        profile: the household's folder.
        wait_seconds: how long to wait for another process that uses the diary.

    Raises:
        DiaryBusy: another process uses the diary, or deletes it just now; nothing was deleted.
        DiaryReadOnly: the folder takes no changes; nothing was deleted.
    """
    _refuse_while_used(profile.database, wait_seconds)
    try:
        with _marked(profile.deleting, os.O_CREAT):
            return _delete(profile)
    except OSError as error:
        with suppress(OSError):
            profile.deleting.unlink()
        raise DiaryReadOnly(
            _("The folder of the diary takes no changes: {reason}.").format(
                reason=error.strerror or error
            )
        ) from error


def finish_deletion(profile: Profile) -> Deleted | None:
    """Finish a deletion that was interrupted; return what became of it, or None without one.

    With the diary in its place there is nothing to finish: the mark is taken away.

    Raises:
        DiaryBusy: another process is at it.
    """
    try:
        with _marked(profile.deleting):
            if os.path.lexists(profile.database):
                profile.deleting.unlink()
                return None
            return _delete(profile)
    except OSError:
        # There is no mark, or it was taken away by whoever finished the work meanwhile.
        return None


@dataclass
class _Broom:
    """Removes, and remembers what it could not remove and what it left."""

    stuck: list[str] = field(default_factory=list)

    def sweep(self, path: Path) -> None:
        """Remove a file or a link, whatever the link leads to."""
        try:
            path.unlink(missing_ok=True)
        except OSError:
            self.stuck.append(str(path))


def _delete(profile: Profile) -> Deleted:
    broom, root = _Broom(), profile.root
    # Known from a file among the backups, which go after the copies elsewhere.
    elsewhere = _second_places(profile)
    # The one step that may fail: until it is done the diary is whole and in its place.
    with suppress(FileNotFoundError):
        profile.database.replace(root / _GOING)
    _sync(root)
    for name in (_GOING, *_BESIDE_DIARY):
        broom.sweep(root / name)
    out_of_reach = tuple(str(place) for place in elsewhere if not os.path.lexists(place))
    for place in elsewhere:
        for path in _ours_at(place):
            broom.sweep(path)
        _remove_empty_folders(place)
    for folder, patterns in _FOLDERS.items():
        for path in _ours_in(root / folder, patterns):
            broom.sweep(path)
        _remove_empty_folders(root / folder)
    for path in (*(root / name for name in _FILES), *_parts_in(root)):
        broom.sweep(path)
    _sync(root)
    broom.sweep(profile.deleting)
    return Deleted(
        stuck=tuple(broom.stuck), kept=tuple(_foreign_names(profile)), out_of_reach=out_of_reach
    )


@contextmanager
def _marked(mark: Path, create: int = 0) -> Iterator[None]:
    """Hold the mark of a deletion; only one process at a time does.

    Raises:
        DiaryBusy: another process holds it.
        OSError: there is none, or none can be made.
    """
    flags = os.O_RDWR | create | getattr(os, "O_NOFOLLOW", 0)
    with ExitStack() as held:
        handle = os.open(mark, flags, PRIVATE_FILE)
        held.callback(os.close, handle)
        if sys.platform != "win32":
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise DiaryBusy(
                    _("Everything in this diary is being deleted at this moment.")
                ) from error
        # Whoever was slow may hold the mark of a deletion that has come to its end.
        if not os.path.samestat(os.fstat(handle), mark.lstat()):
            raise FileNotFoundError(mark)
        _sync(mark.parent)
        if sys.platform == "win32":
            # There a file that is open cannot be removed, nor a diary that is open renamed.
            held.close()
        yield


def _refuse_while_used(diary: Path, wait_seconds: float) -> None:
    """Raise while another process reads or writes the diary.

    One that only has it open is no danger: it notices at its next turn that its file is gone.
    """
    if not diary.is_file():
        return
    address = f"{diary.absolute().as_uri()}?mode=rw"
    try:
        with closing(
            sqlite3.connect(address, uri=True, timeout=wait_seconds, isolation_level=None)
        ) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        # A damaged or locked-away diary may be deleted; one in use may not.
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise DiaryBusy(
                _("Another program is using the diary. Please close it and try again.")
            ) from error


def _second_places(profile: Profile) -> list[Path]:
    """Return the folders outside the profile in which copies of this diary are kept."""
    notes = read_notes(profile.backups / "notes.json")
    return [Path(notes.second_place) / notes.second_folder] if notes.second_folder else []


def _ours_at(place: Path) -> list[Path]:
    """Return the copies and the pictures of ours in a folder elsewhere."""
    # The person chose this place by its name: here a link is followed.
    folder = place.resolve()
    copies = [path for path in _ours_in(folder, _BACKUPS) if path.parent == folder]
    return copies + _ours_in(folder / "photos", _PHOTOS)


def _ours_in(folder: Path, patterns: Sequence[str]) -> list[Path]:
    """Return the files that footcare makes in a folder and the folders in it, no link followed."""
    if not _is_real_folder(folder):
        return [folder] if folder.is_symlink() else []
    found: list[Path] = []
    for path in _inside(folder):
        if _is_real_folder(path):
            found += _ours_in(path, patterns)
        elif any(fnmatchcase(path.name, pattern) for pattern in patterns):
            found.append(path)
    return found


def _foreign_names(profile: Profile) -> Iterator[str]:
    """Yield what lies in a profile and is not footcare's, and where links of ours lead."""
    parts = (path.name for path in _parts_in(profile.root))
    known = {*_DIARY, *_BESIDE_DIARY, *_FILES, *_HELD, *parts}
    for path in _inside(profile.root):
        if path.is_symlink() and (path.name in known or path.name in _FOLDERS):
            yield str(path.readlink())
        elif path.name in _FOLDERS and _is_real_folder(path):
            ours = set(_ours_in(path, _FOLDERS[path.name]))
            yield from (
                str(other.relative_to(profile.root))
                for other in _all_files(path)
                if other not in ours
            )
        elif path.name not in known:
            yield path.name


def _parts_in(root: Path) -> list[Path]:
    return [
        path
        for path in _inside(root)
        if not _is_real_folder(path) and any(fnmatchcase(path.name, part) for part in _PARTS)
    ]


def _all_files(folder: Path) -> Iterator[Path]:
    for path in _inside(folder):
        if _is_real_folder(path):
            yield from _all_files(path)
        else:
            yield path


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_real_folder(path: Path) -> bool:
    """Tell whether a path is a folder itself, no link and no junction to one."""
    try:
        found = path.lstat()
    except OSError:
        return False
    junction = getattr(found, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
    return stat.S_ISDIR(found.st_mode) and not junction


def _remove_empty_folders(folder: Path) -> None:
    """Remove a folder and the folders in it, as far as they are empty."""
    if not _is_real_folder(folder):
        return
    for path in _inside(folder):
        _remove_empty_folders(path)
    with suppress(OSError):
        folder.rmdir()


def _sync(folder: Path) -> None:
    # A deletion goes on: a disk that will not make a name durable has let it go all the same.
    with suppress(OSError):
        sync_folder(folder)
