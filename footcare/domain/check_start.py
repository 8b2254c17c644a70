"""How a foot check begins: what earlier checks left open is asked again in its own step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.checking import CheckDraft, Where
from footcare.domain.checklist import PainQuestion
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    Inspection,
    InspectionStep,
    Pain,
    Sign,
    check_order,
    foot_steps,
    stump_step,
    zones_at,
)
from footcare.domain.looked import identity
from footcare.domain.mark import CHANGES, Mark, PainTold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from footcare.domain.body import Body

_HOME: Final[Mapping[FindingKind, InspectionStep]] = {
    FindingKind.WARMTH: InspectionStep.WARMTH,
    FindingKind.COLD: InspectionStep.WARMTH,
    FindingKind.SHAPE_CHANGE: InspectionStep.SHAPE,
    FindingKind.CALF_SWELLING: InspectionStep.SHAPE,
    FindingKind.NUMBNESS: InspectionStep.FEELING_PAIN,
    FindingKind.PAIN: InspectionStep.FEELING_PAIN,
}

_SOCK: Final = (FindingKind.DISCHARGE, FindingKind.SMELL)


def is_asked_again(finding: Finding, body: Body) -> bool:
    """Tell whether an earlier finding is asked about: one of a foot not looked at just stands."""
    return not set(finding.side.feet).isdisjoint(body.feet.feet)


def home(finding: Finding, first_foot: Foot, body: Body = WHOLE) -> Where:
    """Return the place of the check where an earlier finding is asked about again.

    What was marked on skin that is missing by now is asked about where the stump is looked at:
    whether it went with that part is for the person to say.
    """
    step = _HOME.get(finding.kind)
    if step is not None:
        return (step, None)
    if finding.kind in _SOCK and finding.zone is Zone.WHOLE_FOOT:
        return (InspectionStep.SHOES_SOCKS, None)
    if finding.kind is FindingKind.SWELLING and (
        finding.side is Side.BOTH or finding.zone is Zone.WHOLE_FOOT
    ):
        return (InspectionStep.SHAPE, None)
    looked_at = [foot for foot in body.in_order(first_foot) if foot in finding.side.feet]
    foot = looked_at[0] if looked_at else Foot(finding.side.value)
    return (_step_of(finding, foot, body), foot)


def _step_of(finding: Finding, foot: Foot, body: Body) -> InspectionStep:
    """Return the step that looks at the skin of a finding on a foot."""
    there = finding.zone.leaves & body.zones(foot)
    if not there:
        return stump_step(foot, body)
    for step in (InspectionStep.NAILS, InspectionStep.BETWEEN_TOES, *foot_steps(foot, body)):
        seen = frozenset[Zone]().union(*(zone.leaves for zone in zones_at(step, foot, body)))
        if there <= seen:
            return step
    if finding.zone in (Zone.SOLE, Zone.HEEL):
        return InspectionStep.HEELS if finding.zone is Zone.HEEL else InspectionStep.SOLES
    return InspectionStep.TOPS_ANKLES


def earlier_mark(finding: Finding, number: int, first_foot: Foot, body: Body = WHOLE) -> Mark:
    """Return an open finding of an earlier check as a mark to be asked about again."""
    step, foot = home(finding, first_foot, body)
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
    before: Mapping[tuple[FindingKind, Zone, Side, date], Finding],
    first_foot: Foot = Foot.RIGHT,
    body: Body = WHOLE,
) -> CheckDraft:
    """Return a saved check as a draft at its look back, to be changed and saved in its place.

    Args:
        check: the saved check.
        before: the open findings of earlier checks, by what makes each the same one.
        first_foot: the foot the check begins with.
        body: the person's feet as they are.
    """
    draft = CheckDraft(
        day=check.stamp.day,
        first_foot=first_foot,
        place=len(check_order(first_foot, body)),
        answers=check.answers,
        signs={sign: Reply.YES if sign in check.signs else Reply.NO for sign in Sign}
        if check.saw(InspectionStep.WHOLE_YOU)
        else dict.fromkeys(check.signs, Reply.YES),
        pain=_pain_told(check.pain),
        object_in_shoe=Reply.YES if check.object_in_shoe else None,
        note=check.note,
        replaces=check.stamp.id,
        looked_by=check.looked_by,
        body=body,
    )
    for number, finding in enumerate(check.findings, start=1):
        known = (finding.kind, finding.zone, finding.side, finding.noticed)
        stood = before.get(known)
        gone = finding.change is Change.HEALED
        # What is gone has no details: should it not be gone after all, it stands as it stood.
        told = stood if gone and stood is not None else finding
        mark = earlier_mark(told, number, first_foot, body)
        if not gone:
            # It was all answered in this very check: what was not yes was no.
            replies = dict.fromkeys(Extra, Reply.NO) | dict(mark.replies)
            mark = replace(mark, replies=replies)
        if finding.change is Change.NEW:
            mark = replace(mark, before=None)
        else:
            change = Change.SAME if stood is None else stood.change
            mark = replace(mark, before=change, still=_STILL[finding.change])
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
    day: date,
    first_foot: Foot,
    standing: Sequence[Finding],
    looked_by: str = "",
    body: Body = WHOLE,
) -> CheckDraft:
    """Return a check with nothing answered, and everything open of earlier ones to be asked."""
    asked = [finding for finding in standing if is_asked_again(finding, body)]
    marks = tuple(
        earlier_mark(finding, number, first_foot, body)
        for number, finding in enumerate(asked, start=1)
    )
    return CheckDraft(day=day, first_foot=first_foot, marks=marks, looked_by=looked_by, body=body)


def fitted(draft: CheckDraft, body: Body) -> CheckDraft:
    """Return an unfinished check about the feet as they are told to be by now.

    Nothing that was answered or marked is lost. It stays at its place where that is still asked,
    and goes on with the first place without an answer where it is not.
    """
    if draft.body == body:
        return draft
    where = draft.where
    marks = tuple(_at_home(mark, draft.first_foot, body) for mark in draft.marks)
    changed = replace(draft, body=body, marks=marks)
    if where is None or where not in changed.order:
        return replace(changed, place=changed.first_open())
    return changed.go_to(where)


def asking_about(standing: Iterable[Finding], draft: CheckDraft, body: Body) -> CheckDraft:
    """Return an unfinished check fitted to the feet, which asks about these findings too."""
    draft = fitted(draft, body)
    known = {mark.identity for mark in draft.marks}
    for finding in standing:
        if identity(finding) not in known and is_asked_again(finding, body):
            number = draft.next_number()
            draft = draft.mark(earlier_mark(finding, number, draft.first_foot, body))
    return draft


def _at_home(mark: Mark, first_foot: Foot, body: Body) -> Mark:
    """Return a mark at a place that is asked, or as it is when its foot is not looked at."""
    finding = mark.finding()
    if (mark.step, mark.foot) in check_order(first_foot, body):
        return mark
    if not is_asked_again(finding, body):
        return mark
    step, foot = home(finding, first_foot, body)
    return replace(mark, step=step, foot=foot)
