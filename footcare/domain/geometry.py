"""Plane geometry for the drawn foot: smooth curves, and polygons cut in two.

Everything here works on tuples of points and knows nothing of feet or of drawing, so that the
same shapes serve for hit-testing, for the screen and for the printed report. y points down.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Polygon = tuple[Point, ...]

_PIECE: Final = 5.0
"""Length aimed at for the straight pieces of a curve: under 0.1 units from the true curve."""

_MOST_PIECES: Final = 8


def curve(
    points: Sequence[Point], *, closed: bool, corners: frozenset[int] = frozenset()
) -> Polygon:
    """Return a Catmull-Rom spline through the points as a fine polygon or polyline.

    Args:
        points: what the curve passes through.
        closed: whether the last point joins the first; it is not repeated.
        corners: places in ``points`` where the curve may turn sharply.
    """
    count = len(points)
    tangents = [
        (0.0, 0.0) if place in corners else _tangent(points, place, closed=closed)
        for place in range(count)
    ]
    line: list[Point] = []
    for place in range(count if closed else count - 1):
        after = (place + 1) % count
        start, end = points[place], points[after]
        first = (start[0] + tangents[place][0], start[1] + tangents[place][1])
        second = (end[0] - tangents[after][0], end[1] - tangents[after][1])
        steps = min(_MOST_PIECES, 2 + int(math.dist(start, end) / _PIECE))
        line.extend(_bezier((start, first, second, end), step / steps) for step in range(steps))
    if not closed:
        line.append(points[-1])
    return tuple(line)


def _tangent(points: Sequence[Point], place: int, *, closed: bool) -> Point:
    count = len(points)
    if closed:
        before, after = points[place - 1], points[(place + 1) % count]
    else:
        before, after = points[max(place - 1, 0)], points[min(place + 1, count - 1)]
    return ((after[0] - before[0]) / 6, (after[1] - before[1]) / 6)


def _bezier(control: tuple[Point, Point, Point, Point], t: float) -> Point:
    a, b, c, d = control
    s = 1 - t
    w0, w1, w2, w3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (
        w0 * a[0] + w1 * b[0] + w2 * c[0] + w3 * d[0],
        w0 * a[1] + w1 * b[1] + w2 * c[1] + w3 * d[1],
    )


def area(polygon: Sequence[Point]) -> float:
    """Return the area of a polygon without crossings, always positive."""
    return abs(_signed_area(polygon))


def _signed_area(polygon: Sequence[Point]) -> float:
    total = 0.0
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        total += x0 * y1 - x1 * y0
        x0, y0 = x1, y1
    return total / 2


def centre(polygon: Sequence[Point]) -> Point:
    """Return the centre of gravity of a polygon."""
    total = x_sum = y_sum = 0.0
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        cross = x0 * y1 - x1 * y0
        total += cross
        x_sum += (x0 + x1) * cross
        y_sum += (y0 + y1) * cross
        x0, y0 = x1, y1
    return (x_sum / (3 * total), y_sum / (3 * total))


def contains(polygon: Sequence[Point], point: Point) -> bool:
    """Tell whether a point lies inside a polygon."""
    x, y = point
    inside = False
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
        x0, y0 = x1, y1
    return inside


def distance(polygon: Sequence[Point], point: Point) -> float:
    """Return how far a point lies from the edge of a polygon."""
    best = math.inf
    x, y = point
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy
        share = 0.0 if square == 0 else ((x - x0) * dx + (y - y0) * dy) / square
        share = min(1.0, max(0.0, share))
        best = min(best, math.hypot(x - x0 - share * dx, y - y0 - share * dy))
        x0, y0 = x1, y1
    return best


def bounds(polygons: Sequence[Polygon]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the box round all the polygons."""
    xs = [x for polygon in polygons for x, _ in polygon]
    ys = [y for polygon in polygons for _, y in polygon]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def mirrored(polygon: Sequence[Point]) -> Polygon:
    """Return the polygon as seen in a mirror that stands on the y axis."""
    return tuple((-x, y) for x, y in polygon)


def split(polygon: Polygon, seam: Sequence[Point]) -> tuple[Polygon, Polygon, Polygon]:
    """Cut a polygon along a line that enters and leaves it once: both parts, and the cut itself.

    Raises:
        ValueError: the line does not cross the outline exactly twice.
    """
    hits = _crossings(polygon, seam)
    if len(hits) != 2:  # noqa: PLR2004 - in and out
        raise ValueError(f"the seam crosses the outline {len(hits)} times instead of twice")
    (edge1, _, piece1, at1, point1), (edge2, _, piece2, at2, point2) = hits
    between = list(seam[min(piece1, piece2) + 1 : max(piece1, piece2) + 1])
    if (piece1, at1) < (piece2, at2):
        between.reverse()
    one = (point1, *polygon[edge1 + 1 : edge2 + 1], point2, *between)
    two = (point2, *polygon[edge2 + 1 :], *polygon[: edge1 + 1], point1, *reversed(between))
    return one, two, (point2, *between, point1)


