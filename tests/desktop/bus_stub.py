"""A service on a bus that obeys: it answers, refuses, hangs, dies, comes back, says something."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from jeepney import Message


@dataclass
class Call:
    """What the service was asked to do."""

    method: str
    body: tuple[Any, ...]


class BusStub:
    """Runs in a thread on a connection of its own, as another program would."""

    def __init__(self, *names: str, bus: Literal["SESSION", "SYSTEM"] = "SESSION") -> None:
        self.hangs = False
        self.refuses = False
        self.calls: list[Call] = []
        self._names = names
        self._which = bus
        self.begin()

    def begin(self) -> None:
        """Come to the bus, at first or again."""
        self._connection = open_dbus_connection(self._which)
        self._ended = False
        for name in self._names:
            self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def die(self) -> None:
        """Let go of the name and the bus."""
        self._ended = True
        self._thread.join()
        self._connection.close()

    def let_go(self) -> None:
        """Leave the name to the next one, and stay."""
        for name in self._names:
            self._connection.send(message_bus.ReleaseName(name))

    def asked(self, method: str) -> list[tuple[Any, ...]]:
        """Return the bodies of the calls of one method."""
        return [call.body for call in list(self.calls) if call.method == method]

    def say(self, path: str, interface: str, member: str, signature: str, *body: object) -> None:
        """Send a signal to whoever listens."""
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, signature, body))

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        """Return the signature and the body of the answer to a call; None and () say nothing."""
        raise NotImplementedError(method, body)

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._take(message)

    def _take(self, message: Message) -> None:
        method = message.header.fields[HeaderFields.member]
        body = tuple(message.body)
        if not self.hangs:
            self._reply(message, method, body)
        # Only now: whoever sees the call and presses a button comes after the answer.
        self.calls.append(Call(method, body))

    def _reply(self, message: Message, method: str, body: tuple[Any, ...]) -> None:
        if self.refuses:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.Failed"))
            return
        signature, words = self.answer(method, body)
        self._connection.send(new_method_return(message, signature, words))
