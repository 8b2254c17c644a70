"""The massages a person wrote, each a small private file in the profile."""

from __future__ import annotations

import errno
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from footcare.domain.own_routine import LONGEST_FILE, is_safe_id
from footcare.i18n import _
from footcare.paths import make_private_folder, sync_folder
from footcare.services.ports import DiaryBusy, DiaryProblem, DiaryReadOnly
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

MOST_FILES: Final = 200
"""More massages than anybody chooses from; the first by name are read."""


class RoutineFiles:
    """Reads and writes ``routines/<id>.toml``. Links are neither followed nor written through."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> dict[str, bytes]:
        """Return the beginnings of all files, by the id each is named after.

        What cannot be opened is left out; the log knows of it.
        """
        if self._folder.is_symlink() or not self._folder.is_dir():
            return {}
        found: dict[str, bytes] = {}
        try:
            paths = sorted(self._folder.glob("*.toml"))
        except OSError as error:
            _log.warning("Own massages could not be listed: %s", type(error).__name__)
            return {}
        for path in paths[:MOST_FILES]:
            try:
                if path.is_symlink() or not path.is_file():
                    continue
                with path.open("rb") as file:
                    found[path.stem] = file.read(LONGEST_FILE + 1)
            except OSError as error:
                _log.warning("An own massage could not be read: %s", type(error).__name__)
        return found

    def write(self, routine_id: str, text: str) -> None:
        """Keep a massage; what was there before stays until all of it is on the disk.

        Raises:
            DiaryBusy: there is no space.
            DiaryReadOnly: the folder takes no changes.
        """
        path = self._path(routine_id)
        try:
            self._make_folder()
            write_whole(path, text)
        except OSError as error:
            raise _problem(error) from error
        with suppress(OSError):
            sync_folder(self._folder)

    def remove(self, routine_id: str) -> None:
        """Take a massage away; one that is gone already is no fault.

        Raises:
            DiaryReadOnly: the folder takes no changes.
        """
        try:
            self._path(routine_id).unlink(missing_ok=True)
        except OSError as error:
            raise _problem(error) from error
        with suppress(OSError):
            sync_folder(self._folder)

    def _make_folder(self) -> None:
        if self._folder.is_symlink():
            raise OSError(errno.ELOOP, "a link stands in its place")
        make_private_folder(self._folder)

    def _path(self, routine_id: str) -> Path:
        if not is_safe_id(routine_id):
            message = "no id of an own massage"
            raise ValueError(message)
        return self._folder / f"{routine_id}.toml"


def _problem(error: OSError) -> DiaryProblem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiaryBusy(_("There is no space left on the disk."))
    return DiaryReadOnly(
        _("The folder of your massages takes no changes: {reason}.").format(
            reason=error.strerror or error
        )
    )
