"""The guides: every page has one that says what is true; a wrong file is told what is wrong."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import footcare
from footcare.content.faults import ContentFault
from footcare.content.guides import read_guides
from footcare.domain.guide import EVERYWHERE, RECORDED, PageGuide, guides_that_hold
from footcare.resources import resource
from footcare.ui.pages import PAGES
from tests.house_rules import forbidden_words

if TYPE_CHECKING:
    from collections.abc import Iterator

GUIDES = read_guides()
QUOTED = re.compile("“([^”]+)”")
MOST_WORDS = 30
"""Of a sentence; a guide is read by somebody who is looking for something."""


def words_of(guide: PageGuide) -> list[str]:
    words = [guide.title, guide.about]
    for entry in guide.entries:
        words += [entry.title, *entry.steps, entry.words]
        words += [word for key in entry.keys for word in (key.press, key.does)]
    return [word for word in words if word]


@cache
def said_by_the_program() -> frozenset[str]:
    """Every text in the code and in the words of the check."""
    said: set[str] = set()
    for path in Path(footcare.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
    said.update(_texts(tomllib.loads(resource("checklist.toml").read_text(encoding="utf-8"))))
    return frozenset(said)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def test_every_page_has_a_guide_and_every_guide_a_page() -> None:
    assert GUIDES.keys() == {row.name for row in PAGES} | {EVERYWHERE, RECORDED}
    for record_only in (False, True):
        holding = guides_that_hold(GUIDES, record_only=record_only)
        assert holding.keys() == {row.name for row in PAGES} | {EVERYWHERE}
        assert {name for name, guide in holding.items() if guide.page != name} == set()


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
def test_a_guide_is_plain_and_promises_nothing(guide: PageGuide) -> None:
    for words in words_of(guide):
        assert forbidden_words(words) == []
        assert "!" not in words
        for sentence in re.split(r"(?<=[.?:;])\s", words):
            assert len(sentence.split()) <= MOST_WORDS, sentence


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
def test_every_button_that_a_guide_names_exists_under_that_name(guide: PageGuide) -> None:
    named = {name for words in words_of(guide) for name in QUOTED.findall(words)}
    assert named - said_by_the_program() == set()


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
def test_a_guide_opens_a_page_that_opens_without_more_words(guide: PageGuide) -> None:
    assert guide.opens in {row.name for row in PAGES} - {"routine", "gate", "player"} | {""}


WRONG = {
    'title = "T"\nabout = "A"': "x.toml: entry: at least one is needed",
    'title = "T"\nabout = "A"\nentry = [1]': "x.toml: entry: a list of tables is needed",
    'about = "A"\n[[entry]]\ntitle = "E"\nwords = "W"': "x.toml: title: a text is needed",
    'title = "T"\nabout = "A"\nopens = 1\n[[entry]]\ntitle = "E"\nwords = "W"': (
        "x.toml: opens: the name of a page is needed, or nothing"
    ),
    'title = "T"\nabout = "A"\n[[entry]]\ntitle = "E"': (
        "x.toml: entry[0]: steps, words or keys are needed below the title"
    ),
    'title = "T"\nabout = "A"\n[[entry]]\ntitle = "E"\nsteps = "go"': (
        "x.toml: entry[0].steps: a list of sentences is needed"
    ),
    'title = "T"\nabout = "A"\n[[entry]]\ntitle = "E"\nsteps = ["go", " "]': (
        "x.toml: entry[0].steps[1]: a sentence is needed"
    ),
    'title = "T"\nabout = "A"\n[[entry]]\ntitle = "E"\nkeys = [{ press = "A" }]': (
        "x.toml: entry[0].keys[0].does: a text is needed"
    ),
    'title = "T"\nabout = "A"\ncolour = 1\n[[entry]]\ntitle = "E"\nwords = "W"': (
        "x.toml: colour: not a known key, known are about, entry, opens, title"
    ),
    "title = ": "x.toml: cannot be read",
}


@pytest.mark.parametrize(("text", "fault"), WRONG.items(), ids=range(len(WRONG)))
def test_a_wrong_file_is_told_by_file_key_and_reason(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentFault) as told:
        read_guides(tmp_path)
    assert [line for line in told.value.faults if line.startswith(fault)], told.value.faults


def test_all_faults_of_all_files_are_told_at_once_and_no_guide_at_all_is_one(
    tmp_path: Path,
) -> None:
    with pytest.raises(ContentFault, match="there is no guide"):
        read_guides(tmp_path)
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text('title = "T"', encoding="utf-8")
    with pytest.raises(ContentFault) as told:
        read_guides(tmp_path)
    assert len(told.value.faults) == 4
