"""The program ends in order when the system asks for it."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QSessionManager
from PySide6.QtTest import QSignalSpy

from footcare.app.ending import Ending

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PROGRAM = """
import os, sqlite3, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from footcare.app.program import Program
from footcare.domain.symptom import Severity
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile

app = QApplication(["footcare"])
app.setQuitOnLastWindowClosed(False)
profile = Profile(Path(sys.argv[1]))
profile.make()
profile.preferences.write_text('{"first_run_done": true}')
program = Program(app, profile, SingleInstance(profile))

def opened():
    def slow():
        os.kill(os.getpid(), int(sys.argv[2]))
        time.sleep(0.3)
        return program.window.desk.house.journaling.feel(Severity.MILD)
    def kept(_symptom):
        print("kept", flush=True)
    program.window.desk.background.run(slow, kept)

program.window.desk.door.opened.connect(opened)
program.start(background=False)
code = app.exec()
with sqlite3.connect(profile.database) as diary:
    print(diary.execute("select count(*) from symptom").fetchone()[0], "kept", flush=True)
sys.exit(code)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_what_is_in_hand_is_kept(tmp_path: Path, number: int) -> None:
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "profile"), str(int(number))],
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert said.stdout.splitlines()[-1] == "1 kept"
    assert said.returncode == 0


class SessionManager:
    """What Qt hands over when the session may end."""

    hint = QSessionManager.RestartHint.RestartIfRunning

    def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:  # noqa: N802 - Qt's own
        self.hint = hint


def test_the_end_of_the_session_keeps_what_is_in_hand_and_ends_nothing(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    ending = Ending()
    saving, asked = QSignalSpy(ending.saving), QSignalSpy(ending.asked)
    manager = SessionManager()
    ending._commit(manager)  # type: ignore[arg-type]  # Qt lets nobody make one
    assert (saving.count(), asked.count()) == (1, 0)
    assert manager.hint is QSessionManager.RestartHint.RestartNever
    ending.finish()
    ending.deleteLater()
