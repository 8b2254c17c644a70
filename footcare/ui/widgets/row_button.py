"""A row of a list that can be pressed: an icon on a disc, a name, and a line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from footcare.ui.widgets.buttons import enter_presses
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_LEAST = 64


class RowButton(QPushButton):
    """A flat button as wide as its row; its words wrap."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, title: str, below: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        self._sign = Sign(theme, icons, icon, disc="surface2")
        self._row.addWidget(self._sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Label(title, "bold")
        self._below = Label(below, "small")
        for label in (self._title, self._below):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self._row.addLayout(words, 1)
        self.say(title, below)
        self._space()
        theme.changed.connect(self._space)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self._theme.px(14)

    def say(self, title: str, below: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)

    def _space(self) -> None:
        side, end = self._theme.px(14), self._theme.px(10)
        self._row.setContentsMargins(side, end, side, end)
        self._row.setSpacing(self._theme.px(14))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        hint = self._row.sizeHint()
        return hint.expandedTo(QSize(0, self._theme.px(_LEAST)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(0, self._theme.px(_LEAST)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), self._theme.px(_LEAST))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.underMouse() or self.isDown()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface2"))
        painter.drawRoundedRect(QRectF(self.rect()), self.radius, self.radius)
        painter.end()
