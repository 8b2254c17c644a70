"""The wish for less motion, as the portal of a Linux desktop tells it, also in a sandbox.

Three keys say it: the common one since portal 1.21, GNOME's switch for animations, which several
desktops share, and the speed of KDE's, where naught is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, MessageFlag, new_method_call

from footcare.desktop.message_bus import MessageBus

if TYPE_CHECKING:
    from collections.abc import Callable

_PORTAL: Final = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Settings",
)
_KEYS: Final = (
    ("org.freedesktop.appearance", "reduced-motion"),
    ("org.gnome.desktop.interface", "enable-animations"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"),
)


class PortalWish:
    """Asks on a connection that is opened for the question and closed after its answer."""

    def __init__(self) -> None:
        self._bus: MessageBus | None = None
        self._told: Callable[[bool | None], None] | None = None
        self._heard: list[bool | None] = []

    def ask(self, told: Callable[[bool | None], None]) -> None:
        """Ask without waiting. A question asked meanwhile takes the place of the one before."""
        self.finish()
        self._told = told
        self._bus = MessageBus("SESSION")
        self._bus.opened.connect(self._opened)
        self._bus.lost.connect(self._lost)
        self._bus.open()

    def finish(self) -> None:
        """Hang up; nobody is told any more."""
        self._told = None
        self._heard = []
        if self._bus is not None:
            self._bus.close()
            self._bus.deleteLater()
            self._bus = None

    def _opened(self) -> None:
        for space, key in _KEYS:
            question = new_method_call(_PORTAL, "Read", "ss", (space, key))
            # Where no portal runs, none is to be started by a question about pictures.
            question.header.flags |= MessageFlag.no_auto_start
            if self._bus is not None:
                self._bus.call(question, self._answered)

    def _answered(self, body: tuple[Any, ...] | None) -> None:
        self._heard.append(None if body is None else asks_for_less(body[0]))
        if len(self._heard) == len(_KEYS):
            known = [one for one in self._heard if one is not None]
            self._settle(any(known) if known else None)

    def _lost(self) -> None:
        self._settle(None)

    def _settle(self, less: bool | None) -> None:  # noqa: FBT001 - the answer itself
        told = self._told
        self.finish()
        if told is not None:
            told(less)


def asks_for_less(value: object) -> bool | None:
    """Return whether a setting asks for less motion, or None where it says neither.

    Args:
        value: what the portal answered: a value, wrapped with its D-Bus signature once or twice. A
            truth tells whether there are animations, a whole number is 1 where they are to be
            few, words are the factor of their length.
    """
    while isinstance(value, tuple) and value:
        value = value[-1]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value == 1
    if isinstance(value, (str, float)):
        try:
            return float(value) == 0
        except ValueError:
            return None
    return None
