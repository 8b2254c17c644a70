"""The words of the foot check: complete, and every fault names file, key and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.content.checklist import read_checklist
from footcare.content.faults import ContentFault
from footcare.domain.foot import Foot
from footcare.domain.inspection import FOOT_STEPS, InspectionStep
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

FORBIDDEN = ("normal", "healthy", "all clear", "safe", "no problem", "low risk", "heal ")


def test_every_step_has_its_words_in_the_order_of_the_check() -> None:
    checklist = read_checklist()
    assert list(checklist.steps) == list(InspectionStep)
    for step, words in checklist.steps.items():
        assert set(words.ask) == (set(Foot) if step in FOOT_STEPS else {None})
        assert words.source


def test_no_sentence_says_what_may_never_be_said() -> None:
    text = resource("checklist.toml").read_text(encoding="utf-8").lower()
    assert [word for word in FORBIDDEN if word in text] == []


def test_headings_are_short() -> None:
    asks = [ask for words in read_checklist().steps.values() for ask in words.ask.values()]
    assert [ask for ask in asks if len(ask.split()) > 15] == []


def bundled() -> str:
    return resource("checklist.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('id = "ready"', 'id = "redy"', "step[0].id", "'redy' is not one of"),
        ('id = "warmth"', 'id = "ready"', "step[2].id", "'ready' stands twice"),
        ('title = "Sole"', 'title = " "', "step[5].title", "must be a sentence"),
        ('ask.right = "Look at the sole', 'ask.once = "Look at the sole', "step[5].ask", "exactly"),
        ("per_foot = true", "per_foot = false", "step[4].per_foot", "must be true"),
        ('first = ["warmth", "cold"]', 'first = ["warm"]', "step[2].first[0]", "'warm' is not"),
        ('first = ["warmth", "cold"]', 'first = ["cold", "cold"]', "step[2].first", "twice"),
        ('zones = ["whole_foot"]', 'zones = "whole_foot"', "step[0].zones", "must be a list"),
        ('opens = ["pus", "discharge", "smell"]', "", "gate[1].opens", "must name"),
        ('open = "Broken', 'opne = "Broken', "hints", "'opne' is not one of"),
        ('[[care]]\nid = "washed"\nlabel = "Feet washed"\n', "", "care", "nothing is said for"),
        (
            'source = "Clinical base 1.2; IWGDF',
            'sauce = "Clinical base 1.2; IWGDF',
            "sauce",
            "known",
        ),
        ("[[gate]]", "[[gate", "file", "is not TOML"),
    ],
)
def test_a_fault_names_file_key_and_reason(
    tmp_path: Path, old: str, new: str, key: str, reason: str
) -> None:
    assert old in bundled()
    file = tmp_path / "mine.toml"
    file.write_text(bundled().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFault) as caught:
        read_checklist(file)
    assert str(caught.value).startswith(f"mine.toml: {key}: ")
    assert reason in str(caught.value)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"none\.toml: file: cannot be read"):
        read_checklist(tmp_path / "none.toml")
