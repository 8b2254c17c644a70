"""The wish not to be disturbed in GNOME: a setting, which its notification daemon does not tell."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, Slot

from footcare.i18n import _
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

_QUESTION: Final = ["get", "org.gnome.desktop.notifications", "show-banners"]
_ASKER: Final = "gsettings"
_FAREWELL: Final = 1000


class GnomeHint(QObject):
    """Asks the settings by GNOME's own small command, so that no library of it is needed."""

    def __init__(self) -> None:
        super().__init__()
        self._running: dict[QProcess, Callable[[Busy], None]] = {}

    def is_compatible(self) -> Ability:
        """Tell whether this is GNOME, with the command."""
        if "GNOME" not in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
            return Ability(ok=False)
        if shutil.which(_ASKER) is None:
            why = _("“Do not disturb” cannot be seen here: the command gsettings is missing.")
            return Ability(ok=False, why=why)
        return Ability(ok=True)

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Start the command; its answer comes when it comes."""
        process = QProcess(self)
        self._running[process] = told
        process.finished.connect(self._answered)
        process.errorOccurred.connect(self._answered)
        process.start(_ASKER, _QUESTION)

    def finish(self) -> None:
        """End what still runs."""
        running = list(self._running)
        self._running.clear()
        for process in running:
            process.kill()
            process.waitForFinished(_FAREWELL)
            process.deleteLater()

    @Slot()
    def _answered(self) -> None:
        process = self.sender()
        if not isinstance(process, QProcess):
            return
        told = self._running.pop(process, None)
        if told is None:
            return
        said = bytes(process.readAllStandardOutput().data()).strip()
        process.deleteLater()
        told(Busy.DO_NOT_DISTURB if said == b"false" else Busy.NO)
