"""Notices through org.freedesktop.Notifications, the service of Linux desktops.

Notices are kept until they are closed, so that a service that starts late or anew shows them after
all.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, new_method_call
from PySide6.QtCore import QObject

from footcare.desktop.notifying.service import Service
from footcare.desktop.notifying.words import ANSWER_WORDS, DEFAULT, REFUSED, answer_of
from footcare.i18n import _
from footcare.services.ports import Ability, NoticeAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.ports import Notice

_NAME: Final = "org.freedesktop.Notifications"
_ADDRESS: Final = DBusAddress("/org/freedesktop/Notifications", _NAME, _NAME)
_REMEMBERED: Final = 32


@dataclass
class _Shown:
    """A notice and how far it got.

    Attributes:
        id: the number the service gave it, or 0.
        asked: the service was asked to show it and has not answered.
        stale: the words changed since it was asked.
        closing: it is to be closed as soon as its number is known.
    """

    notice: Notice
    id: int = 0
    asked: bool = False
    stale: bool = False
    closing: bool = False


class LinuxNotifier(QObject):
    """Shows notices through the desktop's own service."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        question = new_method_call(_ADDRESS, "GetCapabilities")
        signals = ("ActionInvoked", "NotificationClosed")
        self._service = Service(_ADDRESS, question, signals, self)
        self._service.came.connect(self._able)
        self._service.gone.connect(self._forget_numbers)
        self._service.heard.connect(self._heard)
        self._listener: Callable[[str, NoticeAnswer], None] | None = None
        self._shown: dict[str, _Shown] = {}
        self._keys: dict[int, str] = {}
        self._abilities: frozenset[str] = frozenset()
        self._refused = False

    def start(self) -> None:
        """Look for the service."""
        self._service.start()

    def finish(self) -> None:
        """Take every notice away and hang up."""
        for key in list(self._shown):
            self.close(key)
        self._service.finish()

    def ability(self) -> Ability:
        """Tell whether the service is there, and whether it shows buttons."""
        if self._service.why or self._refused:
            return Ability(ok=False, why=_(self._service.why or REFUSED))
        if "actions" not in self._abilities:
            return Ability(
                ok=True, why=_("Notifications show no buttons here. The small window has them.")
            )
        return Ability(ok=True)

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        """Call ``answered(key, answer)`` on the GUI thread for each answer."""
        self._listener = answered

    def show(self, notice: Notice) -> None:
        """Show a notice, or replace the one of the same key."""
        one = self._shown.setdefault(notice.key, _Shown(notice))
        one.notice = notice
        one.closing = False
        self._send(one)

    def close(self, key: str) -> None:
        """Take a notice away."""
        one = self._shown.get(key)
        if one is None:
            return
        if one.asked:
            one.closing = True
            return
        del self._shown[key]
        if one.id:
            self._service.call("CloseNotification", "u", (one.id,))

    def _send(self, one: _Shown) -> None:
        if not self._service.there:
            return
        if one.asked:
            one.stale = True
            return
        one.asked, one.stale = True, False
        notice, can = one.notice, self._abilities
        body = html.escape(notice.body, quote=False) if "body-markup" in can else notice.body
        buttons = [DEFAULT, _(ANSWER_WORDS[NoticeAnswer.OPEN])]
        for answer in notice.answers:
            buttons += [answer.value, _(ANSWER_WORDS[answer])]
        hints = {"urgency": ("y", 1), "desktop-entry": ("s", "footcare")}
        words = ("Footcare", one.id, "footcare", notice.title, body)
        actions = buttons if "actions" in can else []

        def numbered(body: tuple[Any, ...] | None) -> None:
            self._numbered(one, body)

        # The last number: it stays until it is answered or closed, as far as the service agrees.
        self._service.call("Notify", "susssasa{sv}i", (*words, actions, hints, 0), numbered)

    def _numbered(self, one: _Shown, body: tuple[Any, ...] | None) -> None:
        one.asked = False
        key = one.notice.key
        if self._shown.get(key) is not one:
            return
        self._refused = body is None
        if body is not None:
            one.id = int(body[0])
            self._keys[one.id] = key
            while len(self._keys) > _REMEMBERED:
                del self._keys[next(iter(self._keys))]
        if one.closing:
            self.close(key)
        elif one.stale:
            self._send(one)

    def _able(self, body: tuple[Any, ...]) -> None:
        self._abilities = frozenset(body[0])
        for one in list(self._shown.values()):
            if not one.id:
                self._send(one)

    def _forget_numbers(self) -> None:
        """Keep what is open for the next service; this one's numbers mean nothing to that."""
        self._refused = False
        self._keys.clear()
        for key, one in list(self._shown.items()):
            if one.closing:
                del self._shown[key]
            else:
                self._shown[key] = _Shown(one.notice)

    def _heard(self, member: str, body: tuple[Any, ...]) -> None:
        match member, body:
            case "ActionInvoked", (int(number), str(action)):
                self._invoked(number, action)
            case "NotificationClosed", (int(number), *_rest):
                key = self._keys.get(number, "")
                one = self._shown.get(key)
                if one is not None and one.id == number and not one.asked:
                    del self._shown[key]
            case _:
                pass

    def _invoked(self, number: int, action: str) -> None:
        key = self._keys.get(number)
        answer = answer_of(action)
        if key is not None and answer is not None and self._listener is not None:
            self._listener(key, answer)
