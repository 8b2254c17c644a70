"""The log: where it happened, never what was written, and silent about its own troubles."""

from __future__ import annotations

import logging
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
