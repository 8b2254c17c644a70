"""Opens a profile without Qt: window and commands both start here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.backing_up import BackingUp
from footcare.services.keeping import ensure_someone
from footcare.services.ports import DiaryUnusable
from footcare.store.database import SqlDiary, open_database
from footcare.store.examining import examine
from footcare.store.sql_backups import SqlBackups

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.keeping import Examination

WINDOW_WAIT: Final = 5.0
"""Seconds the window waits for another process; its writes happen beside the event loop."""

COMMAND_WAIT: Final = 30.0
"""Seconds a command waits for another process."""


def open_diary(
    profile: Profile, *, wait_seconds: float = WINDOW_WAIT, read_newer: bool = False
) -> SqlDiary:
    """Return the diary of a profile; a new profile gets a new diary about one person.

    The caller closes it.

    Raises:
        DiaryUnusable: the folder or the file cannot be used.
        DiaryBusy: another process holds it too long, or there is no space.
        DiaryReadOnly: there is no diary yet and none can be made.
    """
    use_folder(profile)
    diary = open_database(profile.database, wait_seconds=wait_seconds, read_newer=read_newer)
    try:
        ensure_someone(diary)
    except BaseException:
        diary.close()
        raise
    return diary


def open_backups(profile: Profile, clock: Clock, *, wait_seconds: float = WINDOW_WAIT) -> BackingUp:
    """Return the backups of a profile's diary; nothing is opened, the diary may be damaged."""
    return BackingUp(SqlBackups(profile.database, clock, wait_seconds), clock)


def examine_diary(profile: Profile, *, wait_seconds: float = COMMAND_WAIT) -> Examination:
    """Return what is known of a profile's diary; nothing is created or changed.

    Raises:
        DiaryBusy: another process holds it too long.
    """
    return examine(profile.database, wait_seconds)


def use_folder(profile: Profile) -> None:
    """Make the folder of a profile, unless it is there.

    Raises:
        DiaryUnusable: it cannot be made or used.
    """
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
