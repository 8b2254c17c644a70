"""The map of a foot: where each zone lies in each view, and which zone a point belongs to.

Every view is kept once, in the frame of the foot it was drawn from; ``DRAWN_FOOT`` says which that
is. The other foot is the same drawing in a mirror on x = 0, and ``FootMap`` is the only place where
that happens. A foot is 1000 units long, and y points down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import NAIL_TOES, Foot, Spot, View, Zone
from footcare.domain.geometry import (
    Point,
    Polygon,
    area,
    centre,
    contains,
    distance,
    mirrored,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

BODY: Final = "body"
"""The layer that is the foot itself, where toes and other parts are layers of their own."""

DRAWN_FOOT: Final = {
    View.SOLE: Foot.LEFT,
    View.TOP: Foot.RIGHT,
    View.INNER: Foot.RIGHT,
    View.OUTER: Foot.RIGHT,
    View.BACK: Foot.RIGHT,
    View.TOES: Foot.LEFT,
    View.WEBS: Foot.RIGHT,
    View.LEG_FRONT: Foot.LEFT,
    View.LEG_BACK: Foot.RIGHT,
}
"""The foot each view is drawn from.

Seen from above, from behind and from the inner side the drawings show a right foot; the sole and
what one sees from the front show a left one. So the big toe lies at the left of each picture,
except from the outer side, where the toes point right.
"""


class Tint(StrEnum):
    """The skin colours a drawing may ask for by name."""

    BASE = "base"
    SOLE = "sole"
    LIGHT = "light"
    SHADE = "shade"
    ROSY = "rosy"
    LINE = "line"


class Direction(StrEnum):
    """Where an arrow key leads, as seen on the screen."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True)
class Melt:
    """A soft ellipse in which a layer runs out into the one below it, such as the root of a toe.

    Attributes:
        turn: rotation in degrees, clockwise.
    """

    at: Point
    radii: Point
    turn: float


@dataclass(frozen=True)
class Layer:
    """A part of the foot that lies over the parts before it, such as a toe behind the ball."""

    name: str
    outline: Polygon
    melts: tuple[Melt, ...] = ()


@dataclass(frozen=True)
class Glow:
    """A soft ellipse of colour on the skin.

    Attributes:
        on: name of the layer it lies on.
        turn: rotation in degrees, clockwise.
        strength: opacity in the middle, 0 to 1.
    """

    on: str
    tint: Tint
    at: Point
    radii: Point
    turn: float
    strength: float


@dataclass(frozen=True)
class Stroke:
    """A line that swells in its middle: a crease, a tendon, the edge of an ankle bone.

    Attributes:
        on: name of the layer it lies on.
        width: in the middle, in units; the ends taper to nothing.
        strength: opacity, 0 to 1.
        soft: how far its edges are blurred, in units; 0 for a drawn line.
    """

    on: str
    tint: Tint
    line: Polygon
    width: float
    strength: float
    soft: float


@dataclass(frozen=True)
class Nail:
    """A nail.

    Attributes:
        turn: direction of its digit in degrees, clockwise from upwards.
        on: name of the layer it lies on.
    """

    outline: Polygon
    turn: float
    on: str


@dataclass(frozen=True)
class Drawing:
    """What a painter needs to paint one thing: a foot in a view, a hand, a thumb.

    Attributes:
        frame: left, top, width and height of what a picture of it shows.
        outline: the silhouette.
        layers: parts to paint, back to front.
        fade: y where it begins to fade and where it is gone, or None. A leg that is seen from the
            side fades upwards, so the second one may be the lesser.
    """

    frame: tuple[float, float, float, float]
    outline: Polygon
    layers: tuple[Layer, ...]
    nails: tuple[Nail, ...]
    glows: tuple[Glow, ...]
    strokes: tuple[Stroke, ...]
    fade: tuple[float, float] | None = None


@dataclass(frozen=True)
class ViewShape:
    """Everything that is drawn and found in one view, in the frame of the drawn foot.

    Attributes:
        zones: the leaves of the view; nails lie on top of their toes.
        seams: the lines between zones, each once.
        stumps: every place where the foot ends after an amputation; the largest is the zone.
    """

    view: View
    drawing: Drawing
    zones: Mapping[Zone, Polygon]
    seams: tuple[Polygon, ...]
    stumps: tuple[Polygon, ...] = ()


def is_mirrored(view: View, foot: Foot) -> bool:
    """Tell whether a foot is shown as the mirror picture of the drawing of this view."""
    return foot is not DRAWN_FOOT[view]


def to_frame(view: View, foot: Foot, x: float, y: float) -> Point:
    """Carry a point of a shown foot into the frame of the drawing, or back: the way is the same."""
    return (-x, y) if is_mirrored(view, foot) else (x, y)


