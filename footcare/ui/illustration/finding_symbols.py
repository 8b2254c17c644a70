"""Signs for what a drawing cannot show: warm, cold, a smell, pain, less feeling, anything else."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from footcare.domain.finding_picture import Symbol
from footcare.ui.illustration.zone_painter import paint_disc

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.geometry import Point
    from footcare.ui.illustration.palette import IllustrationPalette

_WIDE: Final = 0.030
_CASING: Final = 0.062
"""Widths of a line and of its light edge, as shares of the picture."""


def paint_symbol(
    painter: QPainter, symbol: Symbol, at: Point, wide: float, palette: IllustrationPalette
) -> None:
    """Paint a symbol about a point, in the units of the painter.

    Args:
        painter: scaled to the units of the drawing.
        symbol: which one.
        at: its middle.
        wide: how many units the whole picture shows; symbols are a third of it.
        palette: of the theme.
    """
    if symbol is Symbol.QUESTION:
        paint_disc(
            painter, QPointF(*at), "?", palette.line, palette.on_line, palette.casing, wide * 0.17
        )
        return
    path = _PATHS[symbol](at, wide / 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((palette.casing, _CASING), (palette.line, _WIDE)):
        pen = QPen(colour, width * wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


def _rising(at: Point, size: float) -> QPainterPath:
    """Return three wavy lines side by side, as over something warm."""
    path = QPainterPath()
    for place in (-1, 0, 1):
        x, y = at[0] + place * size * 0.62, at[1] + size - abs(place) * size * 0.15
        path.moveTo(x, y)
        for _ in range(2):
            path.cubicTo(
                x + size * 0.42,
                y - size * 0.33,
                x - size * 0.42,
                y - size * 0.60,
                x,
                y - size * 0.93,
            )
            y -= size * 0.93
    return path


def _flake(at: Point, size: float) -> QPainterPath:
    """Return a snow crystal."""
    path = QPainterPath()
    for arm in range(6):
        angle = math.radians(60 * arm - 90)
        dx, dy = math.cos(angle), math.sin(angle)
        path.moveTo(*at)
        path.lineTo(at[0] + dx * size, at[1] + dy * size)
        for side in (-1, 1):
            turned = angle + side * math.radians(50)
            path.moveTo(at[0] + dx * size * 0.58, at[1] + dy * size * 0.58)
            path.lineTo(
                at[0] + dx * size * 0.58 + math.cos(turned) * size * 0.34,
                at[1] + dy * size * 0.58 + math.sin(turned) * size * 0.34,
            )
    return path


def _burst(at: Point, size: float) -> QPainterPath:
    """Return rays round a spot that hurts."""
    path = QPainterPath()
    for ray in range(8):
        angle = math.radians(45 * ray - 90)
        dx, dy = math.cos(angle), math.sin(angle)
        near, far = (0.50, 1.25) if ray % 2 == 0 else (0.50, 0.95)
        path.moveTo(at[0] + dx * size * near, at[1] + dy * size * near)
        path.lineTo(at[0] + dx * size * far, at[1] + dy * size * far)
    return path


def _scent(at: Point, size: float) -> QPainterPath:
    """Return two curls that drift away."""
    path = QPainterPath()
    for place, lift in ((-0.45, 0.0), (0.45, -0.25)):
        x, y = at[0] + place * size, at[1] + size * (0.9 + lift)
        path.moveTo(x, y)
        path.cubicTo(
            x + size * 0.75, y - size * 0.6, x - size * 0.75, y - size * 1.0, x, y - size * 1.55
        )
        path.cubicTo(
            x + size * 0.34,
            y - size * 1.85,
            x + size * 0.62,
            y - size * 1.5,
            x + size * 0.36,
            y - size * 1.34,
        )
    return path


def _dotted(at: Point, size: float) -> QPainterPath:
    """Return rings of short strokes with nothing in their middle: a place that feels less."""
    path = QPainterPath()
    for radius, count in ((0.55, 6), (1.0, 10), (1.45, 14)):
        for place in range(count):
            start = math.radians(360 * place / count)
            end = start + math.radians(360 / count * 0.42)
            path.moveTo(
                at[0] + math.cos(start) * radius * size, at[1] + math.sin(start) * radius * size
            )
            path.lineTo(
                at[0] + math.cos(end) * radius * size, at[1] + math.sin(end) * radius * size
            )
    return path


_PATHS: Final[dict[Symbol, Callable[[Point, float], QPainterPath]]] = {
    Symbol.WARM: _rising,
    Symbol.COLD: _flake,
    Symbol.SMELL: _scent,
    Symbol.PAIN: _burst,
    Symbol.NUMB: _dotted,
}
