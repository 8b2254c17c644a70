"""How footcare speaks: which voice, how fast, how loud."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class VoiceRate(StrEnum):
    """How fast words are said. Values are stored."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class VoiceVolume(StrEnum):
    """How loud words are said. Values are stored."""

    QUIET = "quiet"
    NORMAL = "normal"
    LOUD = "loud"


class Speech(NamedTuple):
    """What a person chose.

    Attributes:
        voice: the name of a voice as the engine calls it; empty for the computer's own. An engine
            that has no voice of that name takes its own.
        rate: how fast.
        volume: how loud.
    """

    voice: str = ""
    rate: VoiceRate = VoiceRate.NORMAL
    volume: VoiceVolume = VoiceVolume.NORMAL
