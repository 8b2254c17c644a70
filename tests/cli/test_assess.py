"""`footcare assess`: what it prints, what it refuses, and how it exits."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare.cli.assess import assess_text
from tests.cli.shell import Shell

if TYPE_CHECKING:
    from pathlib import Path

CASE = {
    "id": "Fuß ☎",
    "day": "2026-11-23",
    "person": {"loss_of_feeling": "yes", "poor_circulation": "yes"},
    "findings": [
        {
            "kind": "ulcer",
            "zone": "ball_outer",
            "side": "left",
            "noticed": "2026-11-20",
            "change": "new",
        }
    ],
}


def written(folder: Path, content: object) -> str:
    file = folder / "case.json"
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(file)


def test_the_answer_has_the_keys_of_the_format_in_their_order(tmp_path: Path) -> None:
    ran = Shell(tmp_path).run("assess", written(tmp_path, CASE))
    assert (ran.code, ran.err) == (0, "")
    answer = json.loads(ran.out)
    assert list(answer) == [
        "id",
        "level",
        "emergency",
        "headline",
        "rules",
        "next_steps",
        "massage",
    ]
    assert answer["id"] == "Fuß ☎"
    assert answer["level"] == 3
    assert answer["emergency"] is False
    assert answer["headline"].startswith("Get help today.")
    assert [list(rule) for rule in answer["rules"]] == [["id", "level", "says", "source"]] * 2
    assert [(rule["id"], rule["level"]) for rule in answer["rules"]] == [("U2", 3), ("U1", 2)]
    assert list(answer["massage"]) == ["left", "right", "why"]
    assert answer["massage"]["left"] == "blocked"


def test_a_list_is_answered_by_a_list_in_the_same_order() -> None:
    answer, faults = assess_text(json.dumps([{"day": "2026-11-23"}, CASE]))
    assert faults == []
    assert [one["level"] for one in json.loads(answer)] == [0, 3]
    assert "id" not in json.loads(answer)[0]


def test_an_empty_list_is_answered_by_an_empty_list() -> None:
    assert assess_text("[]") == ("[]", [])


def test_one_fault_in_a_list_refuses_the_whole_list(tmp_path: Path) -> None:
    cases = [CASE, {"day": "2026-11-23", "sings": {}, "id": 3}]
    ran = Shell(tmp_path).run("assess", written(tmp_path, cases))
    assert (ran.code, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("[1].sings: is not a known key")
    assert lines[1] == "[1].id: 3 is not a text"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe{", "cannot be read as UTF-8 text."),
        (b"", "is not JSON"),
        (b'{"day": }', "is not JSON"),
    ],
)
def test_what_is_no_text_or_no_json_is_one_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    ran = Shell(tmp_path).run("assess", written(tmp_path, content))
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert said in ran.err


@pytest.mark.parametrize("name", ["gone.json", ".", "nul\0byte"])
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    ran = Shell(tmp_path).run("assess", f"{tmp_path}/{name}")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "cannot be read" in ran.err


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    ran = Shell(tmp_path).run("assess", written(tmp_path, json.dumps(CASE).encode("utf-8-sig")))
    assert json.loads(ran.out)["level"] == 3


def test_standard_input_is_read_for_a_dash(tmp_path: Path) -> None:
    ran = Shell(tmp_path).run("assess", "-", typed=json.dumps(CASE).encode())
    assert json.loads(ran.out)["level"] == 3


def test_an_id_that_has_no_utf_8_is_echoed_all_the_same(tmp_path: Path) -> None:
    file = written(tmp_path, b'{"id": "a\\ud800", "day": "2026-11-23"}')
    ran = Shell(tmp_path).run("assess", file)
    assert ran.out.encode("utf-8")
    assert json.loads(ran.out)["id"] == "a\ud800"


def test_it_makes_no_profile(tmp_path: Path) -> None:
    Shell(tmp_path / "profile").run("assess", "-", typed=b"[]")
    assert list(tmp_path.iterdir()) == []


def test_it_needs_neither_qt_nor_sql_nor_a_schema_library() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'alembic', 'apscheduler', 'pydantic'}"
    code = f"import footcare.cli.assess, sys; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
