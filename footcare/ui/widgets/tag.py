"""A few words on a filled ground, such as the side and the view of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from footcare.ui.theme import Theme


class Tag(Label):
    """The side and the view in words on a filled ground: never left to the drawing alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", "small_bold")
        self._theme = theme
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        side, end = self._theme.px(16), self._theme.px(12)
        self.setContentsMargins(side, end, side, end)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        radius = self._theme.px(12)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("primary"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        font = self._theme.font("bold")
        painter.setFont(font)
        painter.setPen(self._theme.color("on_primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("bold"))
        return QSize(
            metrics.horizontalAdvance(self.text()) + self._theme.px(36),
            metrics.height() + self._theme.px(22),
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
