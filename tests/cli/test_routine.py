"""`footcare routine check`: good files, bad files, and that no diary is touched."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare.domain.own_routine import LONGEST_FILE
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell

CALM = resource("routines", "calm5.toml")


def test_a_good_file_is_said_to_be_fine(shell: Shell) -> None:
    ran = shell.run("routine", "check", str(CALM))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "calm5.toml: fine: 6 steps, 300 seconds in all\n"
    assert not shell.root.exists()


def test_standard_input_is_read_too(shell: Shell) -> None:
    ran = shell.run("routine", "check", "-", typed=CALM.read_bytes())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("-: fine")


def test_every_fault_has_its_line_with_file_key_and_reason(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    text = CALM.read_text(encoding="utf-8")
    file.write_text(text.replace("seconds = 40", "seconds = -1") + "colour = 1\n", encoding="utf-8")
    ran = shell.run("routine", "check", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "bad.toml: steps[0].seconds: a whole number from 1 to 600 is needed",
        "bad.toml: steps[5].colour: unknown key",
    ]


@pytest.mark.parametrize("data", [b"\xff", b"x" * (LONGEST_FILE + 1), b"", b"a = [" * 20_000])
def test_what_is_no_massage_is_refused(shell: Shell, data: bytes) -> None:
    ran = shell.run("routine", "check", "-", typed=data)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("-: ")


def test_a_file_that_is_not_there_is_a_sentence(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run("routine", "check", str(tmp_path / "none.toml"))
    assert ran.code == 2
    assert ran.err.endswith("none.toml: cannot be read: No such file or directory.\n")


def test_it_starts_without_qt_and_without_a_database() -> None:
    program = (
        "import sys; from footcare.__main__ import main; code = main(sys.argv[1:]); "
        "assert not {'PySide6', 'sqlalchemy'} & set(sys.modules); sys.exit(code)"
    )
    words = [sys.executable, "-c", program, "routine", "check", str(CALM)]
    ran = subprocess.run(words, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
