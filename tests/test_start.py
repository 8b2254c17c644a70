"""The start: painted before anything heavy is imported, in the real program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NOT_BEFORE_THE_PAINT = {
    "sqlalchemy", "alembic", "pydantic", "apscheduler", "jeepney", "hashlib", "uuid",
    "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtDBus",
    "footcare.app.watch", "footcare.app.ending", "footcare.domain.reminder",
    "footcare.domain.footmap", "footcare.ui.illustration.foot_painter",
    "footcare.ui.pages.today.cards", "footcare.ui.question",
}  # fmt: skip
"""Modules that the first paint can do without, and does."""

NOT_MADE_BEFORE_THE_PAINT = {
    "QStyle", "QCalendarWidget", "QTableView", "QAccessible", "QTabletEvent",
}  # fmt: skip
"""Classes that PySide makes at their first use; all there are, once it has to guess a kind."""

PROGRAM = """
import sys
from pathlib import Path
from footcare.app.importing import import_plainly
import_plainly()
from PySide6 import QtGui, QtWidgets
from footcare.app.building import QT_WORDS
from footcare.app.program import Program
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile

app = QtWidgets.QApplication(QT_WORDS)
app.setQuitOnLastWindowClosed(False)
profile = Profile(Path(sys.argv[1]))
profile.make()
profile.preferences.write_text('{"first_run_done": true, "window": [20, 30, 700, 600]}')
program = Program(app, profile, SingleInstance(profile))
door = program.window.desk.door
known = set(sys.argv[2].split())
"""

SHOWN = """
def painted():
    made = set(vars(QtWidgets)) | set(vars(QtGui)) | set(sys.modules)
    print("painted", sorted(known & made), flush=True)

def opened():
    print("opened", program.window.current.hero.title.text(), flush=True)
    program.quit()

program.window.painted.disconnect()
program.window.painted.connect(painted)
program.window.painted.connect(program._painted)
door.opened.connect(opened)
program.start(background=False)
hero = program.window.current.hero
print("shown", repr(hero.title.text()), hero.patience.timer.isActive(), flush=True)
sys.exit(app.exec())
"""

HIDDEN = """
def opened():
    print("pages", program.window.has_page, flush=True)
    if "show" in known:
        program.show_window()
        app.processEvents()
        print("shown", program.window.current.name, program.window.width(), flush=True)
    program.quit()

door.opened.connect(opened)
program.start(background=True)
sys.exit(app.exec())
"""


def run(program: str, profile: Path, *words: str) -> list[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM + program, str(profile), " ".join(words)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    ).stdout.splitlines()


def test_the_first_paint_waits_for_nothing(tmp_path: Path) -> None:
    unwanted = NOT_BEFORE_THE_PAINT | NOT_MADE_BEFORE_THE_PAINT
    said = run(SHOWN, tmp_path / "profile", *unwanted)
    assert said[0] == "shown '' True", "nothing remembered, and no word of a short wait"
    assert said[1] == "painted []"
    assert said[2].startswith("opened ")


def test_in_the_background_no_page_is_made_and_no_place_forgotten(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    assert run(HIDDEN, profile) == ["pages False"]
    assert json.loads((profile / "preferences.json").read_text())["window"] == [20, 30, 700, 600]


def test_a_background_start_opens_today_when_it_is_asked_for(tmp_path: Path) -> None:
    assert run(HIDDEN, tmp_path / "profile", "show") == ["pages False", "shown today 700"]


EVERYDAY = """
import sys
import footcare.__main__ as start
from footcare import app

def main(profile, *, background, opening):
    print(profile.root, background, repr(opening), "argparse" in sys.modules, flush=True)
    return 0

app.main = main
sys.exit(start.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "False '' False"),
        (["--background"], "True '' False"),
        (["--open"], "False '' False"),
        (["--open", "/ann.json"], "False '/ann.json' True"),
        (["--person", "p1", "--background"], "True '' True"),
    ],
)
def test_the_everyday_start_reads_no_words(words: list[str], said: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", EVERYDAY, *words],
        env=os.environ | {"FOOTCARE_PROFILE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.strip() == f"{tmp_path} {said}"


SOURCES_READ = """
import linecache, sys
from footcare.app.importing import import_plainly
if "plainly" in sys.argv:
    import_plainly()
from footcare.domain.foot import Foot
print([name for name in linecache.cache if name.endswith("domain/foot.py")] != [])
"""


@pytest.mark.parametrize(("words", "read"), [([], "True"), (["plainly"], "False")])
def test_qt_reads_no_source_of_what_is_imported_after_it(words: list[str], read: str) -> None:
    said = subprocess.run(
        [sys.executable, "-c", SOURCES_READ, *words], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == read, "without the words: the workaround is no longer needed"
