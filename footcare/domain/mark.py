"""A finding in the making: what was marked, what was answered about it, how it stood before."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.checklist import PainQuestion
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.follow_up import Reply, cautious
from footcare.domain.inspection import InspectionStep, Pain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from footcare.domain.checklist import Gate
    from footcare.domain.foot import Foot, Side, Zone
    from footcare.domain.looked import Identity


class StillThere(StrEnum):
    """The answer to a finding marked in an earlier check."""

    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    GONE = "gone"
    COULD_NOT_LOOK = "could_not_look"


CHANGES: Final = {
    StillThere.SAME: Change.SAME,
    StillThere.BETTER: Change.BETTER,
    StillThere.WORSE: Change.WORSE,
    StillThere.GONE: Change.HEALED,
}
"""What each answer means for the finding; without a look it stands as it was."""


@dataclass(frozen=True)
class Mark:
    """A finding in the making.

    Attributes:
        number: names the mark inside its draft; never used twice there.
        step, foot: the place of the check it belongs to.
        replies, gates: what was answered to the follow-up questions.
        before: how it stood in the earlier check, or None for a mark of this check.
        still: whether it is still there, for one of an earlier check; None means not asked yet.
    """

    number: int
    step: InspectionStep
    foot: Foot | None
    kind: FindingKind
    zone: Zone
    side: Side
    noticed: date
    replies: Mapping[Extra, Reply] = field(default_factory=dict)
    gates: Mapping[Gate, Reply] = field(default_factory=dict)
    red_cm: float | None = None
    told: date | None = None
    before: Change | None = None
    still: StillThere | None = None

    @property
    def identity(self) -> Identity:
        """What makes it the same finding in another check."""
        return (self.kind, self.zone, self.side, self.noticed)

    @property
    def earlier(self) -> bool:
        """Whether it was marked in an earlier check."""
        return self.before is not None

    @property
    def change(self) -> Change:
        """How it stands now. What was not looked at again stands, and what was worse stays so."""
        if self.before is None:
            return Change.NEW
        if self.still in CHANGES:
            return CHANGES[self.still]
        return Change.WORSE if self.before is Change.WORSE else Change.SAME

    def finding(self) -> Finding:
        """Return it as it goes into the diary. A healed one keeps no details."""
        healed = self.change is Change.HEALED
        extras = frozenset[Extra]() if healed else cautious(self.replies)
        return Finding(
            kind=self.kind,
            zone=self.zone,
            side=self.side,
            noticed=self.noticed,
            change=self.change,
            extras=extras,
            red_cm=None if healed else self.red_cm,
            told=self.told,
        )


@dataclass(frozen=True)
class PainTold:
    """Pain as answered so far."""

    level: int
    side: Side | None = None
    days: int | None = None
    replies: Mapping[PainQuestion, Reply] = field(default_factory=dict)

    def pain(self) -> Pain:
        """Return it as it goes into the diary; not sure is read the careful way."""
        usual = self.replies.get(PainQuestion.USUAL)
        return Pain(
            level=self.level,
            usual=usual is Reply.YES,
            new=usual is Reply.NO,
            sudden=self._may_be(PainQuestion.SUDDEN),
            side=self.side,
            disturbs_sleep=self._may_be(PainQuestion.DISTURBS_SLEEP),
            days=self.days,
            at_rest_eased_by_hanging=self._may_be(PainQuestion.AT_REST),
        )

    def _may_be(self, question: PainQuestion) -> bool:
        return self.replies.get(question, Reply.NO) is not Reply.NO
