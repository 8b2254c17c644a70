"""The start: painted before anything heavy is imported, in the real program."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"sqlalchemy", "alembic", "pydantic", "apscheduler", "PySide6.QtMultimedia"}

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from footcare.app.program import Program
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile

app = QApplication(["footcare"])
profile = Profile(Path(sys.argv[1]))
profile.make()
profile.preferences.write_text('{"first_run_done": true}')
program = Program(app, profile, SingleInstance(profile))

def painted():
    print("painted", sorted(set(sys.argv[2:]) & set(sys.modules)), flush=True)

def opened():
    words = program.window.current.hero.title.text()
    print("opened", words, flush=True)
    program.quit()

program.window.painted.connect(painted)
program.window.desk.door.opened.connect(opened)
program.start(background=False)
print("shown", program.window.current.hero.title.text(), flush=True)
sys.exit(app.exec())
"""


def test_the_first_paint_waits_for_nothing(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "profile"), *sorted(HEAVY)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    ).stdout.splitlines()
    assert said[0] == "shown Opening your diary..."
    assert said[1] == "painted []"
    assert said[2].startswith("opened ")
