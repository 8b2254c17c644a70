"""The notes on copies come back as they were; what leads elsewhere is forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from footcare.domain.backup import BackupNotes, SecondCopy
from footcare.store.backup_notes import read_notes, write_notes
from tests.records import DAY

if TYPE_CHECKING:
    from pathlib import Path

NOTES = BackupNotes(
    second_place="/media/stick \N{NO-BREAK SPACE} 1",
    second_folder="footcare-copies-0f00ca",
    second_copy=SecondCopy(7, DAY),
    second_fault="The folder is not there.",
    drilled=DAY,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "backups" / "notes.json"
    write_notes(path, NOTES)
    return path


@pytest.mark.parametrize("notes", [NOTES, BackupNotes(), BackupNotes(drill_fault="Gone.")])
def test_notes_come_back_as_they_were(path: Path, notes: BackupNotes) -> None:
    write_notes(path, notes)
    assert read_notes(path) == notes


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("second_folder", ""),
        ("second_folder", "p2"),
        ("second_folder", ".."),
        ("second_folder", "../../elsewhere"),
        ("second_folder", "/etc"),
        ("second_folder", "C:\\Windows"),
        ("second_folder", None),
        ("second_place", "\0"),
        ("second_place", 5),
        ("second_fault", "\x1b[2J"),
        ("second_copy", {"sequence": float("inf"), "day": "2026-11-20"}),
        ("second_copy", {"sequence": True, "day": "2026-11-20"}),
        ("second_copy", [7]),
        ("drilled", "2026-02-30"),
        ("drilled", 5),
    ],
)
def test_hostile_notes_are_forgotten(
    path: Path, key: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    words = json.loads(path.read_text(encoding="utf-8")) | {key: value}
    path.write_text(json.dumps(words), encoding="utf-8")
    assert read_notes(path) == BackupNotes()
    assert "could not be read" in caplog.text
