"""Where no window can be opened, the program says so in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="displays are named by Linux desktops")
@pytest.mark.parametrize("display", ["", ":98765"])
def test_one_sentence_names_the_way_without_a_display(tmp_path: Path, display: str) -> None:
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    run = subprocess.run(
        [sys.executable, "-m", "footcare", "--profile", str(tmp_path / "profile")],
        env=environment | ({"DISPLAY": display} if display else {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert run.returncode == 3
    (sentence,) = run.stderr.splitlines()
    assert "footcare tour" in sentence
    assert run.stdout == ""
