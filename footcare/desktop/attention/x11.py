"""A program that fills the screen, as an X server tells it.

Under Wayland only programs that still speak X11 are seen this way.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from footcare.desktop.attention.xcb import Screen
from footcare.i18n import _
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable


class FullScreenHint(QObject):
    """Asks the server in a thread of its own: one that hangs holds up nothing."""

    _seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[Busy], None]] = []
        self._looking: threading.Thread | None = None
        self._seen.connect(self._tell)

    def is_compatible(self) -> Ability:
        """Tell whether there is a server to ask."""
        why = ""
        if os.environ.get("WAYLAND_DISPLAY") or not os.environ.get("DISPLAY"):
            why = _("Programs that fill the screen cannot all be seen on this desktop.")
        return Ability(ok=bool(os.environ.get("DISPLAY")), why=why)

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Look once for all who ask meanwhile."""
        self._waiting.append(told)
        if self._looking is None or not self._looking.is_alive():
            self._looking = threading.Thread(target=self._look, name="screen", daemon=True)
            self._looking.start()

    def finish(self) -> None:
        """Tell nobody any more."""
        self._waiting.clear()
        if self._looking is not None:
            self._looking.join(0.5)

    def _look(self) -> None:
        full = is_full_screen()
        try:
            self._seen.emit(full)
        except RuntimeError:  # the program ended meanwhile
            return

    @Slot(bool)
    def _tell(self, full: bool) -> None:  # noqa: FBT001 - a signal's own signature
        waiting, self._waiting = self._waiting, []
        for told in waiting:
            told(Busy.FULL_SCREEN if full else Busy.NO)


def is_full_screen() -> bool:
    """Tell whether the window in use fills the screen and is another program's."""
    try:
        with Screen() as screen:
            active = screen.numbers(screen.root, "_NET_ACTIVE_WINDOW")
            if not active or not active[0]:
                return False
            states = screen.numbers(active[0], "_NET_WM_STATE")
            owner = screen.numbers(active[0], "_NET_WM_PID")
            return screen.atom("_NET_WM_STATE_FULLSCREEN") in states and owner != [os.getpid()]
    except OSError:
        return False
