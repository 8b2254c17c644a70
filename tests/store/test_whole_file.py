"""A small file is whole at every moment, also when two programs write it at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_two_programs_that_write_at_once_leave_a_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "preferences.json"
    said: list[int] = []

    def another_program_writes(handle: int) -> None:
        monkeypatch.setattr(os, "fsync", said.append)
        monkeypatch.setattr(os, "getpid", lambda: 4711)
        write_whole(path, "theirs")
        assert path.read_text(encoding="utf-8") == "theirs"
        said.append(handle)

    monkeypatch.setattr(os, "fsync", another_program_writes)
    write_whole(path, "ours, and longer")
    assert said
    assert path.read_text(encoding="utf-8") == "ours, and longer"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "preferences.json"
    write_whole(path, "before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "after")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]
