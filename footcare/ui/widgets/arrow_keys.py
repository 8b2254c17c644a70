"""Arrow keys between the buttons of a group, which is one stop of the Tab key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ALONG: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArrowKeys(QObject):
    """Moves the focus between buttons that stand in lines; nothing is chosen by moving.

    Tab comes to one of them: to the one that has the focus, or else to the one of ``rest_at``, or
    to the first. So the next Tab leaves the group, wherever in it the arrows went. Home and End go
    to its ends. Buttons that rest or are hidden are passed over.
    """

    def __init__(self, owner: QWidget, *, columns: int = 1, one_stop: bool = True) -> None:
        """Make the keys of a group.

        Args:
            owner: what the buttons stand on; its direction says where left is.
            columns: how many buttons stand in a line.
            one_stop: whether Tab passes over all but one; else the arrows are a short cut only.
        """
        super().__init__(owner)
        self._owner = owner
        self._one_stop = one_stop
        self._listening = False
        self._rest: QWidget | None = None
        self.columns = columns
        self.members: list[QWidget] = []

    def add(self, button: QWidget) -> None:
        """Take a button into the group, after those that are in it."""
        self.members.append(button)
        if self._listening:
            button.installEventFilter(self)
        self._stop_at(self._home())

    def listen(self) -> None:
        """Move from now on.

        Not at once where it stands in the first window: PySide makes every class of event there is
        to hand over the first, and nobody presses a key before the window is painted.
        """
        self._listening = True
        for button in self.members:
            button.installEventFilter(self)

    def rest_at(self, button: QWidget | None) -> None:
        """Let Tab come to this button, or to the first."""
        self._rest = button
        if not any(one.hasFocus() for one in self.members):
            self._stop_at(self._home())

    def _home(self) -> QWidget:
        return self._rest or self.members[0]

    def _stop_at(self, stop: QWidget) -> None:
        if not self._one_stop:
            return
        for button in self.members:
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(watched, QWidget):
            if kind is QEvent.Type.FocusIn:
                self._stop_at(watched)
            elif kind is QEvent.Type.FocusOut:
                self._stop_at(self._home())
            elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
                return self._move(watched, Qt.Key(event.key()))
        return False

    def _move(self, start: QWidget, key: Qt.Key) -> bool:
        """Move as a key asks for; return whether it was one of the keys that move."""
        places = range(len(self.members))
        place = self.members.index(start)
        if key == Qt.Key.Key_Home:
            ways = places
        elif key == Qt.Key.Key_End:
            ways = places[::-1]
        elif key in _ALONG or key in _ACROSS:
            step = self._step(key)
            ways = places[place + step :: step] if 0 <= place + step < len(places) else places[:0]
        else:
            return False
        for reached in ways:
            button = self.members[reached]
            if button.isEnabled() and button.isVisible():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                break
        return True

    def _step(self, key: Qt.Key) -> int:
        if key in _ALONG:
            mirrored = self._owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
            return -_ALONG[key] if mirrored else _ALONG[key]
        # In a single line up and down go along it, as they do in every list of choices.
        return _ACROSS[key] * (self.columns if self.columns < len(self.members) else 1)
