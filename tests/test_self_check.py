"""The self-check tells what works and what does not, and writes into no diary that is in use."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare import app, self_check
from footcare.paths import Profile
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path


def ran(folder: Path, clock: FakeClock | None = None) -> tuple[int, list[str]]:
    said = io.StringIO()
    code = self_check.run(Profile(folder), said, clock)
    return code, said.getvalue().splitlines()


@pytest.fixture
def window_says(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the window's part comes to; the part itself waits for a whole minute to begin."""
    ended = [""]

    def paint_and_ring(_profile: Profile) -> str:
        return ended[0]

    monkeypatch.setattr(app, "paint_and_ring", paint_and_ring)
    return ended


@pytest.mark.usefixtures("window_says")
def test_a_whole_program_passes_every_part(tmp_path: Path) -> None:
    code, lines = ran(tmp_path / "new", FakeClock())
    assert code == self_check.PASSED
    assert [line.rpartition(": ")[2] for line in lines] == ["works"] * 4


def test_what_fails_is_named_and_the_rest_is_still_tried(
    tmp_path: Path, window_says: list[str]
) -> None:
    window_says[0] = "the window stayed empty"
    code, lines = ran(tmp_path / "new", FakeClock())
    assert code == self_check.FAILED
    assert [line for line in lines if not line.endswith(": works")] == [
        "The window is painted and a reminder rings: the window stayed empty"
    ]
    assert lines[-1] == "The diary is whole: works"


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    code, lines = ran(tmp_path)
    assert code == self_check.NOT_EMPTY
    assert "empty folder" in lines[0]
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.soak
@pytest.mark.timeout(170)
def test_the_real_window_paints_and_its_reminder_rings(tmp_path: Path) -> None:
    words = ["--self-check", "--profile", str(tmp_path / "new")]
    said = subprocess.run(
        [sys.executable, "-m", "footcare", *words], capture_output=True, text=True, check=False
    )
    assert said.returncode == self_check.PASSED, said.stdout
