"""Own massages on the disk: whole or not at all, private, and nowhere else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare.domain.own_routine import LONGEST_FILE
from footcare.services.ports import DiaryBusy, DiaryReadOnly
from footcare.store.routine_files import MOST_FILES, RoutineFiles
from tests.disks import fill, set_writable, small_disk

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="links, modes and signals of POSIX")
DYING = """
import os, signal, sys
from pathlib import Path
from footcare.store.routine_files import RoutineFiles

step, changes = int(sys.argv[2]), 0

def watch(event, arguments):
    global changes
    if event in ("open", "os.remove", "os.rename") and "own-a" in str(arguments[0]):
        if changes == step:
            os.kill(os.getpid(), signal.SIGKILL)
        changes += 1

sys.addaudithook(watch)
RoutineFiles(Path(sys.argv[1])).write("own-a", "new" * 1000)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "routines"


def test_nothing_yet(folder: Path) -> None:
    assert RoutineFiles(folder).read() == {}
    assert not folder.exists()


@posix
def test_what_is_written_is_read_and_private(folder: Path) -> None:
    files = RoutineFiles(folder)
    files.write("own-a", "á")
    assert files.read() == {"own-a": "á".encode()}
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "own-a.toml").stat().st_mode & 0o077 == 0
    files.remove("own-a")
    files.remove("own-a")
    assert files.read() == {}


@pytest.mark.parametrize("name", ["../own-a", "own-a/../../x", "/own-a", "calm5", "own-a\0", ""])
def test_no_name_leaves_the_folder(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no id"):
        RoutineFiles(folder).write(name, "x")
    with pytest.raises(ValueError, match="no id"):
        RoutineFiles(folder).remove(name)
    assert not list(folder.parent.rglob("*"))


@posix
def test_links_are_neither_read_nor_written_through(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    folder.mkdir()
    (folder / "own-a.toml").symlink_to(secret)
    (folder / "own-a.part").symlink_to(secret)
    files = RoutineFiles(folder)
    assert files.read() == {}
    files.write("own-a", "mine")
    assert secret.read_text(encoding="utf-8") == "secret"
    assert files.read() == {"own-a": b"mine"}


@posix
def test_a_link_in_the_place_of_the_folder_is_left_alone(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "own-a.toml").write_text("x", encoding="utf-8")
    folder.symlink_to(elsewhere)
    assert RoutineFiles(folder).read() == {}
    with pytest.raises(DiaryReadOnly):
        RoutineFiles(folder).write("own-b", "x")
    assert [path.name for path in elsewhere.iterdir()] == ["own-a.toml"]


@posix
def test_a_pipe_and_a_folder_do_not_hold_up_the_others(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / "own-pipe.toml")
    (folder / "own-folder.toml").mkdir()
    RoutineFiles(folder).write("own-a", "x")
    assert list(RoutineFiles(folder).read()) == ["own-a"]


def test_reading_has_an_end(folder: Path) -> None:
    folder.mkdir()
    for number in range(MOST_FILES + 5):
        (folder / f"own-{number:03}.toml").touch()
    (folder / "own-000.toml").write_bytes(bytes(LONGEST_FILE * 2))
    read = RoutineFiles(folder).read()
    assert len(read) == MOST_FILES
    assert len(read["own-000"]) == LONGEST_FILE + 1


@posix
@pytest.mark.parametrize("step", range(3))
def test_whoever_is_killed_leaves_the_old_one_or_the_new_one(folder: Path, step: int) -> None:
    RoutineFiles(folder).write("own-a", "old")
    words = [sys.executable, "-c", DYING, str(folder), str(step)]
    ended = subprocess.run(words, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert RoutineFiles(folder).read() in ({"own-a": b"old"}, {"own-a": b"new" * 1000})
    RoutineFiles(folder).write("own-a", "next")
    assert RoutineFiles(folder).read() == {"own-a": b"next"}


def test_a_full_disk_is_said_and_the_old_one_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64) as disk:
        files = RoutineFiles(disk / "routines")
        files.write("own-a", "old")
        fill(disk)
        with pytest.raises(DiaryBusy, match="no space left"):
            files.write("own-a", "new" * 10_000)
        assert files.read() == {"own-a": b"old"}
        assert [path.name for path in (disk / "routines").iterdir()] == ["own-a.toml"]


def test_a_disk_that_takes_no_writing_is_said(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64) as disk:
        files = RoutineFiles(disk / "routines")
        files.write("own-a", "old")
        set_writable(disk, writable=False)
        with pytest.raises(DiaryReadOnly):
            files.write("own-a", "new")
        with pytest.raises(DiaryReadOnly):
            files.remove("own-a")
        assert files.read() == {"own-a": b"old"}
        set_writable(disk, writable=True)