@dataclass(frozen=True)
class FootMap:
    """Where everything is: the only place that knows outlines of zones."""

    shapes: Mapping[View, ViewShape]
    _centres: dict[tuple[View, Zone], Point] = field(default_factory=dict, compare=False)

    @property
    def views(self) -> tuple[View, ...]:
        """The views that are drawn."""
        return tuple(self.shapes)

    def shape(self, view: View) -> ViewShape:
        """Return a view as drawn, in the frame of its own foot."""
        return self.shapes[view]

    def zones(self, view: View) -> tuple[Zone, ...]:
        """Return the leaves of a view, in the order in which a list names them."""
        return tuple(self.shapes[view].zones)

    def leaves(self, zone: Zone, view: View) -> tuple[Zone, ...]:
        """Return the leaves of a zone or group that show in a view; nails count with their toe."""
        shown = self.shapes[view].zones
        wanted = zone.leaves
        return tuple(leaf for leaf in shown if leaf in wanted and NAIL_TOES.get(leaf) not in wanted)

    def outline(self, spot: Spot, view: View) -> Polygon:
        """Return the outline of a leaf as shown on its foot.

        Raises:
            KeyError: the zone is a group or does not show in this view.
        """
        polygon = self.shapes[view].zones[spot.zone]
        return mirrored(polygon) if is_mirrored(view, spot.foot) else polygon

    def outlines(self, spot: Spot, view: View) -> tuple[Polygon, ...]:
        """Return the outlines of every leaf of a zone or group that shows in a view."""
        polygons = [
            polygon for leaf in self.leaves(spot.zone, view) for polygon in self._parts(view, leaf)
        ]
        turned = is_mirrored(view, spot.foot)
        return tuple(mirrored(polygon) if turned else polygon for polygon in polygons)

    def _parts(self, view: View, zone: Zone) -> tuple[Polygon, ...]:
        """Return the polygons of a leaf: one, but for a foot that ends in several places."""
        shape = self.shapes[view]
        return shape.stumps if zone is Zone.STUMP else (shape.zones[zone],)

    def middle(self, spot: Spot, view: View) -> Point:
        """Return a point inside a leaf where a mark or a number sits well."""
        key = (view, spot.zone)
        if key not in self._centres:
            self._centres[key] = inner_point(self.shapes[view].zones[spot.zone])
        x, y = self._centres[key]
        return to_frame(view, spot.foot, x, y)

    def spot_at(
        self,
        view: View,
        foot: Foot,
        x: float,
        y: float,
        *,
        reach: float = 0.0,
        among: Collection[Zone] | None = None,
    ) -> Spot | None:
        """Return the leaf at a point of a shown foot.

        Args:
            view: how the foot is seen.
            foot: which foot is shown.
            x: across, in units of the shown foot.
            y: down, in units of the shown foot.
            reach: how far outside a zone a point may lie and still count for the nearest one.
            among: the leaves that count, or None for all of the view.
        """
        point = to_frame(view, foot, x, y)
        shown = self.shapes[view].zones
        zones = [
            (zone, part)
            for zone in sorted(shown, key=_nails_first)
            if among is None or zone in among
            for part in self._parts(view, zone)
        ]
        for zone, part in zones:
            if contains(part, point):
                return Spot(foot, zone)
        gaps = [(distance(part, point), zone) for zone, part in zones]
        gap, nearest = min(gaps, default=(math.inf, None))
        return Spot(foot, nearest) if nearest is not None and gap <= reach else None

    def neighbour(
        self,
        spot: Spot,
        view: View,
        direction: Direction,
        *,
        among: Collection[Zone] | None = None,
    ) -> Spot:
        """Return the leaf an arrow key leads to, or the same spot where there is none."""
        x0, y0 = self.middle(spot, view)
        best: tuple[float, Spot] = (math.inf, spot)
        for zone in self.zones(view):
            other = Spot(spot.foot, zone)
            if other == spot or (among is not None and zone not in among):
                continue
            x1, y1 = self.middle(other, view)
            ahead, aside = _turned(x1 - x0, y1 - y0, direction)
            if ahead > 0 and abs(aside) <= 2 * ahead:
                best = min(best, (ahead + 2 * abs(aside), other))
        return best[1]


def _nails_first(zone: Zone) -> bool:
    return zone not in NAIL_TOES


def _turned(dx: float, dy: float, direction: Direction) -> Point:
    """Return how far a step leads ahead in a direction, and how far aside."""
    match direction:
        case Direction.LEFT:
            return (-dx, dy)
        case Direction.RIGHT:
            return (dx, dy)
        case Direction.UP:
            return (-dy, dx)
        case Direction.DOWN:
            return (dy, dx)


def inner_point(polygon: Polygon) -> Point:
    """Return the centre of gravity, or a point well inside where that lies outside."""
    point = centre(polygon)
    if contains(polygon, point) and distance(polygon, point) > math.sqrt(area(polygon)) / 8:
        return point
    xs = [x for x, _ in polygon]
    ys = [y for _, y in polygon]
    candidates = [
        (min(xs) + (max(xs) - min(xs)) * column / 16, min(ys) + (max(ys) - min(ys)) * row / 16)
        for column in range(1, 16)
        for row in range(1, 16)
    ]
    inside = [candidate for candidate in candidates if contains(polygon, candidate)]
    return max(inside, key=lambda at: distance(polygon, at), default=point)
