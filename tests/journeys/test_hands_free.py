"""A massage in the real program, led by voice and driven by nothing but PageDown.

The voice is a stand-in that writes down what it is given, as a person would hear it, and then hangs
for ever, as a speech system without a sound device does. No step may wait for it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from footcare.content.routines import load_routines
from footcare.domain.plan import make_plan
from footcare.ui.pages.massage.words import instruction

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.desktop import Desktop

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
    program = tmp_path / "espeak-ng"
    program.write_text(SPEAKS.format(folder=tmp_path), encoding="utf-8")
    program.chmod(0o700)
    (tmp_path / "said").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def said(folder: Path) -> list[str]:
    """What was said, in order."""
    kept = sorted((folder / "said").iterdir(), key=lambda path: int(path.name))
    return [path.read_text(encoding="utf-8") for path in kept]


def wait_until_said(many: int, folder: Path, qtbot: QtBot) -> None:
    """Wait, not long, until so many sentences were said."""
    qtbot.waitUntil(lambda: len(said(folder)) >= many, timeout=AT_ONCE)


def test_a_whole_massage_by_page_down_alone(folder: Path, desktop: Desktop, qtbot: QtBot) -> None:
    routine = next(one for one in load_routines() if one.id == "calm5")
    steps = [instruction(planned) for planned in make_plan(routine).steps]
    desktop.settle_in()
    desktop.footcare()
    desktop.ask("wait", "Start the foot check")
    desktop.press("Massage")
    desktop.press("Choose Five-minute calm feet")
    desktop.press("Start this massage")
    for question in range(QUESTIONS):
        desktop.press("No", question)
    desktop.press("Begin the massage")
    for place, step in enumerate(steps):
        wait_until_said(place + 1, folder, qtbot)
        assert said(folder)[place] == step
        desktop.ask("key", PAGE_DOWN)
    desktop.ask("wait", "Stopped early")
    desktop.ask("wait", "Remind me in 30 minutes")
    wait_until_said(len(steps) + 1, folder, qtbot)
    assert said(folder)[len(steps) :] == ["The massage is over. Look at both feet once more."]
    (session,) = desktop.export()["sessions"]
    assert session["ended"] == "stopped"
    assert session["routine"] == "calm5"
    assert session["done_seconds"] > 0
