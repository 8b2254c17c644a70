"""`footcare demo`: fills an empty profile only, says so, and leaves every other one alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare import cli
from footcare.assembly import open_diary
from footcare.cli.streams import ExitCode
from footcare.paths import Profile
from tests.cli.shell import Shell
from tests.dying import lives_through, needs_fork
from tests.store.test_migrating import RELEASED, released_diary

if TYPE_CHECKING:
    from pathlib import Path

FILLED = ("demo", "--no-window", "--days", "40")


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_it_says_what_it_filled_and_the_window_would_open_on_it(shell: Shell) -> None:
    ran = shell.run(*FILLED)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"{shell.root} holds the diary of a made-up person now: 34 foot checks, 27 symptoms, "
        "15 massages, 6 reminders, 140 times a reminder came due, 37 temperature measurements, "
        "1 touch test, 1 set of answers about falls.\n"
    )
    assert json.loads((shell.root / "preferences.json").read_text())["first_run_done"] is True
    assert "whole" in shell.run("doctor").out


def test_what_it_wrote_goes_out_and_in_unchanged(shell: Shell, tmp_path: Path) -> None:
    shell.run(*FILLED)
    exported = shell.exported()
    file = tmp_path / "demo.json"
    file.write_text(json.dumps(exported), encoding="utf-8")
    other = Shell(tmp_path / "other", shell.clock)
    assert other.run("import", str(file)).code == 0
    assert other.exported() == exported
    again = Shell(tmp_path / "again", shell.clock)
    again.run(*FILLED)
    assert again.exported() == exported, "the same seed, the same diary"


def test_a_profile_is_filled_only_once(shell: Shell) -> None:
    shell.run(*FILLED)
    before = everything_in(shell.root)
    ran = shell.run(*FILLED)
    assert (ran.code, ran.out) == (ExitCode.BAD_INPUT, "")
    assert ran.err == (
        f"{shell.root} holds something already. Nothing was changed. "
        "Please name a folder that is empty or not there yet.\n"
    )
    assert everything_in(shell.root) == before


@pytest.mark.parametrize("name", ["notes.txt", "preferences.json", "backups/1.db", "footcare.db"])
def test_a_folder_that_holds_anything_is_left_alone(shell: Shell, name: str) -> None:
    file = shell.root / name
    file.parent.mkdir(parents=True)
    file.write_text("mine")
    ran = shell.run(*FILLED)
    assert ran.code != 0
    assert ran.err.count("\n") == 1
    assert everything_in(shell.root) == {file: b"mine"}


def test_a_diary_with_one_word_in_it_is_left_alone(shell: Shell) -> None:
    shell.record("symptom", {"day": "2026-11-20", "quality": "all", "severity": "mild"})
    before = everything_in(shell.root)
    assert shell.run(*FILLED).code == ExitCode.BAD_INPUT
    assert everything_in(shell.root) == before


def test_a_diary_of_an_older_footcare_is_not_even_brought_up_to_date(shell: Shell) -> None:
    released_diary(RELEASED[0], Profile(shell.root))
    before = everything_in(shell.root)
    assert shell.run(*FILLED).code == ExitCode.BAD_INPUT
    assert everything_in(shell.root) == before


def test_a_file_in_the_place_of_the_folder_is_a_sentence(shell: Shell) -> None:
    shell.root.write_text("mine")
    ran = shell.run(*FILLED)
    assert ran.code == ExitCode.BAD_INPUT
    assert ran.err.count("\n") == 1
    assert shell.root.read_text() == "mine"


def test_a_profile_that_was_only_opened_is_empty(shell: Shell) -> None:
    with closing(open_diary(Profile(shell.root))):
        (shell.root / "lock").touch()
        (shell.root / "logs").mkdir()
    assert shell.run(*FILLED).code == 0


@pytest.mark.parametrize("days", ["0", "-1", "3661", "many"])
def test_an_impossible_number_of_days_is_refused(shell: Shell, days: str) -> None:
    ran = shell.run("demo", "--no-window", "--days", days)
    assert ran.code == ExitCode.BAD_INPUT
    assert ran.err.count("\n") == 1
    assert not shell.root.exists()


def test_the_profile_of_the_environment_is_never_filled(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOOTCARE_PROFILE", str(shell.root))
    code = cli.main([*FILLED], sys.stdin.buffer, sys.stdout, sys.stderr, clock=shell.clock)
    assert code == ExitCode.BAD_INPUT
    assert "--profile" in capsys.readouterr().err
    assert not shell.root.exists()


@needs_fork
@pytest.mark.parametrize("statements", [2, 12, 25, 40, 48, 60])
def test_a_killed_filling_can_be_done_again(shell: Shell, statements: int) -> None:
    assert not lives_through(statements, lambda: shell.run(*FILLED))
    ran = shell.run(*FILLED)
    assert (ran.code, ran.err) == (0, "")


WINDOW = """
import sys
import footcare.__main__ as start
from footcare import app, cli

def main(profile, *, background, opening):
    print(profile.root, sorted(one.name for one in profile.root.iterdir()), flush=True)
    return 7

app.main = main
sys.exit(start.main(sys.argv[1:]))
"""


def started(*words: str, profile: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WINDOW, "demo", "--days", "3", *words],
        env=os.environ | {"FOOTCARE_PROFILE": str(profile)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_name_it_is_thrown_away_at_the_end(tmp_path: Path) -> None:
    ran = started(profile=tmp_path / "own")
    folder, _, held = ran.stdout.splitlines()[-1].partition(" ")
    assert (ran.returncode, held) == (7, "['footcare.db', 'preferences.json']")
    assert ran.stderr == "This folder is removed when Footcare ends.\n"
    assert "footcare-demo-" in folder
    assert not os.path.lexists(folder)
    assert not (tmp_path / "own").exists()


def test_a_named_profile_is_opened_and_stays(tmp_path: Path) -> None:
    named = tmp_path / "named"
    ran = started("--profile", str(named), profile=tmp_path / "own")
    assert ran.returncode == 7
    assert (named / "footcare.db").exists()
    again = started("--profile", str(named), profile=tmp_path / "own")
    assert again.returncode == ExitCode.BAD_INPUT, "no window opens on what was refused"
    assert again.stdout == ""
