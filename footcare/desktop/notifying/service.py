"""A notification service of the session bus, as it comes and goes.

Nothing here waits: a service that hangs, is missing or dies leaves the program as quick as ever,
and ``why`` says what is the matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, QTimer, Signal

from footcare.desktop.message_bus import MessageBus
from footcare.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PATIENCE: Final = 5000


class Service(QObject):
    """One service, found by its name and asked one question before all others.

    Signals:
        came: it answered that question; the body of its answer. Each new service is asked again.
        gone: it went away, or the bus did, with everything it knew.
        heard: one of its signals: the member and the body.
    """

    came = Signal(tuple)
    gone = Signal()
    heard = Signal(str, tuple)

    def __init__(
        self,
        address: DBusAddress,
        question: Message,
        signals: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._address = address
        self._question = question
        self._signals = signals
        self._there = False
        self._round = 0
        self._why = N_("The notification service has not answered yet.")
        self._bus = MessageBus("SESSION", self)
        self._bus.opened.connect(self._subscribe)
        self._bus.lost.connect(self._lost)
        self._bus.heard.connect(self._heard)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._give_up_waiting)

    @property
    def there(self) -> bool:
        """Whether it has answered and can be called; it may be slow all the same."""
        return self._there

    @property
    def why(self) -> str:
        """What is the matter with it, to be translated; empty while it answers."""
        return self._why

    def start(self) -> None:
        """Look for it."""
        self._bus.open()

    def finish(self) -> None:
        """Hang up."""
        self._patience.stop()
        self._bus.close()

    def call(
        self,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        answered: Callable[[tuple[Any, ...] | None], None] | None = None,
    ) -> None:
        """Call a method; ``answered`` is given the body of the answer, or None for an error."""
        self._send(new_method_call(self._address, method, signature or None, body), answered)

    def _send(
        self, message: Message, answered: Callable[[tuple[Any, ...] | None], None] | None
    ) -> None:
        def heard(answer: tuple[Any, ...] | None) -> None:
            self._answering()
            if answered is not None:
                answered(answer)

        self._bus.call(message, heard)
        if not self._patience.isActive():
            self._patience.start()

    def _answering(self) -> None:
        """Note that the service answers."""
        if self._there:
            self._why = ""
        self._patience.stop()
        if self._bus.unanswered:
            self._patience.start()

    def _give_up_waiting(self) -> None:
        self._why = N_("The notification service does not answer.")

    def _subscribe(self) -> None:
        name, interface = self._address.bus_name, self._address.interface
        for member in self._signals:
            self._bus.subscribe(
                MatchRule(type="signal", sender=name, interface=interface, member=member)
            )
        owner = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, name)
        self._bus.subscribe(owner)
        self._ask()

    def _ask(self) -> None:
        self._round += 1
        asked = self._round

        def replied(body: tuple[Any, ...] | None) -> None:
            # What the one before never answered says nothing about the one that is there now.
            if asked == self._round:
                self._replied(body)

        self._send(self._question, replied)

    def _replied(self, body: tuple[Any, ...] | None) -> None:
        self._there = body is not None
        self._why = "" if body is not None else N_("No notification service runs on this desktop.")
        if body is not None:
            self.came.emit(body)

    def _lost(self) -> None:
        self._forget(N_("There is no session bus to send notifications through."))

    def _forget(self, why: str) -> None:
        self._there = False
        self._why = why
        self._patience.stop()
        self.gone.emit()

    def _heard(self, member: str, body: tuple[Any, ...]) -> None:
        match member, body:
            case "NameOwnerChanged", (name, _old, new) if name == self._address.bus_name:
                self._forget(N_("No notification service runs on this desktop."))
                if new:
                    self._ask()
            case _ if member in self._signals:
                self.heard.emit(member, body)
            case _:
                pass
