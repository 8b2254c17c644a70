"""A desktop panel with a place for icons: takes them in, presses them, reads their menus."""

from __future__ import annotations

import threading
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.kde.StatusNotifierWatcher"
MENU = "com.canonical.dbusmenu"
FACTS: dict[str, tuple[str, Any]] = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


class TrayHost:
    """Runs in a thread; asks through a second connection, as a panel does."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self._asking = open_dbus_connection("SESSION")
        self._serving = open_dbus_connection("SESSION")
        self._serving.send_and_get_reply(message_bus.RequestName(NAME))
        self._ended = False
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def end(self) -> None:
        """Take the panel away."""
        self._ended = True
        self._thread.join()
        self._serving.close()
        self._asking.close()

    def press(self) -> None:
        """Press the icon."""
        self._ask("/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", "ii", (0, 0))

    def tip(self) -> tuple[str, ...]:
        """Return the lines of what is said over the icon."""
        item = "org.kde.StatusNotifierItem"
        properties = "org.freedesktop.DBus.Properties"
        body = self._ask("/StatusNotifierItem", properties, "Get", "ss", (item, "ToolTip"))
        _icon, _pixmaps, title, text = body[0][1]
        return tuple(line for line in (*title.split("\n"), text) if line)

    def menu(self) -> dict[str, int]:
        """Return the entries of the icon's menu with their numbers."""
        body = self._ask("/MenuBar", MENU, "GetLayout", "iias", (0, -1, []))
        entries = [child[1] for child in body[1][2]]
        return {
            str(facts["label"][1]): int(number)
            for number, facts, _children in entries
            if "label" in facts
        }

    def choose(self, number: int) -> None:
        """Choose an entry of the menu."""
        self._ask("/MenuBar", MENU, "Event", "isvu", (number, "clicked", ("s", ""), 0))

    def _ask(
        self, path: str, interface: str, method: str, signature: str, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        address = DBusAddress(path, self.items[-1], interface)
        call = new_method_call(address, method, signature, body)
        answer = self._asking.send_and_get_reply(call, timeout=10)
        assert answer.header.message_type is MessageType.method_return, answer.body
        return tuple(answer.body)

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._serving.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        match fields[HeaderFields.member]:
            case "Get":
                reply = new_method_return(message, "v", (FACTS[message.body[1]],))
            case "GetAll":
                reply = new_method_return(message, "a{sv}", (FACTS,))
            case "RegisterStatusNotifierItem":
                self.items.append(fields[HeaderFields.sender])
                reply = new_method_return(message)
                emitter = DBusAddress("/StatusNotifierWatcher", NAME, NAME)
                self._serving.send(
                    new_signal(emitter, "StatusNotifierItemRegistered", "s", (message.body[0],))
                )
            case _:
                reply = new_method_return(message)
        self._serving.send(reply)
