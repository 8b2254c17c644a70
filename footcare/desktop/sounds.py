"""The tones: short bundled files, played by Qt. Without a sound device it is quiet, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject

from footcare.i18n import N_, _
from footcare.resources import resource
from footcare.services.desktop_ports import Tone
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class QtSounds(QObject):
    """Plays tones. The sound part of Qt is loaded with the first of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Which codecs Qt misses is nothing to tell the person on the terminal.
        QLoggingCategory.setFilterRules("qt.multimedia*=false")
        self._effects: dict[Tone, QSoundEffect] = {}

    def ability(self) -> Ability:
        """Tell whether there is a device to hear tones from."""
        why = _why_silent()
        return Ability(ok=not why, why=_(why) if why else "")

    def play(self, tone: Tone) -> None:
        """Play a tone; returns at once."""
        if _why_silent():
            return
        if tone not in self._effects:
            self._effects[tone] = self._load(tone)
        self._effects[tone].play()

    def prepare(self) -> None:
        """Load every tone, so that the first one of a massage is not late."""
        if not _why_silent():
            for tone in Tone:
                if tone not in self._effects:
                    self._effects[tone] = self._load(tone)

    def finish(self) -> None:
        """Be quiet and let go of the device."""
        for effect in self._effects.values():
            effect.stop()
            effect.deleteLater()
        self._effects.clear()

    def _load(self, tone: Tone) -> QSoundEffect:
        from PySide6.QtCore import QUrl
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(resource("sounds", f"{tone}.wav"))))
        return effect


def _why_silent() -> str:
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return N_("The sound part of Qt cannot be loaded here. The words stay on screen.")
    if QMediaDevices.defaultAudioOutput().isNull():
        return N_("No sound device was found. The words stay on screen.")
    return ""
