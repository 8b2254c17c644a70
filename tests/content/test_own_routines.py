"""Files of massages from anywhere: all faults with their place, and nothing else ever happens."""

from __future__ import annotations

import tomllib
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.own_routines import MOST_FAULTS, read_kept, read_own
from footcare.content.routines import load_routines
from footcare.domain.own_routine import LONGEST_FILE, MOST_STEPS
from footcare.resources import resource

if TYPE_CHECKING:
    from footcare.domain.routine import Routine

GOOD = resource("routines", "calm5.toml").read_text(encoding="utf-8")
STEP = """
[[steps]]
technique = "holding"
zone = "heel"
seconds = 30
sides = "each"
pressure = 1
title = "Hold"
words = "Hold it."
"""
HEAD = 'id = "own-x"\nname = "X"\npurpose = "P"\nbasis = "B"\nfrequency = "F"\n'


def faults_of(text: str) -> tuple[str, ...]:
    read = read_own(text.encode(), "mine.toml")
    assert (read.routine is None) == bool(read.faults)
    return read.faults


@pytest.mark.parametrize("routine", load_routines(), ids=lambda one: one.id)
def test_the_bundled_ones_can_be_used_under_any_name(routine: Routine) -> None:
    data = resource("routines", f"{routine.id}.toml").read_bytes()
    assert read_own(data, "calm feet (1).toml").routine == routine


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_own(b"\xef\xbb\xbf" + GOOD.encode(), "x.toml").routine is not None


def test_all_faults_are_told_at_once_each_with_its_place() -> None:
    bad = (
        'id = "own-x"\nname = "a\\u0007b"\ncolour = "red"\npurpose = ""\nbasis = "B"\n'
        'frequency = "F"\n[[steps]]\ntechnique = "rub"\nseconds = 0\nsides = "each"\n'
        'pressure = 9\nzone = "heel"\ntitle = "T"\nwords = "' + "w" * 601 + '"\n'
    )
    found = faults_of(bad)
    places = {fault.split(": ")[1] for fault in found}
    assert places == {
        "name",
        "colour",
        "purpose",
        "steps[0].technique",
        "steps[0].seconds",
        "steps[0].pressure",
        "steps[0].words",
    }
    assert all(fault.startswith("mine.toml: ") for fault in found)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a" * (LONGEST_FILE + 1), "longer than 100000 bytes"),
        (b"\xff\xfe", "UTF-8"),
        (b"a = " + b"[" * 50_000, "too many brackets"),
        (b"a = " + b"9" * 50_000, "cannot be read"),
        (b"name = ", "cannot be read"),
        (b"", "needed"),
    ],
    ids=["long", "bytes", "deep", "number", "torn", "empty"],
)
def test_what_is_no_massage_at_all_is_told_in_a_line(data: bytes, said: str) -> None:
    read = read_own(data, "mine.toml")
    assert read.routine is None
    assert any(said in fault for fault in read.faults)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (HEAD + STEP * (MOST_STEPS + 1), "steps: more than 60 steps"),
        (HEAD + 'needs = ["a","b","c","d","e","f","g","h","i","j","k","l","m"]' + STEP, "needs"),
        (HEAD + 'needs = ["a\\u202eb"]' + STEP, "needs[0]: has characters"),
        (HEAD + STEP.replace("30", "600") * 10, "steps: the massage is longer"),
        (HEAD + STEP.replace("holding", "check"), "steps: in none of them"),
        (HEAD.replace('"X"', f'"{"n" * 61}"') + STEP, "name: longer than 60"),
    ],
    ids=["steps", "needs", "turned", "time", "still", "name"],
)
def test_limits(text: str, place: str) -> None:
    assert any(place in fault for fault in faults_of(text))


@pytest.mark.parametrize("key", ["include", "path", "run", "url", "picture_file"])
def test_a_file_can_name_no_other_file_and_no_address(key: str) -> None:
    assert faults_of(f'{key} = "/etc/passwd"\n{HEAD}{STEP}') == (f"mine.toml: {key}: unknown key",)


def test_faults_do_nothing_to_a_terminal_and_have_an_end() -> None:
    keys = "".join(f'"k\\u001b[31m{number}" = 1\n' for number in range(2_000))
    found = faults_of(keys + HEAD + STEP)
    assert len(found) == MOST_FAULTS + 1
    assert "1800 more faults" in found[-1]
    assert not any("\x1b" in fault for fault in found)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    read = read_own(data, "x.toml")
    assert read.routine is None
    assert read.faults


@given(st.sampled_from(sorted(tomllib.loads(GOOD))), st.integers(0, 4), st.text(max_size=40))
def test_any_word_in_a_good_file_is_taken_or_told(key: str, place: int, word: str) -> None:
    # As JSON a text is also TOML, surrogates aside, which no TOML file can hold.
    shown = "".join(f"\\U{ord(one):08x}" for one in word if unicodedata.category(one) != "Cs")
    lines = GOOD.splitlines()
    wanted = [n for n, line in enumerate(lines) if line.startswith((f"{key} =", "title ="))]
    lines[wanted[place % len(wanted)]] = f'{"title" if key == "steps" else key} = "{shown}"'
    read = read_own("\n".join(lines).encode(), "x.toml")
    assert (read.routine is None) == bool(read.faults)
    for fault in read.faults:
        assert all(unicodedata.category(one) != "Cc" for one in fault)


def test_in_the_profile_the_name_of_the_file_is_the_id() -> None:
    data = (HEAD + STEP).encode()
    assert read_kept(data, "own-x").routine is not None
    assert read_kept(data, "own-y").faults[0].startswith("own-y.toml: id: ")
    assert read_kept(GOOD.encode(), "calm5").routine is None
