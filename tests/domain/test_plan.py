"""A routine becomes the steps of one session: blocks, feet left out, caps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.plan import Limits, NothingLeft, make_plan
from footcare.domain.routine import Beyond, Routine, Step, StepSides, Technique

FEET = (Foot.LEFT, Foot.RIGHT)


def step(sides: StepSides, title: str = "", **fields: object) -> Step:
    values: dict[str, object] = {
        "technique": Technique.HOLDING,
        "zone": Zone.ARCH,
        "seconds": 10,
        "pressure": 2,
        "words": "Do it.",
    }
    values.update(fields)
    return Step(sides=sides, title=title, **values)  # type: ignore[arg-type]  # a builder


def routine(*steps: Step) -> Routine:
    return Routine("r", "R", "p", "b", "f", steps)


ONCE, EACH, BOTH = StepSides.ONCE, StepSides.EACH, StepSides.BOTH


def script(*, feet: tuple[Foot, ...] = FEET, first: Foot = Foot.RIGHT, sides: str) -> str:
    """Play ``o`` once, ``e`` each, ``b`` both and write what comes: number and foot."""
    letters = {"o": ONCE, "e": EACH, "b": BOTH}
    limits = Limits(frozenset(feet), first=first)
    plan = make_plan(routine(*(step(letters[one]) for one in sides.split())), limits)
    return " ".join(
        f"{planned.routine_index}{planned.foot.value[0] if planned.foot else '-'}"
        for planned in plan.steps
    )


@pytest.mark.parametrize(
    ("sides", "played"),
    [
        ("o e e o", "0- 1r 2r 1l 2l 3-"),
        ("e o e", "0r 0l 1- 2r 2l"),
        ("e b e e", "0r 0l 1- 2r 3r 2l 3l"),
    ],
)
def test_a_run_of_each_steps_is_done_whole_on_one_foot_then_on_the_other(
    sides: str, played: str
) -> None:
    assert script(sides=sides) == played


def test_the_first_foot_is_chosen() -> None:
    assert script(sides="o e e", first=Foot.LEFT) == "0- 1l 2l 1r 2r"


def test_the_steps_of_a_foot_left_out_vanish_and_both_becomes_the_other_foot() -> None:
    assert script(sides="o e b o", feet=(Foot.LEFT,)) == "0- 1l 2l 3-"


def test_time_is_computed_anew_for_one_foot() -> None:
    whole = routine(step(ONCE, seconds=40), step(EACH, seconds=30))
    assert make_plan(whole).total_seconds == whole.total_seconds == 100
    assert make_plan(whole, Limits(frozenset({Foot.RIGHT}))).total_seconds == 70


def test_no_foot_is_no_massage() -> None:
    with pytest.raises(NothingLeft, match="at least one foot"):
        make_plan(routine(step(EACH)), Limits(frozenset()))


def test_pressure_is_capped_and_never_raised() -> None:
    plan = make_plan(
        routine(step(EACH, pressure=3), step(EACH, pressure=1)), Limits(pressure_cap=2)
    )
    assert [planned.step.pressure for planned in plan.steps] == [2, 1, 2, 1]


def test_joint_movement_is_left_out_and_the_diary_keeps_the_routines_own_numbers() -> None:
    moving = step(EACH, technique=Technique.PASSIVE_ROM)
    plan = make_plan(routine(step(ONCE), moving, step(EACH)), Limits(joints=False))
    assert [planned.routine_index for planned in plan.steps] == [0, 2, 2]
    assert [planned.index for planned in plan.steps] == [0, 1, 2]


@pytest.mark.parametrize(
    ("technique", "zone", "moves"),
    [
        (Technique.STRETCH, Zone.CALF, True),
        (Technique.ANKLE_PUMPS, Zone.ANKLE, True),
        (Technique.PETRISSAGE, Zone.BALL, True),
        (Technique.PETRISSAGE, Zone.CALF, False),
        (Technique.FRICTION_CIRCULAR, Zone.BALL, False),
    ],
)
def test_kneading_the_ball_moves_joints_too(
    technique: Technique, zone: Zone, *, moves: bool
) -> None:
    assert step(EACH, technique=technique, zone=zone).moves_joints == moves


def test_an_area_that_only_the_person_knows_goes_round_every_place_marked() -> None:
    named = step(EACH, technique=Technique.THIN_APPLICATION, zone=None, beyond=Beyond.NAMED_AREA)
    limits = Limits(around=frozenset({Spot(Foot.LEFT, Zone.HEEL_BOTTOM)}))
    right, left = make_plan(routine(named), limits).steps
    assert right.step.caution == ""
    assert left.step.caution == "Go round this place: Heel, underneath."


def test_the_thigh_is_touched_whatever_is_marked_on_the_foot() -> None:
    thigh = step(EACH, technique=Technique.EFFLEURAGE, zone=None, beyond=Beyond.THIGH_KNEE)
    limits = Limits(around=frozenset({Spot(Foot.LEFT, Zone.WHOLE_FOOT)}))
    assert [one.step.caution for one in make_plan(routine(thigh), limits).steps] == ["", ""]


@given(
    sides=st.lists(st.sampled_from([ONCE, EACH, BOTH]), min_size=1, max_size=8),
    first=st.sampled_from(FEET),
)
def test_left_and_right_mirror(sides: list[StepSides], first: Foot) -> None:
    whole = routine(*(step(one) for one in sides))
    here, there = (make_plan(whole, Limits(first=one)) for one in (first, first.other))
    assert [(one.routine_index, one.foot.other if one.foot else None) for one in here.steps] == [
        (one.routine_index, one.foot) for one in there.steps
    ]
    assert here.total_seconds == whole.total_seconds == there.total_seconds
    assert here.starts[0] == 0
    assert here.starts[-1] + here.steps[-1].seconds == here.total_seconds
