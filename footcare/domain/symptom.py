"""What is felt: a quality, a word or a number for how strong, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.domain.foot import Spot
    from footcare.domain.record import Stamp


class Quality(StrEnum):
    """How it feels. ``ALL`` is the one-press answer for the feet as a whole."""

    BURNING = "burning"
    TINGLING = "tingling"
    NUMBNESS = "numbness"
    STABBING = "stabbing"
    COLD = "cold"
    CRAMP = "cramp"
    TOUCH_HURTS = "touch_hurts"
    PAIN = "pain"
    ALL = "all"


class Severity(StrEnum):
    """How strong, in words. A word is never turned into a number."""

    NONE = "none"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class When(StrEnum):
    """The circumstances of a symptom."""

    NIGHT = "night"
    REST = "rest"
    WALKING = "walking"


@dataclass(frozen=True)
class Symptom:
    """Something felt, as told.

    Attributes:
        severity: the word chosen, or None.
        level: 0 to 10 as given, or None; never derived from the word.
    """

    stamp: Stamp
    quality: Quality
    severity: Severity | None = None
    level: int | None = None
    spots: tuple[Spot, ...] = ()
    when: When | None = None
    note: str = ""
