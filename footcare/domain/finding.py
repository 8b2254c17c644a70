"""What a person can see on a foot, in the vocabulary of the foot check.

Source of the kinds and of the extras: clinical base, sections 2 and 3, and the assess format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from footcare.domain.foot import Side, Spot, Zone

if TYPE_CHECKING:
    from datetime import date


class FindingKind(StrEnum):
    """Something seen or felt. Values are stored; they retire, they are never reused."""

    BLISTER = "blister"
    CUT = "cut"
    ULCER = "ulcer"
    REDNESS = "redness"
    SWELLING = "swelling"
    WARMTH = "warmth"
    COLD = "cold"
    COLOUR_PALE = "colour_pale"
    COLOUR_BLUE = "colour_blue"
    COLOUR_BLACK = "colour_black"
    DISCHARGE = "discharge"
    SMELL = "smell"
    CALLUS = "callus"
    CORN = "corn"
    CRACK = "crack"
    DRY_SKIN = "dry_skin"
    MACERATION = "maceration"
    ATHLETES_FOOT = "athletes_foot"
    INGROWN_NAIL = "ingrown_nail"
    NAIL_THICK = "nail_thick"
    NAIL_BLACK = "nail_black"
    NAIL_LONG = "nail_long"
    BRUISE = "bruise"
    FOREIGN_BODY = "foreign_body"
    BURN = "burn"
    SHAPE_CHANGE = "shape_change"
    NUMBNESS = "numbness"
    PAIN = "pain"
    CALF_SWELLING = "calf_swelling"
    WART = "wart"
    MOLE_CHANGE = "mole_change"
    OTHER = "other"


class Change(StrEnum):
    """How a finding stands against the last look."""

    NEW = "new"
    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    HEALED = "healed"


class Extra(StrEnum):
    """A yes-or-no detail of a finding; absent means no."""

    OPEN = "open"
    DEEP = "deep"
    BLEEDING = "bleeding"
    BLOOD_UNDER = "blood_under"
    BLOOD_FILLED = "blood_filled"
    BLISTERED = "blistered"
    PUNCTURE = "puncture"
    SUPERFICIAL_REMOVED = "superficial_removed"
    SUDDEN = "sudden"
    SPREADING = "spreading"
    PUS = "pus"
    DISCHARGE = "discharge"
    SMELL = "smell"
    RED_AROUND = "red_around"
    WARM_AROUND = "warm_around"
    SWOLLEN_AROUND = "swollen_around"
    PAIN_MORE = "pain_more"
    EXPLAINED = "explained"
    FADES_30MIN = "fades_30min"
    UNDER_CARE = "under_care"
    LONGSTANDING = "longstanding"
    CANNOT_BEAR_WEIGHT = "cannot_bear_weight"


@dataclass(frozen=True)
class Finding:
    """Something marked in a foot check.

    Attributes:
        kind: what it is.
        zone: where, a leaf or a group.
        side: on which foot, or on both alike.
        noticed: the first local date it was seen.
        change: how it stands against the last look.
        extras: the details answered with yes.
        red_cm: redness around it in centimetres, 0 to 30, or None when not measured.
        told: the local date the team was last told of it, or None.
    """

    kind: FindingKind
    zone: Zone
    side: Side
    noticed: date
    change: Change = Change.NEW
    extras: frozenset[Extra] = field(default_factory=frozenset)
    red_cm: float | None = None
    told: date | None = None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where it is: one spot, or one a foot when both are alike."""
        return tuple(Spot(foot, self.zone) for foot in self.side.feet)
