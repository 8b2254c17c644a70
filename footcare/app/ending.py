"""Ends the program in order when the system asks for it: a signal, or the end of the session."""

from __future__ import annotations

import signal
import socket
import sys
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

_ENOUGH: Final = 64


class Ending(QObject):
    """Listens for SIGTERM, SIGINT and SIGHUP, and for a session manager.

    Python runs a handler only when it gets a turn, which an idle window does not give it. So each
    signal also writes to a socket that the event loop reads. A second signal ends at once.

    Signals:
        asked: the program is to end.
        saving: the session may end; what is in hand is to be kept now, but the program goes on:
            another program may still keep the session open.
    """

    asked = Signal()
    saving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)  # noqa: FBT003 - the socket's own signature
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._before = {one: signal.signal(one, self._caught) for one in _signals()}
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._commit)

    def finish(self) -> None:
        """Listen no more; from now on a signal does what it did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for one, handler in self._before.items():
            signal.signal(one, handler)
        self._reader.close()
        self._writer.close()

    def _caught(self, number: int, _frame: object) -> None:
        """Let a second signal end the program as if nobody listened."""
        signal.signal(number, signal.SIG_DFL)

    def _commit(self, manager: QSessionManager) -> None:
        """Keep what is in hand. Starting again at the next login is the autostart's business."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self.saving.emit()

    def _heard(self) -> None:
        with suppress(OSError):
            self._reader.recv(_ENOUGH)
        self.asked.emit()


def _signals() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT,)
    return (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
