"""What one diary holds and another does not, told before one takes the other's place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import RestorePlan
from footcare.store.checking import faults_of
from footcare.store.counting import COUNTED, standing_records
from footcare.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DATED: Final = ("inspection", "symptom", "session", "temperature", "touch_test", "falls", "photo")


def plan_of(diary: Path, other: Path) -> RestorePlan:
    """Return what it would mean that another diary took the place of this one.

    Args:
        diary: the present file; it may be damaged or gone.
        other: a whole diary of this schema.
    """
    with closing(sqlite3.connect(other)) as connection:
        days = [day for name in _DATED for day in _days(connection, name)]
    return RestorePlan(
        holds=standing_records(other),
        lost=_only_in(diary, other),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def _only_in(diary: Path, other: Path) -> dict[str, int] | None:
    """Return how many standing records of each kind only the first file holds."""
    if not diary.is_file() or faults_of(diary, 0):
        return None
    try:
        with closing(sqlite3.connect(diary)) as connection:
            connection.execute("ATTACH DATABASE ? AS other", (str(other),))
            return {name: _missing(connection, table) for name, table in COUNTED.items()}
    except sqlite3.Error:
        return None


def _missing(connection: sqlite3.Connection, table: str) -> int:
    key = ("reminder", "local_date", "slot") if table == "occurrence" else ("id",)
    columns = ", ".join(key)
    stands = "withdrawn_at IS NULL" if "withdrawn_at" in metadata.tables[table].c else "1"
    (count,) = connection.execute(
        f"SELECT count(*) FROM (SELECT {columns} FROM main.{table} WHERE {stands} "  # noqa: S608 - names of our schema
        f"EXCEPT SELECT {columns} FROM other.{table} WHERE {stands})"
    ).fetchone()
    return int(count)


def _days(connection: sqlite3.Connection, table: str) -> Iterator[date]:
    row = connection.execute(
        f"SELECT min(day), max(day) FROM {table} WHERE withdrawn_at IS NULL"  # noqa: S608 - as above
    ).fetchone()
    yield from (date.fromisoformat(day) for day in row if day is not None)
