"""How much a diary file holds, read plainly: it may be a copy of any schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

COUNTED: Final = {
    "persons": "person",
    "inspections": "inspection",
    "symptoms": "symptom",
    "sessions": "session",
    "reminders": "reminder",
    "occurrences": "occurrence",
}
"""The tables a person would count, under the names of the export."""

LATER: Final = {
    "photos": "photo",
}
"""Those that came later, in order: a copy of an older schema has no table of them, and the manifest
of an older copy does not count them. So they are told only where there are any."""

_NEVER_WITHDRAWN: Final = ("person", "occurrence")


def standing_records(path: Path) -> dict[str, int]:
    """Return how many records of each kind stand in a file; withdrawn ones are not counted.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with closing(sqlite3.connect(path)) as connection:
        counts = {name: _standing(connection, table) for name, table in COUNTED.items()}
        for name, table in LATER.items():
            if _there_is(connection, table) and (count := _standing(connection, table)):
                counts[name] = count
        return counts


def all_rows(path: Path) -> dict[str, int]:
    """Return how many rows each table of a file has.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name: _count(connection, f'"{name}"') for (name,) in names.fetchall()}


def _there_is(connection: sqlite3.Connection, table: str) -> bool:
    found = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    )
    return bool(found.fetchone()[0])


def _standing(connection: sqlite3.Connection, table: str) -> int:
    if table in _NEVER_WITHDRAWN:
        return _count(connection, table)
    return _count(connection, f"{table} WHERE withdrawn_at IS NULL")


def _count(connection: sqlite3.Connection, what: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {what}").fetchone()  # noqa: S608 - names of a schema
    return int(count)
