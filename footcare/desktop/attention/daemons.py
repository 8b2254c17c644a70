"""The wish not to be disturbed, as notification daemons tell it: KDE's and dunst's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, MessageFlag, Properties

from footcare.desktop.message_bus import MessageBus
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_TOLD_BY: Final = ((_NAME, "Inhibited"), ("org.dunstproject.cmd0", "paused"))
"""Interfaces and their property that is true while the person wants quiet."""


class DaemonHint:
    """Asks whichever daemon runs; one that does not know the property says nothing against it."""

    def __init__(self) -> None:
        self._bus: MessageBus | None = None
        self._open = False
        self._waiting: list[Callable[[Busy], None]] = []

    def is_compatible(self) -> Ability:
        """Tell that it costs nothing to ask."""
        return Ability(ok=True)

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Ask now, or as soon as the bus is reached."""
        if self._open:
            self._ask(told)
            return
        self._waiting.append(told)
        if self._bus is None:
            self._bus = MessageBus("SESSION")
            self._bus.opened.connect(self._opened)
            self._bus.lost.connect(self._lost)
            self._bus.open()

    def finish(self) -> None:
        """Hang up."""
        self._waiting.clear()
        self._open = False
        if self._bus is not None:
            self._bus.close()
            self._bus.deleteLater()
            self._bus = None

    def _opened(self) -> None:
        self._open = True
        waiting, self._waiting = self._waiting, []
        for told in waiting:
            self._ask(told)

    def _lost(self) -> None:
        """Say that nothing is known; the next question looks for the bus again."""
        waiting = list(self._waiting)
        self.finish()
        for told in waiting:
            told(Busy.NO)

    def _ask(self, told: Callable[[Busy], None]) -> None:
        if self._bus is None:
            return
        answers: list[bool] = []

        def heard(body: tuple[Any, ...] | None) -> None:
            answers.append(body is not None and body[0][1] is True)
            if any(answers) or len(answers) == len(_TOLD_BY):
                told(Busy.DO_NOT_DISTURB if any(answers) else Busy.NO)

        for interface, name in _TOLD_BY:
            address = DBusAddress(_PATH, _NAME, interface)
            question = Properties(address).get(name)
            # A daemon that is not there is not to be started by a question.
            question.header.flags |= MessageFlag.no_auto_start
            self._bus.call(question, heard)
