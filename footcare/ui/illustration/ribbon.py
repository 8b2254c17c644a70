"""The one arrow of the program: a ribbon that widens along its way and ends in a head."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.geometry import Point

_HEAD: Final = 2.5
_LONG: Final = 2.3


def length_of(line: Sequence[Point]) -> float:
    """Return the length of a polyline."""
    return sum(math.dist(a, b) for a, b in pairwise(line))


def along(line: Sequence[Point], share: float) -> tuple[Point, float]:
    """Return the point a share of the way along a line, and the heading there in degrees."""
    left = length_of(line) * min(1.0, max(0.0, share))
    for (x0, y0), (x1, y1) in pairwise(line):
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
    first, last = whole * max(0.0, start), whole * min(1.0, end)
    passed = 0.0
    inner: list[Point] = []
    for a, b in pairwise(line):
        passed += math.dist(a, b)
        if first < passed < last:
            inner.append(b)
    return [along(line, start)[0], *inner, along(line, end)[0]]


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


def ribbon(line: Sequence[Point], tail: float, neck: float, *, grown: float = 0.0) -> QPainterPath:
    """Return an arrow along a line.

    Args:
        line: from the tail to the tip.
        tail: width where it begins.
        neck: width where the head begins.
        grown: how much larger it is on every side; the casing is a grown arrow, because filling
            a shape takes a tenth of the time of drawing a wide line round it.
    """
    whole = length_of(line)
    head = min(neck * _LONG, whole * 0.8)
    body = part_of(line, 0.0, max(0.02, 1 - head / whole))
    last = len(body) - 1
    left: list[QPointF] = []
    right: list[QPointF] = []
    for place in range(len(body)):
        dx, dy = _heading(body, place, line[-1])
        x, y = body[place]
        if place == 0:
            x, y = x - dx * grown, y - dy * grown
        half = (tail + (neck - tail) * (place / last) ** 0.8) / 2 + grown
        left.append(QPointF(x - dy * half, y + dx * half))
        right.append(QPointF(x + dy * half, y - dx * half))
    dx, dy = _heading(body, last, line[-1])
    x, y = body[-1]
    wing = min(neck * _HEAD / 2, head * 0.62) + grown * 2.1
    back = head * 0.12 + grown
    tip = (line[-1][0] + dx * grown * 1.9, line[-1][1] + dy * grown * 1.9)
    corners = [
        QPointF(x - dy * wing - dx * back, y + dx * wing - dy * back),
        QPointF(*tip),
        QPointF(x + dy * wing - dx * back, y - dx * wing - dy * back),
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*left, *corners, *reversed(right)]))
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _heading(body: Sequence[Point], place: int, tip: Point) -> Point:
    """Return the unit step along the body of an arrow; at its end it points to the tip."""
    x0, y0 = body[max(place - 1, 0)] if place < len(body) - 1 else body[-1]
    x1, y1 = body[place + 1] if place < len(body) - 1 else tip
    size = math.hypot(x1 - x0, y1 - y0) or 1.0
    return ((x1 - x0) / size, (y1 - y0) / size)
