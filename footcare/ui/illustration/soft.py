"""Soft shapes and lines that swell: the two things a plain pen does not draw."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.domain.geometry import Point

_BLUR: Final = 0.75
"""Pixels of blur that an image gains for each pixel when it is enlarged step by step."""


_TILE: Final = 96
_GRAIN: Final = 3


def path_of(points: Sequence[Point], *, closed: bool = True) -> QPainterPath:
    """Return the points as a path."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    if closed:
        path.closeSubpath()
    return path


def with_alpha(colour: QColor, strength: float) -> QColor:
    """Return a colour that lets the ground through; strength 1 covers it."""
    clear = QColor(colour)
    clear.setAlphaF(max(0.0, min(1.0, strength)) * colour.alphaF())
    return clear


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; share 0 is the first, 1 the other."""
    keep = 1 - share
    return QColor.fromRgbF(
        one.redF() * keep + other.redF() * share,
        one.greenF() * keep + other.greenF() * share,
        one.blueF() * keep + other.blueF() * share,
        one.alphaF() * keep + other.alphaF() * share,
    )


def soft_image(size: QSize, scale: float, blur: float, paint: Callable[[QPainter], None]) -> QImage:
    """Paint something small and enlarge it step by step, which blurs it without bands.

    Args:
        size: of the result in pixels.
        scale: pixels a unit.
        blur: how far edges run out, in units.
        paint: draws in units.
    """
    share = min(1.0, _BLUR / max(blur * scale, 1e-6))
    small = QSize(max(2, math.ceil(size.width() * share)), max(2, math.ceil(size.height() * share)))
    image = clear_image(small)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale * small.width() / size.width(), scale * small.height() / size.height())
    paint(painter)
    painter.end()
    while image.width() * 2 < size.width():
        image = image.scaled(
            image.size() * 2,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return image


def draw_stretched(painter: QPainter, image: QImage, target: QRectF) -> None:
    """Draw an image over a rectangle, smoothly."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, image, QRectF(image.rect()))


def lay_grain(image: QImage) -> None:
    """Lay a grain too fine to be seen on what is painted: it breaks the bands of soft shades."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(image.rect(), QBrush(_grain()))
    painter.end()


@cache
def _grain() -> QImage:
    """Return a tile of faint light and dark points, the same ones every time."""
    tile = QImage(_TILE, _TILE, QImage.Format.Format_ARGB32)
    state = 12345
    for place in range(_TILE * _TILE):
        state = (state * 1103515245 + 12345) % 2**31
        depth = (state >> 16) % (2 * _GRAIN + 1) - _GRAIN
        value = 255 if depth > 0 else 0
        tile.setPixelColor(place % _TILE, place // _TILE, QColor(value, value, value, abs(depth)))
    return tile


def clear_image(size: QSize) -> QImage:
    """Return an image with nothing on it."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def lens(line: Sequence[Point], width: float) -> QPainterPath:
    """Return a line that swells to ``width`` in its middle and ends in points."""
    last = len(line) - 1
    left: list[QPointF] = []
    right: list[QPointF] = []
    for place, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(place - 1, 0)], line[min(place + 1, last)]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        half = width / 2 * max(0.0, math.sin(math.pi * place / last)) ** 0.7
        dx, dy = -(y1 - y0) / length * half, (x1 - x0) / length * half
        left.append(QPointF(x + dx, y + dy))
        right.append(QPointF(x - dx, y - dy))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*left, *reversed(right)]))
    path.closeSubpath()
    return path


def draw_contour(
    painter: QPainter,
    outline: Sequence[Point],
    width: float,
    dark: QColor,
    lit: QColor,
) -> None:
    """Draw a closed outline as with a brush: heavier and darker away from the light at top left."""
    turn = 1.0 if _clockwise(outline) else -1.0
    pen = QPen(dark)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    before = outline[-1]
    for point in outline:
        dx, dy = point[0] - before[0], point[1] - before[1]
        length = math.hypot(dx, dy)
        if length > 0:
            away = turn * (dy * 0.55 - dx * 0.83) / length
            share = 0.5 + 0.5 * away
            pen.setWidthF(width * (0.70 + 0.42 * share))
            pen.setColor(mixed(lit, dark, min(1.0, 0.25 + share)))
            painter.setPen(pen)
            painter.drawLine(QPointF(*before), QPointF(*point))
        before = point


def _clockwise(outline: Sequence[Point]) -> bool:
    total = 0.0
    x0, y0 = outline[-1]
    for x1, y1 in outline:
        total += x0 * y1 - x1 * y0
        x0, y0 = x1, y1
    return total > 0
