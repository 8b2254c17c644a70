"""One window a profile: a second start shows the first one's window and ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from footcare.paths import Profile

_SHOW: Final = b"show\n"
_OPEN: Final = b"open "
"""Before the path of a file, its bytes in hexadecimal: a name can hold a line's end."""
_PATIENCE: Final = 2000
"""Milliseconds that one word over the channel may take."""
_STARTING: Final = 6_000
"""Milliseconds from the claim of an instance until it listens, on a slow and busy computer."""
_BETWEEN: Final = 50
"""Milliseconds between two tries to be heard."""


class SingleInstance(QObject):
    """Holds the profile's lock for life and listens for later starts.

    The lock is taken before anything is shown. Qt's network library, which the channel to later
    starts needs, is loaded with ``listen``: the first paint does not wait for it.

    Signals:
        raise_asked: somebody started footcare again; show the window.
        open_asked: ... with a file to look at; its path.
    """

    raise_asked = Signal()
    # Not str: Qt's own strings cannot hold a name that is not UTF-8.
    open_asked = Signal(object)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(profile.lock))
        # Never stale by age: only a holder that is gone lets go, and Qt finds that out itself.
        self._lock.setStaleLockTime(0)
        self._profile = profile
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the one instance; return False when another one runs already.

        The profile's folder must exist. A folder that refuses the lock file does not stop the
        program: then the channel alone decides.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        no_lock = self._lock.error() is not QLockFile.LockError.NoError
        return not (no_lock and self.raise_other(patient=False))

    def listen(self) -> None:
        """Hear later starts from now on; only for the instance that claimed.

        A start in the moment before waits until it is heard.
        """
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        name = channel_name(self._profile)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(name)

    def raise_other(self, *, patient: bool = True, opening: str = "") -> bool:
        """Ask the running instance to show itself; return False when it does not answer.

        Args:
            patient: whether it may only just have claimed, and not listen yet.
            opening: the path of a file that it is to look at, or nothing.
        """
        from PySide6.QtNetwork import QLocalSocket

        call = QLocalSocket()
        starting = QtCore.QDeadlineTimer(_STARTING if patient else 0)
        call.connectToServer(channel_name(self._profile))
        while not call.waitForConnected(_PATIENCE):
            if starting.hasExpired():
                return False
            QtCore.QThread.msleep(_BETWEEN)
            call.connectToServer(channel_name(self._profile))
        call.write(_OPEN + os.fsencode(opening).hex().encode() + b"\n" if opening else _SHOW)
        answered = call.waitForBytesWritten(_PATIENCE) and call.waitForReadyRead(_PATIENCE)
        call.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let another start have the profile."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            call = self._server.nextPendingConnection()
            call.readyRead.connect(self._asked)
            call.disconnected.connect(call.deleteLater)
            if call.bytesAvailable():
                self._answer(call)

    def _asked(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        call = self.sender()
        if isinstance(call, QLocalSocket):
            self._answer(call)

    def _answer(self, call: QLocalSocket) -> None:
        said = bytes(call.readLine().data())
        opening = _path_in(said)
        if said != _SHOW and not opening:
            return
        call.write(b"shown\n")
        call.flush()
        self.raise_asked.emit()
        if opening:
            self.open_asked.emit(opening)


def _path_in(said: bytes) -> str:
    """Return the path that a later start asks to open, or nothing."""
    if not said.startswith(_OPEN):
        return ""
    try:
        return os.fsdecode(bytes.fromhex(said.removeprefix(_OPEN).decode("ascii")))
    except ValueError:
        return ""


def channel_name(profile: Profile) -> str:
    """Return the name of a profile's channel; it lies in a folder that other users share."""
    import hashlib

    user = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    of_profile = hashlib.sha256(str(profile.root.resolve()).encode()).hexdigest()[:16]
    return f"footcare-{user}-{of_profile}"
