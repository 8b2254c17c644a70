"""Starting by itself on Windows: a value under the person's own Run key.

Written after Microsoft's documentation and tried with files in place of the registry only. The
Task Manager keeps what the person switches off there in a key of its own, which is read back.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from footcare.desktop.autostart.entry import Entry, judge, unreadable
from footcare.i18n import _
from footcare.services.desktop_ports import AutostartProblem, AutostartState, Starting
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Sequence

_CURRENT: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion"
_RUN: Final = rf"{_CURRENT}\Run"
_APPROVED: Final = rf"{_CURRENT}\Explorer\StartupApproved\Run"
_NAME: Final = "footcare"


class RunKeyAutostart:
    """One value in the registry."""

    def __init__(self, command: Sequence[str], run: QSettings, approved: QSettings) -> None:
        self._command = tuple(command)
        self._run = run
        self._approved = approved

    def ability(self) -> Ability:
        """Tell that the person's own part of the registry can be tried; it is read back."""
        return Ability(ok=True)

    def state(self) -> AutostartState:
        """Read the value and look whether it can work."""
        self._run.sync()
        self._approved.sync()
        if not self._run.contains(_NAME):
            return AutostartState(Starting.OFF)
        line = self._run.value(_NAME)
        if not isinstance(line, str) or not line.strip():
            return unreadable()
        return judge(Entry(self._read(line), self._switched_off()), self._command)

    def turn(self, *, on: bool) -> None:
        """Set the value or take it away, and read back that it is so.

        Raises:
            AutostartProblem: it is not as it should be.
        """
        # What the Task Manager noted was about the value that goes now.
        self._approved.remove(_NAME)
        if on:
            self._run.setValue(_NAME, subprocess.list2cmdline(self._command))
        else:
            self._run.remove(_NAME)
        found = self.state()
        if found.starting is not (Starting.ON if on else Starting.OFF):
            words = _("Your system did not let Footcare change what starts at login. {reason}")
            raise AutostartProblem(words.format(reason=found.why).rstrip())

    def _read(self, line: str) -> Sequence[str]:
        """Return the words of a command line; of a strange one, its program and the rest."""
        if line == subprocess.list2cmdline(self._command):
            return self._command
        if line.startswith('"'):
            program, _quote, rest = line[1:].partition('"')
        else:
            program, _space, rest = line.partition(" ")
        return (program, *rest.split())

    def _switched_off(self) -> bool:
        """Tell whether the Task Manager has switched the value off: its first byte is odd."""
        kept = self._approved.value(_NAME)
        if isinstance(kept, QByteArray):
            return kept.size() > 0 and kept.data()[0] % 2 == 1
        # From the registry Qt reads bytes two by two, as if they were text.
        return isinstance(kept, str) and kept != "" and ord(kept[0]) % 2 == 1


def run_key_autostart(command: Sequence[str]) -> RunKeyAutostart:
    """Return it over the real registry."""
    native = QSettings.Format.NativeFormat
    return RunKeyAutostart(command, QSettings(_RUN, native), QSettings(_APPROVED, native))
