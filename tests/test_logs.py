"""The log: where it happened, never what was written, and silent about its own troubles."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest

from footcare.logs import place_of, start_logging

if TYPE_CHECKING:
    from pathlib import Path


def test_a_full_disk_is_not_shouted_at_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_logging(tmp_path / "logs")
    unwritable = logging.makeLogRecord({"msg": "%d", "args": ("no number",)})
    logging.getLogger("footcare").handlers[-1].handle(unwritable)
    assert capsys.readouterr().err == ""


def test_a_place_has_modules_and_lines_alone() -> None:
    with pytest.raises(ValueError, match="secret") as caught:
        int("secret")
    assert place_of(caught.tb).startswith("tests.test_logs:")
    assert "secret" not in place_of(caught.tb)


def test_a_full_log_is_kept_and_only_so_many_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footcare.log_file._SIZE", 1)
    start_logging(tmp_path)
    for number in range(6):
        logging.getLogger("footcare").info("line %d", number)
    names = ["footcare.log", "footcare.log.1", "footcare.log.2", "footcare.log.3"]
    assert sorted(file.name for file in tmp_path.iterdir()) == names
    ends = [(tmp_path / name).read_text().split()[-1] for name in names]
    assert ends == ["5", "4", "3", "2"]
    if os.name == "posix":
        assert {(tmp_path / name).stat().st_mode & 0o777 for name in names} == {0o600}
