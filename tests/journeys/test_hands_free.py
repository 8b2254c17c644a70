"""A massage in the real program, led by voice and driven by nothing but PageDown.

The voice is a stand-in that writes down what it is given, as a person would hear it, and then hangs
for ever, as a speech system without a sound device does. No step may wait for it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from footcare.content.routines import load_routines
from footcare.domain.plan import make_plan
from footcare.ui.pages.massage.words import instruction
from tests.journeys.test_black_box import NEEDED, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

PAGE_DOWN = 0xFF56
AT_ONCE = 5_000
"""Milliseconds; on a quiet machine a step is said 0.1 s after the key."""
QUESTIONS = 6
SPEAKS = """#!/bin/sh
cat > "{folder}/$$"
mv "{folder}/$$" "{folder}/said/$(ls "{folder}/said" | wc -l)"
exec sleep 1000
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stand-in writes what it said."""
    missing = [need for need in NEEDED if shutil.which(need) is None]
    if missing:
        pytest.skip(f"not here: {', '.join(missing)}")
    program = tmp_path / "espeak-ng"
    program.write_text(SPEAKS.format(folder=tmp_path), encoding="utf-8")
    program.chmod(0o700)
    (tmp_path / "said").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    assert folder.exists()
    with tempfile.TemporaryDirectory(prefix="footcare-") as home, ExitStack() as stack:
        desk = Desk(stack, Path(home))
        desk.profile.mkdir(mode=0o700)
        (desk.profile / "preferences.json").write_text('{"first_run_done": true}')
        yield desk


def said(folder: Path) -> list[str]:
    """What was said, in order."""
    kept = sorted((folder / "said").iterdir(), key=lambda path: int(path.name))
    return [path.read_text(encoding="utf-8") for path in kept]


def wait_until_said(many: int, folder: Path, qtbot: QtBot) -> None:
    """Wait, not long, until so many sentences were said."""
    qtbot.waitUntil(lambda: len(said(folder)) >= many, timeout=AT_ONCE)


def test_a_whole_massage_by_page_down_alone(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    routine = next(one for one in load_routines() if one.id == "calm5")
    steps = [instruction(planned) for planned in make_plan(routine).steps]
    desk.footcare()
    desk.ask("wait", "Start the foot check")
    desk.press("Massage")
    desk.press("Choose Five-minute calm feet")
    desk.press("Start this massage")
    for question in range(QUESTIONS):
        desk.press("No", question)
    desk.press("Begin the massage")
    for place, step in enumerate(steps):
        wait_until_said(place + 1, folder, qtbot)
        assert said(folder)[place] == step
        desk.ask("key", PAGE_DOWN)
    desk.ask("wait", "Stopped early")
    desk.ask("wait", "Remind me in 30 minutes")
    wait_until_said(len(steps) + 1, folder, qtbot)
    assert said(folder)[len(steps) :] == ["The massage is over. Look at both feet once more."]
    (session,) = desk.export()["sessions"]
    assert session["ended"] == "stopped"
    assert session["routine"] == "calm5"
    assert session["done_seconds"] > 0
