"""`footcare assess`: what it prints, what it refuses, and how it exits."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare.cli.assess import assess_text, run

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
SCREEN = pytest.CaptureFixture[bytes]


def written(folder: Path, content: object) -> str:
    file = folder / "case.json"
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(file)


def test_the_answer_has_the_keys_of_the_format_in_their_order(
    tmp_path: Path, capsysbinary: SCREEN
) -> None:
    assert run(written(tmp_path, CASE)) == 0
    out, err = capsysbinary.readouterr()
    answer = json.loads(out)
    assert err == b""
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
    assert assess_text("[]") == ("[]\n", [])


def test_one_fault_in_a_list_refuses_the_whole_list(tmp_path: Path, capsysbinary: SCREEN) -> None:
    assert run(written(tmp_path, [CASE, {"day": "2026-11-23", "sings": {}, "id": 3}])) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    lines = err.decode().splitlines()
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
    tmp_path: Path, capsysbinary: SCREEN, content: bytes, said: str
) -> None:
    assert run(written(tmp_path, content)) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert len(err.decode().splitlines()) == 1
    assert said in err.decode()


@pytest.mark.parametrize("name", ["gone.json", ".", "nul\0byte"])
def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsysbinary: SCREEN, name: str
) -> None:
    assert run(str(tmp_path) + "/" + name) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert len(err.decode().splitlines()) == 1
    assert "cannot be read" in err.decode()


def test_a_byte_order_mark_is_no_fault(tmp_path: Path, capsysbinary: SCREEN) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE), encoding="utf-8-sig")
    assert run(str(file)) == 0
    assert json.loads(capsysbinary.readouterr().out)["level"] == 3


def test_standard_input_is_read_for_a_dash(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: SCREEN
) -> None:
    given = io.TextIOWrapper(io.BytesIO(json.dumps(CASE).encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert run("-") == 0
    assert json.loads(capsysbinary.readouterr().out)["level"] == 3


def test_an_id_that_has_no_utf_8_is_echoed_all_the_same(
    tmp_path: Path, capsysbinary: SCREEN
) -> None:
    assert run(written(tmp_path, b'{"id": "a\\ud800", "day": "2026-11-23"}')) == 0
    assert json.loads(capsysbinary.readouterr().out)["id"] == "a\ud800"


def test_it_needs_neither_qt_nor_sql_nor_a_schema_library() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'alembic', 'apscheduler', 'pydantic'}"
    code = f"import footcare.cli.assess, sys; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
