"""What is heard of the program, the light it is seen by, and what it sees through a camera.

All but the tones are imported and made at their first use; the first paint needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from footcare.desktop.sounds import QtSounds

if TYPE_CHECKING:
    from footcare.desktop.camera import QtCameras
    from footcare.desktop.screen import DesktopScreen
    from footcare.desktop.speaking.house import VoiceHouse
    from footcare.ui.frames import FrameSource
    from footcare.ui.preferences_keeper import PreferencesKeeper


class Senses(QObject):
    """Lives as long as the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sounds = QtSounds(self)
        self._voice: VoiceHouse | None = None
        self._screen: DesktopScreen | None = None
        self._cameras: QtCameras | None = None
        self._preferences: PreferencesKeeper | None = None

    def follow(self, preferences: PreferencesKeeper) -> None:
        """Take the way of speaking from these settings, now and whenever they change."""
        self._preferences = preferences

    def voice(self) -> VoiceHouse:
        """Return the voice, tuned as the person likes it."""
        if self._voice is None:
            from footcare.desktop.speaking import choose_voice
            from footcare.ui.tuning import Tuner

            self._voice = choose_voice(self)
            if self._preferences is not None:
                Tuner(self._voice, self._preferences, self)
        return self._voice

    def screen(self) -> DesktopScreen:
        """Return what keeps the screen on."""
        if self._screen is None:
            from footcare.desktop.screen import choose_screen

            self._screen = choose_screen(self)
        return self._screen

    def frames(self) -> FrameSource:
        """Return what gives the live pictures of cameras."""
        from footcare.desktop.camera import QtCameras, can_reach_cameras
        from footcare.services.camera_ports import Trouble
        from footcare.ui.frames import NoCamera

        if not can_reach_cameras():
            return NoCamera(Trouble.NOT_BUILT)
        if self._cameras is None:
            self._cameras = QtCameras(self)
        return self._cameras

    def finish(self) -> None:
        """Be quiet, and let go of devices and of the programs that speak."""
        self.sounds.finish()
        for part in (self._voice, self._screen):
            if part is not None:
                part.finish()
        if self._cameras is not None:
            self._cameras.stop()
