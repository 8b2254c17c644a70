"""Confirmations are read back as they were written; whatever else the file says does no harm."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.trial import Confirmation, Way
from footcare.store.trials_file import JsonTrialsFile

if TYPE_CHECKING:
    from pathlib import Path

CONFIRMATIONS = st.builds(
    Confirmation, st.sampled_from(Way), st.booleans(), st.dates(), st.text(max_size=20)
)
ROW = {"way": "tone", "arrived": True, "day": "2026-11-22", "desktop": "linux"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("trials")


@given(st.lists(CONFIRMATIONS, max_size=5))
def test_what_is_written_is_read(folder: Path, said: list[Confirmation]) -> None:
    file = JsonTrialsFile(folder / "trials.json")
    file.write(said)
    assert list(file.read()) == said
    assert (folder / "trials.json").stat().st_mode & 0o077 == 0


def test_nothing_yet(tmp_path: Path) -> None:
    assert JsonTrialsFile(tmp_path / "trials.json").read() == ()


@pytest.mark.parametrize("text", ["[]", "{}", '{"trials": {}}', '{"trials": [1, [], null]}'])
def test_other_shapes_are_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "trials.json"
    path.write_text(text, encoding="utf-8")
    assert JsonTrialsFile(path).read() == ()


@pytest.mark.parametrize(
    "wrong", [{"way": "smoke"}, {"arrived": 1}, {"day": "yesterday"}, {"desktop": None}]
)
def test_a_row_that_makes_no_sense_costs_no_other(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "trials.json"
    path.write_text(json.dumps({"trials": [ROW | wrong, ROW]}), encoding="utf-8")
    said = Confirmation(Way.TONE, arrived=True, day=date(2026, 11, 22), desktop="linux")
    assert JsonTrialsFile(path).read() == (said,)


def test_a_damaged_file_is_nothing_and_said_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "trials.json"
    path.write_bytes(b"\xff{")
    assert JsonTrialsFile(path).read() == ()
    assert "could not be read" in caplog.text
