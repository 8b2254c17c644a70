"""Waiting without a word at first: only what takes long enough to be noticed is spoken of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SILENT_MS: Final = 300
"""A shorter wait passes as none, and words that come and go in that time are a flicker."""


class Patience(QObject):
    """Counts how long something is waited for.

    Signals:
        lasts: the words of a wait that has gone on long enough to speak of it; once for each.
    """

    lasts = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SILENT_MS)
        self.timer.timeout.connect(self._tell)
        self._words = ""

    def begin(self, words: str) -> None:
        """Begin to wait; a wait that goes on already lasts from its own beginning."""
        self._words = words
        if not self.timer.isActive():
            self.timer.start()

    def end(self) -> None:
        """What was waited for is there, or will not come."""
        self.timer.stop()

    def _tell(self) -> None:
        self.lasts.emit(self._words)
