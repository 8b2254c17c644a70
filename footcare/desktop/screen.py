"""The screen stays on while a massage runs, and not a moment longer than it is asked to.

Whatever ends the program ends the wish too: on Linux it lives as long as the connection to the
bus, on Windows as long as the thread, on macOS as long as the process that is watched.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, Protocol

from jeepney import DBusAddress, new_method_call
from PySide6.QtCore import QObject, QProcess

from footcare.desktop.message_bus import MessageBus
from footcare.i18n import _
from footcare.services.desktop_ports import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

SAVER: Final = "org.freedesktop.ScreenSaver"
_ADDRESS: Final = DBusAddress("/org/freedesktop/ScreenSaver", SAVER, SAVER)
_GOING: Final = 1000


class DesktopScreen(Screen, Protocol):
    """A screen that is let go of with the program."""

    def finish(self) -> None:
        """Let go of the screen and of whatever kept it on."""
        ...


class BusScreen(QObject):
    """Asks the screen saver of a Linux desktop; one that is not there is no trouble."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._asked = False
        self._connected = False
        self._cookie: int | None = None
        self._bus = MessageBus("SESSION", self)
        self._bus.opened.connect(self._opened)
        self._bus.lost.connect(self._lost)

    def stay_on(self) -> None:
        """Ask once; returns at once, the answer comes when it comes."""
        if self._wanted:
            return
        self._wanted = True
        if self._connected:
            self._ask()
        else:
            self._bus.open()

    def let_go(self) -> None:
        """Take the wish back."""
        self._wanted = False
        if self._cookie is not None:
            cookie, self._cookie = self._cookie, None
            self._bus.call(new_method_call(_ADDRESS, "UnInhibit", "u", (cookie,)))

    def finish(self) -> None:
        """Let go, and hang up: that ends the wish also where it was not taken back."""
        self.let_go()
        self._bus.close()

    def _opened(self) -> None:
        self._connected = True
        if self._wanted:
            self._ask()

    def _ask(self) -> None:
        if not self._asked:
            self._asked = True
            words = ("Footcare", _("A massage is running."))
            self._bus.call(new_method_call(_ADDRESS, "Inhibit", "ss", words), self._answered)

    def _answered(self, body: tuple[Any, ...] | None) -> None:
        self._asked = False
        if body and isinstance(body[0], int):
            self._cookie = body[0]
            if not self._wanted:
                self.let_go()

    def _lost(self) -> None:
        self._connected = self._asked = self._wanted = False
        self._cookie = None


# Written after the documentation of both systems; neither has been tried.


class ThreadScreen:
    """Tells Windows that the thread of the window needs the display."""

    _CONTINUOUS: Final = 0x8000_0000
    _DISPLAY: Final = 0x0000_0002

    def __init__(self, tell: Callable[[int], object]) -> None:
        """Begin; ``tell`` is ``SetThreadExecutionState`` of the system."""
        self._tell = tell

    def stay_on(self) -> None:
        """Need the display from now on."""
        self._tell(self._CONTINUOUS | self._DISPLAY)

    def let_go(self) -> None:
        """Need nothing any more."""
        self._tell(self._CONTINUOUS)

    def finish(self) -> None:
        """The same as letting go."""
        self.let_go()


class WatchedScreen(QObject):
    """Lets ``caffeinate`` of macOS keep the display on, for as long as this process lives."""

    program = "/usr/bin/caffeinate"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def stay_on(self) -> None:
        """Start it, unless it runs."""
        if self._process is None:
            self._process = QProcess(self)
            self._process.start(self.program, ["-d", "-w", str(os.getpid())])

    def let_go(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()

    def finish(self) -> None:
        """End it, and see that it is gone."""
        self.let_go()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_GOING)


def choose_screen(parent: QObject | None = None) -> DesktopScreen:
    """Return what keeps the screen of this system on."""
    if sys.platform == "win32":
        import ctypes

        return ThreadScreen(ctypes.windll.kernel32.SetThreadExecutionState)
    if sys.platform == "darwin":
        return WatchedScreen(parent)
    return BusScreen(parent)
