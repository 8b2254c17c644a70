"""Two photos over each other with a line between them: one left of it, the other right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.ui.photos.photo_view import fitted, paint_ground

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

MOST: Final = 100
_HIGH: Final = 400
_LEAST: Final = 240
_KNOB: Final = 16


class SlideView(QWidget):
    """Shows the pair. A press or a drag moves the line; buttons elsewhere do the same.

    Signals:
        moved: where the person put the line, 0 to 100 per cent from the left.
    """

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pair = (QImage(), QImage())
        self.line = MOST // 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        theme.changed.connect(self.updateGeometry)

    def show_pair(self, left: QImage, right: QImage) -> None:
        """Show two photos."""
        self._pair = (left, right)
        self.update()

    def put_line(self, per_cent: int) -> None:
        """Put the line somewhere; nothing is told."""
        self.line = min(max(per_cent, 0), MOST)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_HIGH) * 4 // 3, self._theme.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.sizeHint().height())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event)

    def _move_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.put_line(round(MOST * event.position().x() / max(1, self.width())))
            self.moved.emit(self.line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_ground(painter, whole, self._theme)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        at = whole.width() * self.line / MOST
        halves = (
            QRectF(0, 0, at, whole.height()),
            QRectF(at, 0, whole.width() - at, whole.height()),
        )
        for image, half in zip(self._pair, halves, strict=True):
            if not image.isNull():
                painter.setClipRect(half)
                room = whole.adjusted(2, 2, -2, -2)
                painter.drawImage(fitted(QSize.toSizeF(image.size()), room), image)
        painter.setClipping(False)
        self._paint_line(painter, at)
        painter.end()

    def _paint_line(self, painter: QPainter, at: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Light within dark: one of the two is seen on any skin.
        for token, width in (("focus", 6), ("focus_inner", 2)):
            painter.setPen(QPen(self._theme.color(token), width))
            painter.drawLine(round(at), 0, round(at), self.height())
        radius = self._theme.px(_KNOB)
        painter.setPen(QPen(self._theme.color("focus"), 3))
        painter.setBrush(self._theme.color("focus_inner"))
        painter.drawEllipse(QRectF(at - radius, self.height() / 2 - radius, 2 * radius, 2 * radius))
