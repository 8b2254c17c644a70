"""Measures every figure and prints one table: ``python -m tests.benchmarks``.

Nothing fails here: a limit that is not met is told in the table. Numbers of one machine say little
about another; ratios to a floor that was measured in the same minutes do.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figures import FIGURES, Effort, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = ("figure", "ours", "floor", "ratio", "limit", "met")
EXPLAINED = (
    "Medians; ours and the floor in turn, ratios pair by pair. CPU ms: user and system time of "
    "the whole process, from its first instruction."
)


def main(words: Sequence[str]) -> int:
    """Measure what is asked for and print the table.

    Returns:
        The exit code, always 0: figures are told, not judged.
    """
    asked = _parser().parse_args(words)
    with tempfile.TemporaryDirectory(prefix="footcare-bench-") as folder:
        effort = replace(
            Effort(Path(folder)), rounds=asked.rounds, years=asked.years, watched=asked.idle
        )
        rows: list[Row] = []
        for name in asked.only or FIGURES:
            say(f"Measuring {name} ...")
            rows += FIGURES[name](effort)
    say("")
    for line in table(rows):
        say(line)
    say(EXPLAINED)
    return 0


def table(rows: Sequence[Row]) -> list[str]:
    """Return the lines of a table, its columns aligned."""
    cells = [HEAD, *(cells_of(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    lines = []
    for line in cells:
        numbers = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        lines.append("  ".join([line[0].ljust(widths[0]), *numbers]))
    return lines


def cells_of(row: Row) -> tuple[str, ...]:
    """Return a row in words."""
    if row.skipped:
        return (row.name, "", "", "", _limit(row), row.skipped)
    floor = "" if row.floor is None else f"{row.floor:.2f}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} x"
    return (row.name, f"{row.ours:.2f}", floor, ratio, _limit(row), "yes" if row.met else "no")


def say(line: str) -> None:
    """Show a line at once."""
    print(line, flush=True)  # noqa: T201 - a command that speaks


def _limit(row: Row) -> str:
    return f"{row.limit:g}" if row.absolute else f"{row.limit:g} x"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="counted runs of each program")
    parser.add_argument("--years", type=int, default=20, help="age of the oldest diary")
    parser.add_argument("--idle", type=float, default=40, help="seconds an idle program is watched")
    parser.add_argument("--only", action="append", choices=list(FIGURES), help="one figure")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
