"""Spoken reminders: what a card shows is said aloud, where the person asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from footcare.services.desktop_ports import Voice
    from footcare.ui.preferences_keeper import PreferencesKeeper

_TONE_LASTS: Final = 800
"""Milliseconds; words that begin under the tone are not understood."""


class SpokenReminders(QObject):
    """Connect the bell's ``shown`` to ``say`` and its ``answered`` to ``hush``.

    A massage that is being explained is not talked into: the card and its tone are there.
    """

    def __init__(
        self, voice: Voice, preferences: PreferencesKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._preferences = preferences
        self._words = self._said = ""
        self._after_tone = QTimer(self)
        self._after_tone.setSingleShot(True)
        self._after_tone.timeout.connect(self._speak)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say words, after the tone of the reminder where there is one."""
        if not self._preferences.current.spoken_reminders:
            return
        self._words = words
        self._after_tone.start(_TONE_LASTS if self._preferences.current.sounds else 0)

    @Slot()
    def hush(self) -> None:
        """Say nothing more."""
        self._after_tone.stop()
        if self._voice.saying == self._words:
            self._voice.stop()

    def _speak(self) -> None:
        if self._voice.saying in ("", self._said):
            self._said = self._words
            self._voice.say(self._words)
