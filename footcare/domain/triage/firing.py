"""One time a row of the table applies, with its words for this case."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.naming import finding_name
from footcare.i18n import _

if TYPE_CHECKING:
    from footcare.domain.foot import Foot
    from footcare.domain.triage.situation import Mark, Situation


class Firing(NamedTuple):
    """A row that applies.

    Attributes:
        level: how soon to act.
        says: what was seen and why it matters, for this case.
        feet: the feet it is about; empty when it belongs to no foot.
        marks: the findings the row looked at.
        step: something to do that only this row asks for, or "".
        source: where this case stands on another source than the row, or "".
    """

    level: Level
    says: str
    feet: frozenset[Foot] = frozenset()
    marks: tuple[Mark, ...] = ()
    step: str = ""
    source: str = ""

    @property
    def all_feet(self) -> frozenset[Foot]:
        """The feet it is about, and those of every finding it looked at."""
        return self.feet.union(*(mark.feet for mark in self.marks))


def at(mark: Mark, level: int, words: str, *, step: str = "", source: str = "") -> Firing:
    """Return a firing about one finding; ``words`` may name it as ``{finding}``."""
    says = words.format(finding=finding_name(mark.finding))
    return Firing(Level(level), says, mark.feet, (mark,), step, source)


def graded(situation: Situation, at_risk: int, otherwise: int) -> int:
    """Return the level of a row written as ``2 (1)``: at risk, and not at risk."""
    return at_risk if situation.at_risk else otherwise


def names_of(marks: list[Mark]) -> str:
    """Return the names of findings in a row, without repeats."""
    return _("; ").join(dict.fromkeys(finding_name(mark.finding) for mark in marks))
