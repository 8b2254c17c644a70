"""Reads what can still be read in a damaged diary, row by row, into a fresh one.

SQLite stops at the first damaged page. So each table is read from its beginning, then from its
end, and what lies between is asked for row by row. Only rows that the constraints and the domain
understand are kept; parts whose record is gone are not.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.dialects.sqlite import dialect

from footcare.domain.backup import Salvaged
from footcare.domain.person import Person
from footcare.store.counting import standing_records
from footcare.store.database import create_database, open_database
from footcare.store.mending import guesses
from footcare.store.rebuilding import copied_tables, read_through
from footcare.store.whole_file import new_private_file, sync_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Table

Row = dict[str, Any]

_LOWEST: Final = -(2**63)
_GAP: Final = 20_000
"""So many row numbers between two readable stretches are asked for one by one."""

_SILENCE: Final = 1_000
"""After so many row numbers in a row without an answer there is nothing more to hope for."""

_DIALECT: Final = dialect()

_STANDALONE: Final = (
    "inspection",
    "symptom",
    "session",
    "temperature",
    "touch_test",
    "falls",
    "photo",
    "reminder",
    "pause",
)


def salvage(damaged: Path, work: Path) -> Salvaged:
    """Make a fresh diary at ``work`` of the rows that can be read; the damaged file stays as it is.

    Raises:
        DiaryProblem: the new diary cannot be made, or what was read makes no sense together.
        OSError: the folder of ``work`` refuses.
    """
    private = work.with_name(work.name + ".given")
    try:
        new_private_file(private)
        if damaged.is_file():
            shutil.copyfile(damaged, private)
        found = _salvage_rows(private, work)
        if not found.records and damaged.is_file():
            found = _salvage_mended(damaged, private, work)
        sync_file(work)
    finally:
        with suppress(OSError):
            private.unlink(missing_ok=True)
    return found


def _salvage_mended(damaged: Path, private: Path, work: Path) -> Salvaged:
    """Try again with the beginning of a fresh diary; ``work`` holds an empty one already."""
    found = Salvaged()
    fresh = work.read_bytes()
    for guess in guesses(damaged.read_bytes(), fresh):
        private.write_bytes(guess)
        found = _salvage_rows(private, work)
        if found.records:
            break
    return found


def _salvage_rows(private: Path, work: Path) -> Salvaged:
    found = Salvaged()
    rows = _readable_rows(private, found)
    new_private_file(work)
    create_database(work).close()
    _keep(rows, work, found)
    read_through(work)
    found.holds = standing_records(work)
    return found


def _readable_rows(path: Path, found: Salvaged) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        for table in copied_tables():
            columns = _columns_there(connection, table)
            if columns:
                rows[table.name] = list(_rows(connection, table.name, columns, found))
            else:
                found.gaps.add(table.name)
    return rows


def _columns_there(connection: sqlite3.Connection, table: Table) -> list[str]:
    try:
        # A view or a virtual table of that name is nobody's diary.
        (kind,) = connection.execute(
            "SELECT type FROM sqlite_master WHERE name = ? AND rootpage > 0", (table.name,)
        ).fetchone() or ("",)
        there = {row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')}
    except (sqlite3.Error, UnicodeDecodeError):
        return []
    return [column.name for column in table.columns if column.name in there and kind == "table"]


def _rows(
    connection: sqlite3.Connection, table: str, columns: list[str], found: Salvaged
) -> Iterator[Row]:
    """Yield the readable rows of a table."""
    listed = ", ".join(f'"{name}"' for name in columns)
    select = f'SELECT rowid, {listed} FROM main."{table}" NOT INDEXED WHERE rowid'  # noqa: S608 - our own names

    def named(rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
        return (dict(zip(columns, row[1:], strict=True)) for row in rows)

    first = _stretch(connection, f"{select} > ? ORDER BY rowid", _LOWEST)
    yield from named(first.rows)
    if first.complete:
        return
    found.gaps.add(table)
    last = _stretch(connection, f"{select} > ? ORDER BY rowid DESC", first.end)
    yield from named(_one_by_one(connection, f"{select} = ?", first, last))
    yield from named(reversed(last.rows))


def _one_by_one(
    connection: sqlite3.Connection, statement: str, first: _Stretch, last: _Stretch
) -> Iterator[tuple[Any, ...]]:
    """Yield the readable rows between two stretches."""
    lowest = last.end if last.rows else first.end + _GAP
    silent = 0
    for number in range(first.end + 1, min(lowest, first.end + _GAP)):
        one = _stretch(connection, statement, number)
        silent = 0 if one.rows else silent + 1
        if silent > _SILENCE:
            return
        yield from one.rows


@dataclass
class _Stretch:
    """Rows that could be read one after the other, and whether the end was reached."""

    rows: list[tuple[Any, ...]]
    end: int
    complete: bool


def _stretch(connection: sqlite3.Connection, statement: str, start: int) -> _Stretch:
    rows: list[tuple[Any, ...]] = []
    try:
        for row in connection.execute(statement, (start,)):
            rows.append(row)  # noqa: PERF402 - what came before a fault is kept
    except (sqlite3.Error, UnicodeDecodeError):
        return _Stretch(rows, rows[-1][0] if rows else max(start, 0), complete=False)
    return _Stretch(rows, rows[-1][0] if rows else start, complete=True)


def _keep(rows: Mapping[str, list[Row]], work: Path, found: Salvaged) -> None:
    """Insert the rows past the constraints of our own tables; what does not fit is dropped."""
    persons = {row["id"] for row in rows.get("person", ())}
    named = {row["person"] for name in _STANDALONE for row in rows.get(name, ())}
    with closing(open_database(work, wait_seconds=0)) as diary, diary.writing() as books:
        for missing in sorted(one for one in named - persons if _is_an_id(one)):
            books.persons.put(Person(missing))
    with closing(sqlite3.connect(work, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN IMMEDIATE")
        for table in copied_tables():
            for row in rows.get(table.name, ()):
                kept = _understood(table, row) and _insert(connection, table, row)
                found.dropped += not kept
        connection.execute("COMMIT")


def _is_an_id(value: object) -> bool:
    """Tell whether somebody may be called so; to SQLite a text ends where a zero stands in it."""
    return isinstance(value, str) and value != "" and value.isprintable()


def _insert(connection: sqlite3.Connection, table: Table, row: Row) -> bool:
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _name in row)
    try:
        connection.execute(
            f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})',  # noqa: S608 - our own names
            [*row.values()],
        )
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError):
        return False
    return True


def _understood(table: Table, row: Row) -> bool:
    """Tell whether the domain knows every word, date and number of a row."""
    for name, value in row.items():
        kind = table.c[name].type
        process = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
        try:
            if value is not None and process is not None:
                process(value)
        except (ValueError, TypeError, LookupError, OverflowError, AttributeError):
            return False
    return True
