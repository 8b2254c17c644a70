"""How a drawn foot moves in itself: joints that turn, stretch or shift what lies beyond them.

A pose changes the lines of a drawing before it is painted, so that a bent toe has the same soft
form and the same contour as a straight one, and no seam where it bends.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.footmap import Drawing
    from footcare.domain.geometry import Point, Polygon

_FULL_TURN = 360.0


@dataclass(frozen=True)
class Joint:
    """A place where a foot bends, and how far.

    Attributes:
        at: the middle of the joint.
        toward: a step from the joint to what it moves; (0, 0) moves everything alike.
        soft: units along that step over which the movement comes in, half of them before the joint.
        wide: half the width of what is moved, or 0 for everything beyond.
        turn: degrees clockwise at one end of the movement and at the other.
        stretch: length of what is moved along the step at both ends, 1 as drawn.
        shift: units right and down at the other end; none at the first.
        phase: share of the round by which it is ahead of other joints, for circles.
    """

    at: Point
    toward: Point
    soft: float = 60.0
    wide: float = 0.0
    turn: tuple[float, float] = (0.0, 0.0)
    stretch: tuple[float, float] = (1.0, 1.0)
    shift: Point = (0.0, 0.0)
    phase: float = 0.0

    def bent(self, share: float) -> Bend:
        """Return the joint at a share of the way from one end of its movement to the other."""
        return Bend(
            self,
            _mixed(self.turn, share),
            _mixed(self.stretch, share),
            (self.shift[0] * share, self.shift[1] * share),
        )


@dataclass(frozen=True)
class Bend:
    """A joint in one position."""

    joint: Joint
    turn: float
    stretch: float
    shift: Point

    def carry(self, point: Point) -> Point:
        """Return where a point of the skin comes to lie."""
        weight = self.weight(point)
        if weight == 0:
            return point
        joint = self.joint
        x, y = point[0] - joint.at[0], point[1] - joint.at[1]
        if self.stretch != 1:
            dx, dy = joint.toward
            along = (x * dx + y * dy) * (self.stretch - 1) * weight
            x, y = x + dx * along, y + dy * along
        angle = math.radians(self.turn * weight)
        cos, sin = math.cos(angle), math.sin(angle)
        return (
            joint.at[0] + x * cos - y * sin + self.shift[0] * weight,
            joint.at[1] + x * sin + y * cos + self.shift[1] * weight,
        )

    def weight(self, point: Point) -> float:
        """Return how much of the movement a point takes part in, 0 to 1."""
        joint = self.joint
        dx, dy = joint.toward
        if (dx, dy) == (0, 0):
            return 1.0
        x, y = point[0] - joint.at[0], point[1] - joint.at[1]
        beyond = _smooth((x * dx + y * dy) / joint.soft + 0.5)
        if joint.wide and beyond:
            aside = abs(x * dy - y * dx)
            beyond *= 1 - _smooth((aside - joint.wide) / (joint.wide * 0.3) + 0.5)
        return beyond


def carried(point: Point, bends: Sequence[Bend]) -> Point:
    """Return where a point of the skin comes to lie; the first bend comes first."""
    for bend in bends:
        point = bend.carry(point)
    return point


def turned(point: Point, bends: Sequence[Bend]) -> float:
    """Return by how many degrees clockwise the skin at a point is turned."""
    total = 0.0
    for bend in bends:
        total += bend.turn * bend.weight(point)
        point = bend.carry(point)
    return total


def posed(drawing: Drawing, bends: Sequence[Bend]) -> Drawing:
    """Return a drawing with all its lines where the bends put them."""

    def line(points: Polygon) -> Polygon:
        return tuple(carried(point, bends) for point in points)

    return replace(
        drawing,
        outline=line(drawing.outline),
        layers=tuple(
            replace(
                layer,
                outline=line(layer.outline),
                melts=tuple(
                    replace(
                        melt, at=carried(melt.at, bends), turn=melt.turn + turned(melt.at, bends)
                    )
                    for melt in layer.melts
                ),
            )
            for layer in drawing.layers
        ),
        nails=tuple(
            replace(
                nail,
                outline=line(nail.outline),
                turn=_within_a_turn(nail.turn + turned(nail.outline[0], bends)),
            )
            for nail in drawing.nails
        ),
        glows=tuple(
            replace(glow, at=carried(glow.at, bends), turn=glow.turn + turned(glow.at, bends))
            for glow in drawing.glows
        ),
        strokes=tuple(replace(stroke, line=line(stroke.line)) for stroke in drawing.strokes),
    )


def _within_a_turn(angle: float) -> float:
    return (angle + _FULL_TURN / 2) % _FULL_TURN - _FULL_TURN / 2


def _mixed(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _smooth(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
