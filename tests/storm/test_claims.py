"""Whose turn and whose diary it is: killed windows leave no lock, other users touch nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from footcare.assembly import open_diary
from footcare.paths import Profile
from tests.storm.report import Row
from tests.storm.tracing import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOBODY: Final = 65534
PRIVATE: Final = 0o700

CLAIM: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile
app = QCoreApplication([])
one = SingleInstance(Profile(Path(sys.argv[1])))
print("claimed" if one.claim() else "refused", flush=True)
app.exec()
"""

WINDOW: Final = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from footcare.app.program import Program
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile
app = QApplication(["footcare"])
one = SingleInstance(Profile(Path(sys.argv[1])))
print("claimed" if one.claim() else "refused", flush=True)
program = Program(app, Profile(Path(sys.argv[1])), one)
def opened(): print("opened", flush=True)
def closed(problem, *_): print(problem, flush=True)
program.window.desk.door.opened.connect(opened)
program.window.desk.door.closed.connect(closed)
program.start(background=False)
app.exec()
"""


def start(script: str, profile: Profile, *before: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*before, sys.executable, "-c", script, str(profile.root)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def said(window: subprocess.Popen[str]) -> str:
    assert window.stdout is not None
    return window.stdout.readline().strip()


def kill_again_and_again(
    script: str, profile: Profile, kills: int, seed: int, noted: Callable[[Row], None]
) -> None:
    """Kill whoever holds the profile, and start the next one at once."""
    profile.make()
    chance = random.Random(seed)  # noqa: S311 - can be repeated
    answers = []
    for _ in range(kills):
        window = start(script, profile)
        answers.append(said(window))
        if script is WINDOW and chance.random() < 0.5:
            answers.append(said(window))
        window.kill()
        window.communicate()
    refused = len(answers) - answers.count("claimed") - answers.count("opened")
    noted(Row("windows killed and started again", kills, [seed], {"refused": refused}))
    assert refused == 0, answers


def test_a_killed_window_leaves_no_lock(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    kill_again_and_again(CLAIM, Profile(tmp_path / "profile"), 20, 1, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_a_hundred_killed_windows_leave_no_lock(
    tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    kill_again_and_again(WINDOW, Profile(tmp_path / "profile"), 100, 2, noted)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user of the computer may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def as_nobody() -> tuple[str, ...]:
    """The words that start a program as another user."""
    setpriv = shutil.which("setpriv")
    if setpriv is None or os.getuid() != 0:
        pytest.skip("only root can become another user")
    words = (setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    tried = subprocess.run([*words, sys.executable, "-c", ""], cwd=ROOT, check=False)
    if tried.returncode != 0:
        pytest.skip("another user may not start this Python")
    return words


def _look_at(root: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return all files of a profile: owner, permissions, contents."""
    return {
        str(file): (file.stat().st_uid, file.stat().st_mode, file.read_bytes())
        for file in root.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("doctor", "folder"),
        ("record symptom -", "folder"),
        ("record symptom -", "file"),
        ("export --format json", "file"),
        ("backup create", "folder"),
    ],
)
def test_another_user_is_told_and_touches_nothing(
    shared: Path, as_nobody: tuple[str, ...], words: str, closed: str
) -> None:
    profile = Profile(shared / "profile")
    open_diary(profile).close()
    if closed == "file":
        profile.root.chmod(0o755)
    before = _look_at(profile.root)
    ran = subprocess.run(
        [
            *as_nobody,
            sys.executable,
            "-m",
            "footcare",
            "--profile",
            str(profile.root),
            *words.split(),
        ],
        cwd=ROOT,
        input='{"day": "2026-01-02", "quality": "burning"}',
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 3
    assert ran.stdout == ""
    (sentence,) = ran.stderr.splitlines()
    assert "belongs to another user" in sentence
    assert _look_at(profile.root) == before


def test_another_users_window_says_so(shared: Path, as_nobody: tuple[str, ...]) -> None:
    profile = Profile(shared / "profile")
    open_diary(profile).close()
    before = _look_at(profile.root)
    window = start(WINDOW, profile, *as_nobody)
    try:
        said(window)
        assert "belongs to another user" in said(window)
    finally:
        window.kill()
        window.communicate()
    assert _look_at(profile.root) == before


def test_two_users_have_a_window_each(shared: Path, as_nobody: tuple[str, ...]) -> None:
    mine, theirs = Profile(shared / "mine"), Profile(shared / "theirs")
    for profile in (mine, theirs):
        profile.make()
    os.chown(theirs.root, NOBODY, NOBODY)
    windows = [start(CLAIM, mine), start(CLAIM, theirs, *as_nobody)]
    answers = [said(window) for window in windows]
    for window in windows:
        window.kill()
        window.communicate()
    assert answers == ["claimed", "claimed"]
    assert theirs.root.stat().st_mode & 0o777 == PRIVATE
