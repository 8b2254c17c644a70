"""The words of the findings: one for each kind, and every fault names file, key and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.content.faults import ContentFault
from footcare.content.findings import load_findings
from footcare.domain.finding import FindingKind
from footcare.domain.naming import kind_name
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


def test_every_kind_is_explained_and_named() -> None:
    words = load_findings()
    assert set(words) == set(FindingKind)
    assert [kind for kind in FindingKind if not words[kind].definition.endswith(".")] == []
    assert len({kind_name(kind) for kind in FindingKind}) == len(FindingKind)


def test_the_early_signs_are_those_of_the_clinical_base() -> None:
    early = {kind.value for kind, words in load_findings().items() if words.early}
    assert early == {"blister", "redness", "callus", "crack", "ingrown_nail", "nail_thick"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "cut"', 'id = "cat"', "findings.toml: finding[1].id: 'cat' is no kind of finding"),
        ('id = "cut"', 'id = "blister"', "findings.toml: finding[1].id: 'blister' stands twice"),
        ("early = true", "early = 1", "finding[0].early: true or false is needed"),
        ("early = true", "earyl = true", "finding[0].earyl: not a known key"),
        ('definition = "Skin broken', 'meaning = "Skin broken', "finding[1].definition: a text"),
        ("source =", "sauce =", "source: a text is needed"),
        ("[[finding]]", "[[findings]]", "finding: a list of tables is needed"),
        ("[[finding]]", "[[finding]", "cannot be read"),
    ],
)
def test_a_fault_names_file_key_and_reason(tmp_path: Path, old: str, new: str, said: str) -> None:
    good = resource("findings.toml").read_text(encoding="utf-8")
    assert old in good
    limit = -1 if old == "[[finding]]" else 1
    file = tmp_path / "findings.toml"
    file.write_text(good.replace(old, new, limit), encoding="utf-8")
    with pytest.raises(ContentFault) as caught:
        load_findings(file)
    assert said in str(caught.value)


def test_a_kind_left_out_is_named(tmp_path: Path) -> None:
    good = resource("findings.toml").read_text(encoding="utf-8")
    rows = good.split("[[finding]]")
    file = tmp_path / "findings.toml"
    file.write_text("[[finding]]".join(rows[:-1]), encoding="utf-8")
    with pytest.raises(ContentFault, match="nothing is said of other"):
        load_findings(file)


def test_a_missing_file_is_one_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"gone\.toml: cannot be read"):
        load_findings(tmp_path / "gone.toml")
