"""Bad use gets one sentence and exit code 2, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare import export
from footcare.cli import options
from footcare.cli.options import read_options
from footcare.cli.streams import ExitCode, Refusal
from footcare.reading.records import Kind

if TYPE_CHECKING:
    from tests.cli.shell import Shell


@pytest.mark.parametrize(
    "words",
    [
        ["record"],
        ["record", "dream", "-"],
        ["record", "symptom"],
        ["record", "symptom", "-", "more"],
        ["export"],
        ["export", "--format", "xml"],
        ["schema", "dream"],
        ["dance"],
        ["doctor", "--js"],
        ["--prof", "x", "doctor"],
        ["doctor", "--profile"],
        ["doctor", "--profile", ""],
    ],
)
def test_bad_use_is_one_sentence(shell: Shell, words: list[str]) -> None:
    ran = shell.run(*words)
    assert (ran.code, ran.out) == (ExitCode.BAD_INPUT, "")
    assert ran.err.count("\n") == 1
    assert not shell.root.exists()


def test_a_verb_that_needs_the_window_says_so(shell: Shell) -> None:
    assert shell.run().code == ExitCode.BAD_INPUT
    assert "window" in shell.run("tour", "--out", "pictures").err


def test_what_was_said_before_the_verb_stands() -> None:
    words = read_options(["--profile", "a", "--person", "p", "doctor"])
    assert (words.profile, words.person, words.verb) == ("a", "p", "doctor")
    assert read_options(["--profile", "a", "doctor", "--profile", "b"]).profile == "b"


def test_without_a_verb_it_is_the_program_itself() -> None:
    words = read_options(["--background"])
    assert (words.verb, words.background, words.profile) == (None, True, None)


def test_the_choices_are_those_of_the_program() -> None:
    assert tuple(Kind) == options.KINDS
    assert tuple(export.FORMATS) == options.FORMATS


def test_the_home_of_nobody_is_no_profile(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shell.root.parent)
    ran = shell.run("doctor", "--profile", "~nobody-of-that-name/diary")
    assert ran.code == ExitCode.BAD_INPUT
    assert ran.err.count("\n") == 1


def test_no_word_is_guessed_from_its_beginning() -> None:
    with pytest.raises(Refusal):
        read_options(["--backgr"])


@pytest.mark.parametrize("words", [["--help"], ["record", "--help"], ["--version"]])
def test_help_and_version_end_well(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_options(words)
    assert ended.value.code == 0
    assert "footcare" in capsys.readouterr().out
