"""Opens a profile without Qt: window and commands both start here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.keeping import ensure_someone
from footcare.services.ports import DiaryUnusable
from footcare.store.database import SqlDiary, open_database
from footcare.store.examining import examine

if TYPE_CHECKING:
    from footcare.paths import Profile
    from footcare.services.keeping import Examination

WINDOW_WAIT: Final = 5.0
"""Seconds the window waits for another process; its writes happen beside the event loop."""

COMMAND_WAIT: Final = 30.0
"""Seconds a command waits for another process."""


def open_diary(profile: Profile, *, wait_seconds: float = WINDOW_WAIT) -> SqlDiary:
    """Return the diary of a profile; a new profile gets a new diary about one person.

    The caller closes it.

    Raises:
        DiaryUnusable: the folder or the file cannot be used.
        DiaryBusy: another process holds it too long, or there is no space.
        DiaryReadOnly: there is no diary yet and none can be made.
    """
    _use_folder(profile)
    diary = open_database(profile.database, wait_seconds=wait_seconds)
    try:
        ensure_someone(diary)
    except BaseException:
        diary.close()
        raise
    return diary


def before_change() -> None:
    """Make sure that a change to much of the diary can be taken back: not by a backup yet."""


def examine_diary(profile: Profile, *, wait_seconds: float = COMMAND_WAIT) -> Examination:
    """Return what is known of a profile's diary; nothing is created or changed.

    Raises:
        DiaryBusy: another process holds it too long.
    """
    return examine(profile.database, wait_seconds)


def _use_folder(profile: Profile) -> None:
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
