"""What the triage table says of a foot check: a level, the rules that fired, the next steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.domain.foot import Foot, Spot


class Level(IntEnum):
    """How soon to act (clinical base 3.1)."""

    CARRY_ON = 0
    NEXT_VISIT = 1
    NEXT_WORKING_DAY = 2
    TODAY = 3


@dataclass(frozen=True)
class FiredRule:
    """A row of the triage table that applies: its id, level, words for this case and source."""

    id: str
    level: Level
    says: str
    source: str
    emergency: bool = False


class MassageAnswer(StrEnum):
    """What today's check means for a massage of one foot (clinical base 5.2)."""

    BLOCKED = "blocked"
    ASK = "ask"
    WORK_AROUND = "work_around"
    ALLOWED = "allowed"


@dataclass(frozen=True)
class MassageAdvice:
    """The massage answer for each foot, and the sentences that explain it.

    Attributes:
        why: every sentence: what bars, what has to be asked, what to work around and to mind.
        barring: those of them that bar a foot or the whole massage.
        asking: those of them that ask for the short questions first.
        around: the places that hands leave out, on whichever foot may be massaged.
        last: the foot that is done after the other one, or None.
        marked: whether anything that was marked stands, whatever it means for a light massage.
    """

    feet: dict[Foot, MassageAnswer]
    why: tuple[str, ...] = ()
    barring: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    around: frozenset[Spot] = frozenset()
    last: Foot | None = None
    marked: bool = False

    @property
    def minding(self) -> tuple[str, ...]:
        """The sentences for a massage that is done: what to work around and what to mind."""
        return tuple(one for one in self.why if one not in self.barring + self.asking)


@dataclass(frozen=True)
class Advice:
    """The whole result: highest level first, every rule with its source."""

    level: Level
    emergency: bool
    headline: str
    rules: tuple[FiredRule, ...]
    next_steps: tuple[str, ...]
    massage: MassageAdvice = field(default_factory=lambda: MassageAdvice({}))

    def asks_only_for(self, rule: str) -> bool:
        """Tell whether one rule alone asks for anything at all."""
        return {one.id for one in self.rules if one.level > Level.CARRY_ON} == {rule}
