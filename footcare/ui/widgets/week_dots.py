"""The week in seven signs: a tick, a dashed ring, an open ring, two bars, a dot. Shape tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.today import DayState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.theme import Theme

_AHEAD_RADIUS = 4


class WeekDots(QWidget):
    """Seven days; the sentence beside it says the same to screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: list[tuple[str, DayState]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[tuple[str, DayState]]) -> None:
        """Show days as their letter and what is known of them."""
        self._days = list(days)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(266), self._theme.px(70))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(210), self._theme.px(70))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(self.width() / len(self._days), self._theme.px(48))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        letters, top = self._theme.px(24), self._theme.px(32)
        edge = min(step - 6, self._theme.px(32))
        for place, (letter, state) in enumerate(self._days):
            left = self.width() - (place + 1) * step if mirrored else place * step
            painter.setFont(self._theme.font("small_bold"))
            painter.setPen(self._theme.color("ink2"))
            painter.drawText(QRectF(left, 0, step, letters), Qt.AlignmentFlag.AlignCenter, letter)
            box = QRectF(left + (step - edge) / 2, top, edge, edge)
            self._paint_day(painter, box, state)
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRectF, state: DayState) -> None:
        color = self._theme.color
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is DayState.CHECKED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("primary"))
            painter.drawEllipse(box)
            _tick(painter, box, QPen(color("on_primary"), box.width() / 10))
        elif state is DayState.MISSED:
            pen = QPen(color("ctl"), 2)
            pen.setDashPattern([3.2, 2.6])
            painter.setPen(pen)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        elif state is DayState.PAUSED:
            pen = QPen(color("ink2"), box.width() / 9)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            for side in (-1, 1):
                x = box.center().x() + side * box.width() * 0.12
                painter.drawLine(
                    QPointF(x, box.top() + box.height() * 0.32),
                    QPointF(x, box.bottom() - box.height() * 0.32),
                )
        elif state is DayState.OPEN:
            painter.setPen(QPen(color("primary"), 3))
            painter.setBrush(color("soft"))
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("line"))
            painter.drawEllipse(box.center(), _AHEAD_RADIUS, _AHEAD_RADIUS)


def _tick(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, edge = box.x(), box.y(), box.width()
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(x + edge * 0.28, y + edge * 0.52),
                QPointF(x + edge * 0.44, y + edge * 0.67),
                QPointF(x + edge * 0.73, y + edge * 0.36),
            ]
        )
    )
