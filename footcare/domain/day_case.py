"""Puts a foot check together with what earlier checks still say: the question to the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.body import WHOLE
from footcare.domain.inspection import InspectionStep
from footcare.domain.looked import as_before, not_seen, open_findings, still_standing
from footcare.domain.measured import NOTHING_MEASURED
from footcare.domain.triage.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from footcare.domain.body import Body
    from footcare.domain.inspection import Inspection, Marked
    from footcare.domain.measured import Measured
    from footcare.domain.person import Facts


def case_of(
    check: Inspection,
    earlier: Sequence[Inspection],
    facts: Facts,
    marked: Iterable[Inspection | Marked] | None = None,
    measured: Measured = NOTHING_MEASURED,
    body: Body = WHOLE,
) -> Case:
    """Return the case of a check.

    What earlier checks marked and nobody said to be gone still stands. What an earlier check of
    the same day said of the whole person or of pain stands where this one did not ask.

    Args:
        check: the check itself.
        earlier: those before it; what they saw and did not see counts.
        facts: what is known of the person.
        marked: what was marked before, where that goes back further than ``earlier``.
        measured: the temperatures and touch tests that count on its day.
        body: the person's feet as they are.
    """
    day = check.stamp.day
    same_day = [before for before in earlier if before.stamp.day == day]
    signs, pain, shoe = check.signs, check.pain, check.object_in_shoe
    for before in same_day:
        if not check.saw(InspectionStep.WHOLE_YOU):
            signs |= before.signs
        if pain is None and not check.saw(InspectionStep.FEELING_PAIN):
            pain = before.pain
        if not check.saw(InspectionStep.SHOES_SOCKS):
            shoe = shoe or before.object_in_shoe
    return Case(
        day=day,
        facts=facts,
        findings=check.findings + still_standing(check, earlier if marked is None else marked),
        signs=signs,
        pain=pain,
        temperatures=measured.temperatures,
        touch_tests=measured.touch_tests,
        not_seen=not_seen(day, [*earlier, check], body),
        object_in_shoe=shoe,
    )


def case_without_check(
    day: date,
    earlier: Iterable[Inspection | Marked],
    facts: Facts,
    measured: Measured = NOTHING_MEASURED,
) -> Case:
    """Return the case of a day on which no check was made: what still stands and was measured."""
    standing = tuple(as_before(finding) for finding in open_findings(earlier))
    return Case(
        day=day,
        facts=facts,
        findings=standing or None,
        temperatures=measured.temperatures,
        touch_tests=measured.touch_tests,
    )
