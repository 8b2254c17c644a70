"""The keys that make all words larger or smaller, wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject

from footcare.domain.preferences import TEXT_SIZES
from footcare.i18n import _
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.preferences_keeper import PreferencesKeeper


class TextSizeKeys(QObject):
    """Steps through the listed sizes and says the new one."""

    def __init__(self, window: QWidget, preferences: PreferencesKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences

    def begin(self) -> None:
        """Listen to the keys, once the window is painted."""
        for keys, slot in (
            ("Ctrl++", self._larger),
            ("Ctrl+=", self._larger),
            ("Ctrl+-", self._smaller),
            ("Ctrl+0", self._usual),
        ):
            QtGui.QShortcut(QtGui.QKeySequence(keys), self._window).activated.connect(slot)

    def _larger(self) -> None:
        self._step(1)

    def _smaller(self) -> None:
        self._step(-1)

    def _usual(self) -> None:
        self._preferences.change(text_size=TEXT_SIZES[0])

    def _step(self, step: int) -> None:
        place = TEXT_SIZES.index(self._preferences.current.text_size) + step
        if 0 <= place < len(TEXT_SIZES):
            self._preferences.change(text_size=TEXT_SIZES[place])
            words = _("Text size {percent} per cent")
            announce(self._window, words.format(percent=TEXT_SIZES[place]))
