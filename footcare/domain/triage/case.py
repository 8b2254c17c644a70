"""What the triage table is asked about: one day of one person, as far as it was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.person import Facts

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.finding import Finding
    from footcare.domain.foot import Side, Zone
    from footcare.domain.inspection import Pain, Sign

TOUCHED_TOES: Final = 6
"""The touch test touches the tips of toes 1, 3 and 5 of both feet (clinical base 4.1)."""


class Site(StrEnum):
    """A place where a thermometer is held to both feet (clinical base 4.2)."""

    TOE1 = "toe1"
    TOE3 = "toe3"
    TOE5 = "toe5"
    BALL_INNER = "ball_inner"
    BALL_MIDDLE = "ball_middle"
    BALL_OUTER = "ball_outer"
    MIDFOOT = "midfoot"
    HEEL = "heel"


@dataclass(frozen=True)
class SiteReading:
    """A skin temperature of both feet at one site, in tenths of a degree Celsius."""

    day: date
    site: Site
    left: int
    right: int


def tenths(celsius: float) -> int:
    """Return a temperature in tenths of a degree, rounded half up as a person would round it.

    The shortest decimal of the number is rounded, so 31.25 gives 313 whatever its binary form.
    """
    return int((Decimal(repr(celsius)) * 10).to_integral_value(ROUND_HALF_UP))


@dataclass(frozen=True)
class TouchTest:
    """How many of the six touches of a day were felt."""

    day: date
    felt: int

    @property
    def not_felt(self) -> int:
        """How many touches were missed."""
        return TOUCHED_TOES - self.felt


@dataclass(frozen=True)
class NotSeen:
    """A part of a foot that nobody could look at, and for how many days."""

    zone: Zone
    side: Side
    days: int


@dataclass(frozen=True)
class Case:
    """Everything the triage table looks at.

    Attributes:
        day: the local date the question is about.
        id: any text to tell cases apart, or None.
        findings: everything marked; empty when nothing was marked, None when no check was made.
        signs: the danger signs answered with yes.
        pain: the pain as told, or None when nothing was said.
        temperatures: thermometer readings of this day and earlier ones.
        touch_tests: touch tests of this day and earlier ones.
        not_seen: the parts nobody could look at.
        object_in_shoe: whether something was found inside a shoe.
    """

    day: date
    id: str | None = None
    facts: Facts = field(default_factory=Facts)
    findings: tuple[Finding, ...] | None = None
    signs: frozenset[Sign] = field(default_factory=frozenset)
    pain: Pain | None = None
    temperatures: tuple[SiteReading, ...] = ()
    touch_tests: tuple[TouchTest, ...] = ()
    not_seen: tuple[NotSeen, ...] = ()
    object_in_shoe: bool = False
