"""The four verbs of the bootstrap: run, test, soak, bench."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

from setup_steps.checks import SOAK, STATIC, SUITE, run_checks, surroundings
from setup_steps.environment import Environment
from setup_steps.needs import for_verb
from setup_steps.saying import BAD_USE, DONE, STOPPED, Trouble, complain, say, sentence_for
from setup_steps.system import provide

USAGE = """\
python3 packaging/bootstrap.py run  [-- WORDS]   set up and start footcare; WORDS go to footcare
python3 packaging/bootstrap.py test [-- WORDS]   set up and run every check; WORDS go to pytest
python3 packaging/bootstrap.py soak              the long storms, an hour or so
python3 packaging/bootstrap.py bench [-- WORDS]  how fast and light it is, beside its floors"""

RUN_LOCK = "requirements-run.lock"
TEST_LOCK = "requirements-test.lock"
_TAKES_A_VALUE = ("--profile", "--person")
_NEEDS_NO_WINDOW = ("-h", "--help", "--version")
NO_SCREEN = (
    "There is no screen here for a window; this draws every page into a folder instead: "
    "python3 packaging/bootstrap.py run -- tour --out pictures"
)

LINUX_ALONE = "The benchmarks ask Linux what a program costs; they run nowhere else."


def main(words: list[str]) -> int:
    """Do what the command line asks.

    Returns:
        The exit code: 0 done, 1 a check failed, 2 bad use, 3 the machine lacks something.
    """
    ours, theirs = split(words)
    if ours in (["-h"], ["--help"]):
        say(USAGE)
        return DONE
    if ours not in (["run"], ["test"], ["soak"], ["bench"]) or (ours == ["soak"] and theirs):
        complain(USAGE)
        return BAD_USE
    try:
        return _do(ours[0], theirs)
    except Trouble as trouble:
        complain(trouble.sentence)
        return trouble.code
    except OSError as error:
        complain(sentence_for(error))
        return Trouble("").code
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED


def _do(verb: str, words: list[str]) -> int:
    if verb == "run":
        return run(words)
    return bench(words) if verb == "bench" else check(verb, words)


def split(words: list[str]) -> tuple[list[str], list[str]]:
    """Return our own words and, after the first ``--``, those that are handed on."""
    if "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def run(words: list[str]) -> int:
    """Set up and become footcare.

    Raises:
        Trouble: if there is no screen, or something is in the way.
    """
    provide(for_verb("run"))
    environment = Environment()
    environment.prepare((RUN_LOCK,))
    if opens_a_window(words) and not has_screen(dict(os.environ), sys.platform):
        raise Trouble(NO_SCREEN)
    command = [str(environment.python), "-m", "footcare", *words]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    return subprocess.call(command)


def check(verb: str, words: list[str]) -> int:
    """Set up and run the checks of a verb; words for pytest go to the suite alone."""
    provide(for_verb(verb))
    environment = Environment()
    environment.prepare((TEST_LOCK, RUN_LOCK))
    if verb == "soak":
        return run_checks(environment, (SOAK,))
    return run_checks(environment, (*STATIC, replace(SUITE, words=(*SUITE.words, *words))))


def bench(words: list[str]) -> int:
    """Set up and measure; words go to the benchmarks.

    Raises:
        Trouble: on another system than Linux, whose ``/proc`` they read.
    """
    if not sys.platform.startswith("linux"):
        raise Trouble(LINUX_ALONE)
    provide(for_verb("bench"))
    environment = Environment()
    environment.prepare((TEST_LOCK, RUN_LOCK))
    command = [str(environment.python), "-m", "tests.benchmarks", *words]
    variables = surroundings(dict(os.environ), environment)
    return subprocess.call(command, cwd=environment.root, env=variables)


def opens_a_window(words: list[str]) -> bool:
    """Whether footcare would open its window: no verb among the words, and no plain question."""
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in _NEEDS_NO_WINDOW or not word.startswith("-"):
            return False
        else:
            skip = word in _TAKES_A_VALUE
    return True


def has_screen(variables: dict[str, str], platform: str) -> bool:
    """Whether a window can be shown; on Linux the session says so in its variables."""
    if not platform.startswith("linux"):
        return True
    return any(variables.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
