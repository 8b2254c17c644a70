"""The voice: engines in the order in which they are tried, behind the port ``Voice``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from footcare.desktop.speaking.house import VoiceHouse
from footcare.desktop.speaking.program_voice import ProgramVoice
from footcare.desktop.speaking.programs import system_engine
from footcare.desktop.speaking.qt_voice import QtVoice
from footcare.desktop.speaking.talk import SPEAK

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from footcare.desktop.speaking.engine import SpeechEngine

CHOOSE: Final = "FOOTCARE_SPEECH"
"""A variable that names the one engine to use, ``qt`` or ``program``, where the best one is bad."""


def choose_voice(parent: QObject | None = None) -> VoiceHouse:
    """Return the voice of this system: through Qt, then by a program of the system."""
    wanted = os.environ.get(CHOOSE, "")
    engines: list[SpeechEngine] = []
    if wanted != "program":
        engines.append(QtVoice(_own_command()))
    if wanted != "qt":
        engines.append(ProgramVoice(system_engine()))
    return VoiceHouse(engines, parent)


def _own_command() -> tuple[str, ...]:
    """Return the words that start footcare as the process that speaks."""
    if getattr(sys, "frozen", False):
        return (sys.executable, SPEAK)
    return (sys.executable, "-m", "footcare", SPEAK)
