"""How the program looks and sounds for this profile; one field a setting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from footcare.domain.foot import Foot
from footcare.domain.speech import Speech, VoiceRate, VoiceVolume
from footcare.domain.timing import Pace


class ThemeChoice(StrEnum):
    """The colours of the program."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_DARK = "hc-dark"
    CONTRAST_LIGHT = "hc-light"


class SkinTone(StrEnum):
    """The skin of the drawings."""

    LIGHT = "light"
    MEDIUM = "medium"
    DEEP = "deep"


class TemperatureUnit(StrEnum):
    """The unit in which temperatures are typed and shown; they are kept in Celsius."""

    CELSIUS = "celsius"
    FAHRENHEIT = "fahrenheit"


class TemperatureSites(StrEnum):
    """How many places of each foot are measured."""

    SIX = "six"
    EIGHT = "eight"


class ReducedMotion(StrEnum):
    """Whether pictures stand still."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"

    @classmethod
    def kept(cls, value: object) -> ReducedMotion | None:
        """Return what a kept value means, or None; it was true or false once."""
        if isinstance(value, bool):
            return cls.ON if value else cls.SYSTEM
        return next((choice for choice in cls if choice.value == value), None)


TEXT_SIZES: Final = (100, 115, 130, 150, 175, 200)
"""The listed steps of the text size in per cent."""

MOST_FAVOURITES: Final = 200
"""More routines than this nobody marks; a longer list is a mistake in the file."""

FARTHEST: Final = 100_000
"""Pixels; no window lies so far away, or is so large."""


@dataclass(frozen=True)
class Preferences:
    """The settings of a profile, kept in ``preferences.json``.

    Attributes:
        first_run_done: whether the way in was walked to its end, or left to be finished later.
        first_run_step: the step where the way in goes on; empty when nothing of it is left, or
            when nothing of it was seen yet.
        text_size: per cent, one of ``TEXT_SIZES``.
        first_foot: the foot every check and massage begins with.
        helper: the initials of whoever looked for the person last; empty when nobody ever did.
        helper_looks: whether that person looks at present.
        neutral_notifications: notifications say only that it is time for foot care.
        sounds: tones in the massage and with reminders.
        spoken_reminders: what a reminder shows is also said aloud.
        massage_voice: the steps of a massage are read aloud.
        check_voice: the questions of the foot check are read aloud.
        voice: the name of the voice, or empty for the computer's own.
        voice_rate, voice_volume: how fast and how loud it speaks.
        massage_pace: how slowly the movements of a massage go.
        temperature_unit: the unit in which temperatures are typed and shown.
        temperature_sites: how many places of each foot are measured.
        favourites: the ids of the routines marked with a star.
        whole_window: in the massage a press anywhere in the window pauses.
        letter_keys: single-letter keys in player and check.
        reduced_motion: still pictures instead of moving ones, or as the computer is set.
        record_only: what is found is kept, and the program advises nothing about it.
        language: such as ``de``, one there are words in; empty for that of the computer.
        window: x, y, width and height of the window, none beyond ``FARTHEST``, or None.
        window_maximised: whether the window filled its screen; ``window`` is its place without.
    """

    first_run_done: bool = False
    first_run_step: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    skin_tone: SkinTone = SkinTone.LIGHT
    first_foot: Foot = Foot.RIGHT
    helper: str = ""
    helper_looks: bool = False
    neutral_notifications: bool = True
    sounds: bool = True
    spoken_reminders: bool = False
    massage_voice: bool = True
    check_voice: bool = False
    voice: str = ""
    voice_rate: VoiceRate = VoiceRate.NORMAL
    voice_volume: VoiceVolume = VoiceVolume.NORMAL
    massage_pace: Pace = Pace.NORMAL
    temperature_unit: TemperatureUnit = TemperatureUnit.CELSIUS
    temperature_sites: TemperatureSites = TemperatureSites.SIX
    favourites: tuple[str, ...] = ()
    whole_window: bool = False
    letter_keys: bool = True
    reduced_motion: ReducedMotion = ReducedMotion.SYSTEM
    record_only: bool = False
    language: str = ""
    window: tuple[int, int, int, int] | None = None
    window_maximised: bool = False

    @property
    def looked_by(self) -> str:
        """The initials of whoever looks for the person at present; empty for the person."""
        return self.helper if self.helper_looks else ""

    @property
    def speech(self) -> Speech:
        """How everything is spoken."""
        return Speech(self.voice, self.voice_rate, self.voice_volume)
