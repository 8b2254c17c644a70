"""What a program costs while nobody looks at it: memory, CPU, and how often it wakes."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import ROOT, Failed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True)
class Idle:
    """A stretch of idle life.

    Attributes:
        pss: kilobytes of memory, shared pages counted by their share.
        cpu: milliseconds of CPU for each second.
        wakes: voluntary context switches for each second, of all threads.
    """

    pss: float
    cpu: float
    wakes: float


def idle_life(
    command: Sequence[str], variables: Mapping[str, str], settle: float, watched: float
) -> Idle:
    """Start a program, let it settle, and watch it for so many seconds.

    Raises:
        Failed: it ended by itself.
    """
    with _running(command, variables) as program:
        _let_be(program, settle)
        cpu, wakes = _used(program.pid)
        _let_be(program, watched)
        cpu_after, wakes_after = _used(program.pid)
        pss = _pss(program.pid)
    return Idle(pss, (cpu_after - cpu) / watched, (wakes_after - wakes) / watched)


@contextmanager
def _running(
    command: Sequence[str], variables: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    program = subprocess.Popen(
        command, cwd=ROOT, env=dict(variables), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield program
    finally:
        program.terminate()
        program.wait(10)


def _let_be(program: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        code = program.wait(seconds)
    except subprocess.TimeoutExpired:
        return
    raise Failed(f"it should have gone on, but ended with code {code}")


def _used(pid: int) -> tuple[float, int]:
    """Return the CPU milliseconds and the voluntary switches of the threads that live now."""
    cpu, wakes = 0.0, 0
    for thread in Path(f"/proc/{pid}/task").iterdir():
        cpu += int((thread / "schedstat").read_text().split()[0]) / 1e6
        wakes += _number(thread / "status", "voluntary_ctxt_switches:")
    return cpu, wakes


def _pss(pid: int) -> int:
    return _number(Path(f"/proc/{pid}/smaps_rollup"), "Pss:")


def _number(file: Path, name: str) -> int:
    lines = (line.split() for line in file.read_text().splitlines())
    return next(int(words[1]) for words in lines if words[:1] == [name])
