"""A box to tick whose words wrap, with a line of reason below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout
from typing_extensions import override

from footcare.ui.widgets.buttons import enter_presses
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_EDGE = 32
_LEAST = 44


class Tick(QCheckBox):
    """A check box as wide as its row; the whole row can be pressed."""

    def __init__(self, theme: Theme, icons: Icons, words: str, why: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self.setAccessibleName(words)
        self.setAccessibleDescription(why)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._box_room = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._row.addItem(self._box_room)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._words = Label(words, "body")
        for label in (self._words, Label(why, "small")):
            if label.text():
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(label)
        self._row.addLayout(column, 1)
        self._space()
        theme.changed.connect(self._space)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self._theme.px(12)

    def set_words(self, words: str) -> None:
        """Say the same of somebody else; what is ticked stays."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(4), px(6), px(4), px(6))
        self._box_room.changeSize(
            px(_EDGE + 14), 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
        )
        self._row.invalidate()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(0, self._theme.px(_LEAST)))

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
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = self._theme, self.isChecked()
        edge = theme.px(_EDGE)
        left = theme.px(4)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - edge - left
        top = min((self.height() - edge) // 2, theme.px(8))
        box = QRectF(left, top, edge, edge)
        painter.setPen(QPen(theme.color("primary" if on else "ctl"), 2))
        painter.setBrush(theme.color("primary" if on else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        if on:
            size = theme.px(24)
            pixmap = self._icons.pixmap("check", "on_primary", size)
            painter.drawPixmap(left + (edge - size) // 2, top + (edge - size) // 2, pixmap)
        painter.end()