def without_part(whole: Polygon, part: Polygon) -> Polygon:
    """Return a polygon without a part that lies along its edge and shares the points there.

    Raises:
        ValueError: they share no run of points.
    """
    edge = set(whole)
    shared = [point in edge for point in part]
    starts = [
        place for place, is_shared in enumerate(shared) if is_shared and not shared[place - 1]
    ]
    if len(starts) != 1:
        raise ValueError(f"the part lies along the edge in {len(starts)} places instead of one")
    turned = (*part[starts[0] :], *part[: starts[0]])
    count = sum(shared)
    run, inner = turned[:count], turned[count:]
    # From the middle of the run: only at its ends a point may belong to other seams as well.
    middle = count // 2
    at = whole.index(run[middle])
    step = 1 if whole[at - 1] == run[middle - 1] else -1
    after = at + step * (count - middle)
    rest = [whole[(after + step * place) % len(whole)] for place in range(len(whole) - count)]
    return (*rest, run[0], *reversed(inner), run[-1])


def softened(polygon: Polygon, corners: Sequence[Point], reach: float) -> Polygon:
    """Return a polygon with some of its corners rounded over a length of edge on either side."""
    for corner in corners:
        if corner in polygon:
            polygon = _rounded(polygon, polygon.index(corner), reach)
    return polygon


def _rounded(polygon: Polygon, place: int, reach: float) -> Polygon:
    turned = (*polygon[place:], *polygon[:place])
    ahead = _steps_for(turned, reach)
    behind = _steps_for((turned[0], *reversed(turned[1:])), reach)
    start, corner, end = turned[-behind], turned[0], turned[ahead]
    first = (start[0] + (corner[0] - start[0]) * 0.6, start[1] + (corner[1] - start[1]) * 0.6)
    second = (end[0] + (corner[0] - end[0]) * 0.6, end[1] + (corner[1] - end[1]) * 0.6)
    count = ahead + behind
    bow = [_bezier((start, first, second, end), step / count) for step in range(1, count)]
    return (*turned[ahead : len(turned) - behind + 1], *bow)


def _steps_for(polygon: Sequence[Point], reach: float) -> int:
    """Return after how many points of the edge a length is passed, at most a third of them."""
    passed = 0.0
    most = max(1, len(polygon) // 3)
    for place in range(1, most):
        passed += math.dist(polygon[place - 1], polygon[place])
        if passed >= reach:
            return place
    return most


def _crossings(
    polygon: Polygon, seam: Sequence[Point]
) -> list[tuple[int, float, int, float, Point]]:
    """Return edge and share on the outline, piece and share on the seam, and the point of each."""
    left, top, width, height = bounds([tuple(seam)])
    right, bottom = left + width, top + height
    pieces = [
        (place, c, d, min(c[0], d[0]), max(c[0], d[0]), min(c[1], d[1]), max(c[1], d[1]))
        for place, (c, d) in enumerate(pairwise(seam))
    ]
    hits = []
    for place, start in enumerate(polygon):
        end = polygon[(place + 1) % len(polygon)]
        x0, x1 = (start[0], end[0]) if start[0] < end[0] else (end[0], start[0])
        y0, y1 = (start[1], end[1]) if start[1] < end[1] else (end[1], start[1])
        if x1 < left or x0 > right or y1 < top or y0 > bottom:
            continue
        for piece, c, d, low_x, high_x, low_y, high_y in pieces:
            if high_x < x0 or low_x > x1 or high_y < y0 or low_y > y1:
                continue
            hit = _meeting(start, end, c, d)
            if hit is not None:
                hits.append((place, hit[0], piece, hit[1], hit[2]))
    return hits


def _meeting(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float, Point] | None:
    """Return the shares along a-b and c-d at which they cross, and the point, or None."""
    rx, ry = b[0] - a[0], b[1] - a[1]
    sx, sy = d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if cross == 0:
        return None
    qx, qy = c[0] - a[0], c[1] - a[1]
    along = (qx * sy - qy * sx) / cross
    beside = (qx * ry - qy * rx) / cross
    if not (0 <= along < 1 and 0 <= beside < 1):
        return None
    return along, beside, (a[0] + along * rx, a[1] + along * ry)
