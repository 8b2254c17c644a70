"""How hands move over a foot in each technique: where, which way and how fast.

A picture, its moving overlay and its sentence are all made from one ``Motion``, so they cannot
disagree. Strokes lead from the toes towards the leg (clinical base 5.3); toes are pressed and
bent, never pulled.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.foot import View
    from footcare.domain.footmap import Drawing, FootMap
    from footcare.domain.footmap_ends import FootMaps
    from footcare.domain.geometry import Point, Polygon
    from footcare.domain.posing import Bend, Joint
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
    CUP = "cup"
    LAY = "lay"
    DAB = "dab"
    MOVE = "move"
    DRAW = "draw"


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
    KNEE = "knee"
    THIGH = "thigh"
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
        turn: of a gliding hand, in degrees clockwise; 0 points its fingertips up the picture.
        both: a second hand does the same on the other side of x = 0.
        bare: the zone is not outlined, for what moves shows where it is.
        joints: where the foot itself moves, those farthest from the leg first; of toes that are
            bent one after the other, as many as touches.
        hold: share of a beat for which a moving foot stays at the end of its movement.
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
    turn: float = 0.0
    both: bool = False
    bare: bool = False
    joints: tuple[Joint, ...] = ()
    hold: float = 0.0

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

    def frame_for(self, *, helper: bool) -> tuple[float, float, float, float]:
        """Return what the picture shows; a helper's gliding hand needs room on its own side."""
        left, top, wide, high = self.frame
        if not helper or self.way is not Way.GLIDE or self.kind is not HandKind.HAND:
            return self.frame
        more = high * _HELPER_ROOM
        upright = abs(self.turn) < _QUARTER
        return (left, top - more if upright else top, wide, high + more)

    def swing(self, share: float, phase: float = 0.0) -> float:
        """Return how far a moving foot is from one end of its movement, 0, to the other, 1.

        Args:
            share: of the beat that is over.
            phase: how far a joint is ahead, as a share of the beat.
        """
        place = (share + phase) % 1.0
        there = min(place, 1.0 - place) * 2 / (1.0 - self.hold)
        return 0.5 - 0.5 * math.cos(math.pi * min(1.0, there))

    def bends(self, share: float, beat: int = 0) -> tuple[Bend, ...]:
        """Return the position of every joint at a share of a beat.

        Where toes are bent one after the other, each beat moves the joint of its own toe, twice.
        """
        if self.way is Way.BEND:
            return tuple(
                joint.bent(self.swing(2 * share)) for joint in self.joints[beat : beat + 1]
            )
        return tuple(joint.bent(self.swing(share, joint.phase)) for joint in self.joints)

    def time_of(self, beat: int, share: float) -> float:
        """Return the share of the round at which a beat is so far: what ``moment`` undoes."""
        return (beat * (self.beat + self.pause) + share * self.beat) / self.cycle


_HELPER_ROOM: Final = 0.16
_QUARTER: Final = 90

_STEPPING = frozenset({Way.KNEAD, Way.CIRCLE, Way.PRESS, Way.SQUEEZE, Way.BEND, Way.CUP, Way.DAB})


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

    maps: FootMaps
    tones: Tones
    hands: Mapping[HandKind, Drawing]
    motions: Motions

    @property
    def footmap(self) -> FootMap:
        """The map of a whole foot."""
        return self.maps.whole
