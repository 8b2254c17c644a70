"""Notices through org.freedesktop.Notifications, the service of Linux desktops.

Nothing here waits: a service that hangs, is missing or dies leaves the program as quick as ever,
and ``ability`` says what is the matter. Notices are kept until they are closed, so that a service
that starts late or anew shows them after all.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from PySide6.QtCore import QObject, QTimer

from footcare.desktop.notifying.bus import SessionBus
from footcare.i18n import N_, _
from footcare.services.ports import Ability, NoticeAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.ports import Notice

_NAME: Final = "org.freedesktop.Notifications"
_SERVICE: Final = DBusAddress("/org/freedesktop/Notifications", _NAME, _NAME)
_DEFAULT: Final = "default"
_PATIENCE: Final = 5000
_REMEMBERED: Final = 32

ANSWER_WORDS: Final = {
    NoticeAnswer.START: N_("Start"),
    NoticeAnswer.SNOOZE: N_("In 10 minutes"),
    NoticeAnswer.DONE: N_("Done"),
    NoticeAnswer.NOT_TODAY: N_("Not today"),
    NoticeAnswer.OPEN: N_("Open"),
}
"""The words on the buttons, to be translated when shown."""


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
        self._bus = SessionBus(self)
        self._bus.opened.connect(self._subscribe)
        self._bus.lost.connect(self._lost)
        self._bus.heard.connect(self._heard)
        self._listener: Callable[[str, NoticeAnswer], None] | None = None
        self._shown: dict[str, _Shown] = {}
        self._keys: dict[int, str] = {}
        self._abilities: frozenset[str] | None = None
        self._why = N_("The notification service has not answered yet.")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._give_up_waiting)

    def start(self) -> None:
        """Look for the service."""
        self._bus.open()

    def finish(self) -> None:
        """Take every notice away and hang up."""
        for key in list(self._shown):
            self.close(key)
        self._patience.stop()
        self._bus.close()

    def ability(self) -> Ability:
        """Tell whether the service is there, and whether it shows buttons."""
        if self._abilities is None or self._why:
            return Ability(ok=False, why=_(self._why))
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
            self._call("CloseNotification", "u", (one.id,))

    def _send(self, one: _Shown) -> None:
        if self._abilities is None:
            return
        if one.asked:
            one.stale = True
            return
        one.asked, one.stale = True, False
        notice, can = one.notice, self._abilities
        body = html.escape(notice.body, quote=False) if "body-markup" in can else notice.body
        buttons = [_DEFAULT, _(ANSWER_WORDS[NoticeAnswer.OPEN])]
        for answer in notice.answers:
            buttons += [answer.value, _(ANSWER_WORDS[answer])]
        hints = {"urgency": ("y", 1), "desktop-entry": ("s", "footcare")}
        words = ("Footcare", one.id, "footcare", notice.title, body)
        actions = buttons if "actions" in can else []

        def numbered(body: tuple[Any, ...] | None) -> None:
            self._numbered(one, body)

        # The last number: it stays until it is answered or closed, as far as the service agrees.
        self._call("Notify", "susssasa{sv}i", (*words, actions, hints, 0), numbered)

    def _numbered(self, one: _Shown, body: tuple[Any, ...] | None) -> None:
        one.asked = False
        key = one.notice.key
        if self._shown.get(key) is not one:
            return
        if body is None:
            del self._shown[key]
            return
        one.id = int(body[0])
        self._keys[one.id] = key
        while len(self._keys) > _REMEMBERED:
            del self._keys[next(iter(self._keys))]
        if one.closing:
            self.close(key)
        elif one.stale:
            self._send(one)

    def _call(
        self,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        answered: Callable[[tuple[Any, ...] | None], None] | None = None,
    ) -> None:
        def heard(answer: tuple[Any, ...] | None) -> None:
            self._answering()
            if answered is not None:
                answered(answer)

        self._bus.call(new_method_call(_SERVICE, method, signature or None, body), heard)
        if not self._patience.isActive():
            self._patience.start()

    def _answering(self) -> None:
        """Note that the service answers."""
        if self._abilities is not None:
            self._why = ""
        self._patience.stop()
        if self._bus.unanswered:
            self._patience.start()

    def _give_up_waiting(self) -> None:
        self._why = N_("The notification service does not answer.")

    def _subscribe(self) -> None:
        rules = [
            MatchRule(type="signal", sender=_NAME, interface=_NAME, member="ActionInvoked"),
            MatchRule(type="signal", sender=_NAME, interface=_NAME, member="NotificationClosed"),
        ]
        owner = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        for rule in (*rules, owner):
            self._bus.call(message_bus.AddMatch(rule))
        self._ask_abilities()

    def _ask_abilities(self) -> None:
        self._call("GetCapabilities", answered=self._able)

    def _able(self, body: tuple[Any, ...] | None) -> None:
        if body is None:
            self._abilities = None
            self._why = N_("No notification service runs on this desktop.")
            return
        self._abilities = frozenset(body[0])
        self._why = ""
        for one in list(self._shown.values()):
            if not one.id:
                self._send(one)

    def _lost(self) -> None:
        self._forget_service(N_("There is no session bus to send notifications through."))

    def _forget_service(self, why: str) -> None:
        self._abilities = None
        self._why = why
        self._patience.stop()
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
            case "NameOwnerChanged", (str(name), str(_old), str(new)) if name == _NAME:
                self._forget_service(N_("No notification service runs on this desktop."))
                if new:
                    self._ask_abilities()
            case _:
                pass

    def _invoked(self, number: int, action: str) -> None:
        key = self._keys.get(number)
        answer = NoticeAnswer.OPEN if action == _DEFAULT else None
        if action in tuple(NoticeAnswer):
            answer = NoticeAnswer(action)
        if key is not None and answer is not None and self._listener is not None:
            self._listener(key, answer)
