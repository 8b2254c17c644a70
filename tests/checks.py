"""Foot checks in which everything was looked at, kept one day after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from footcare.domain.clock import today
from footcare.domain.finding import Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.record import stamp_now

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.fakes import FakeClock

A_DAY = timedelta(days=1).total_seconds()
ALL_SEEN = tuple(StepAnswer(step, foot, Answer.MARKED) for step, foot in check_order())


def check(house: House, clock: FakeClock, *findings: Finding) -> Inspection:
    """Keep a check of now in which everything was looked at, and live on for a day."""
    made = Inspection(stamp_now(clock, house.person_id), ALL_SEEN, findings)
    with house.diary.writing() as books:
        books.inspections.add(made)
    clock.advance(A_DAY)
    return made


def blister(clock: FakeClock, **details: object) -> Finding:
    """Return a blister at the back of the right heel, noticed today."""
    found = Finding(FindingKind.BLISTER, Zone.HEEL_BACK, Side.RIGHT, today(clock))
    return replace(found, **details)  # type: ignore[arg-type]  # named
