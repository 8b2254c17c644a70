"""The one arrow of the program: a ribbon that widens along its way and ends in a head."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.geometry import Point

_HEAD: Final = 2.5
_LONG: Final = 2.3


def length_of(line: Sequence[Point]) -> float:
    """Return the length of a polyline."""
    return sum(math.dist(a, b) for a, b in itertools.pairwise(line))


def along(line: Sequence[Point], share: float) -> tuple[Point, float]:
    """Return the point a share of the way along a line, and the heading there in degrees."""
    left = length_of(line) * min(1.0, max(0.0, share))
    for (x0, y0), (x1, y1) in itertools.pairwise(line):
        piece = math.hypot(x1 - x0, y1 - y0)
        if piece >= left and piece > 0:
            part = left / piece
            heading = math.degrees(math.atan2(y1 - y0, x1 - x0))
            return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), heading
        left -= piece
    (x0, y0), (x1, y1) = line[-2], line[-1]
    return (x1, y1), math.degrees(math.atan2(y1 - y0, x1 - x0))


def part_of(line: Sequence[Point], start: float, end: float) -> list[Point]:
    """Return the piece of a line between two shares of its length."""
    whole = length_of(line)
    pieces = max(2, round((end - start) * whole / 7))
    return [along(line, start + (end - start) * place / pieces)[0] for place in range(pieces + 1)]


def arc(middle: Point, radius: float, start: float, sweep: float) -> list[Point]:
    """Return an arc; angles in degrees, clockwise from the right as y points down."""
    pieces = max(6, int(abs(sweep) / 6))
    return [
        (
            middle[0] + radius * math.cos(math.radians(start + sweep * place / pieces)),
            middle[1] + radius * math.sin(math.radians(start + sweep * place / pieces)),
        )
        for place in range(pieces + 1)
    ]


def ribbon(line: Sequence[Point], tail: float, neck: float) -> QPainterPath:
    """Return an arrow along a line, ``tail`` wide at its start and ``neck`` wide at its head."""
    whole = length_of(line)
    head = min(neck * _LONG, whole * 0.8)
    body = part_of(line, 0.0, max(0.02, 1 - head / whole))
    tip = line[-1]
    last = len(body) - 1
    left: list[QPointF] = []
    right: list[QPointF] = []
    dx = dy = 0.0
    for place, (x, y) in enumerate(body):
        (x0, y0), (x1, y1) = body[max(place - 1, 0)], body[min(place + 1, last)]
        if place == last:
            x1, y1 = tip
        size = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = -(y1 - y0) / size, (x1 - x0) / size
        half = (tail + (neck - tail) * (place / last) ** 0.8) / 2
        left.append(QPointF(x + dx * half, y + dy * half))
        right.append(QPointF(x - dx * half, y - dy * half))
    x, y = body[-1]
    wing = min(neck * _HEAD / 2, head * 0.62)
    back = head * 0.12
    (hx, hy) = ((tip[0] - x) / (head or 1), (tip[1] - y) / (head or 1))
    corners = [
        QPointF(x + dx * wing - hx * back, y + dy * wing - hy * back),
        QPointF(*tip),
        QPointF(x - dx * wing - hx * back, y - dy * wing - hy * back),
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*left, *corners, *reversed(right)]))
    path.closeSubpath()
    return path


def draw_ribbon(
    painter: QPainter, path: QPainterPath, colour: QColor, casing: QColor, edge: float
) -> None:
    """Draw an arrow with its light casing, which stands out ``edge`` units on each side."""
    pen = QPen(casing, edge * 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, colour)
    pen = QPen(colour, edge * 0.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
