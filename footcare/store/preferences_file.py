"""The settings as a small JSON file, written whole or not at all."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from footcare.domain.foot import Foot
from footcare.domain.preferences import (
    FARTHEST,
    MOST_FAVOURITES,
    TEXT_SIZES,
    Preferences,
    ReducedMotion,
    SkinTone,
    TemperatureSites,
    TemperatureUnit,
    ThemeChoice,
)
from footcare.domain.speech import VoiceRate, VoiceVolume
from footcare.domain.timing import Pace
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

_CHOICES = {
    "theme": ThemeChoice,
    "skin_tone": SkinTone,
    "first_foot": Foot,
    "voice_rate": VoiceRate,
    "voice_volume": VoiceVolume,
    "massage_pace": Pace,
    "temperature_unit": TemperatureUnit,
    "temperature_sites": TemperatureSites,
}
_WINDOW_NUMBERS = 4
_LONGEST = 100_000
"""Bytes; nobody's settings are that long, and reading must not hold up the start."""


class JsonPreferencesFile:
    """Reads and writes ``preferences.json``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Preferences:
        """Return the settings kept; what is missing or unreadable is the default.

        A file that cannot be understood is left where it is until the next change.
        """
        try:
            kept = json.loads(self._text())
        except FileNotFoundError:
            return Preferences()
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("Preferences could not be read: %s", type(error).__name__)
            return Preferences()
        return preferences_from(kept) if isinstance(kept, dict) else Preferences()

    def _text(self) -> str:
        """Return what the file says; a pipe in its place would keep the window waiting for ever."""
        if not self._path.is_file() and self._path.exists():
            raise OSError("no regular file")
        with self._path.open("rb") as file:
            return file.read(_LONGEST).decode("utf-8")

    def write(self, preferences: Preferences) -> None:
        """Keep the settings.

        Raises:
            OSError: if they cannot be written; the old ones stay.
        """
        text = json.dumps(preferences_words(preferences), indent=2, ensure_ascii=False)
        write_whole(self._path, text + "\n")


def preferences_words(preferences: Preferences) -> dict[str, Any]:
    """Return the settings as plain JSON values."""
    return asdict(preferences)


def preferences_from(kept: dict[str, Any]) -> Preferences:
    """Return settings from JSON values; a value that does not fit its field is left out."""
    preferences = Preferences()
    for field in fields(Preferences):
        if field.name not in kept:
            continue
        value = _fitting(field.name, kept[field.name])
        if value is not None:
            preferences = replace(preferences, **{field.name: value})
    return preferences


def _fitting(name: str, value: object) -> Any:  # noqa: ANN401 - one of the field types
    """Return a value that fits the field, or None."""
    if name in _CHOICES:
        return next((choice for choice in _CHOICES[name] if choice.value == value), None)
    if name == "text_size":
        return value if value in TEXT_SIZES and isinstance(value, int) else None
    if name == "reduced_motion":
        return ReducedMotion.kept(value)
    if name == "window":
        return _place(value)
    if name == "favourites":
        return _ids(value)
    default = getattr(Preferences(), name)
    return value if type(value) is type(default) else None


def _place(value: object) -> tuple[int, int, int, int] | None:
    if not isinstance(value, list | tuple) or len(value) != _WINDOW_NUMBERS:
        return None
    numbers = [one for one in value if type(one) is int and abs(one) <= FARTHEST]
    if len(numbers) != _WINDOW_NUMBERS:
        return None
    x, y, width, height = numbers
    return (x, y, width, height)


def _ids(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple) or len(value) > MOST_FAVOURITES:
        return None
    return tuple(dict.fromkeys(one for one in value if isinstance(one, str)))
