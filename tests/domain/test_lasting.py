"""When something still open speaks up, and that its days are those of the triage table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.lasting import OPEN_FOR, lasts_long
from footcare.domain.person import Facts, Known
from footcare.domain.thread import Thread, threads
from footcare.domain.triage import assess
from footcare.domain.triage.case import Case
from footcare.domain.triage.table import LATE_ROWS, ROWS
from tests.domain.test_looked import DAY, check

if TYPE_CHECKING:
    from footcare.domain.advice import Level

TESTED = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)


def found(kind: FindingKind, days_ago: int, change: Change = Change.SAME) -> Finding:
    return Finding(kind, Zone.TOE1, Side.LEFT, DAY - timedelta(days=days_ago), change)


def followed(finding: Finding) -> Thread:
    (thread,) = threads([check(0, finding)])
    return thread


def level(finding: Finding) -> Level:
    return assess(Case(day=DAY, facts=TESTED, findings=(finding,))).level


def test_every_kind_has_its_days_and_its_reason() -> None:
    assert set(OPEN_FOR) == set(FindingKind)
    rules = {row.id for row in (*ROWS, *LATE_ROWS)}
    assert {wait.rule for wait in OPEN_FOR.values() if wait.rule} <= rules
    assert all(1 <= wait.days <= 28 for wait in OPEN_FOR.values())


@pytest.mark.parametrize("kind", [FindingKind.BLISTER, FindingKind.CUT, FindingKind.ATHLETES_FOOT])
def test_the_days_are_those_on_which_the_table_itself_acts(kind: FindingKind) -> None:
    days = OPEN_FOR[kind].days
    assert level(found(kind, days)) > level(found(kind, days - 1))


@pytest.mark.parametrize("kind", FindingKind)
def test_it_speaks_up_on_its_day_and_not_before(kind: FindingKind) -> None:
    days = OPEN_FOR[kind].days
    assert lasts_long(followed(found(kind, days)), DAY)
    assert not lasts_long(followed(found(kind, days - 1)), DAY)


def test_what_is_gone_never_speaks_up() -> None:
    assert not lasts_long(followed(found(FindingKind.CUT, 40, Change.HEALED)), DAY)


def test_a_call_is_waited_for_as_long_as_the_finding_was() -> None:
    told = replace(found(FindingKind.CUT, 20), told=DAY - timedelta(days=6))
    assert not lasts_long(followed(told), DAY)
    assert lasts_long(followed(replace(told, told=DAY - timedelta(days=7))), DAY)


def test_under_care_it_waits_as_long_as_the_table() -> None:
    treated = replace(found(FindingKind.BLISTER, 13), extras=frozenset({Extra.UNDER_CARE}))
    assert not lasts_long(followed(treated), DAY)
    longer = replace(treated, noticed=DAY - timedelta(days=14))
    assert lasts_long(followed(longer), DAY)


def test_what_gets_better_is_not_spoken_of_where_the_table_does_not_either() -> None:
    better = found(FindingKind.ATHLETES_FOOT, 30, Change.BETTER)
    assert not lasts_long(followed(better), DAY)
    assert lasts_long(followed(found(FindingKind.BLISTER, 30, Change.BETTER)), DAY)


def test_what_has_long_been_like_this_is_spoken_of_only_when_it_is_worse() -> None:
    old = replace(found(FindingKind.SHAPE_CHANGE, 60), extras=frozenset({Extra.LONGSTANDING}))
    assert not lasts_long(followed(old), DAY)
    assert lasts_long(followed(replace(old, change=Change.WORSE)), DAY)
