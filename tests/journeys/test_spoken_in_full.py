"""The whole program speaks a reminder in neutral words, until it is answered."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tests.journeys.living import GATE, HOME, Life, living

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.blackbox

MORNING = datetime(2031, 3, 4, 7, 30, tzinfo=ZoneInfo(HOME))
SPEAKS = """#!/bin/sh
echo $$ > {folder}/pid
cat > {folder}/words
mv {folder}/words {folder}/heard
exec sleep 1000
"""


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    """A life with a stand-in for the speech program, which never comes to an end."""
    program = tmp_path / "espeak-ng"
    program.write_text(SPEAKS.format(folder=tmp_path), encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with living(tmp_path, monkeypatch) as life:
        life.profile.preferences.write_text(
            '{"first_run_done": true, "spoken_reminders": true}', encoding="utf-8"
        )
        yield life


def test_a_reminder_is_spoken_until_it_is_answered(
    life: Life, tmp_path: Path, qtbot: QtBot
) -> None:
    life.plan(["massage"], ["07:00"], "2031-03-04")
    life.start(MORNING, speed=1)
    heard = tmp_path / "heard"
    qtbot.waitUntil(heard.exists, timeout=GATE)
    assert heard.read_text(encoding="utf-8") == "Time for your foot care"
    process = Path("/proc", (tmp_path / "pid").read_text(encoding="utf-8").strip())
    assert process.exists()
    qtbot.waitUntil(lambda: bool(life.cards), timeout=GATE)
    life.service.press(1, "done")
    qtbot.waitUntil(lambda: not process.exists(), timeout=GATE)
    assert list(life.rows().values()) == ["done"]
    life.end()
