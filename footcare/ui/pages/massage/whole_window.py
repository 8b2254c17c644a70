"""The whole window as one button: for hands with cream on them, an elbow, a switch, a tremor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from footcare.ui.desk import Desk

_SETTLES: Final = 0.6
"""Seconds in which a second press is the same one: an elbow or a tremor bounces."""
_HIGH: Final = 84


class WholeWindow(QWidget):
    """Lies over the player, lets it be seen, and takes every press outside its one button.

    Signals:
        pressed: a press anywhere.
        left: the person wants the buttons back.
    """

    pressed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._last: float | None = None
        self.setObjectName("whole_window_pauses")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back_button = hug(
            WordButton(desk.theme, desk.icons, _("Back to the buttons"), icon="undo-2")
        )
        self.back_button.setObjectName("buttons_back")
        self.back_button.clicked.connect(self.left)
        self.words = Label("", "h2")
        self._row = QHBoxLayout()
        self._row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._row)
        page.installEventFilter(self)
        self.hide()

    def show_going(self, *, going: bool) -> None:
        """Say what a press does."""
        words = _("Press anywhere to go on.")
        if going:
            words = _("Press anywhere to pause.")
        if self.words.text() != words:
            self.words.setText(words)

    def arrange(self) -> None:
        """Lie over the whole page, with the button where the bar was."""
        theme = self._desk.theme
        side, end = theme.margin(28), theme.px(12)
        self._column.setContentsMargins(side, side, side, end)
        self._row.setSpacing(theme.px(20))
        self.back_button.setMinimumHeight(theme.margin(_HIGH))
        self.setGeometry(self._page.rect())
        self.raise_()

    @property
    def taken(self) -> int:
        """How many pixels at the lower end of the page its button takes."""
        return self._column.sizeHint().height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisibleTo(self._page):
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        now = self._desk.clock.monotonic()
        if self._last is None or now - self._last >= _SETTLES:
            self._last = now
            self.pressed.emit()
