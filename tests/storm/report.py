"""The table at the end of a storm: what was tried, with which seeds, and what came of it.

A test notes a row with the fixture ``noted``. Rows travel with pytest's own reports, so they come
home from parallel workers too. Those of one storm are added up; its controls stand under it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PROPERTY: Final = "storm"
"""The name under which a row travels."""

COUNTED: Final = ("acknowledged", "lost", "damaged", "doubled", "refused")


@dataclass
class Row:
    """One storm, or the part of it that one test was.

    Attributes:
        storm: its name in the table.
        trials: how often the thing was done to the program.
        seeds: what makes the same trials again.
        counts: what came of them; ``COUNTED`` has columns, the others are named in the last one.
        worst: measures of which the greatest tells, such as milliseconds waited.
        seconds: how long the trials took; filled in from pytest's own measure.
    """

    storm: str
    trials: int
    seeds: list[int]
    counts: Mapping[str, int] = field(default_factory=dict)
    worst: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0

    def words(self) -> dict[str, Any]:
        """Return the row as plain values that can travel."""
        return asdict(self)


def rows_of(reports: Iterable[Any]) -> list[Row]:
    """Return the rows in pytest's reports, those of one storm added up."""
    rows: dict[str, Row] = {}
    for report in reports:
        noted = [value for name, value in report.user_properties if name == PROPERTY]
        for words in noted:
            row = Row(**words)
            row.seconds = report.duration / len(noted)
            rows[row.storm] = _added(rows[row.storm], row) if row.storm in rows else row
    return sorted(rows.values(), key=lambda row: row.storm)


def table_of(rows: Sequence[Row]) -> list[str]:
    """Return the lines of the table, with a head."""
    head = ("storm", "trials", "seeds", *COUNTED, "seconds", "and")
    cells = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return ["  ".join(_aligned(line, widths)).rstrip() for line in cells]


def _aligned(line: Sequence[str], widths: Sequence[int]) -> Iterable[str]:
    """Yield the cells of a line; words stand left, numbers right."""
    last = len(line) - 1
    for column, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.ljust(width) if column in {0, 2, last} else cell.rjust(width)


def _cells(row: Row) -> tuple[str, ...]:
    counts = (str(row.counts[name]) if name in row.counts else "-" for name in COUNTED)
    seconds = f"{row.seconds:.1f}"
    more = [f"{name} {count}" for name, count in row.counts.items() if name not in COUNTED]
    more += [f"{name} {measure:.0f}" for name, measure in row.worst.items()]
    return (row.storm, str(row.trials), _spans(row.seeds), *counts, seconds, ", ".join(more))


def _added(row: Row, other: Row) -> Row:
    counts = {**row.counts, **other.counts}
    worst = {**row.worst, **other.worst}
    return Row(
        row.storm,
        row.trials + other.trials,
        sorted({*row.seeds, *other.seeds}),
        {name: row.counts.get(name, 0) + other.counts.get(name, 0) for name in counts},
        {name: max(row.worst.get(name, 0), other.worst.get(name, 0)) for name in worst},
        row.seconds + other.seconds,
    )


def _spans(numbers: Sequence[int]) -> str:
    """Return sorted numbers with neighbours drawn together, such as ``1-10, 42``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    return ", ".join("-".join(str(end) for end in span) for span in spans)
