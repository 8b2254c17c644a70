"""How long a massage takes this time: minutes and pace, and what they may never shorten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.routines import load_routines
from footcare.domain.foot import Foot
from footcare.domain.pace import Pace
from footcare.domain.plan import Limits, make_plan
from footcare.domain.routine import STILL, Routine, StepSides, Technique
from footcare.domain.timing import SHORTEST, Timing, minutes_of, possible_minutes, seconds_of
from tests.domain.test_plan import routine, step

ROUTINES = load_routines()
EVERY = pytest.mark.parametrize("massage", ROUTINES, ids=lambda one: one.id)


@EVERY
@pytest.mark.parametrize("pace", Pace)
def test_whatever_minutes_are_chosen_are_what_it_takes(massage: Routine, pace: Pace) -> None:
    minutes = possible_minutes(massage)
    assert massage.total_seconds // 60 in minutes
    for chosen in minutes:
        plan = make_plan(massage, Limits(), Timing(chosen, pace))
        assert abs(plan.total_seconds - chosen * 60) <= 1


@EVERY
def test_without_a_choice_it_is_as_written(massage: Routine) -> None:
    assert seconds_of(massage, Timing()) == tuple(one.seconds for one in massage.steps)
    assert minutes_of(massage, Timing()) == massage.total_seconds / 60


@EVERY
@pytest.mark.parametrize("pace", Pace)
def test_getting_ready_looking_and_finishing_are_never_shortened(
    massage: Routine, pace: Pace
) -> None:
    for chosen in (None, *possible_minutes(massage)):
        for one, seconds in zip(
            massage.steps, seconds_of(massage, Timing(chosen, pace)), strict=True
        ):
            if one.technique in STILL:
                assert seconds == one.seconds
            else:
                assert min(SHORTEST, one.seconds) <= seconds <= max(one.seconds, 2 * one.seconds)
                assert seconds >= one.seconds // 2


def test_the_gentle_pace_takes_a_quarter_longer_where_hands_move() -> None:
    whole = routine(
        step(StepSides.ONCE, technique=Technique.PREPARATION, zone=None, pressure=0, seconds=40),
        step(StepSides.EACH, seconds=40),
    )
    assert seconds_of(whole, Timing(pace=Pace.GENTLE)) == (40, 50)
    assert minutes_of(whole, Timing(pace=Pace.GENTLE)) == pytest.approx(140 / 60)


def test_a_firm_step_is_never_longer_than_it_was_written() -> None:
    firm = routine(step(StepSides.EACH, pressure=3, seconds=60), step(StepSides.EACH, seconds=60))
    assert seconds_of(firm, Timing(pace=Pace.GENTLE)) == (60, 75)
    assert seconds_of(firm, Timing(6))[0] == 60


def test_a_routine_that_only_looks_has_no_minutes_to_choose() -> None:
    looks = routine(step(StepSides.EACH, technique=Technique.CHECK, pressure=0))
    assert not possible_minutes(looks)


def test_one_foot_alone_takes_its_share_of_the_minutes() -> None:
    whole = routine(step(StepSides.EACH, seconds=60), step(StepSides.EACH, seconds=60))
    both = make_plan(whole, Limits(), Timing(6))
    alone = make_plan(whole, Limits(frozenset({Foot.LEFT})), Timing(6))
    assert both.total_seconds == 2 * alone.total_seconds == 360


STEPS = st.builds(
    step,
    st.sampled_from(StepSides),
    technique=st.sampled_from(Technique),
    seconds=st.integers(1, 600),
    pressure=st.integers(0, 3),
)


@given(st.lists(STEPS, min_size=1, max_size=8), st.integers(1, 200), st.sampled_from(Pace))
def test_more_minutes_never_shorten_a_step(steps: list[object], minutes: int, pace: Pace) -> None:
    whole = routine(*steps)  # type: ignore[arg-type]  # built above
    few, more = (sum(seconds_of(whole, Timing(one, pace))) for one in (minutes, minutes + 1))
    assert few <= more
    if minutes in possible_minutes(whole):
        assert abs(minutes_of(whole, Timing(minutes, pace)) * 60 - minutes * 60) <= 1
