"""The programs of each system that say aloud what they read from their standard input.

The words are never among the arguments: every user of a computer can read those of every program.
"""

from __future__ import annotations

import base64
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.speech import Speech, VoiceRate, VoiceVolume
from footcare.i18n import N_, _
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS_A_MINUTE: Final = {VoiceRate.SLOW: 125, VoiceRate.NORMAL: 150, VoiceRate.FAST: 185}
_LOUDNESS: Final = {VoiceVolume.QUIET: 50, VoiceVolume.NORMAL: 100, VoiceVolume.LOUD: 170}
"""In per cent of the loudness that espeak-ng begins with; above 200 it rattles."""
_ESPEAK_VOICES: Final = ("Annie", "Michael")
"""Variants that espeak-ng brings for every language: the voices of a woman and of a man."""

_POWERSHELL: Final = """\
$ErrorActionPreference = 'Stop'
$read = -join @($input)
if (-not $read) {{ $read = [Console]::In.ReadToEnd() }}
$words = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($read.Trim()))
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '{language}') }} catch {{ }}
$voice.Rate = {rate}
$voice.Volume = {volume}
$voice.Speak($words)
"""


@dataclass(frozen=True)
class Engine:
    """A program that speaks.

    Attributes:
        program: its name; it is looked for where the system keeps programs.
        arguments: gives its arguments for a language such as ``en_GB`` and a way of speaking.
        missing: what to tell a person where it is not there.
        encode: how words are written to its standard input.
        voices: names of voices that can be chosen.
    """

    program: str
    arguments: Callable[[str, Speech], list[str]]
    missing: str
    encode: Callable[[str], bytes] = str.encode
    voices: tuple[str, ...] = ()

    @property
    def path(self) -> str | None:
        """Where it is, or None; asked each time, so that an installation counts at once."""
        return shutil.which(self.program)

    def ability(self) -> Ability:
        """Tell whether the program is there. Whether it can be heard only the person knows."""
        there = self.path is not None
        return Ability(ok=there, why="" if there else _(self.missing))


def system_engine() -> Engine:
    """Return the program of this system."""
    return _ENGINES.get(sys.platform, _ESPEAK)


def _to_espeak(language: str, speech: Speech) -> list[str]:
    voice = language.replace("_", "-").lower()
    if speech.voice in _ESPEAK_VOICES:
        voice += f"+{speech.voice}"
    pace, loudness = _WORDS_A_MINUTE[speech.rate], _LOUDNESS[speech.volume]
    return ["--stdin", "-b", "1", "-s", str(pace), "-a", str(loudness), "-v", voice]


def _to_say(_language: str, speech: Speech) -> list[str]:
    """The voice that the person chose for the computer speaks, as loud as the computer is."""
    return ["-r", str(_WORDS_A_MINUTE[speech.rate]), "-f", "-"]


def _to_powershell(language: str, speech: Speech) -> list[str]:
    rates = {VoiceRate.SLOW: -3, VoiceRate.NORMAL: 0, VoiceRate.FAST: 3}
    volumes = {VoiceVolume.QUIET: 40, VoiceVolume.NORMAL: 75, VoiceVolume.LOUD: 100}
    script = _POWERSHELL.format(
        language=language.replace("_", "-"),
        rate=rates[speech.rate],
        volume=volumes[speech.volume],
    )
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
    voices=_ESPEAK_VOICES,
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
