"""The case as the rules see it: what counts as gone, what a touch test adds, what lies beside what.

A `Mark` is one standing finding with everything the rules ask of it, worked out once. Two equal
findings are two marks, so a mark is compared by identity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change, Extra
from footcare.domain.foot import Foot, Side
from footcare.domain.person import Facts, Known
from footcare.domain.triage import terms

if TYPE_CHECKING:
    from footcare.domain.finding import Finding, FindingKind
    from footcare.domain.inspection import Sign
    from footcare.domain.triage.case import Case

MISSED_TOUCHES: Final = 2
"""So many touches not felt count as loss of feeling (clinical base 3.1 and 4.1)."""


@dataclass(frozen=True, eq=False)
class Mark:
    """A finding that stands, with the words of the table worked out for it.

    Attributes:
        finding: the finding; one said to be gone that still shows signs stands as the same.
        feet: the feet it is on.
        days: calendar days since it was noticed.
        local_signs: the signs around it, told with it or marked beside it.
    """

    finding: Finding
    feet: frozenset[Foot]
    days: int
    new: bool
    open: bool
    lesion: bool
    local_signs: frozenset[terms.LocalSign]

    @property
    def kind(self) -> FindingKind:
        """What it is."""
        return self.finding.kind

    @property
    def one_foot(self) -> bool:
        """Whether it is on one foot only; both alike is another matter for many rules."""
        return self.finding.side is not Side.BOTH

    @property
    def worse(self) -> bool:
        """Whether it got worse since the last look."""
        return self.finding.change is Change.WORSE

    def has(self, *extras: Extra) -> bool:
        """Tell whether at least one of these details was answered with yes."""
        return any(extra in self.finding.extras for extra in extras)


@dataclass(frozen=True)
class Situation:
    """The case with its marks.

    Attributes:
        case: as it was told.
        facts: the person's facts, with what any touch test adds to them.
        marks: the findings that stand.
        ended: the findings that are gone.
    """

    case: Case
    facts: Facts
    marks: tuple[Mark, ...]
    ended: tuple[Finding, ...]

    @property
    def at_risk(self) -> bool:
        """Whether a small wound counts more for this person."""
        return self.facts.at_risk

    @property
    def numb(self) -> bool:
        """Whether pain may fail to warn."""
        return self.facts.numb

    @property
    def poor_circulation(self) -> bool:
        """Whether poor circulation is known; unknown stays at the lower level."""
        return self.facts.poor_circulation is Known.YES

    def has(self, *signs: Sign) -> bool:
        """Tell whether at least one of these danger signs was answered with yes."""
        return any(sign in self.case.signs for sign in signs)

    def of(self, *kinds: FindingKind) -> list[Mark]:
        """Return the marks of these kinds."""
        return [mark for mark in self.marks if mark.kind in kinds]

    def breaks(self) -> list[Mark]:
        """Return the marks where the skin is open."""
        return [mark for mark in self.marks if mark.open]


def situation_of(case: Case) -> Situation:
    """Work out everything the rules ask of a case."""
    given = case.findings or ()
    ended = tuple(finding for finding in given if terms.has_ended(finding))
    standing = [_standing(finding) for finding in given if not terms.has_ended(finding)]
    # What separate findings on the same skin are for a mark: its local signs too.
    tells = [
        (place, finding, sign)
        for place, finding in enumerate(standing)
        if (sign := terms.as_local_sign(finding)) is not None
    ]
    marks = tuple(
        Mark(
            finding=finding,
            feet=frozenset(finding.side.feet),
            days=(case.day - finding.noticed).days,
            new=terms.is_new(finding),
            open=terms.is_break(finding),
            lesion=terms.is_lesion(finding),
            local_signs=terms.own_local_signs(finding)
            | {
                sign
                for other_place, other, sign in tells
                if other_place != place and _touch(finding, other)
            },
        )
        for place, finding in enumerate(standing)
    )
    return Situation(case, _facts_with_touch_tests(case), marks, ended)


def _standing(finding: Finding) -> Finding:
    if finding.change is Change.HEALED:
        return replace(finding, change=Change.SAME)
    return finding


def _touch(one: Finding, other: Finding) -> bool:
    same_foot = Side.BOTH in (one.side, other.side) or one.side is other.side
    return same_foot and one.zone.overlaps(other.zone)


def _facts_with_touch_tests(case: Case) -> Facts:
    if any(test.not_felt >= MISSED_TOUCHES for test in case.touch_tests):
        return replace(case.facts, loss_of_feeling=Known.YES)
    return case.facts
