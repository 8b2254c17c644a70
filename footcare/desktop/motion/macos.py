"""The wish for less motion, as macOS keeps it: Accessibility, Display, Reduce motion.

Written after the documentation of ``defaults``; it was not tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

_ASKER: Final = "/usr/bin/defaults"
_QUESTION: Final = ["read", "com.apple.universalaccess", "reduceMotion"]
_FAREWELL: Final = 1000


class MacWish(QObject):
    """Asks the settings by the system's own small command."""

    def __init__(self) -> None:
        super().__init__()
        self._process: QProcess | None = None
        self._told: Callable[[bool | None], None] | None = None

    def ask(self, told: Callable[[bool | None], None]) -> None:
        """Start the command; its answer comes when it comes."""
        self.finish()
        self._told = told
        self._process = QProcess(self)
        self._process.finished.connect(self._answered)
        self._process.errorOccurred.connect(self._answered)
        self._process.start(_ASKER, _QUESTION)

    def finish(self) -> None:
        """End what still runs; nobody is told any more."""
        self._told = None
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_FAREWELL)
            process.deleteLater()

    @Slot()
    def _answered(self) -> None:
        process, told = self._process, self._told
        if process is None or told is None:
            return
        said = bytes(process.readAllStandardOutput().data()).strip()
        self._process = self._told = None
        process.deleteLater()
        # A setting that was never touched is not there, which is no wish for less.
        told(said == b"1")
