"""Massages that a person writes: ids, limits, and changes that keep everything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.routines import load_routines
from footcare.domain.foot import Zone
from footcare.domain.own_routine import (
    MOST_SECONDS,
    WITHOUT_SKIN,
    blank_routine,
    blank_step,
    copy_of,
    firmest,
    fitted_step,
    free_id,
    is_own,
    is_safe_id,
    missing_words,
    new_id,
    technique_name,
    with_new_step,
    with_step,
    with_step_moved,
    without_step,
)
from footcare.domain.routine import COMFORTABLE, LIGHT, Routine, StepSides, Technique

BUNDLED = load_routines()
CALM = next(one for one in BUNDLED if one.id == "calm5")


def titles(routine: Routine) -> list[str]:
    return [step.title for step in routine.steps]


@given(st.text(max_size=80), st.integers(0, 3))
def test_a_new_id_is_safe_and_free_whatever_the_name(name: str, others: int) -> None:
    taken: set[str] = set()
    for _one in range(others + 1):
        made = new_id(name, taken)
        assert is_safe_id(made)
        assert made not in taken
        taken.add(made)


@pytest.mark.parametrize(
    "bad",
    [
        "calm5",
        "own-",
        "own-../x",
        "own-a/b",
        "own-a\\b",
        "own-A",
        "own-a.b",
        "own-a\n",
        "",
        "own-ä",
    ],
)
def test_an_id_that_is_no_harmless_name_of_a_file_is_refused(bad: str) -> None:
    assert not is_safe_id(bad)


def test_no_bundled_massage_is_ever_taken_for_an_own_one() -> None:
    assert not any(is_own(one.id) for one in BUNDLED)


def test_an_id_from_elsewhere_stays_only_when_it_is_own_and_free() -> None:
    own = replace(CALM, id="own-evening")
    assert free_id(own, ()) == "own-evening"
    assert free_id(own, {"own-evening"}) == "own-five-minute-calm-feet"
    assert is_own(free_id(CALM, ()))
    assert is_own(free_id(replace(CALM, id="../../etc/passwd"), ()))


@pytest.mark.parametrize("routine", BUNDLED, ids=lambda one: one.id)
def test_a_copy_is_the_same_massage_under_an_own_name(routine: Routine) -> None:
    copy = copy_of(routine, ())
    assert is_safe_id(copy.id)
    assert routine.name in copy.name
    assert copy.steps == routine.steps
    assert copy.total_seconds == routine.total_seconds
    assert not missing_words(copy)


def test_a_new_massage_can_be_kept_at_once() -> None:
    assert not missing_words(blank_routine(()))


def test_every_technique_has_a_name_of_its_own() -> None:
    names = {technique_name(one) for one in Technique}
    assert len(names) == len(Technique)


@pytest.mark.parametrize("technique", Technique)
@pytest.mark.parametrize("zone", Zone)
@pytest.mark.parametrize("cap", [LIGHT, COMFORTABLE])
def test_no_step_is_firmer_than_facts_and_place_allow(
    technique: Technique, zone: Zone, cap: int
) -> None:
    wished = replace(blank_step(), technique=technique, zone=zone, pressure=COMFORTABLE)
    step = fitted_step(wished, cap)
    assert step.pressure == firmest(step.zone, technique, cap) <= cap
    if technique in WITHOUT_SKIN:
        assert (step.zone, step.pressure, step.sides) == (None, 0, StepSides.ONCE)
    elif zone not in (Zone.CALF, Zone.LOWER_LEG):
        assert step.pressure <= LIGHT


def test_skin_beyond_the_drawings_stays_what_it_is() -> None:
    steps = [step for routine in BUNDLED for step in routine.steps if step.beyond is not None]
    assert steps
    for step in steps:
        assert fitted_step(step, COMFORTABLE) == step


def test_a_step_that_comes_to_skin_gets_a_place_and_a_foot() -> None:
    step = fitted_step(replace(CALM.steps[0], technique=Technique.HOLDING), LIGHT)
    assert step.zone is Zone.WHOLE_FOOT
    assert step.sides is StepSides.EACH


@given(st.data())
def test_moving_keeps_every_step_and_the_picture(data: st.DataObject) -> None:
    routine = data.draw(st.sampled_from(BUNDLED))
    place = data.draw(st.integers(0, len(routine.steps) - 2))
    moved = with_step_moved(routine, place, 1)
    assert sorted(titles(moved)) == sorted(titles(routine))
    assert moved.emblem == routine.emblem
    assert with_step_moved(moved, place + 1, -1) == routine


@given(st.data())
def test_a_step_more_and_the_same_step_less_change_nothing(data: st.DataObject) -> None:
    routine = data.draw(st.sampled_from(BUNDLED))
    place = data.draw(st.integers(0, len(routine.steps)))
    more = with_new_step(routine, place, blank_step())
    assert more.steps[place] == blank_step()
    assert more.emblem == routine.emblem
    assert without_step(more, place) == routine


@given(st.data())
def test_without_a_step_there_is_still_a_picture(data: st.DataObject) -> None:
    routine = data.draw(st.sampled_from(BUNDLED))
    while len(routine.steps) > 1:
        routine = without_step(routine, data.draw(st.integers(0, len(routine.steps) - 1)))
        assert routine.emblem in routine.steps


def test_what_is_missing_is_said_with_its_step() -> None:
    empty = replace(blank_step(), title=" ", words="")
    said = missing_words(replace(with_step(CALM, 1, empty), name="", purpose=" "))
    assert said == (
        "It needs a name.",
        "Say in a few words what it is for.",
        "Step 2 needs a title.",
        "Step 2 needs words that say what to do.",
    )


def test_a_massage_moves_something_and_ends() -> None:
    still = replace(CALM, steps=CALM.steps[:1], picture=0)
    assert "at least one step" in missing_words(still)[0]
    long = replace(blank_step(), seconds=MOST_SECONDS)
    assert "two hours" in missing_words(replace(CALM, steps=(long,), picture=0))[0]
