"""`footcare export`: the whole diary in one file, or what was there stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from footcare.cli import options
from footcare.domain.intake import IntakeKind
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.export import FORMATS
from footcare.paths import Profile
from footcare.reading.records import Kind
from footcare.store.preferences_file import JsonPreferencesFile
from tests.reading.test_records import LEAST

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell


def test_everything_comes_out_and_can_be_recorded_again(shell: Shell, tmp_path: Path) -> None:
    for kind, line in LEAST.items():
        assert shell.record(kind, line).code == 0
    first = shell.exported()
    other = type(shell)(tmp_path / "other", shell.clock)
    for kind in LEAST:
        assert other.record(kind, *first[IntakeKind(kind).listed]).code == 0
    assert other.exported() == first


def test_the_settings_are_in_it(shell: Shell) -> None:
    shell.record("symptom")
    file = JsonPreferencesFile(Profile(shell.root).preferences)
    file.write(Preferences(theme=ThemeChoice.DARK, window=(1, 2, 3, 4)))
    exported = shell.exported()["preferences"]
    assert (exported["theme"], exported["window"]) == ("dark", [1, 2, 3, 4])


def test_a_file_is_written_and_replaced(shell: Shell, tmp_path: Path) -> None:
    shell.record("symptom", LEAST[Kind.SYMPTOM])
    out = tmp_path / "out.json"
    for _ in range(2):
        ran = shell.run("export", "--format", "json", "--out", str(out))
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert json.loads(out.read_text(encoding="utf-8")) == shell.exported()


def test_every_format_can_be_asked_for(shell: Shell, tmp_path: Path) -> None:
    assert set(options.FORMATS) == set(FORMATS)
    shell.record("symptom", LEAST[Kind.SYMPTOM])
    out = tmp_path / "out.csv"
    assert shell.run("export", "--format", "csv", "--out", str(out)).code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert out.read_bytes().count(b"\r\n") == 2


def test_without_a_diary_there_is_nothing_to_export(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run("export", "--format", "json", "--out", str(tmp_path / "out.json"))
    assert ran.code == 3
    assert "There is no diary" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "place", [".", "profile/footcare.db", "profile/x.json", "no/such/x", "a\0b"]
)
def test_a_place_that_cannot_be_written_is_named(shell: Shell, tmp_path: Path, place: str) -> None:
    shell.record("symptom", LEAST[Kind.SYMPTOM])
    before = (shell.root / "footcare.db").read_bytes()
    ran = shell.run("export", "--format", "json", "--out", str(tmp_path / place))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert (shell.root / "footcare.db").read_bytes() == before
    assert {file.name for file in shell.root.iterdir()} == {"footcare.db"}


def test_a_calendar_keeps_its_line_ends_in_a_file(shell: Shell, tmp_path: Path) -> None:
    shell.record("reminder", {"kind": "cream", "times": ["08:30"], "title": "Fußcreme"})
    out = tmp_path / "reminders.ics"
    assert shell.run("export", "--format", "ics", "--out", str(out)).code == 0
    lines = out.read_bytes().split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert "SUMMARY:Fußcreme".encode() in lines
    assert b"RRULE:FREQ=DAILY" in lines
