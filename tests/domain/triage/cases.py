"""Short words to write cases of the triage table with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Pain, Sign
from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage import Case, NotSeen, Site, SiteReading, TouchTest, assess

DAY: Final = date(2026, 11, 23)

INTACT: Final = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
"""Not at risk: both tested intact, no flag."""

NUMB: Final = Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO)
"""At risk and numb."""

RISK: Final = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO, deformity=True)
"""At risk with feeling intact."""


CHARCOT = replace(INTACT, past_charcot=True)
POOR = replace(INTACT, poor_circulation=Known.YES)
UNTESTED = Facts()


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def mark(
    kind: str,
    *extras: str,
    side: str = "left",
    zone: str = "top",
    days: int = 0,
    change: str = "new",
    red_cm: float | None = None,
    told: int | None = None,
) -> Finding:
    """Return a finding; ``days`` and ``told`` count back from the day of the case."""
    return Finding(
        kind=FindingKind(kind),
        zone=Zone(zone),
        side=Side(side),
        noticed=ago(days),
        change=Change(change),
        extras=frozenset(Extra(extra) for extra in extras),
        red_cm=red_cm,
        told=None if told is None else ago(told),
    )


def marked(*findings: Finding, facts: Facts = INTACT, pain: Pain | None = None) -> Case:
    """Return the case of a check with these findings."""
    return Case(day=DAY, facts=facts, findings=findings, pain=pain)


def reading(days: int, left: int, right: int, site: str = "toe3") -> SiteReading:
    """Return a thermometer reading in tenths of a degree, so many days back."""
    return SiteReading(ago(days), Site(site), left, right)


def touched(days: int, felt: int) -> TouchTest:
    return TouchTest(ago(days), felt)


def fired(case: Case) -> dict[str, int]:
    """Return the rules that fire and their levels."""
    return {rule.id: int(rule.level) for rule in assess(case).rules}


def level(case: Case) -> int:
    return int(assess(case).level)


def ill(case: Case, *signs: str) -> Case:
    return replace(case, signs=frozenset(Sign(sign) for sign in signs))


def both(kind: str, *extras: str, change: str = "new") -> Case:
    return marked(mark(kind, *extras, side="both", change=change))


def warmed(case: Case, *days_and_sides: tuple[int, int, int]) -> Case:
    return replace(case, temperatures=tuple(reading(*row) for row in days_and_sides))


def felt_touches(case: Case, *days_and_felt: tuple[int, int]) -> Case:
    return replace(case, touch_tests=tuple(touched(*row) for row in days_and_felt))


def checked(facts: Facts, days: int | None, next_in: int | None = None) -> Case:
    """Return a case whose last professional check was so many days ago; None is never."""
    return marked(
        facts=replace(
            facts,
            asked=Asked.NEVER if days is None else Asked.ON,
            last_foot_check=None if days is None else ago(days),
            next_foot_check=None if next_in is None else ago(-next_in),
        )
    )


def unseen(days: int) -> Case:
    return replace(marked(), not_seen=(NotSeen(Zone.SOLE, Side.BOTH, days),))


EMPTY: Final = marked()
USUAL = Pain(4, usual=True, disturbs_sleep=True, days=14)
LEG_DOWN = Pain(3, usual=True, at_rest_eased_by_hanging=True)
