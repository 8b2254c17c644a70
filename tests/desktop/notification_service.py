"""A notification service that obeys: it answers, hangs, dies, or presses a button."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)


@dataclass
class Call:
    """What the service was asked to do."""

    method: str
    body: tuple[Any, ...]


@dataclass
class NotificationService:
    """Runs in a thread on a connection of its own, as another program would."""

    abilities: tuple[str, ...] = ("actions", "body", "body-markup")
    hangs: bool = False
    calls: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._next_id = 0
        self._connection = open_dbus_connection("SESSION")
        self._ended = False
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def asked(self, method: str) -> list[tuple[Any, ...]]:
        """Return the bodies of the calls of one method."""
        return [call.body for call in list(self.calls) if call.method == method]

    def press(self, number: int, action: str) -> None:
        """Press a button, after which the notice goes as on most desktops."""
        self._emit("ActionInvoked", "us", (number, action))
        self.dismiss(number)

    def dismiss(self, number: int) -> None:
        """Close a notice as the person does."""
        self._emit("NotificationClosed", "uu", (number, 2))

    def die(self) -> None:
        """Let go of the name and the bus."""
        self._ended = True
        self._thread.join()
        self._connection.close()

    def _emit(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        self._connection.send(new_signal(EMITTER, member, signature, body))

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is not MessageType.method_call:
                continue
            method = message.header.fields[HeaderFields.member]
            self.calls.append(Call(method, tuple(message.body)))
            if self.hangs:
                continue
            signature, body = self._answer(method, tuple(message.body))
            self._connection.send(new_method_return(message, signature, body))

    def _answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        match method:
            case "GetCapabilities":
                return "as", (list(self.abilities),)
            case "Notify":
                if body[1]:
                    return "u", (body[1],)
                self._next_id += 1
                return "u", (self._next_id,)
            case _:
                return None, ()
