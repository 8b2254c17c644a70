"""What earlier checks still say: open findings, and places nobody has seen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from footcare.domain.day_case import case_of, case_without_check
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Pain,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.looked import not_seen, open_findings, still_standing
from footcare.domain.person import Facts
from footcare.domain.record import Stamp, stamp_now
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = date(2026, 11, 22)


def stamp(days_ago: int = 0, hour: int = 0) -> Stamp:
    clock = FakeClock()
    clock.advance(-86_400 * days_ago + 3600 * hour)
    return stamp_now(clock, "me")


def check(
    days_ago: int = 0,
    *findings: Finding,
    hour: int = 0,
    but: Mapping[InspectionStep, Answer | None] | None = None,
    signs: frozenset[Sign] = frozenset(),
    pain: Pain | None = None,
) -> Inspection:
    """Return a check with every step answered, except those told otherwise."""
    answers = []
    for step, foot in check_order():
        answer = (but or {}).get(step, Answer.NOTHING_NEW)
        if answer is not None:
            answers.append(StepAnswer(step, foot, answer))
    return Inspection(stamp(days_ago, hour), tuple(answers), findings, signs, pain)


def cut(change: Change = Change.NEW, side: Side = Side.LEFT, days_ago: int = 5) -> Finding:
    return Finding(FindingKind.CUT, Zone.TOE1, side, DAY - timedelta(days=days_ago), change)


def test_a_finding_stays_open_until_it_is_gone() -> None:
    first, second = check(5, cut()), check(4, cut(Change.BETTER))
    assert open_findings([second, first]) == (cut(Change.BETTER),)
    assert open_findings([check(1, cut(Change.HEALED)), first, second]) == ()


def test_a_check_that_does_not_mention_a_finding_does_not_end_it() -> None:
    assert open_findings([check(5, cut()), check(1)]) == (cut(),)
    assert still_standing(check(0), [check(5, cut())]) == (cut(Change.SAME),)
    assert still_standing(check(0), [check(5, cut(Change.WORSE))]) == (cut(Change.WORSE),)
    assert still_standing(check(0, cut(Change.HEALED)), [check(5, cut())]) == ()


def test_two_marks_at_one_place_are_two() -> None:
    both = (cut(days_ago=5), cut(days_ago=3))
    assert open_findings([check(3, *both)]) == both


def test_what_was_looked_at_today_is_seen() -> None:
    assert not_seen(DAY, [check()]) == ()
    assert not_seen(DAY, []) == ()


def test_could_not_look_counts_the_days() -> None:
    blind = {InspectionStep.HEELS: Answer.COULD_NOT_LOOK}
    checks = [check(9)] + [check(days, but=blind) for days in range(9)]
    unseen = not_seen(DAY, checks)
    assert {(part.zone, part.side, part.days) for part in unseen} == {
        (Zone.HEEL, Side.BOTH, 9),
    }


def test_what_was_not_seen_is_said_in_few_words() -> None:
    nothing = dict.fromkeys(InspectionStep, Answer.COULD_NOT_LOOK)
    (part,) = not_seen(DAY, [check(but=nothing)])
    assert (part.zone, part.side, part.days) == (Zone.FOOT_AND_LOWER_LEG, Side.BOTH, 1)
    soles = {InspectionStep.SOLES: Answer.COULD_NOT_LOOK, InspectionStep.HEELS: None}
    assert {part.zone for part in not_seen(DAY, [check(but=soles)])} == {Zone.SOLE, Zone.HEEL_BACK}


def test_a_step_without_an_answer_was_not_looked_at() -> None:
    unseen = not_seen(DAY, [check(2), check(0, but={InspectionStep.SOLES: None})])
    assert {part.days for part in unseen} == {2}
    zones = {leaf for part in unseen for leaf in part.zone.leaves}
    assert Zone.ARCH in zones
    assert Zone.TOP not in zones


def test_what_was_never_seen_counts_from_the_day_before_the_first_check() -> None:
    blind = {InspectionStep.NAILS: Answer.COULD_NOT_LOOK}
    unseen = not_seen(DAY, [check(6, but=blind), check(0, but=blind)])
    assert {part.days for part in unseen} == {7}


def test_a_later_look_of_the_same_day_counts() -> None:
    blind = {InspectionStep.SOLES: Answer.COULD_NOT_LOOK}
    assert not_seen(DAY, [check(0, but=blind), check(0, hour=2)]) == ()


def test_the_case_of_a_check_is_complete() -> None:
    case = case_of(check(0, cut(side=Side.RIGHT)), [check(5, cut())], Facts(diabetes=True))
    assert case.day == DAY
    assert case.findings == (cut(side=Side.RIGHT), cut(Change.SAME))
    assert case.facts.diabetes


def test_what_an_earlier_check_of_the_day_said_stands_where_this_one_did_not_ask() -> None:
    fever = frozenset({Sign.FEVER})
    silent = {InspectionStep.WHOLE_YOU: None, InspectionStep.FEELING_PAIN: None}
    morning = check(0, signs=fever, pain=Pain(8, sudden=True))
    case = case_of(check(0, hour=3, but=silent), [morning], Facts())
    assert (case.signs, case.pain) == (fever, Pain(8, sudden=True))
    asked = case_of(check(0, hour=3), [morning], Facts())
    assert (asked.signs, asked.pain) == (frozenset(), None)


def test_without_a_check_what_stands_still_counts() -> None:
    assert case_without_check(DAY, [check(5, cut())], Facts()).findings == (cut(Change.SAME),)
    assert case_without_check(DAY, [check(5)], Facts()).findings is None
