"""Paints a toenail: bed, pale half moon, free edge, gloss and the fold of skin round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from footcare.domain.footmap import Tint
from footcare.domain.geometry import centre
from footcare.ui.illustration.soft import mixed, path_of, with_alpha

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.footmap import Nail


def paint_nail(
    painter: QPainter,
    shape: Nail,
    colours: Mapping[Tint, QColor],
    nail: QColor,
) -> None:
    """Paint a nail in the units of the drawing."""
    middle = centre(shape.outline)
    away = QTransform().rotate(-shape.turn).translate(-middle[0], -middle[1])
    back, _ = away.inverted()
    path = away.map(path_of(shape.outline))
    box = path.boundingRect()
    painter.save()
    painter.setTransform(back, combine=True)
    _fold(painter, path, colours)
    towards_us = abs(shape.turn) > 90  # noqa: PLR2004 - a digit that points down the page
    lit, dim = box.topLeft(), box.bottomRight()
    bed = QLinearGradient(dim, lit) if towards_us else QLinearGradient(lit, dim)
    white = QColor(255, 255, 255)
    bed.setColorAt(0, mixed(nail, white, 0.45))
    bed.setColorAt(0.45, nail)
    bed.setColorAt(1, mixed(nail, colours[Tint.ROSY], 0.35))
    painter.fillPath(path, bed)
    _inside(painter, path, box, nail, side=1 if towards_us else -1)
    line = QPen(mixed(colours[Tint.LINE], colours[Tint.ROSY], 0.35), max(1.6, box.width() * 0.042))
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, line)
    painter.restore()


def _fold(painter: QPainter, path: QPainterPath, colours: Mapping[Tint, QColor]) -> None:
    """Let the skin rise round the nail: a shade below and to the right of it."""
    width = path.boundingRect().width()
    for grow, strength in ((0.30, 0.06), (0.22, 0.08), (0.15, 0.10), (0.08, 0.14)):
        pen = QPen(with_alpha(colours[Tint.SHADE], strength), width * grow)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path.translated(width * 0.02, width * 0.035), pen)


def _inside(painter: QPainter, path: QPainterPath, box: QRectF, nail: QColor, *, side: int) -> None:
    """Paint moon, free edge and gloss; the gloss lies at the side of the light."""
    white = QColor(255, 255, 255)
    wide, high = box.width(), box.height()
    moon = QPainterPath()
    moon.addEllipse(QPointF(0, box.bottom() + high * 0.06), wide * 0.34, high * 0.24)
    painter.fillPath(path & moon, with_alpha(white, 0.42))
    edge = QPainterPath()
    edge.addRect(box)
    keep = QPainterPath()
    keep.addEllipse(QPointF(0, box.top() + high * 0.75), wide * 0.78, high * 0.66)
    painter.fillPath((path & edge) - keep, with_alpha(mixed(nail, white, 0.8), 0.85))
    gloss = QPainterPath()
    gloss.addEllipse(QPointF(side * wide * 0.22, -high * 0.04), wide * 0.085, high * 0.24)
    painter.fillPath(gloss, with_alpha(white, 0.62))
