"""The letter keys of the check, where the person wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from footcare.ui.pages.checking.ask_panel import KEYS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

VOICE: Final = "V"
REPEAT: Final = "R"


class LetterKeys(QObject):
    """Listens on a page, as long as letters are not to be typed into a field.

    Signals:
        pressed: the letter, a capital.
    """

    pressed = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        for key in (*KEYS, VOICE, REPEAT):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setObjectName(key)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # held down it would answer what nobody has read
            shortcut.activated.connect(self._press)

    def _press(self) -> None:
        if self._desk.preferences.current.letter_keys:
            self.pressed.emit(self.sender().objectName())
