"""Reads the words that a foot check and an assess case share: findings, pain, signs, facts.

Source: the assess format. Each reader notes its faults in its node and returns what it could
read; what comes back counts only when no fault was noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Pain, Sign
from footcare.domain.person import Asked, Facts, Known

if TYPE_CHECKING:
    from datetime import date

    from footcare.reading.reader import Node

MOST_RED_CM: Final = 30
MOST_PAIN: Final = 10

_FINDING_KEYS: Final = ("kind", "zone", "side", "noticed", "change", "told", "extras")
_EXTRA_KEYS: Final = (*(extra.value for extra in Extra), "red_cm")
_PAIN_KEYS: Final = (
    "level",
    "usual",
    "new",
    "sudden",
    "side",
    "disturbs_sleep",
    "days",
    "at_rest_eased_by_hanging",
)
_FACT_FLAGS: Final = (
    "diabetes",
    "previous_ulcer",
    "amputation",
    "past_charcot",
    "deformity",
    "dialysis",
    "immunosuppressed",
    "anticoagulant",
    "massage_agreed",
)
_FACT_KEYS: Final = (
    *_FACT_FLAGS,
    "loss_of_feeling",
    "poor_circulation",
    "last_foot_check",
    "next_foot_check",
)


def read_finding(node: Node, day: date | None, told_until: date | None) -> Finding | None:
    """Read one finding; noticed up to ``day``, and told up to ``told_until``, both included."""
    fields = node.object(_FINDING_KEYS)
    kind = fields.need("kind").choice(FindingKind)
    zone = fields.need("zone").choice(Zone)
    side = fields.need("side").choice(Side)
    noticed = fields.need("noticed").day(day)
    change = fields.need("change").choice(Change)
    told = fields.get("told").day(told_until)
    extras: frozenset[Extra] = frozenset()
    red_cm = None
    if not fields.get("extras").missing:
        details = fields.get("extras").object(_EXTRA_KEYS)
        extras = details.flags(Extra)
        red_cm = details.get("red_cm").number(0, MOST_RED_CM)
    if kind is None or zone is None or side is None or noticed is None or change is None:
        return None
    return Finding(kind, zone, side, noticed, change, extras, red_cm, told)


def read_findings(
    node: Node, day: date | None, told_until: date | None = None
) -> tuple[Finding, ...]:
    """Read a list of findings.

    Args:
        node: the list.
        day: the last day on which they can have been noticed.
        told_until: the last day on which the team can have been told; ``day`` when left out.
    """
    until = told_until or day
    found = (read_finding(member, day, until) for member in node.items())
    return tuple(finding for finding in found if finding is not None)


def read_signs(node: Node) -> frozenset[Sign]:
    """Read the danger signs of the whole person; none when they are left out."""
    if node.missing:
        return frozenset()
    return node.object(sign.value for sign in Sign).flags(Sign)


def read_pain(node: Node) -> Pain | None:
    """Read the pain as told; None when it is left out."""
    if node.missing:
        return None
    fields = node.object(_PAIN_KEYS)
    level = fields.need("level").whole(0, MOST_PAIN)
    pain = Pain(
        level=level or 0,
        usual=fields.get("usual").flag() or False,
        new=fields.get("new").flag() or False,
        sudden=fields.get("sudden").flag() or False,
        side=fields.get("side").choice(Side),
        disturbs_sleep=fields.get("disturbs_sleep").flag() or False,
        days=fields.get("days").whole(0),
        at_rest_eased_by_hanging=fields.get("at_rest_eased_by_hanging").flag() or False,
    )
    return None if level is None else pain


def read_object_in_shoe(node: Node) -> bool:
    """Read what was found in the shoes; nothing when it is left out."""
    if node.missing:
        return False
    return node.object(("object_found",)).get("object_found").flag() or False


def read_facts(node: Node, day: date | None) -> Facts:
    """Read the facts about a person; left out means not known.

    The last check may be null, which says that there never was one. The next check alone may lie
    after ``day``.
    """
    if node.missing:
        return Facts()
    fields = node.object(_FACT_KEYS)
    flags = {name: fields.get(name).flag() or False for name in _FACT_FLAGS}
    last = fields.get("last_foot_check")
    last_day = None
    if last.missing:
        asked = Asked.NOT_ASKED
    elif last.is_null:
        asked = Asked.NEVER
    else:
        asked = Asked.ON
        last_day = last.day(day)
    return Facts(
        **flags,
        loss_of_feeling=fields.get("loss_of_feeling").choice(Known) or Known.UNKNOWN,
        poor_circulation=fields.get("poor_circulation").choice(Known) or Known.UNKNOWN,
        asked=asked,
        last_foot_check=last_day,
        next_foot_check=fields.get("next_foot_check").day(),
    )
