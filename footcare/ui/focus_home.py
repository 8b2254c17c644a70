"""Brings the focus home when nothing has it, for then no key would do anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class FocusHome(QObject):
    """Watches over the focus of a window.

    A page that fills itself anew may take away what had the focus, and all keys with it.
    """

    def __init__(self, window: QWidget, home: Callable[[], QWidget | None]) -> None:
        """Begin; ``home`` says where the focus belongs, or that there is no place for it yet."""
        super().__init__(window)
        self._window = window
        self._home = home
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            self._soon.start()

    def _bring(self) -> None:
        if not self._window.isActiveWindow() or QApplication.focusWidget() is not None:
            return
        home = self._home()
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)
