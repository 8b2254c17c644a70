"""How much a diary file holds, read plainly: it may be a copy of any schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COUNTED: Final = {
    "persons": "person",
    "inspections": "inspection",
    "symptoms": "symptom",
    "sessions": "session",
    "temperatures": "temperature",
    "touch_tests": "touch_test",
    "falls": "falls",
    "photos": "photo",
    "reminders": "reminder",
    "occurrences": "occurrence",
}
"""The tables a person would count, under the names of the export."""

_NEVER_WITHDRAWN: Final = ("person", "occurrence")


def standing_records(path: Path) -> dict[str, int]:
    """Return how many records of each kind stand in a file; withdrawn ones are not counted.

    Of a kind that came after the file's schema there are none.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with closing(sqlite3.connect(path)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        return {
            name: _standing(connection, table) if table in there else 0
            for name, table in COUNTED.items()
        }


def holds_alike(found: Mapping[str, int], told: Mapping[str, int]) -> bool:
    """Tell whether two counts say the same; a kind that one of them does not know counts nought.

    What a copy was counted for grows with footcare; the manifest stays as it was written.
    """
    return all(found.get(name, 0) == told.get(name, 0) for name in found.keys() | told.keys())


def all_rows(path: Path) -> dict[str, int]:
    """Return how many rows each table of a file has.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name: _count(connection, f'"{name}"') for (name,) in names.fetchall()}


def _standing(connection: sqlite3.Connection, table: str) -> int:
    if table in _NEVER_WITHDRAWN:
        return _count(connection, table)
    return _count(connection, f"{table} WHERE withdrawn_at IS NULL")


def _count(connection: sqlite3.Connection, what: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {what}").fetchone()  # noqa: S608 - names of a schema
    return int(count)
