"""The buses of a Linux desktop, spoken to without ever waiting for anybody.

Qt's own D-Bus module cannot send the unsigned numbers that notifications need from Python, so
jeepney builds and reads the messages, and a QSocketNotifier tells when there is something to read.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Literal

from jeepney import HeaderFields, MatchRule, Message, MessageType, Parser
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import prep_socket
from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

_AT_ONCE: Final = 65_536
_PATIENCE: Final = 2.0


class MessageBus(QObject):
    """One connection; calls are sent at once and answered when the answer comes.

    Signals:
        opened: the bus knows us; calls can be made.
        lost: there is no bus, or it went away.
        heard: a signal of the bus: its member name and its body.
    """

    opened = Signal()
    lost = Signal()
    heard = Signal(str, tuple)
    _reached = Signal(object)

    def __init__(self, which: Literal["SESSION", "SYSTEM"], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._which = which
        self._socket: socket.socket | None = None
        self._parser = Parser()
        self._serial = 0
        self._out = bytearray()
        self._answers: dict[int, Callable[[tuple[Any, ...] | None], None]] = {}
        self._reader: QSocketNotifier | None = None
        self._writer: QSocketNotifier | None = None
        self._reached.connect(self._begin)

    @property
    def unanswered(self) -> int:
        """How many calls wait for an answer."""
        return len(self._answers)

    def open(self) -> None:
        """Look for the bus in a thread of its own: a bus that hangs stops nothing."""
        threading.Thread(target=self._reach, name="bus", daemon=True).start()

    def _reach(self) -> None:
        found: socket.socket | None = None
        with suppress(OSError, RuntimeError, KeyError, ValueError, StopIteration):
            found = prep_socket(get_bus(self._which), timeout=_PATIENCE)
        try:
            self._reached.emit(found)
        except RuntimeError:  # the program ended meanwhile
            if found is not None:
                found.close()

    def _begin(self, found: socket.socket | None) -> None:
        if found is None:
            self.lost.emit()
            return
        found.settimeout(0)
        self._socket = found
        self._parser = Parser()
        self._reader = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._read)
        self._writer = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Write, self)
        self._writer.setEnabled(False)
        self._writer.activated.connect(self._write)
        self.call(message_bus.Hello(), self._greeted)

    def _greeted(self, body: tuple[Any, ...] | None) -> None:
        if body is None:
            self.close()
            self.lost.emit()
        else:
            self.opened.emit()

    def call(
        self, message: Message, answered: Callable[[tuple[Any, ...] | None], None] | None = None
    ) -> None:
        """Send a call.

        Args:
            message: the call.
            answered: is called with the body of the answer, or None when it was an error. Not
                called at all when the connection is lost first.
        """
        if self._socket is None:
            return
        self._serial += 1
        if answered is not None:
            self._answers[self._serial] = answered
        self._out += message.serialise(serial=self._serial)
        self._write()

    def subscribe(self, rule: MatchRule) -> None:
        """Hear the signals that a rule describes; they come through ``heard``."""
        self.call(message_bus.AddMatch(rule))

    def close(self) -> None:
        """Hang up; nothing is heard any more."""
        for notifier in (self._reader, self._writer):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        self._reader = self._writer = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._answers.clear()
        self._out.clear()

    def _write(self) -> None:
        if self._socket is None or self._writer is None:
            return
        try:
            while self._out:
                del self._out[: self._socket.send(self._out)]
        except BlockingIOError:
            pass
        except OSError:
            self._hang_up()
            return
        self._writer.setEnabled(bool(self._out))

    def _read(self) -> None:
        while self._socket is not None:
            try:
                data = self._socket.recv(_AT_ONCE)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                self._hang_up()
                return
            self._parser.add_data(data)
            while (message := self._parser.get_next_message()) is not None:
                self._take(message)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        kind = message.header.message_type
        if kind is MessageType.signal:
            self.heard.emit(fields[HeaderFields.member], tuple(message.body))
        elif kind in (MessageType.method_return, MessageType.error):
            answered = self._answers.pop(fields[HeaderFields.reply_serial], None)
            if answered is not None:
                answered(tuple(message.body) if kind is MessageType.method_return else None)

    def _hang_up(self) -> None:
        self.close()
        self.lost.emit()
