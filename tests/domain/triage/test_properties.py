"""What holds for any case: more trouble never weighs less, sides and order do not matter."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from footcare.domain.advice import MassageAnswer
from footcare.domain.finding import Change, Extra, Finding
from footcare.domain.foot import Foot, Side
from footcare.domain.inspection import Sign
from footcare.domain.person import Known
from footcare.domain.triage import Case, SiteReading, assess
from tests.domain.triage.cases import DAY, fired, level
from tests.domain.triage.strategies import cases, findings

RISK_FLAGS: Final = (
    "diabetes",
    "previous_ulcer",
    "amputation",
    "past_charcot",
    "deformity",
    "dialysis",
    "immunosuppressed",
)
WORSE_EXTRAS: Final = (
    Extra.OPEN,
    Extra.DEEP,
    Extra.BLEEDING,
    Extra.BLOOD_UNDER,
    Extra.BLISTERED,
    Extra.PUNCTURE,
    Extra.SUDDEN,
    Extra.SPREADING,
    Extra.PUS,
    Extra.DISCHARGE,
    Extra.SMELL,
    Extra.RED_AROUND,
    Extra.WARM_AROUND,
    Extra.SWOLLEN_AROUND,
    Extra.PAIN_MORE,
    Extra.CANNOT_BEAR_WEIGHT,
)
"""Details that can only make a finding weigh more; what a person or a team explains can ease it."""

ORDER: Final = [
    MassageAnswer.BLOCKED,
    MassageAnswer.ASK,
    MassageAnswer.WORK_AROUND,
    MassageAnswer.ALLOWED,
]
many = settings(max_examples=50, deadline=None)


def _knowing(case: Case, **facts: Any) -> Case:  # noqa: ANN401 - fields of the facts
    return replace(case, facts=replace(case.facts, **facts))


@many
@given(case=cases())
def test_every_case_has_an_answer(case: Case) -> None:
    advice = assess(case)
    levels = [rule.level for rule in advice.rules]
    assert levels == sorted(levels, reverse=True)
    assert advice.level == max(levels, default=0)
    assert advice.emergency == any(rule.emergency for rule in advice.rules)
    assert len({rule.id for rule in advice.rules}) == len(advice.rules)
    assert all(rule.says and rule.source for rule in advice.rules)
    assert advice.next_steps
    assert set(advice.massage.feet) == set(Foot)
    blocked_or_ask = any(answer in ORDER[:3] for answer in advice.massage.feet.values())
    assert advice.massage.why or not blocked_or_ask


@many
@given(case=cases(fewest=0), finding=findings())
def test_one_more_finding_never_weighs_less(case: Case, finding: Finding) -> None:
    more = replace(case, findings=(*(case.findings or ()), finding))
    assert level(more) >= level(case)


@many
@given(case=cases(), finding=findings())
def test_a_finding_weighs_at_least_what_no_check_weighed(case: Case, finding: Finding) -> None:
    assume(finding.change is not Change.HEALED)
    case = replace(case, findings=None)
    assert level(replace(case, findings=(finding,))) >= level(case)


@many
@given(case=cases(), sign=st.sampled_from(list(Sign)))
def test_one_more_danger_sign_never_weighs_less(case: Case, sign: Sign) -> None:
    assert level(replace(case, signs=case.signs | {sign})) >= level(case)


@many
@given(case=cases(), flag=st.sampled_from(RISK_FLAGS))
def test_one_more_risk_flag_never_weighs_less(case: Case, flag: str) -> None:
    assert level(_knowing(case, **{flag: True})) >= level(case)


@many
@given(case=cases(), name=st.sampled_from(["loss_of_feeling", "poor_circulation"]))
def test_a_worse_test_never_weighs_less(case: Case, name: str) -> None:
    # M1 tells of a loss of feeling that nobody knew of: once it is known, M1 has nothing to tell.
    todays = [test.felt for test in case.touch_tests if test.day == DAY]
    assume(name != "loss_of_feeling" or all(felt > 4 for felt in todays))
    levels = [
        level(_knowing(case, **{name: known})) for known in (Known.NO, Known.UNKNOWN, Known.YES)
    ]
    assert levels == sorted(levels)


def _first_changed(case: Case, **values: Any) -> Case:  # noqa: ANN401 - fields of a finding
    marked = list(case.findings or ())
    marked[0] = replace(marked[0], **values)
    return replace(case, findings=tuple(marked))


@many
@given(case=cases(fewest=1), extra=st.sampled_from(WORSE_EXTRAS))
def test_a_worse_detail_never_weighs_less(case: Case, extra: Extra) -> None:
    # A break that the team treats moves from the rows of its kind to U3, on purpose.
    first = (case.findings or ())[0].extras - {Extra.UNDER_CARE}
    without, having = (
        _first_changed(case, extras=first),
        _first_changed(case, extras=first | {extra}),
    )
    assert level(having) >= level(without)


@many
@given(case=cases(fewest=1))
def test_getting_worse_never_weighs_less_than_staying_the_same(case: Case) -> None:
    same, worse = (_first_changed(case, change=change) for change in (Change.SAME, Change.WORSE))
    assert level(worse) >= level(same)


def _mirrored_side(side: Side) -> Side:
    return Side.BOTH if side is Side.BOTH else Side(Foot(side.value).other.value)


def _mirrored(case: Case) -> Case:
    pain = case.pain
    if pain is not None and pain.side is not None:
        pain = replace(pain, side=_mirrored_side(pain.side))
    marked = case.findings
    if marked is not None:
        marked = tuple(replace(one, side=_mirrored_side(one.side)) for one in marked)
    return replace(
        case,
        findings=marked,
        pain=pain,
        temperatures=tuple(
            SiteReading(one.day, one.site, one.right, one.left) for one in case.temperatures
        ),
        not_seen=tuple(replace(one, side=_mirrored_side(one.side)) for one in case.not_seen),
    )


@many
@given(case=cases())
def test_left_and_right_mirror(case: Case) -> None:
    here, there = assess(case), assess(_mirrored(case))
    assert fired(case) == fired(_mirrored(case))
    assert here.headline == there.headline
    assert here.massage.feet == {foot.other: there.massage.feet[foot] for foot in Foot}


@many
@given(case=cases(), seed=st.integers(0, 9))
def test_order_does_not_matter(case: Case, seed: int) -> None:
    mixed = random.Random(seed)  # noqa: S311 - shuffles test data
    temperatures, tests = list(case.temperatures), list(case.touch_tests)
    unseen, marked = list(case.not_seen), list(case.findings or ())
    for values in (temperatures, tests, unseen, marked):
        mixed.shuffle(values)
    shuffled = replace(
        case,
        findings=None if case.findings is None else tuple(marked),
        temperatures=tuple(temperatures),
        touch_tests=tuple(tests),
        not_seen=tuple(unseen),
    )
    assert fired(shuffled) == fired(case)
    assert assess(shuffled).massage.feet == assess(case).massage.feet


@many
@given(case=cases(fewest=0), finding=findings())
def test_one_more_finding_never_allows_more_massage(case: Case, finding: Finding) -> None:
    more = replace(case, findings=(*(case.findings or ()), finding))
    before, after = assess(case).massage.feet, assess(more).massage.feet
    assert all(ORDER.index(after[foot]) <= ORDER.index(before[foot]) for foot in Foot)


@pytest.mark.parametrize("name", ["anticoagulant", "massage_agreed", "diabetes"])
@many
@given(case=cases())
def test_some_facts_do_not_touch_the_level(name: str, case: Case) -> None:
    assert fired(_knowing(case, **{name: True})) == fired(case)
