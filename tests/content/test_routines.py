"""Every bundled routine, and what a wrong file is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from footcare.content.faults import ContentFault
from footcare.content.routines import load_routine, load_routines
from footcare.domain.foot import Foot, Zone
from footcare.domain.plan import Limits, make_plan
from footcare.domain.routine import (
    LIGHT,
    Beyond,
    Routine,
    RoutineKind,
    StepSides,
    Technique,
)

if TYPE_CHECKING:
    from pathlib import Path

ROUTINES = {routine.id: routine for routine in load_routines()}

MINUTES = {
    "calm5": 5, "everyday10": 10, "full30": 30, "upstroke12": 12, "partner20": 20, "bedtime8": 8,
    "wake6": 6, "exercise10": 10, "stretch8": 8, "cream6": 6, "medicated4": 4, "sensitive5": 5,
    "noreach6": 6, "lift8": 8, "toes5": 5, "firm12": 12,
}  # fmt: skip
"""The sixteen of clinical base 5.5 with their times."""

KINDS = {
    "exercise10": RoutineKind.EXERCISE,
    "cream6": RoutineKind.SKIN_CARE,
    "medicated4": RoutineKind.MEDICATION_HELPER,
}
"""Those that are something else than a massage."""

NEVER_SAID = (
    "normal", "healthy", "all clear", "safe", "no problem", "low risk", "diagnos", "infection",
    "can wait", "cure", "heal", "repair", "regenerat", "circulation", "inflammation", "detox",
    "proven", "guarantee", "pull the", "deep tissue", "!",
)  # fmt: skip
"""Clinical base 7; here as parts of words, in small letters."""


@pytest.fixture(params=sorted(ROUTINES))
def routine(request: pytest.FixtureRequest) -> Routine:
    return ROUTINES[request.param]


def said(routine: Routine) -> str:
    words = [routine.name, routine.purpose, routine.basis, routine.frequency, *routine.needs]
    for step in routine.steps:
        words += [step.title, step.words, step.caution]
    return "\n".join(words)


def test_the_routines_of_the_clinical_base_are_here() -> None:
    assert ROUTINES.keys() == MINUTES.keys()


def test_times_sum(routine: Routine) -> None:
    minutes = MINUTES[routine.id]
    assert make_plan(routine).total_seconds == routine.total_seconds == minutes * 60


def test_it_is_of_its_kind(routine: Routine) -> None:
    assert routine.kind is KINDS.get(routine.id, RoutineKind.MASSAGE)
    assert routine.needs_partner == (routine.id == "partner20")


def test_it_begins_with_getting_ready_and_ends_with_a_look(routine: Routine) -> None:
    moves_at_once = routine.id == "wake6"
    assert (routine.steps[0].technique is Technique.PREPARATION) != moves_at_once
    assert routine.steps[-1].technique is Technique.FINISH
    assert routine.basis
    assert routine.frequency


def test_getting_ready_warns(routine: Routine) -> None:
    hands_stay_off_the_feet = {"noreach6", "wake6"}
    assert bool(routine.steps[0].caution) != (routine.id in hands_stay_off_the_feet)


def test_no_dose_is_told(routine: Routine) -> None:
    if routine.kind is RoutineKind.MEDICATION_HELPER:
        told = re.findall(r"\d+ \w+", said(routine).replace("0.075 %", "").replace("5 %", ""))
        assert told == ["1 hour"]  # without a bath before and after, as leaflets say


def test_the_words_never_promise_or_frighten(routine: Routine) -> None:
    text = said(routine).lower()
    assert [word for word in NEVER_SAID if word in text] == []


def test_pressure_stays_light_but_on_the_calf_of_the_locked_one(routine: Routine) -> None:
    firm = [step for step in routine.steps if step.pressure > LIGHT]
    assert routine.firm == bool(firm) == (routine.id == "firm12")
    assert {step.zone for step in firm} <= {Zone.CALF}


def test_skin_beyond_the_drawings_is_told_in_words(routine: Routine) -> None:
    beyond = {step.beyond: step for step in routine.steps if step.beyond}
    assert beyond.keys() == {
        "medicated4": {Beyond.NAMED_AREA},
        "lift8": {Beyond.THIGH_KNEE},
    }.get(routine.id, set())
    for step in beyond.values():
        assert step.zone is None
        assert step.touches


def test_titles_are_short_and_words_are_sentences(routine: Routine) -> None:
    for step in routine.steps:
        assert len(step.title) <= 32, step.title
        assert not step.title.endswith("."), step.title
        assert step.words.endswith("."), step.words
        assert not step.caution or step.caution.endswith("."), step.caution
        assert len(step.words) <= 200, step.words


def test_each_foot_can_be_left_out(routine: Routine) -> None:
    for foot in Foot:
        plan = make_plan(routine, Limits(frozenset({foot})))
        assert {planned.foot for planned in plan.steps} == {None, foot}
        assert plan.total_seconds < routine.total_seconds


GOOD_STEP = """
[[steps]]
technique = "holding"
zone = "arch"
seconds = 20
sides = "each"
pressure = 1
title = "Hold"
words = "Hold it."
"""

HEAD = """
id = "mine"
name = "Mine"
purpose = "For me."
basis = "Own design."
frequency = "Daily."
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    routine = load_routine(written(tmp_path, HEAD + GOOD_STEP))
    assert routine.total_seconds == 40
    assert routine.steps[0].sides is StepSides.EACH


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("arch", "arc"), "mine.toml: steps[0].zone: 'arc' is not one of"),
        (("holding", "hold"), "mine.toml: steps[0].technique: 'hold' is not one of"),
        (("seconds = 20", "seconds = 0"), "steps[0].seconds: a whole number from 1 to 600"),
        (("seconds = 20", "seconds = true"), "steps[0].seconds: a whole number from 1 to 600"),
        (("pressure = 1", "pressure = 3"), "steps[0].pressure: more than light is for the calf"),
        (("pressure = 1", "presure = 1"), "steps[0].presure: unknown key"),
        (('words = "Hold it."', 'words = " "'), "steps[0].words: words are needed here"),
        (('sides = "each"', 'sides = "once"'), "steps[0].sides: a step on skin"),
        (('zone = "arch"', ""), "steps[0].zone: needed"),
        (('technique = "holding"', 'technique = "finish"'), "touches no skin"),
        (('name = "Mine"', ""), "mine.toml: name: words are needed here"),
        (('id = "mine"', 'id = "yours"'), "'yours' is not the name of the file"),
        (('id = "mine"', 'id = "mine"\nneeds = [1]'), "needs: a list of words"),
        (('id = "mine"', "id = "), "mine.toml: cannot be read"),
        (('id = "mine"', 'id = "mine"\nkind = "fun"'), "mine.toml: kind: 'fun' is not one of"),
        (('id = "mine"', 'id = "mine"\nneeds_partner = 1'), "needs_partner: true or false"),
        (('"holding"\nzone = "arch"', '"finish"\nzone = "named_area"'), "touches no skin"),
        (("[[steps]]", "[[stops]]"), "steps: at least one step is needed"),
    ],
)  # fmt: skip
def test_a_fault_names_file_key_and_reason(
    tmp_path: Path, change: tuple[str, str], fault: str
) -> None:
    with pytest.raises(ContentFault) as told:
        load_routine(written(tmp_path, (HEAD + GOOD_STEP).replace(*change, 1)))
    assert fault in str(told.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "b.toml").write_text(GOOD_STEP, encoding="utf-8")
    with pytest.raises(ContentFault) as told:
        load_routines(tmp_path)
    assert {fault.split(":")[0] for fault in told.value.faults} == {"a.toml", "b.toml"}
    assert len(told.value.faults) > 4


def test_words_for_steps_must_be_tables(tmp_path: Path) -> None:
    with pytest.raises(ContentFault) as told:
        load_routine(written(tmp_path, HEAD + "steps = [1]"))
    assert "steps[0]: not a table" in str(told.value)
