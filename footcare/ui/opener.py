"""What opened a page: the focus comes back to it when the person comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from typing import Self


class Opener(NamedTuple):
    """The control that had the focus when another page was opened.

    Attributes:
        widget: the control; it may be gone by now, for pages fill themselves anew.
        name: its object name, by which the one in its place is found.
    """

    widget: QWidget | None
    name: str

    @classmethod
    def now(cls) -> Self:
        """Return what has the focus at this moment."""
        widget = QApplication.focusWidget()
        return cls(widget, widget.objectName() if widget is not None else "")

    def take_focus(self, window: QWidget) -> bool:
        """Give the focus back to the control, or to the one in its place, if one is there."""
        for widget in (self.widget, self._successor(window)):
            if widget is None or not shiboken6.isValid(widget):
                continue
            if widget.isVisible() and widget.isEnabled() and window.isAncestorOf(widget):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _successor(self, window: QWidget) -> QWidget | None:
        found = window.findChildren(QWidget, self.name) if self.name else []
        return next((widget for widget in found if widget.isVisible()), None)
