"""Measures programs from outside, a floor and ours in turn, so that a busy machine slows both.

CPU seconds of a whole process are counted from its first instruction to its end, by the operating
system; they are steadier than wall time on a shared machine. What is quoted is the median of the
runs, and of the ratios pair by pair.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = "tests.benchmarks.programs"


class Failed(Exception):
    """A measured program did not do what it was started for; the message is its last words."""


@dataclass(frozen=True)
class Pair:
    """Ours and the floor, run by run, in the order in which they were measured."""

    ours: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios pair by pair."""
        return median(ours / floor for ours, floor in zip(self.ours, self.floor, strict=True))


def in_turn(ours: Callable[[], float], floor: Callable[[], float], rounds: int) -> Pair:
    """Measure both in turn, after one run of each that is not counted."""
    ours()
    floor()
    runs = [(ours(), floor()) for _round in range(rounds)]
    return Pair(tuple(run[0] for run in runs), tuple(run[1] for run in runs))


def python(*words: str) -> list[str]:
    """Return the command that runs a module with the Python and the tree of this process."""
    return [sys.executable, "-m", *words]


def surroundings(**more: str) -> dict[str, str]:
    """Return the variables of a measured program: byte code is kept, as where it is installed."""
    unwanted = {"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "FOOTCARE_PROFILE"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"QT_QPA_PLATFORM": "offscreen"} | more


def cpu_of(command: Sequence[str], variables: Mapping[str, str]) -> float:
    """Run a program to its end and return the CPU milliseconds it took.

    Raises:
        Failed: it ended with another code than 0.
    """
    before = _cpu_of_children()
    ended = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False
    )
    used = _cpu_of_children() - before
    if ended.returncode != 0:
        raise Failed(f"{' '.join(command)}: {ended.stderr.strip()[-400:]}")
    return used * 1000


def told_by(command: Sequence[str], variables: Mapping[str, str]) -> dict[str, Any]:
    """Run a program that measures itself and return the JSON it prints.

    Raises:
        Failed: it ended with another code than 0.
    """
    ended = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False
    )
    if ended.returncode != 0:
        raise Failed(f"{' '.join(command)}: {ended.stderr.strip()[-400:]}")
    told: dict[str, Any] = json.loads(ended.stdout)
    return told


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def imported_by(
    command: Sequence[str], variables: Mapping[str, str], seconds: float = 60
) -> list[str]:
    """Return the modules of others that a program imports in so many seconds, those of Qt last.

    Qt's import hook makes every import after it dearer; a floor that puts it last is a low one.
    """
    told = {**variables, "PYTHONPROFILEIMPORTTIME": "1"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as words:
        with subprocess.Popen(
            command, cwd=ROOT, env=told, stdout=subprocess.DEVNULL, stderr=words
        ) as program:
            try:
                program.wait(seconds)
            except subprocess.TimeoutExpired:
                program.terminate()
        words.seek(0)
        lines = [line for line in words if line.startswith("import time:")]
    names = dict.fromkeys(line.rpartition("|")[2].strip() for line in lines)
    not_theirs = ("footcare", "tests", "imported package", "shiboken", "__")
    kept = [name for name in names if not name.startswith(not_theirs)]
    return sorted(kept, key=_is_of_qt)


def _is_of_qt(name: str) -> bool:
    return name.startswith("PySide6")
