"""Notices through org.freedesktop.portal.Notification, for a program inside a sandbox.

Tried with a stand-in for the portal, not inside a real Flatpak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, Properties
from PySide6.QtCore import QObject

from footcare.desktop.notifying.service import Service
from footcare.desktop.notifying.words import ANSWER_WORDS, DEFAULT, REFUSED, answer_of
from footcare.i18n import _
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.ports import Notice, NoticeAnswer

_ADDRESS: Final = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Notification",
)


class PortalNotifier(QObject):
    """Shows notices through the portal, which knows them by the names we give them.

    The portal does not say when the person closes one, so what is open is what we did not close.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        question = Properties(_ADDRESS).get("version")
        self._service = Service(_ADDRESS, question, ("ActionInvoked",), self)
        self._service.came.connect(self._show_open)
        self._service.gone.connect(self._forgive)
        self._service.heard.connect(self._heard)
        self._listener: Callable[[str, NoticeAnswer], None] | None = None
        self._open: dict[str, Notice] = {}
        self._refused = False

    def start(self) -> None:
        """Look for the portal."""
        self._service.start()

    def finish(self) -> None:
        """Take every notice away and hang up."""
        for key in list(self._open):
            self.close(key)
        self._service.finish()

    def ability(self) -> Ability:
        """Tell whether the portal is there."""
        if self._service.why or self._refused:
            return Ability(ok=False, why=_(self._service.why or REFUSED))
        return Ability(ok=True)

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        """Call ``answered(key, answer)`` on the GUI thread for each answer."""
        self._listener = answered

    def show(self, notice: Notice) -> None:
        """Show a notice, or replace the one of the same key."""
        self._open[notice.key] = notice
        self._send(notice)

    def close(self, key: str) -> None:
        """Take a notice away."""
        if self._open.pop(key, None) is not None and self._service.there:
            self._service.call("RemoveNotification", "s", (key,))

    def _send(self, notice: Notice) -> None:
        if not self._service.there:
            return
        buttons = [
            {"label": ("s", _(ANSWER_WORDS[answer])), "action": ("s", answer.value)}
            for answer in notice.answers
        ]
        words = {
            "title": ("s", notice.title),
            "body": ("s", notice.body),
            "priority": ("s", "normal"),
            "default-action": ("s", DEFAULT),
            "buttons": ("aa{sv}", buttons),
        }
        self._service.call("AddNotification", "sa{sv}", (notice.key, words), self._taken)

    def _taken(self, body: tuple[Any, ...] | None) -> None:
        self._refused = body is None

    def _show_open(self, _version: tuple[Any, ...]) -> None:
        for notice in self._open.values():
            self._send(notice)

    def _forgive(self) -> None:
        """Hold nothing against the next portal."""
        self._refused = False

    def _heard(self, _member: str, body: tuple[Any, ...]) -> None:
        match body:
            case (str(key), str(action), *_rest) if key in self._open:
                answer = answer_of(action)
                if answer is not None and self._listener is not None:
                    self._listener(key, answer)
            case _:
                pass
