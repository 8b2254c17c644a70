"""Makes a fresh diary of the rows in another file, which is never adopted itself.

A backup may have been changed by somebody, or lie on a stick that others used. So its tables are
copied row by row into tables of our own, past their constraints, and everything is read once
through the words of the domain before the new file counts.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.ports import DiaryDamaged, DiaryProblem
from footcare.store.checking import faults_of
from footcare.store.database import create_database, open_database
from footcare.store.engine import PRAGMAS, problem_of
from footcare.store.header import header_of, refuse_foreign
from footcare.store.migrating import run_revisions
from footcare.store.tables import alembic_version, metadata
from footcare.store.whole_file import new_private_file, sync_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Table

_OUR_TABLES: Final = frozenset(metadata.tables)
_SQLITES_OWN: Final = "sqlite_"


def rebuild(given: Path, work: Path) -> None:
    """Make a fresh diary at ``work`` with all that a copy of a diary holds.

    Args:
        given: the copy, of this schema or an older one; it is read only.
        work: where the new file goes; whatever is there is replaced.

    Raises:
        DiaryDamaged: the copy is damaged, no diary, or holds what no diary holds.
        DiaryNewer: a newer footcare made the copy.
        DiaryProblem: it cannot be read, or the disk is full.
        OSError: the folder of ``work`` refuses.
    """
    private = work.with_name(work.name + ".given")
    try:
        new_private_file(private)
        # Read only what no other program can change under our hands.
        with given.open("rb") as from_file, private.open("wb") as to_file:
            shutil.copyfileobj(from_file, to_file, 1 << 20)
        _accept(private)
        new_private_file(work)
        create_database(work).close()
        _copy_rows(private, work)
        read_through(work)
        sync_file(work)
    except BaseException:
        _remove(work)
        raise
    finally:
        _remove(private)


def read_through(path: Path) -> None:
    """Read everything a diary holds as the domain reads it.

    Raises:
        DiaryProblem: something in it cannot be understood, or belongs to nothing.
    """
    if faults_of(path, 0):
        raise DiaryDamaged(_("The copy does not hold a whole diary."))
    with closing(open_database(path, wait_seconds=0)) as diary, diary.reading() as books:
        books.persons.all()
        for shelf in (books.inspections, books.symptoms, books.sessions, books.reminders):
            shelf.all()
        for measured in (books.temperatures, books.touch_tests, books.falls):
            measured.all()
        books.pauses.all()
        books.photos.all()
        books.occurrences.all()


def copied_tables() -> Iterator[Table]:
    """Yield the tables with a person's words, those first to which others refer."""
    for table in metadata.sorted_tables:
        if table is not alembic_version:
            yield table


def column_list(table: Table) -> str:
    """Return the columns of a table as SQL."""
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _accept(path: Path) -> None:
    """Bring a private copy to this schema, or refuse it."""
    header = header_of(path)
    if header is None or header.empty:
        raise DiaryDamaged(_("The copy is empty."))
    refuse_foreign(header)
    if faults_of(path, 0):
        raise DiaryDamaged(_("The copy is damaged."))
    _refuse_strange_objects(path)
    if header.behind:
        try:
            run_revisions(path, header.schema)
        except DiaryProblem:
            raise
        except Exception as error:
            raise DiaryDamaged(_("The copy could not be brought up to date.")) from error


def _refuse_strange_objects(path: Path) -> None:
    """Refuse triggers, views and virtual tables: they would act while rows are copied."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("SELECT type, name, rootpage FROM sqlite_master").fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise problem_of(error) from error
    for kind, name, page in found:
        known = kind == "index" or (
            kind == "table" and page and (name in _OUR_TABLES or name.startswith(_SQLITES_OWN))
        )
        if not known:
            raise DiaryDamaged(_("The copy holds something that no diary holds."))


def _copy_rows(given: Path, work: Path) -> None:
    try:
        with closing(sqlite3.connect(work, isolation_level=None)) as connection:
            for name, value in PRAGMAS.items():
                connection.execute(f"PRAGMA {name}={value}")
            connection.execute("ATTACH DATABASE ? AS given", (str(given),))
            connection.execute("BEGIN IMMEDIATE")
            for table in copied_tables():
                columns = column_list(table)
                connection.execute(
                    f'INSERT INTO main."{table.name}" ({columns}) '  # noqa: S608 - names of our schema
                    f'SELECT {columns} FROM given."{table.name}"'
                )
            connection.execute("COMMIT")
    except (sqlite3.IntegrityError, sqlite3.DataError) as error:
        raise DiaryDamaged(_("The copy holds something that no diary holds.")) from error
    except sqlite3.Error as error:
        raise problem_of(error) from error


def _remove(path: Path) -> None:
    for left in (path, path.with_name(path.name + "-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)
