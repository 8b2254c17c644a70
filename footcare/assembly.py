"""Opens a profile without Qt: window and commands both start here."""

from __future__ import annotations

from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.paths import Profile
from footcare.services.importing import Importing
from footcare.services.keeping import ensure_someone
from footcare.services.ports import DiaryUnusable
from footcare.store.database import SqlDiary, open_database
from footcare.store.examining import examine
from footcare.store.header import header_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.clock import Clock
    from footcare.services.keeping import Examination
    from footcare.services.ports import Diary

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


def importing_into(diary: Diary, clock: Clock) -> Importing:
    """Return what brings exports into a diary."""
    return Importing(diary, clock, before_change=_nothing_before)


def _nothing_before() -> None:
    """Here a backup will be made before a change."""


@contextmanager
def diary_to_look_at(profile: Profile, *, wait_seconds: float = WINDOW_WAIT) -> Iterator[SqlDiary]:
    """Yield the diary of a profile for reading; nothing is created or changed.

    Where there is none, a new one takes its place, in a folder that goes away again.

    Raises:
        DiaryUnusable: the file cannot be used, or it would have to be brought up to date first.
        DiaryBusy: another process holds it too long.
    """
    header = header_of(profile.database)
    if header is None or header.empty:
        with (
            TemporaryDirectory(prefix="footcare-") as folder,
            closing(open_diary(Profile(Path(folder)))) as diary,
        ):
            yield diary
        return
    if header.behind:
        raise DiaryUnusable(
            _(
                "The diary here was written by an older footcare. Start footcare once to bring it "
                "up to date, then look again."
            )
        )
    with closing(open_database(profile.database, wait_seconds=wait_seconds)) as diary:
        yield diary


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
