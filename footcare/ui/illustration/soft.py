"""Soft shapes and lines that swell: the two things a plain pen does not draw."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPolygonF,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.domain.geometry import Point

_BLUR: Final = 0.75
"""Pixels of blur that an image gains for each pixel when it is enlarged step by step."""


_SHARP: Final = 0.9
"""Cosine of the turn from which on a contour is rounded."""

_TILE: Final = 64
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
    dots = bytearray()
    state = 12345
    for _ in range(_TILE * _TILE):
        state = (state * 1103515245 + 12345) % 2**31
        depth = (state >> 16) % (2 * _GRAIN + 1) - _GRAIN
        value = abs(depth) if depth > 0 else 0
        dots += bytes((value, value, value, abs(depth)))
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(bytes(dots), _TILE, _TILE, form).copy()


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
    painter: QPainter, outline: Sequence[Point], width: float, dark: QColor, lit: QColor
) -> None:
    """Draw a closed outline as with a brush: heavier and darker away from the light at top left.

    All its pieces are filled at once, so that they do not show where they meet.
    """
    edges = _brush_edges(outline, width)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for place, point in enumerate(outline):
        if _is_sharp(outline[place - 1], point, outline[(place + 1) % len(outline)]):
            path.addEllipse(QPointF(*point), width * 0.46, width * 0.46)
    for (left0, right0), (left1, right1) in pairwise([*edges, edges[0]]):
        piece = [left0, left1, right1, right0]
        if _turns_back(piece):
            piece.reverse()
        path.addPolygon(QPolygonF(piece))
        path.closeSubpath()
    box = path.boundingRect()
    shine = QLinearGradient(box.topLeft(), box.bottomRight())
    shine.setColorAt(0.0, lit)
    shine.setColorAt(0.55, dark)
    painter.fillPath(path, shine)


def _brush_edges(outline: Sequence[Point], width: float) -> list[tuple[QPointF, QPointF]]:
    """Return what lies to the left and to the right of a brush at each point of an outline."""
    turn = 1.0 if _clockwise(outline) else -1.0
    count = len(outline)
    edges = []
    for place, (x, y) in enumerate(outline):
        (x0, y0), (x1, y1) = outline[place - 1], outline[(place + 1) % count]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = (x1 - x0) / length, (y1 - y0) / length
        away = 0.5 + 0.5 * turn * (dy * 0.55 - dx * 0.83)
        half = width / 2 * (0.72 + 0.42 * away)
        edges.append((QPointF(x - dy * half, y + dx * half), QPointF(x + dy * half, y - dx * half)))
    return edges


def _is_sharp(before: Point, point: Point, after: Point) -> bool:
    """Tell whether an outline turns so much at a point that a brush would leave a round end."""
    x0, y0 = point[0] - before[0], point[1] - before[1]
    x1, y1 = after[0] - point[0], after[1] - point[1]
    return x0 * x1 + y0 * y1 < _SHARP * math.hypot(x0, y0) * math.hypot(x1, y1)


def _turns_back(piece: Sequence[QPointF]) -> bool:
    """Tell whether a four-cornered piece runs against the others, as in a narrow notch."""
    a, b = piece[2] - piece[0], piece[3] - piece[1]
    return a.x() * b.y() - a.y() * b.x() < 0


def _clockwise(outline: Sequence[Point]) -> bool:
    total = 0.0
    x0, y0 = outline[-1]
    for x1, y1 in outline:
        total += x0 * y1 - x1 * y0
        x0, y0 = x1, y1
    return total > 0
