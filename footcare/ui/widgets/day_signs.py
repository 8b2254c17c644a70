"""The signs of days, told by their shape: a tick, a half disc, a dashed ring, bars, a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.checked_days import CheckedState

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_DOT: Final = 4.0
_SMALL_INSIDE: Final = 0.58
_SIGN: Final = 28


class DaySigns:
    """Paints the signs of days in the colours of a theme."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons

    def paint_checked(self, painter: QPainter, box: QRectF, state: CheckedState) -> None:
        """Paint how a day was checked into a square."""
        color = self._theme.color
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match state:
            case CheckedState.CHECKED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("primary"))
                painter.drawEllipse(box)
                _tick(painter, box, QPen(color("on_primary"), box.width() / 10))
            case CheckedState.PARTLY:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("primary"))
                painter.drawPie(box.adjusted(2, 2, -2, -2), 90 * 16, 180 * 16)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(color("primary"), 2))
                painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            case CheckedState.COULD_NOT_LOOK:
                painter.setPen(QPen(color("ctl"), 2))
                painter.drawEllipse(box.adjusted(1, 1, -1, -1))
                self.paint_icon(painter, box, "eye-off", "ink")
            case CheckedState.MISSED:
                paint_dashed_ring(painter, box, QPen(color("ctl"), 2))
            case CheckedState.PAUSED:
                _bars(painter, box, QPen(color("ink2"), box.width() / 9))
            case _:
                paint_dot(painter, box, color("line"))

    def paint_open(self, painter: QPainter, box: QRectF) -> None:
        """Paint today before its check: an open ring."""
        painter.setPen(QPen(self._theme.color("primary"), 3))
        painter.setBrush(self._theme.color("soft"))
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))

    def paint_icon(self, painter: QPainter, box: QRectF, name: str, token: str) -> None:
        """Paint an icon in the middle of a square, smaller than it."""
        edge = int(box.width() * _SMALL_INSIDE)
        picture = self._icons.pixmap(name, token, edge)
        corner = box.center() - QPointF(edge / 2, edge / 2)
        painter.drawPixmap(corner, picture)


class DaySign(QWidget):
    """One sign beside the word that says the same, so readers skip it."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._signs = DaySigns(theme, icons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(_SIGN)
        return QSize(edge, edge)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint what it means into a square."""


class CheckedSign(DaySign):
    """How a day was checked."""

    def __init__(self, theme: Theme, icons: Icons, state: CheckedState) -> None:
        super().__init__(theme, icons)
        self._state = state

    @override
    def _paint(self, painter: QPainter, box: QRectF) -> None:
        self._signs.paint_checked(painter, box, self._state)


def paint_dot(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Paint a small dot into the middle of a square: nothing is told of the day."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(box.center(), _DOT, _DOT)


def paint_dashed_ring(painter: QPainter, box: QRectF, pen: QPen) -> None:
    """Paint a dashed ring into a square: nobody looked."""
    pen.setDashPattern([3.2, 2.6])
    painter.setPen(pen)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _bars(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for side in (-1, 1):
        x = box.center().x() + side * box.width() * 0.12
        painter.drawLine(
            QPointF(x, box.top() + box.height() * 0.32),
            QPointF(x, box.bottom() - box.height() * 0.32),
        )


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
