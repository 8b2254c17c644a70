"""The command line speaks the language of the terminal, with the parser of Python itself."""

from __future__ import annotations

import argparse
import inspect
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from translating import pseudo

from footcare.cli.language import PARSER_WORDS

if TYPE_CHECKING:
    from pathlib import Path

SPEAKS = """
import sys
from pathlib import Path
import footcare.cli.language
from footcare import i18n
from footcare.__main__ import run

i18n.resource = footcare.cli.language.resource = Path(sys.argv.pop(1)).joinpath
run()
"""


def say(words: list[str], locale: Path, language: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SPEAKS, str(locale), *words],
        env=os.environ | {"LC_ALL": f"{language}.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("words", PARSER_WORDS)
def test_the_parser_still_says_it_so(words: str) -> None:
    assert words in inspect.getsource(argparse)


def test_help_and_refusals_are_said_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    pseudo.write_all(tmp_path / "locale")
    helped = say(["--help"], tmp_path, "xx")
    assert helped.returncode == 0
    assert helped.stdout.startswith(pseudo.stretched("usage: "))
    assert pseudo.stretched("options") in helped.stdout
    refused = say(["record", "dream"], tmp_path, "xx")
    assert refused.returncode == 2
    assert refused.stderr.startswith(pseudo.OPENS)
    assert "chöösé fröm" in refused.stderr


def test_a_terminal_without_a_language_there_are_words_in_hears_english(tmp_path: Path) -> None:
    pseudo.write_all(tmp_path / "locale")
    refused = say(["record", "dream"], tmp_path, "fi_FI")
    assert refused.returncode == 2
    assert refused.stderr.startswith("argument kind: invalid choice: 'dream'")
