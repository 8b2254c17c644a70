"""The touch test with a helper: six toes, eyes closed, one try each (clinical base 4.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.triage.case import TOUCHED_TOES, TouchTest

if TYPE_CHECKING:
    from footcare.domain.record import Stamp

ORDER: Final = (
    Spot(Foot.RIGHT, Zone.TOE1),
    Spot(Foot.RIGHT, Zone.TOE5),
    Spot(Foot.LEFT, Zone.TOE1),
    Spot(Foot.LEFT, Zone.TOE5),
    Spot(Foot.RIGHT, Zone.TOE3),
    Spot(Foot.LEFT, Zone.TOE3),
)
"""The documented order of the six touches."""


class Touch(NamedTuple):
    """One touch of a toe, and whether it was felt."""

    spot: Spot
    felt: bool


@dataclass(frozen=True)
class TouchRecord:
    """A touch test as kept.

    Attributes:
        touches: each of the six toes at most once, in the order they were touched.
        helper: the initials of whoever touched, or empty.
        note: free words, plain text.
    """

    stamp: Stamp
    touches: tuple[Touch, ...]
    helper: str = ""
    note: str = ""

    @property
    def missed(self) -> tuple[Spot, ...]:
        """The toes whose touch was not felt."""
        return tuple(touch.spot for touch in self.touches if not touch.felt)

    @property
    def test(self) -> TouchTest:
        """The test as the triage table asks for it: a toe nobody touched is no missed touch."""
        return TouchTest(self.stamp.day, TOUCHED_TOES - len(self.missed))
