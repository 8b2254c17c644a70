"""`footcare doctor`: tells what is there and changes nothing."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from footcare import __version__, cli
from footcare.services.ports import Ability
from footcare.store.schema import SCHEMA
from tests.reading.test_records import SYMPTOM

if TYPE_CHECKING:
    from tests.cli.shell import Shell


def report(shell: Shell, code: int) -> dict[str, Any]:
    ran = shell.run("doctor", "--json")
    assert ran.code == code, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    assert shell.run("doctor").code == code
    return found


def test_a_whole_diary(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM, SYMPTOM)
    found = report(shell, 0)
    assert found["version"] == __version__
    assert found["schema"] == SCHEMA
    assert found["profile"] == str(shell.root)
    assert found["database"] == {
        "path": str(shell.root / "footcare.db"),
        "integrity": "ok",
        "why": "",
    }
    assert found["records"] == {
        "persons": 1,
        "inspections": 0,
        "symptoms": 2,
        "sessions": 0,
        "temperatures": 0,
        "touch_tests": 0,
        "falls": 0,
        "photos": 0,
        "reminders": 0,
        "occurrences": 0,
    }
    assert found["last_backup"] is None
    assert set(found["works"]) == {"notifications", "tray", "voice", "autostart"}
    assert all(set(ability) == {"ok", "why"} for ability in found["works"].values())
    assert "symptoms: 2" in shell.run("doctor").out


def test_no_diary_yet(shell: Shell) -> None:
    found = report(shell, 0)
    assert (found["database"]["integrity"], found["schema"]) == ("missing", None)
    assert not shell.root.exists(), "the doctor creates nothing"


def test_a_damaged_diary(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    database = shell.root / "footcare.db"
    data = database.read_bytes()
    database.write_bytes(data[: len(data) // 2])
    found = report(shell, 1)
    assert found["database"]["integrity"] == "damaged"
    assert found["database"]["why"]
    assert found["records"] == {}
    assert database.read_bytes() == data[: len(data) // 2]


def test_a_newer_diary(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    with closing(sqlite3.connect(shell.root / "footcare.db")) as connection:
        connection.execute("PRAGMA user_version=99")
    found = report(shell, 3)
    assert (found["database"]["integrity"], found["schema"]) == ("newer", 99)


def test_what_the_desktop_says_is_told(shell: Shell) -> None:
    out = io.StringIO()
    abilities = {
        "tray": Ability(ok=False, why="This desktop shows no tray."),
        "voice": Ability(ok=True),
    }
    words = ["--profile", str(shell.root), "doctor", "--json"]
    assert cli.main(words, io.BytesIO(), out, io.StringIO(), abilities=lambda: abilities) == 0
    assert json.loads(out.getvalue())["works"] == {
        "tray": {"ok": False, "why": "This desktop shows no tray."},
        "voice": {"ok": True, "why": ""},
    }


def test_the_folder_it_lies_in_is_told_of(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    place = report(shell, 0)["place"]
    assert place == {
        "synchronised_by": None,
        "shared_as": None,
        "ownerless": None,
        "conflict_copies": [],
        "why": [],
    }
    there = type(shell)(shell.root.parent / "Nextcloud" / "care", shell.clock)
    there.record("symptom", SYMPTOM)
    copy = "footcare (conflicted copy 2026-11-22 073000).db"
    (there.root / copy).touch()
    place = report(there, 0)["place"]
    assert (place["synchronised_by"], place["conflict_copies"]) == ("Nextcloud", [copy])
    assert all(sentence in there.run("doctor").out for sentence in place["why"])
