"""A massage written to a file is read back as it was."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from footcare.content.own_routines import read_own
from footcare.content.routines import load_routines
from footcare.domain.foot import Zone
from footcare.domain.own_routine import copy_of, fitted_step
from footcare.domain.routine import COMFORTABLE, Position, Routine, Step, StepSides, Technique
from footcare.export.routine_toml import routine_toml

WORDS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60
).filter(str.strip)
STEPS = st.builds(
    Step,
    technique=st.sampled_from(Technique),
    zone=st.sampled_from(Zone),
    seconds=st.integers(1, 50),
    sides=st.sampled_from(StepSides),
    pressure=st.integers(0, COMFORTABLE),
    title=WORDS,
    words=WORDS,
    caution=st.just("") | WORDS,
).map(lambda step: fitted_step(step, COMFORTABLE))


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    steps = draw(st.lists(STEPS, min_size=1, max_size=6).filter(_does_something))
    return Routine(
        id="own-drawn",
        name=draw(WORDS),
        purpose=draw(WORDS),
        basis=draw(WORDS),
        frequency=draw(WORDS),
        steps=tuple(steps),
        position=draw(st.sampled_from(Position)),
        needs=tuple(draw(st.lists(WORDS, max_size=3))),
        picture=draw(st.integers(0, len(steps) - 1)),
    )


def _does_something(steps: list[Step]) -> bool:
    return any(step.moves for step in steps)


@given(routines())
def test_every_massage_comes_back_as_it_was(routine: Routine) -> None:
    read = read_own(routine_toml(routine).encode(), "x.toml")
    assert read.faults == ()
    assert read.routine == routine


def test_every_bundled_massage_can_be_copied_to_a_file() -> None:
    for routine in load_routines():
        copy = copy_of(routine, ())
        assert read_own(routine_toml(copy).encode(), "x.toml").routine == copy


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_no_word_breaks_out_of_its_quotes(word: str) -> None:
    routine = copy_of(load_routines()[0], ())
    text = routine_toml(Routine(**{**vars(routine), "name": word}))
    assert tomllib.loads(text)["name"] == word
