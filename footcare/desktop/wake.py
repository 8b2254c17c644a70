"""Signals of a Linux desktop that time has passed: the computer woke, or the screen was unlocked.

The sentinel notices by itself within its twenty seconds; these tell at once where they exist. A
desktop without these buses is no trouble and is not spoken of. Other systems have the sentinel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from jeepney import MatchRule
from PySide6.QtCore import QObject, Signal

from footcare.desktop.message_bus import MessageBus

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLEEP: Final = ("org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
_LOCK: Final = tuple(
    (name, name, "ActiveChanged")
    for name in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
)
"""Sender, interface and name of signals that say true at the beginning and false at the end."""


class WakeSignals(QObject):
    """Listens on both buses.

    Signals:
        woke: whatever depends on the time looks anew.
    """

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ears = (_Ear("SYSTEM", (_SLEEP,), self), _Ear("SESSION", _LOCK, self))
        for ear in self._ears:
            ear.over.connect(self.woke)

    def start(self) -> None:
        """Begin to listen; returns at once."""
        for ear in self._ears:
            ear.start()

    def finish(self) -> None:
        """Listen no more."""
        for ear in self._ears:
            ear.finish()


class _Ear(QObject):
    """Hears some signals of one bus.

    Signals:
        over: what one of them told of is over.
    """

    over = Signal()

    def __init__(
        self,
        which: Literal["SESSION", "SYSTEM"],
        signals: Sequence[tuple[str, str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._bus = MessageBus(which, self)
        self._bus.opened.connect(self._subscribe)
        self._bus.heard.connect(self._heard)

    def start(self) -> None:
        """Look for the bus."""
        self._bus.open()

    def finish(self) -> None:
        """Hang up."""
        self._bus.close()

    def _subscribe(self) -> None:
        for sender, interface, member in self._signals:
            rule = MatchRule(type="signal", sender=sender, interface=interface, member=member)
            self._bus.subscribe(rule)

    def _heard(self, member: str, body: tuple[object, ...]) -> None:
        if body == (False,) and any(member == name for _from, _of, name in self._signals):
            self.over.emit()
