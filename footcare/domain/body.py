"""What there is of a person's feet: parts an amputation took, and which feet are looked at.

Skin that is not there is never asked about, never "not seen" and never massaged; where it ended
there is a stump, which is looked at like other skin. Source: clinical base 1.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import NAIL_TOES, WEB_TOES, Foot, Side, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footcare.domain.foot import Spot

TOES: Final = Zone.TOES.leaves
_FOREFOOT: Final = Zone.TOES.leaves | Zone.NAILS.leaves | Zone.WEBS.leaves | Zone.BALL.leaves
_FOOT: Final = Zone.WHOLE_FOOT.leaves
_LEG: Final = Zone.FOOT_AND_LOWER_LEG.leaves

NOTHING: Final = frozenset[Zone]()


class Loss(StrEnum):
    """How far an amputation went, from the toes upwards."""

    NOTHING = "nothing"
    SOME_TOES = "some_toes"
    TOES = "toes"
    FOREFOOT = "forefoot"
    FOOT = "foot"
    LEG = "leg"

    @property
    def takes_foot(self) -> bool:
        """Whether no foot is left to stand on."""
        return self in (Loss.FOOT, Loss.LEG)


LOST_WITH: Final[dict[Loss, frozenset[Zone]]] = {
    Loss.NOTHING: NOTHING,
    Loss.TOES: TOES,
    Loss.FOREFOOT: Zone.BALL.leaves,
    Loss.FOOT: _FOOT,
    Loss.LEG: _LEG,
}
"""What to say is missing for each loss but that of some toes, which are named one by one."""


@cache
def beyond(missing: frozenset[Zone]) -> frozenset[Zone]:
    """Return every leaf that is missing when these zones are: all that lies beyond them too.

    A toe takes its nail and the gaps beside it with it, the ball all toes, any other part of a foot
    the whole foot, and the lower leg its foot. A stump is never missing.
    """
    leaves = NOTHING.union(*(zone.leaves for zone in missing)) - {Zone.STUMP}
    if leaves & (_LEG - _FOOT):
        return _LEG
    if leaves & (_FOOT - _FOREFOOT):
        return _FOOT
    if leaves & Zone.BALL.leaves:
        return _FOREFOOT
    nails = {nail for nail, toe in NAIL_TOES.items() if toe in leaves}
    webs = {web for web, toes in WEB_TOES.items() if leaves.intersection(toes)}
    return leaves | nails | webs


@dataclass(frozen=True)
class Body:
    """The feet of a person as they are.

    Attributes:
        feet: the feet the person looks at; the other one is neither seen nor unseen.
        missing_left: the leaves that are missing on the left. Whatever zones are given, these are
            all the leaves that go with them.
        missing_right: the same on the right.
    """

    feet: Side = Side.BOTH
    missing_left: frozenset[Zone] = NOTHING
    missing_right: frozenset[Zone] = NOTHING

    def __post_init__(self) -> None:
        object.__setattr__(self, "missing_left", beyond(frozenset(self.missing_left)))
        object.__setattr__(self, "missing_right", beyond(frozenset(self.missing_right)))

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing on either foot."""
        return not self.missing_left and not self.missing_right

    @property
    def amputated(self) -> bool:
        """Whether an amputation took anything, on either foot."""
        return any(self.has_stump(foot) for foot in Foot)

    @property
    def standing(self) -> tuple[Foot, ...]:
        """The feet that are looked at and there to stand on, left first."""
        return tuple(foot for foot in self.feet.feet if not self.loss(foot).takes_foot)

    @property
    def compares(self) -> bool:
        """Whether there are two feet to hold one against the other, and both are looked at."""
        return len(self.standing) == len(Foot)

    def missing(self, foot: Foot) -> frozenset[Zone]:
        """Return the leaves that are missing on a foot."""
        return self.missing_left if foot is Foot.LEFT else self.missing_right

    def zones(self, foot: Foot) -> frozenset[Zone]:
        """Return the leaves there are on a foot, a stump among them."""
        return _LEG - self.missing(foot) | ({Zone.STUMP} if self.has_stump(foot) else NOTHING)

    def has(self, spot: Spot) -> bool:
        """Tell whether there is any skin at a spot."""
        return not spot.zone.leaves.isdisjoint(self.zones(spot.foot))

    def has_pair(self, zone: Zone) -> bool:
        """Tell whether a zone is whole on both feet, and both are looked at: it can be compared."""
        return self.feet is Side.BOTH and all(zone.leaves <= self.zones(foot) for foot in Foot)

    def has_stump(self, foot: Foot) -> bool:
        """Tell whether a part of a foot ends in a stump; a nail alone that is gone leaves none."""
        return bool(self.missing(foot) - Zone.NAILS.leaves - Zone.WEBS.leaves)

    def loss(self, foot: Foot) -> Loss:
        """Return how far an amputation went on a foot."""
        missing = self.missing(foot)
        if missing >= _LEG:
            return Loss.LEG
        if missing >= _FOOT:
            return Loss.FOOT
        if missing >= _FOREFOOT:
            return Loss.FOREFOOT
        if missing >= TOES:
            return Loss.TOES
        return Loss.SOME_TOES if missing & TOES else Loss.NOTHING

    def in_order(self, first: Foot) -> tuple[Foot, ...]:
        """Return the feet that are looked at, the first one first."""
        return tuple(foot for foot in (first, first.other) if foot in self.feet.feet)

    def with_missing(self, foot: Foot, zones: Iterable[Zone]) -> Body:
        """Return the body with just these zones, and all beyond them, missing on a foot."""
        missing = frozenset(zones)
        if foot is Foot.LEFT:
            return Body(self.feet, missing, self.missing_right)
        return Body(self.feet, self.missing_left, missing)


WHOLE: Final = Body()
"""Two whole feet, both looked at."""
