"""A massage of feet that are not whole: only what is there is touched, and the time says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.routines import load_routines
from footcare.domain.advice import MassageAdvice, MassageAnswer
from footcare.domain.body import LOST_WITH, WHOLE, Body, Loss
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.gate import GateQuestion, GateReply, GateResult, decide, gate_today
from footcare.domain.person import Facts, Known
from footcare.domain.routine import NEEDS, Technique
from footcare.services.massaging import fitted, plan_for
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

INTACT: Final = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
ALLOWED: Final = MassageAdvice(dict.fromkeys(Foot, MassageAnswer.ALLOWED))
LOST: Final = st.frozensets(st.sampled_from(Zone), max_size=3)
BODIES: Final = st.builds(Body, st.sampled_from(Side), LOST, LOST)
ROUTINES: Final = {routine.id: routine for routine in load_routines()}


def gate(body: Body) -> GateResult:
    """Return what is allowed on a body when nothing speaks against a massage."""
    today = gate_today(ALLOWED, INTACT, None, body)
    return decide(today, dict.fromkeys(GateQuestion, GateReply.NO))


@given(BODIES, st.sampled_from(sorted(ROUTINES)))
def test_hands_touch_only_what_is_there(body: Body, name: str) -> None:
    routine = ROUTINES[name]
    plan = plan_for(routine, fitted(routine, gate(body)))
    if plan is None:
        return
    assert set(plan.feet) <= set(body.standing)
    whole = plan_for(routine, gate(WHOLE))
    assert whole is not None
    assert plan.total_seconds == sum(planned.seconds for planned in plan.steps)
    assert plan.total_seconds <= whole.total_seconds
    for planned in plan.steps:
        feet = plan.feet if planned.foot is None else (planned.foot,)
        for zone in (planned.step.zone, NEEDS.get(planned.step.technique)):
            if zone is not None:
                assert any(zone.leaves & body.zones(foot) for foot in feet)


@given(BODIES)
def test_what_is_missing_is_not_told_as_left_out_today(body: Body) -> None:
    for routine in ROUTINES.values():
        plan = plan_for(routine, gate(body))
        assert plan is None or plan.left_out == ()


def test_without_toes_a_foot_does_without_their_steps_and_takes_less_time() -> None:
    routine = next(
        one
        for one in ROUTINES.values()
        if any(step.technique is Technique.TOE_CURL for step in one.steps)
    )
    body = WHOLE.with_missing(Foot.LEFT, LOST_WITH[Loss.TOES])
    plan, whole = plan_for(routine, gate(body)), plan_for(routine, gate(WHOLE))
    assert plan is not None
    assert whole is not None
    toeless = {NEEDS.get(one.step.technique) for one in plan.steps if one.foot is Foot.LEFT}
    assert Zone.TOES not in toeless
    assert Zone.TOES in {NEEDS.get(one.step.technique) for one in whole.steps}
    assert plan.total_seconds < whole.total_seconds
    assert plan.body == body


@pytest.mark.parametrize(
    ("body", "feet"),
    [
        (WHOLE, {Foot.LEFT, Foot.RIGHT}),
        (Body(Side.RIGHT), {Foot.RIGHT}),
        (Body(missing_left=LOST_WITH[Loss.LEG]), {Foot.RIGHT}),
        (Body(missing_left=LOST_WITH[Loss.FOREFOOT]), {Foot.LEFT, Foot.RIGHT}),
    ],
)
def test_a_foot_that_is_not_there_is_neither_asked_about_nor_refused(
    body: Body, feet: set[Foot]
) -> None:
    result = gate(body)
    assert result.feet == feet
    assert result.open
    assert result.refusals == ()
    assert result.left_out == ()


def test_a_stump_is_spared() -> None:
    body = WHOLE.with_missing(Foot.LEFT, {Zone.TOE2})
    assert list(gate(body).cautions) == [
        "Keep your hands off a stump and its scar, unless your team agreed to it."
    ]
    assert gate(WHOLE).cautions == ()


def test_without_a_foot_there_is_no_massage_and_nothing_is_asked() -> None:
    lost = LOST_WITH[Loss.FOOT]
    today = gate_today(ALLOWED, INTACT, None, Body(missing_left=lost, missing_right=lost))
    result = decide(today, {})
    assert today.questions == ()
    assert today.refused
    assert result.refused
    assert "none is left" in result.refusals[0]
    assert result.to_do


def test_a_massage_whose_places_are_all_missing_says_so() -> None:
    bundled = ROUTINES["calm5"]
    steps = [step for one in ROUTINES.values() for step in one.steps]
    toes = next(step for step in steps if step.zone is Zone.TOES and step.touches)
    routine = replace(bundled, steps=(toes,), picture=0)
    body = WHOLE.with_missing(Foot.LEFT, LOST_WITH[Loss.TOES])
    result = fitted(routine, gate(body))
    assert result.feet == {Foot.RIGHT}
    assert result.left_out == (Foot.LEFT,)
    assert result.refusals == (
        "Left foot: nothing of it is left to do, because its places are missing.",
    )


def test_the_gate_knows_the_feet_of_the_diary(tmp_path: Path) -> None:
    with make_house(tmp_path / "profile", FakeClock()) as house:
        house.knowing.keep_body(Body(Side.LEFT))
        today = house.massaging.gate()
    assert today.body == Body(Side.LEFT)
    assert set(today.answers) == {Foot.LEFT}
