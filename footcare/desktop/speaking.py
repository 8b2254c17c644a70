"""The voice: a program of the system that says aloud what it reads from its standard input.

The words are never among its arguments: every user of a computer can read those of every program.
It is a child process: a speech system that hangs or crashes takes nothing down with it.
"""

from __future__ import annotations

import base64
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from footcare.i18n import N_, _, language
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 30.0
"""Seconds; the longest title is said in twenty."""
_GOING: Final = 1000
"""Milliseconds that a stopped program gets to be gone before Footcare itself ends."""
_FAILED: Final = N_("The speech program of this computer ended with an error.")
_HUNG: Final = N_("The speech program of this computer came to no end and was stopped.")

_POWERSHELL: Final = """\
$ErrorActionPreference = 'Stop'
$read = -join @($input)
if (-not $read) {{ $read = [Console]::In.ReadToEnd() }}
$words = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($read.Trim()))
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '{language}') }} catch {{ }}
$voice.Speak($words)
"""


@dataclass(frozen=True)
class Engine:
    """A program that speaks.

    Attributes:
        program: its name; it is looked for where the system keeps programs.
        arguments: gives its arguments for a language such as ``en_GB``.
        missing: what to tell a person where it is not there.
        encode: how words are written to its standard input.
    """

    program: str
    arguments: Callable[[str], list[str]]
    missing: str
    encode: Callable[[str], bytes] = str.encode

    @property
    def path(self) -> str | None:
        """Where it is, or None; asked each time, so that an installation counts at once."""
        return shutil.which(self.program)

    def ability(self) -> Ability:
        """Tell whether the program is there. Whether it can be heard only the person knows."""
        there = self.path is not None
        return Ability(ok=there, why="" if there else _(self.missing))


def system_engine() -> Engine:
    """Return the engine of this system."""
    return _ENGINES.get(sys.platform, _ESPEAK)


class ChildVoice(QObject):
    """Says one sentence at a time; the next one takes the place of what is still being said."""

    def __init__(
        self, engine: Engine, parent: QObject | None = None, *, patience: float = _PATIENCE
    ) -> None:
        """Begin.

        Args:
            engine: who speaks.
            parent: who owns the voice.
            patience: seconds after which a sentence that is still not said is given up.
        """
        super().__init__(parent)
        self._engine = engine
        self._process: QProcess | None = None
        self._why = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(int(patience * 1000))
        self._patience.timeout.connect(self._give_up)

    def ability(self) -> Ability:
        """Tell whether words can be spoken here: the program is there, and did not fail lately."""
        able = self._engine.ability()
        if able.ok and self._why:
            return Ability(ok=False, why=_(self._why))
        return able

    def say(self, words: str) -> None:
        """Say a sentence; returns at once."""
        self.stop()
        path = self._engine.path
        if path is None:
            return
        self._process = process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broke)
        process.start(path, self._engine.arguments(language()))
        process.write(self._engine.encode(words))
        process.closeWriteChannel()
        self._patience.start()

    def stop(self) -> None:
        """Be quiet at once."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def finish(self) -> None:
        """Be quiet, and see that no program is left behind."""
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_GOING)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        good = code == 0 and status is QProcess.ExitStatus.NormalExit
        self._over("" if good else _FAILED)

    @Slot(QProcess.ProcessError)
    def _broke(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by the end of the program.
        if error is QProcess.ProcessError.FailedToStart:
            self._over(_FAILED)

    def _over(self, why: str) -> None:
        """Note how a sentence ended, unless it was stopped or another one took its place."""
        ended = self.sender()
        if ended is self._process:
            self._process = None
            self._patience.stop()
            self._why = why
        ended.deleteLater()

    def _give_up(self) -> None:
        self.stop()
        self._why = _HUNG


def choose_voice(parent: QObject | None = None) -> ChildVoice:
    """Return the voice of this system."""
    return ChildVoice(system_engine(), parent)


def _to_espeak(language: str) -> list[str]:
    return ["--stdin", "-b", "1", "-s", "150", "-v", language.replace("_", "-").lower()]


def _to_say(_language: str) -> list[str]:
    """The voice that the person chose for the computer speaks."""
    return ["-f", "-"]


def _to_powershell(language: str) -> list[str]:
    script = _POWERSHELL.format(language=language.replace("_", "-"))
    return ["-NoProfile", "-NonInteractive", "-Command", script]


def _plain_letters(words: str) -> bytes:
    """Write words so that no code page of a console can change them."""
    return base64.b64encode(words.encode())


_ESPEAK: Final = Engine(
    "espeak-ng",
    _to_espeak,
    N_(
        "The speech program espeak-ng is not installed. In most software collections of Linux the "
        "package has the same name."
    ),
)

# Written after the documentation of both systems; neither has been tried.
_ENGINES: Final = {
    "darwin": Engine("say", _to_say, N_("The speech program of macOS was not found.")),
    "win32": Engine(
        "powershell",
        _to_powershell,
        N_("Windows PowerShell, which speaks for Footcare, was not found."),
        _plain_letters,
    ),
}
