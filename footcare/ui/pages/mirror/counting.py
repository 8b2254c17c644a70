"""Counts down aloud until the picture is held: both hands are at the foot then."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from footcare.i18n import _
from footcare.services.desktop_ports import Tone
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

SECONDS: Final = 8
"""Long enough to lift a foot in front of the camera without haste."""
_SAID: Final = 3
"""The last seconds are said one by one; before that the voice still says what to do."""
_TICK: Final = 100


class Countdown(QObject):
    """Runs for some seconds, shown, said and sounded.

    Signals:
        counted: the seconds left, whenever they change.
        ended: the time is up.
    """

    counted = Signal(int)
    ended = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._until: float | None = None
        self._left = 0
        self.aloud = True
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._until is not None

    def begin(self) -> None:
        """Begin to count."""
        self._until = self._desk.clock.monotonic() + SECONDS
        self._left = 0
        self._say(_("Show the place and hold still. {number} seconds.").format(number=SECONDS))
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Count no more; nothing is held."""
        if self.running:
            self._until = None
            self._timer.stop()
            if self.aloud:
                self._desk.voice().stop()

    def tick(self) -> None:
        """Look how many seconds are left."""
        if self._until is None:
            return
        left = math.ceil(self._until - self._desk.clock.monotonic() - 1e-6)
        if left <= 0:
            self._until = None
            self._timer.stop()
            self.ended.emit()
            self._say(_("Held."))
        elif left != self._left:
            self._left = left
            self.counted.emit(left)
            if left <= _SAID:
                self._say(str(left))
            if self._desk.preferences.current.sounds:
                self._desk.sounds.play(Tone.COUNT)

    def _say(self, words: str) -> None:
        if self.aloud and self._desk.voice().ability().ok:
            self._desk.voice().say(words)
        else:
            announce(self._page, words, urgent=True)
