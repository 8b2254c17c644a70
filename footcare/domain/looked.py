"""What earlier checks still say today: findings not yet gone, and places nobody has seen.

Both are worked out from the kept checks alone; nothing of it is stored.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from footcare.domain.body import WHOLE
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    Inspection,
    InspectionStep,
    Marked,
    foot_steps,
    zones_at,
)
from footcare.domain.triage.case import NotSeen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from footcare.domain.body import Body

LOOK_BACK_DAYS: Final = 365
"""How far back the checks are read."""

_GROUPS: Final = (
    Zone.FOOT_AND_LOWER_LEG,
    Zone.WHOLE_FOOT,
    Zone.SOLE,
    Zone.TOES,
    Zone.NAILS,
    Zone.WEBS,
    Zone.HEEL,
    Zone.BALL,
    Zone.ANKLE,
    Zone.LOWER_LEG,
)
"""The groups a place is named by, the larger ones first."""

Identity = tuple[FindingKind, Zone, Side, "date"]
"""What makes a finding the same one in another check: kind, zone, side and first day."""

_Check = TypeVar("_Check", Inspection, Inspection | Marked)


def identity(finding: Finding) -> Identity:
    """Return what makes a finding the same one in another check."""
    return (finding.kind, finding.zone, finding.side, finding.noticed)


def in_order(checks: Iterable[_Check]) -> list[_Check]:
    """Return checks from the oldest to the newest."""
    return sorted(checks, key=_moment)


def _moment(check: Inspection | Marked) -> tuple[object, object, object]:
    return (check.stamp.day, check.stamp.at, check.stamp.entered_at)


def open_findings(checks: Iterable[Inspection | Marked]) -> tuple[Finding, ...]:
    """Return what was marked and never said to be gone, as it was last told, oldest first.

    A check that does not mention a finding does not end it.
    """
    standing: dict[Identity, Finding] = {}
    for check in in_order(checks):
        for finding in check.findings:
            if finding.change is Change.HEALED:
                standing.pop(identity(finding), None)
            else:
                standing[identity(finding)] = finding
    return tuple(standing.values())


def still_standing(
    check: Inspection, earlier: Iterable[Inspection | Marked]
) -> tuple[Finding, ...]:
    """Return the open findings of earlier checks that this one does not mention.

    They stand as they were: what was worse stays worse, anything else is the same.
    """
    mentioned = {identity(finding) for finding in check.findings}
    return tuple(
        as_before(finding)
        for finding in open_findings(earlier)
        if identity(finding) not in mentioned
    )


def as_before(finding: Finding) -> Finding:
    """Return a finding that was not looked at again."""
    if finding.change is Change.WORSE:
        return finding
    return replace(finding, change=Change.SAME)


def not_seen(day: date, checks: Sequence[Inspection], body: Body = WHOLE) -> tuple[NotSeen, ...]:
    """Return every zone not really looked at on ``day``, and since how many days.

    Skin that is missing, and a foot that is not looked at, can be neither seen nor unseen.

    A zone is seen on a day when a check of that day answered its step with "nothing new" or a
    mark. One that was never seen counts from the day before the first check. Without any check
    the answer is empty: nothing is known.
    """
    past = [check for check in checks if check.stamp.day <= day]
    if not past:
        return ()
    never = min(check.stamp.day for check in past)
    last = _last_seen(past, body)
    leaves: dict[tuple[int, Foot], set[Zone]] = defaultdict(set)
    for step, foot in _places(body):
        seen = last.get((step, foot))
        unseen = (day - seen).days if seen is not None else (day - never).days + 1
        if unseen > 0:
            leaves[unseen, foot].update(*(zone.leaves for zone in zones_at(step, foot, body)))
    feet: dict[tuple[int, Zone], list[Foot]] = defaultdict(list)
    for (unseen, foot), unseen_leaves in leaves.items():
        for zone in _in_few_words(unseen_leaves):
            feet[unseen, zone].append(foot)
    return tuple(
        NotSeen(zone, Side.BOTH if len(both) > 1 else Side(both[0].value), unseen)
        for (unseen, zone), both in feet.items()
    )


def saw_everything(checks: Iterable[Inspection], body: Body = WHOLE) -> bool:
    """Tell whether each place was seen in at least one of these checks."""
    return len(_last_seen(checks, body)) == len(_places(body))


def _places(body: Body) -> list[tuple[InspectionStep, Foot]]:
    asked = {foot: foot_steps(foot, body) for foot in Foot}
    return [(step, foot) for step in FOOT_STEPS for foot in Foot if step in asked[foot]]


def _in_few_words(leaves: set[Zone]) -> list[Zone]:
    """Return the fewest groups and leaves that stand for these leaves, in a fixed order."""
    left = set(leaves)
    named = []
    for zone in (*_GROUPS, *Zone):
        if zone.leaves <= left:
            named.append(zone)
            left -= zone.leaves
    return named


def _last_seen(checks: Iterable[Inspection], body: Body) -> dict[tuple[InspectionStep, Foot], date]:
    """Return the newest day each place was seen on; as a rule the newest check has them all."""
    last: dict[tuple[InspectionStep, Foot], date] = {}
    missing = set(_places(body))
    for check in reversed(in_order(checks)):
        for place in [place for place in missing if check.saw(*place)]:
            last[place] = check.stamp.day
            missing.remove(place)
        if not missing:
            break
    return last
