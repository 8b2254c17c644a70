"""How a foot check begins: what earlier checks left open is asked again in its own step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.checking import PLACES, CheckDraft, Where
from footcare.domain.checklist import PainQuestion
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    STEP_ZONES,
    Inspection,
    InspectionStep,
    Pain,
    Sign,
)
from footcare.domain.mark import CHANGES, Mark, PainTold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

_HOME: Final[Mapping[FindingKind, InspectionStep]] = {
    FindingKind.WARMTH: InspectionStep.WARMTH,
    FindingKind.COLD: InspectionStep.WARMTH,
    FindingKind.SHAPE_CHANGE: InspectionStep.SHAPE,
    FindingKind.CALF_SWELLING: InspectionStep.SHAPE,
    FindingKind.NUMBNESS: InspectionStep.FEELING_PAIN,
    FindingKind.PAIN: InspectionStep.FEELING_PAIN,
}

_SOCK: Final = (FindingKind.DISCHARGE, FindingKind.SMELL)


def home(finding: Finding, first_foot: Foot) -> Where:
    """Return the place of the check where an earlier finding is asked about again."""
    step = _HOME.get(finding.kind)
    if step is not None:
        return (step, None)
    if finding.kind in _SOCK and finding.zone is Zone.WHOLE_FOOT:
        return (InspectionStep.SHOES_SOCKS, None)
    if finding.kind is FindingKind.SWELLING and (
        finding.side is Side.BOTH or finding.zone is Zone.WHOLE_FOOT
    ):
        return (InspectionStep.SHAPE, None)
    foot = first_foot if finding.side is Side.BOTH else Foot(finding.side.value)
    for step in (InspectionStep.NAILS, InspectionStep.BETWEEN_TOES, *FOOT_STEPS):
        zones = frozenset().union(*(zone.leaves for zone in STEP_ZONES[step]))
        if finding.zone.leaves & zones == finding.zone.leaves:
            return (step, foot)
    if finding.zone in (Zone.SOLE, Zone.HEEL):
        return (InspectionStep.HEELS if finding.zone is Zone.HEEL else InspectionStep.SOLES, foot)
    return (InspectionStep.TOPS_ANKLES, foot)


def earlier_mark(finding: Finding, number: int, first_foot: Foot) -> Mark:
    """Return an open finding of an earlier check as a mark to be asked about again."""
    step, foot = home(finding, first_foot)
    return Mark(
        number=number,
        step=step,
        foot=foot,
        kind=finding.kind,
        zone=finding.zone,
        side=finding.side,
        noticed=finding.noticed,
        replies=dict.fromkeys(finding.extras, Reply.YES),
        red_cm=finding.red_cm,
        told=finding.told,
        before=finding.change,
    )


def draft_from(
    check: Inspection,
    before: Mapping[tuple[FindingKind, Zone, Side, date], Change],
    first_foot: Foot = Foot.RIGHT,
) -> CheckDraft:
    """Return a saved check as a draft at its look back, to be changed and saved in its place.

    Args:
        check: the saved check.
        before: how the open findings of earlier checks stood, by what makes each the same one.
        first_foot: the foot the check begins with.
    """
    draft = CheckDraft(
        day=check.stamp.day,
        first_foot=first_foot,
        place=PLACES,
        answers=check.answers,
        signs={sign: Reply.YES if sign in check.signs else Reply.NO for sign in Sign}
        if check.saw(InspectionStep.WHOLE_YOU)
        else dict.fromkeys(check.signs, Reply.YES),
        pain=_pain_told(check.pain),
        object_in_shoe=Reply.YES if check.object_in_shoe else None,
        note=check.note,
        replaces=check.stamp.id,
        looked_by=check.looked_by,
    )
    for number, finding in enumerate(check.findings, start=1):
        known = (finding.kind, finding.zone, finding.side, finding.noticed)
        mark = earlier_mark(finding, number, draft.first_foot)
        # It was all answered in this very check: what was not yes was no.
        known_replies = dict.fromkeys(Extra, Reply.NO) | dict(mark.replies)
        mark = replace(mark, replies=known_replies)
        if finding.change is Change.NEW:
            mark = replace(mark, before=None)
        else:
            mark = replace(
                mark, before=before.get(known, Change.SAME), still=_STILL[finding.change]
            )
        draft = draft.mark(mark)
    return draft


_STILL: Final = {change: still for still, change in CHANGES.items()}


def _pain_told(pain: Pain | None) -> PainTold | None:
    if pain is None:
        return None
    replies = {
        PainQuestion.USUAL: Reply.YES if pain.usual else Reply.NO,
        PainQuestion.SUDDEN: Reply.YES if pain.sudden else Reply.NO,
        PainQuestion.DISTURBS_SLEEP: Reply.YES if pain.disturbs_sleep else Reply.NO,
        PainQuestion.AT_REST: Reply.YES if pain.at_rest_eased_by_hanging else Reply.NO,
    }
    if not pain.usual and not pain.new:
        replies[PainQuestion.USUAL] = Reply.NOT_SURE
    return PainTold(pain.level, pain.side, pain.days, replies)


def new_draft(
    day: date, first_foot: Foot, standing: Sequence[Finding], looked_by: str = ""
) -> CheckDraft:
    """Return a check with nothing answered, and everything open of earlier ones to be asked."""
    marks = tuple(
        earlier_mark(finding, number, first_foot)
        for number, finding in enumerate(standing, start=1)
    )
    return CheckDraft(day=day, first_foot=first_foot, marks=marks, looked_by=looked_by)
