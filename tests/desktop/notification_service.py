"""Two notification services: the one of Linux desktops, and the portal of their sandboxes."""

from __future__ import annotations

from typing import Any, Final

from typing_extensions import override

from tests.desktop.bus_stub import BusStub

NAME: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
PORTAL: Final = "org.freedesktop.portal.Desktop"
PORTAL_PATH: Final = "/org/freedesktop/portal/desktop"


class NotificationService(BusStub):
    """Numbers its notices, and presses their buttons when told."""

    def __init__(self) -> None:
        self.abilities: tuple[str, ...] = ("actions", "body", "body-markup")
        self._next_id = 0
        super().__init__(NAME)

    @override
    def begin(self) -> None:
        self._next_id = 0
        super().begin()

    def press(self, number: int, action: str) -> None:
        """Press a button, after which the notice goes as on most desktops."""
        self.say(PATH, NAME, "ActionInvoked", "us", number, action)
        self.dismiss(number)

    def dismiss(self, number: int) -> None:
        """Close a notice as the person does."""
        self.say(PATH, NAME, "NotificationClosed", "uu", number, 2)

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
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


class NotificationPortal(BusStub):
    """Knows notices by the names that programs give them."""

    def __init__(self) -> None:
        super().__init__(PORTAL)

    def press(self, key: str, action: str) -> None:
        """Press a button of a notice."""
        interface = "org.freedesktop.portal.Notification"
        self.say(PORTAL_PATH, interface, "ActionInvoked", "ssav", key, action, [])

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        return ("v", (("u", 1),)) if method == "Get" else (None, ())
