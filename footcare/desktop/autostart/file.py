"""Starting by itself where the system reads a file at login: Linux and macOS."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.desktop.autostart.entry import Entry, EntryUnreadable, judge, unreadable
from footcare.i18n import _
from footcare.paths import PRIVATE_DIR, PRIVATE_FILE
from footcare.services.desktop_ports import AutostartProblem, AutostartState, Starting
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class FileFormat:
    """How such a file is written and read back."""

    write: Callable[[Sequence[str]], bytes]
    read: Callable[[bytes], Entry]


class FileAutostart:
    """One file in a folder of the person's own."""

    def __init__(self, path: Path, form: FileFormat, command: Sequence[str]) -> None:
        self._path = path
        self._form = form
        self._command = tuple(command)

    def ability(self) -> Ability:
        """Tell that a file can be tried anywhere; whether it was written is read back."""
        return Ability(ok=True)

    def state(self) -> AutostartState:
        """Read the file and look whether it can work."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return AutostartState(Starting.OFF)
        except OSError:
            return unreadable()
        try:
            return judge(self._form.read(data), self._command)
        except EntryUnreadable:
            return unreadable()

    def turn(self, *, on: bool) -> None:
        """Write the file or take it away, and read back that it is so.

        Raises:
            AutostartProblem: it is not as it should be.
        """
        try:
            if on:
                self._write()
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            words = _("Your system did not let Footcare change what starts at login: {reason}.")
            raise AutostartProblem(words.format(reason=error.strerror or error)) from error
        found = self.state()
        if found.starting is not (Starting.ON if on else Starting.OFF):
            words = _("It was set, but it will not work. {reason}")
            raise AutostartProblem(words.format(reason=found.why))

    def _write(self) -> None:
        """Put the file in its place whole: a desktop may read it at any moment."""
        self._path.parent.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(self._form.write(self._command))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)
