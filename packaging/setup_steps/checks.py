"""Every check of the project in order: form, words, types, imports, then the whole suite."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from setup_steps.saying import CHECKS_FAILED, DONE, say

if TYPE_CHECKING:
    from setup_steps.environment import Environment


@dataclass(frozen=True)
class Check:
    """One tool and its words. ``shown`` tools speak while they run, others only when they fail."""

    name: str
    tool: str
    words: tuple[str, ...]
    shown: bool = False


STATIC = (
    Check("format", "ruff", ("format", "--check", ".")),
    Check("lint", "ruff", ("check", ".")),
    Check("types", "mypy", ()),
    Check("imports", "lint-imports", ("--no-logo",)),
)
SUITE = Check("tests", "pytest", ("-n", "2", "--dist", "worksteal"), shown=True)
SOAK = Check("soak", "pytest", ("-m", "soak", "--timeout", "3600"), shown=True)


@dataclass(frozen=True)
class Outcome:
    """How one check ended, and after how many seconds."""

    check: Check
    passed: bool
    seconds: float

    @property
    def line(self) -> str:
        """This check in the summary."""
        ended = "passed" if self.passed else "FAILED"
        return f"  {self.check.name:<8} {ended} {self.seconds:8.1f} s"


def run_checks(environment: Environment, checks: tuple[Check, ...]) -> int:
    """Run all of these, also after one has failed, and sum up.

    Returns:
        The exit code.
    """
    outcomes = []
    for check in checks:
        say(f"Checking {check.name} ...")
        outcome = _run(environment, check)
        outcomes.append(outcome)
        if not check.shown:
            say(outcome.line)
    return sum_up(outcomes)


def sum_up(outcomes: list[Outcome]) -> int:
    """Say how each check ended and what that makes of the whole.

    Returns:
        The exit code.
    """
    say("")
    for outcome in outcomes:
        say(outcome.line)
    failed = [outcome.check.name for outcome in outcomes if not outcome.passed]
    seconds = sum(outcome.seconds for outcome in outcomes)
    if failed:
        say(f"Failed after {seconds:.0f} s: {', '.join(failed)}.")
        return CHECKS_FAILED
    say(f"All checks passed in {seconds:.0f} s.")
    return DONE


def surroundings(given: dict[str, str], environment: Environment) -> dict[str, str]:
    """Return the variables that checks run with: the same on a desktop and on a bare server."""
    fixed = {
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.pathsep.join((str(environment.scripts), given.get("PATH", os.defpath))),
    }
    # Without kept byte code every program that a test starts compiles the whole of footcare again.
    python = {"PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE"}
    unwanted = python | {"QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"}
    return {name: value for name, value in given.items() if name not in unwanted} | fixed


def _run(environment: Environment, check: Check) -> Outcome:
    begun = time.perf_counter()
    ended = subprocess.run(
        [str(environment.scripts / check.tool), *check.words],
        cwd=environment.root,
        env=surroundings(dict(os.environ), environment),
        stdout=None if check.shown else subprocess.PIPE,
        stderr=None if check.shown else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if ended.returncode != 0 and ended.stdout:
        say(ended.stdout.rstrip())
    return Outcome(check, ended.returncode == 0, time.perf_counter() - begun)
