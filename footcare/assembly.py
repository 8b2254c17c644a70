"""Opens a profile without Qt: window and commands both start here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.keeping import Integrity, ensure_someone
from footcare.services.ports import DiaryDamaged, DiaryUnusable
from footcare.store.database import SqlDiary, open_database
from footcare.store.examining import examine

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.backing_up import BackingUp
    from footcare.services.deleting import Deletion
    from footcare.services.keeping import Examination
    from footcare.services.own_routines import OwnRoutines
    from footcare.services.photo_ports import PictureState
    from footcare.services.rescuing import Rescuing

WINDOW_WAIT: Final = 5.0
"""Seconds the window waits for another process; its writes happen beside the event loop."""

COMMAND_WAIT: Final = 30.0
"""Seconds a command waits for another process."""


def open_diary(
    profile: Profile,
    *,
    wait_seconds: float = WINDOW_WAIT,
    clock: Clock | None = None,
    read_newer: bool = False,
) -> SqlDiary:
    """Return the diary of a profile; a new profile gets a new diary about one person.

    The caller closes it.

    Raises:
        DiaryUnusable: the folder or the file cannot be used.
        DiaryBusy: another process holds it too long, or there is no space.
        DiaryReadOnly: there is no diary yet and none can be made.
    """
    use_folder(profile)
    diary = open_database(
        profile.database, wait_seconds=wait_seconds, clock=clock, read_newer=read_newer
    )
    try:
        ensure_someone(diary)
    except BaseException:
        diary.close()
        raise
    return diary


def open_whole_diary(profile: Profile, clock: Clock) -> SqlDiary:
    """Return the diary of a profile for a window, after the full check of its file.

    A diary of a newer footcare is opened for reading, where that can be done.

    Raises:
        DiaryDamaged: the file is damaged or gone; `open_rescue` knows what can be done.
        DiaryProblem: as for `open_diary`.
    """
    use_folder(profile)
    found = examine(profile.database, WINDOW_WAIT)
    if found.integrity is Integrity.DAMAGED:
        # What the check found speaks of pages and trees: that is for the command line.
        raise DiaryDamaged(_("The file of your diary is damaged. It was left as it is."))
    if found.integrity is Integrity.MISSING and found.why:
        raise DiaryDamaged(_("There is no diary in its place, but there are copies of one."))
    return open_diary(profile, clock=clock, read_newer=True)


def open_rescue(profile: Profile, clock: Clock) -> Rescuing:
    """Return what can be done about a damaged or missing diary; nothing is opened."""
    from footcare.reading.diary import read_diary_at
    from footcare.services.rescuing import Rescuing
    from footcare.store.photo_files import PhotoFiles
    from footcare.store.sql_backups import SqlBackups
    from footcare.store.sql_rescue import SqlRescue

    return Rescuing(
        SqlRescue(profile.database, clock, WINDOW_WAIT),
        SqlBackups(profile.database, clock, WINDOW_WAIT),
        clock,
        read_diary_at,
        PhotoFiles(profile.photos).holds,
    )


def open_backups(profile: Profile, clock: Clock, *, wait_seconds: float = WINDOW_WAIT) -> BackingUp:
    """Return the backups of a profile's diary; nothing is opened, the diary may be damaged."""
    # Imported when asked for: most starts of a command need no copies.
    from footcare.services.backing_up import BackingUp
    from footcare.store.sql_backups import SqlBackups

    return BackingUp(SqlBackups(profile.database, clock, wait_seconds), clock)


def open_own_routines(profile: Profile, read_only: str = "") -> OwnRoutines:
    """Return the massages that a person wrote; ``read_only`` says why none may be written."""
    from footcare.content.own_routines import read_kept, read_own
    from footcare.export.files import write_file
    from footcare.export.routine_toml import routine_toml
    from footcare.services.own_routines import OwnRoutines, RoutineFormat
    from footcare.store.routine_files import RoutineFiles

    form = RoutineFormat(read_own, read_kept, routine_toml, write_file)
    return OwnRoutines(RoutineFiles(profile.routines), form, read_only)


def examine_diary(profile: Profile, *, wait_seconds: float = COMMAND_WAIT) -> Examination:
    """Return what is known of a profile's diary; nothing is created or changed.

    Raises:
        DiaryBusy: another process holds it too long.
    """
    return examine(profile.database, wait_seconds)


def pictures_in(profile: Profile) -> PictureState:
    """Return how the pictures stand against what the diary says; nothing is changed."""
    from footcare.store.photo_files import PhotoFiles
    from footcare.store.picture_rows import pictures_wanted

    return PhotoFiles(profile.photos).state(pictures_wanted(profile.database))


def deletion_of(profile: Profile) -> Deletion:
    """Return what "Delete everything" would delete; nothing is created or changed.

    Raises:
        DiaryBusy: another process holds the diary too long.
    """
    from footcare.store.deleting import survey

    counts = examine_diary(profile, wait_seconds=WINDOW_WAIT).counts
    return survey(profile, counts)


def use_folder(profile: Profile) -> None:
    """Make the folder of a profile, and finish a deletion of everything that was interrupted.

    Raises:
        DiaryUnusable: it cannot be made or used, or belongs to another user.
        DiaryBusy: another process deletes everything in it just now.
    """
    refuse_to_others(profile)
    try:
        profile.make()
    except OSError as error:
        # A folder whose medium takes no writing may still be read.
        if not profile.root.is_dir():
            raise DiaryUnusable(
                _("The profile folder {folder} cannot be used: {reason}.").format(
                    folder=profile.root, reason=error.strerror or error
                )
            ) from error
    if os.path.lexists(profile.deleting):
        # Hardly ever there, so nothing of it is imported at every start.
        from footcare.store.deleting import finish_deletion

        finish_deletion(profile)


def refuse_to_others(profile: Profile) -> None:
    """Raise when this user may not read what another user of the computer keeps there.

    Raises:
        DiaryUnusable: it may not be read.
    """
    if _is_closed(profile):
        raise DiaryUnusable(
            _(
                "The diary in {folder} belongs to another user of this computer, or you may not "
                "read it. It was not touched. Please start footcare with a folder of your own."
            ).format(folder=profile.root)
        )


def _is_closed(profile: Profile) -> bool:
    try:
        places = [place for place in (profile.root, profile.database) if place.exists()]
    except PermissionError:
        return True
    return not all(os.access(place, os.R_OK) for place in places)
