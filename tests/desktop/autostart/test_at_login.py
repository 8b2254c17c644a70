"""What a desktop does at login, done once with the real program: the entry's command is started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLockFile

from footcare.desktop.autostart import choose_autostart
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile
from footcare.services.desktop_ports import Starting

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.blackbox


@pytest.mark.usefixtures("session_bus")
def test_the_entry_starts_the_program_with_its_diary(
    home: Path, tmp_path: Path, display: str, qtbot: QtBot
) -> None:
    if shutil.which("gio") is None:
        pytest.skip("there is no gio here")
    profile = Profile(tmp_path / "the aunt's $diary")
    autostart = choose_autostart(profile)
    autostart.turn(on=True)
    assert autostart.state().starting is Starting.ON
    entry = home / "config" / "autostart" / "footcare.desktop"
    screen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run(["gio", "launch", str(entry)], env=os.environ | screen, check=True, timeout=20)
    lock = QLockFile(str(profile.lock))
    # A second start finds it, once its window could be shown.
    qtbot.waitUntil(SingleInstance(profile).raise_other, timeout=30_000)
    assert profile.database.exists()
    os.kill(int(lock.getLockInfo()[0]), signal.SIGTERM)
    qtbot.waitUntil(lambda: not profile.lock.exists(), timeout=30_000)
