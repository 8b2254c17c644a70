"""How hands move over a foot in each technique: where, which way and how fast.

A picture, its moving overlay and its sentence are all made from one ``Motion``, so they cannot
disagree. Strokes lead from the toes towards the leg (clinical base 5.3); toes are pressed and
bent, never pulled.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from footcare.domain.foot import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.foot import View
    from footcare.domain.footmap import Drawing, FootMap
    from footcare.domain.geometry import Point, Polygon
    from footcare.domain.routine import Technique
    from footcare.domain.tone import Tones


class Way(StrEnum):
    """What the hands do."""

    REST = "rest"
    HOLD = "hold"
    GLIDE = "glide"
    KNEAD = "knead"
    CIRCLE = "circle"
    PRESS = "press"
    SQUEEZE = "squeeze"
    WALK = "walk"
    BEND = "bend"
    LOOK = "look"


class HandKind(StrEnum):
    """What touches the foot."""

    HAND = "hand"
    THUMB = "thumb"
    FINGER = "finger"


class Place(StrEnum):
    """Parts of a foot a stroke can lead from or to."""

    TOES = "toes"
    BALL = "ball"
    ARCH = "arch"
    HEEL = "heel"
    ANKLE = "ankle"
    INNER_EDGE = "inner_edge"
    OUTER_EDGE = "outer_edge"


@dataclass(frozen=True)
class Touch:
    """Where a hand meets the foot: a point, and the hand's turn in degrees clockwise."""

    at: Point
    turn: float


@dataclass(frozen=True)
class Motion:
    """One way of moving over one zone, in the frame of the drawn foot.

    Attributes:
        technique: what it shows.
        zone: where, or None when it belongs to no skin.
        view: how the foot is seen.
        way: what the hands do.
        kind: what touches the foot.
        touches: the places touched one after the other; at once where two hands rest.
        path: what a gliding or walking hand follows, or empty.
        arrow: the ribbon beside that path, or empty.
        start, end: where the path leads from and to.
        radius: of circles and arcs, in units.
        beat: seconds for one stroke, circle or press.
        pause: seconds of rest after each.
        frame: left, top, width and height of what the picture shows.
        size: of the hand against its drawing.
    """

    technique: Technique
    zone: Zone | None
    view: View
    way: Way
    kind: HandKind
    touches: tuple[Touch, ...]
    path: Polygon
    arrow: Polygon
    start: Place | None
    end: Place | None
    radius: float
    beat: float
    pause: float
    frame: tuple[float, float, float, float]
    size: float = 1.0

    @property
    def beats(self) -> int:
        """How many strokes, circles or presses one whole round has."""
        return max(1, len(self.touches)) if self.way in _STEPPING else 1

    @property
    def cycle(self) -> float:
        """Seconds of one whole round."""
        return self.beats * (self.beat + self.pause)

    def moment(self, t: float) -> tuple[int, float]:
        """Return which beat a share of the round falls in, and how far that beat is, 0 to 1.

        While it rests after its stroke, a beat stays at 1.
        """
        place = (t % 1.0) * self.beats
        beat = min(int(place), self.beats - 1)
        return beat, min(1.0, (place - beat) * (self.beat + self.pause) / self.beat)


_STEPPING = frozenset({Way.KNEAD, Way.CIRCLE, Way.PRESS, Way.SQUEEZE, Way.BEND})


@dataclass(frozen=True)
class Motions:
    """All motions; the first of a technique serves the zones that have no own one."""

    motions: tuple[Motion, ...]

    def motion_for(
        self, technique: Technique, zone: Zone | None, view: View | None = None
    ) -> Motion:
        """Return the motion of a technique on a zone.

        The exact zone wins, then the smallest that overlaps it; among equals the wanted view.

        Raises:
            KeyError: the technique has no motion at all.
        """
        own = [motion for motion in self.motions if motion.technique is technique]
        if not own:
            raise KeyError(technique)
        return min(own, key=lambda motion: (_strangeness(motion, zone), motion.view is not view))


def _strangeness(motion: Motion, zone: Zone | None) -> int:
    """Return 0 for a motion of that very zone; more for larger zones that overlap it, then any."""
    if motion.zone is zone:
        return 0
    if zone is None or motion.zone is None or not motion.zone.overlaps(zone):
        return len(Zone)
    return len(motion.zone.leaves)


@dataclass(frozen=True)
class Illustrations:
    """Everything that drawings of feet are made of."""

    footmap: FootMap
    tones: Tones
    hands: Mapping[HandKind, Drawing]
    motions: Motions
