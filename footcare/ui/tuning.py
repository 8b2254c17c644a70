"""Keeps the voice as the person likes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences
    from footcare.services.desktop_ports import Voice
    from footcare.ui.preferences_keeper import PreferencesKeeper


class Tuner(QObject):
    """Tunes the voice at first, and whenever its settings change."""

    def __init__(
        self, voice: Voice, preferences: PreferencesKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._speech = preferences.current.speech
        voice.tune(self._speech)
        preferences.changed.connect(self._take)

    @Slot(object)
    def _take(self, preferences: Preferences) -> None:
        if preferences.speech != self._speech:
            self._speech = preferences.speech
            self._voice.tune(self._speech)
