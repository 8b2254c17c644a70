"""Where on a person: feet, zones of skin, their groups and which of them overlap.

The one vocabulary for *where*, shared by findings, massage steps, symptoms, drawings and files.
Source of the list: the zone table of the assess format, which every record and export uses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final


class Foot(StrEnum):
    """One of the two feet. ``LEFT`` is the person's own left, whoever looks at it."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Foot:
        """The opposite foot."""
        return Foot.RIGHT if self is Foot.LEFT else Foot.LEFT


class Side(StrEnum):
    """Which feet a thing concerns: one of them, or both alike."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def feet(self) -> tuple[Foot, ...]:
        """The feet meant, left first."""
        if self is Side.BOTH:
            return (Foot.LEFT, Foot.RIGHT)
        return (Foot(self.value),)


class View(StrEnum):
    """A direction from which a foot is drawn."""

    SOLE = "sole"
    TOP = "top"
    INNER = "inner"
    OUTER = "outer"
    BACK = "back"
    TOES = "toes"
    WEBS = "webs"
    LEG_FRONT = "leg_front"
    LEG_BACK = "leg_back"


class Zone(StrEnum):
    """A place on the skin of a foot or lower leg: a leaf, or a group of leaves.

    The values are stored in diaries and files. They are never renamed and never reused.
    """

    TOE1 = "toe1"
    TOE2 = "toe2"
    TOE3 = "toe3"
    TOE4 = "toe4"
    TOE5 = "toe5"
    NAIL1 = "nail1"
    NAIL2 = "nail2"
    NAIL3 = "nail3"
    NAIL4 = "nail4"
    NAIL5 = "nail5"
    WEB1 = "web1"
    WEB2 = "web2"
    WEB3 = "web3"
    WEB4 = "web4"
    BALL_INNER = "ball_inner"
    BALL_MIDDLE = "ball_middle"
    BALL_OUTER = "ball_outer"
    ARCH = "arch"
    MIDFOOT = "midfoot"
    OUTER_EDGE = "outer_edge"
    HEEL_BOTTOM = "heel_bottom"
    HEEL_BACK = "heel_back"
    TOP = "top"
    ANKLE_INNER = "ankle_inner"
    ANKLE_OUTER = "ankle_outer"
    SHIN = "shin"
    CALF = "calf"
    STUMP = "stump"
    TOES = "toes"
    BIG_TOE = "big_toe"
    NAILS = "nails"
    WEBS = "webs"
    BALL = "ball"
    HEEL = "heel"
    SOLE = "sole"
    ANKLE = "ankle"
    LOWER_LEG = "lower_leg"
    WHOLE_FOOT = "whole_foot"
    FOOT_AND_LOWER_LEG = "foot_and_lower_leg"

    @property
    def leaves(self) -> frozenset[Zone]:
        """The leaves this zone stands for; a leaf stands for itself."""
        return _leaves(self)

    @property
    def is_leaf(self) -> bool:
        """Whether this zone is not a group."""
        return self not in GROUPS

    def overlaps(self, other: Zone) -> bool:
        """Tell whether two zones of the same foot share skin or touch.

        Zones overlap when they share a leaf. A nail also overlaps its toe, a web the two toes
        beside it, and a stump the groups that mean the whole foot.
        """
        return bool(_reach(self) & _leaves(other)) or bool(_leaves(self) & _reach(other))


GROUPS: Final[dict[Zone, tuple[Zone, ...]]] = {
    Zone.TOES: (Zone.TOE1, Zone.TOE2, Zone.TOE3, Zone.TOE4, Zone.TOE5),
    Zone.BIG_TOE: (Zone.TOE1, Zone.NAIL1),
    Zone.NAILS: (Zone.NAIL1, Zone.NAIL2, Zone.NAIL3, Zone.NAIL4, Zone.NAIL5),
    Zone.WEBS: (Zone.WEB1, Zone.WEB2, Zone.WEB3, Zone.WEB4),
    Zone.BALL: (Zone.BALL_INNER, Zone.BALL_MIDDLE, Zone.BALL_OUTER),
    Zone.HEEL: (Zone.HEEL_BOTTOM, Zone.HEEL_BACK),
    Zone.SOLE: (Zone.BALL, Zone.ARCH, Zone.MIDFOOT, Zone.OUTER_EDGE, Zone.HEEL_BOTTOM),
    Zone.ANKLE: (Zone.ANKLE_INNER, Zone.ANKLE_OUTER),
    Zone.LOWER_LEG: (Zone.SHIN, Zone.CALF),
    Zone.WHOLE_FOOT: (
        Zone.TOES,
        Zone.NAILS,
        Zone.WEBS,
        Zone.BALL,
        Zone.ARCH,
        Zone.MIDFOOT,
        Zone.OUTER_EDGE,
        Zone.HEEL,
        Zone.TOP,
        Zone.ANKLE,
    ),
    Zone.FOOT_AND_LOWER_LEG: (Zone.WHOLE_FOOT, Zone.LOWER_LEG),
}
"""Each group and its members, which may be groups themselves."""

NAIL_TOES: Final[dict[Zone, Zone]] = dict(zip(GROUPS[Zone.NAILS], GROUPS[Zone.TOES], strict=True))
"""The toe that carries each nail."""

WEB_TOES: Final[dict[Zone, tuple[Zone, Zone]]] = {
    web: (GROUPS[Zone.TOES][place], GROUPS[Zone.TOES][place + 1])
    for place, web in enumerate(GROUPS[Zone.WEBS])
}
"""The two toes beside each web: ``web1`` lies between the first and the second toe."""


@cache
def _leaves(zone: Zone) -> frozenset[Zone]:
    members = GROUPS.get(zone)
    if members is None:
        return frozenset({zone})
    return frozenset().union(*(_leaves(member) for member in members))


@cache
def _reach(zone: Zone) -> frozenset[Zone]:
    """The leaves of a zone and those beside them that a person cannot tell apart from it."""
    reach = set(_leaves(zone))
    for leaf in _leaves(zone):
        if leaf in NAIL_TOES:
            reach.add(NAIL_TOES[leaf])
        elif leaf in WEB_TOES:
            reach.update(WEB_TOES[leaf])
    if _leaves(zone) >= _leaves(Zone.WHOLE_FOOT):
        reach.add(Zone.STUMP)
    return frozenset(reach)


@dataclass(frozen=True, order=True)
class Spot:
    """A zone of one foot: the only way any part of footcare says where."""

    foot: Foot
    zone: Zone

    def overlaps(self, other: Spot) -> bool:
        """Tell whether two spots are on the same foot and their zones overlap."""
        return self.foot is other.foot and self.zone.overlaps(other.zone)
