"""The diary file: made, opened, refused; and its transactions."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError

from footcare.i18n import _
from footcare.paths import PRIVATE_FILE
from footcare.services.ports import DiaryUnusable
from footcare.store import tables
from footcare.store.books import SqlBooks, books_on
from footcare.store.checking import faults_of
from footcare.store.engine import UnreadableValueError, make_engine, problem_of
from footcare.store.header import Header, header_of, identity_of, refuse_foreign
from footcare.store.migrating import upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Connection, Engine

T = TypeVar("T")

_FAILURES = (SQLAlchemyError, sqlite3.Error, UnreadableValueError, UnicodeDecodeError)

COUNTED = {
    "persons": tables.person,
    "inspections": tables.inspection,
    "symptoms": tables.symptom,
    "sessions": tables.session,
    "reminders": tables.reminder,
    "occurrences": tables.occurrence,
}
"""The tables a person would count, under the names of the export."""


class SqlDiary:
    """The opened diary. Made by ``open_database``; safe to use from any one thread at a time."""

    def __init__(
        self, path: Path, engine: Engine, wait_seconds: float, identity: tuple[int, int]
    ) -> None:
        self._path = path
        self._engine = engine
        self._wait_seconds = wait_seconds
        self._identity = identity

    def writing(self) -> AbstractContextManager[SqlBooks]:
        """Open a write transaction; it is committed when the block ends without an error.

        Raises:
            DiaryBusy: another process writes for too long, or the disk is full.
            DiaryReadOnly: the medium refuses writing.
            DiaryUnusable: the file is damaged, gone or was replaced.
        """
        return self._books(reading=False)

    def reading(self) -> AbstractContextManager[SqlBooks]:
        """Open a read transaction; results are complete copies.

        Raises:
            DiaryBusy: another process holds the diary for too long.
            DiaryReadOnly: something was to be written inside the block.
            DiaryUnusable: the file is damaged, gone or was replaced.
        """
        return self._books(reading=True)

    def counts(self) -> dict[str, int]:
        """Return how many rows of each kind stand: withdrawn records are not counted."""
        with self._turn(reading=True) as connection:
            return {name: _count(connection, name) for name in COUNTED}

    def faults(self) -> tuple[str, ...]:
        """Return what the full check finds wrong with the file; nothing when it is whole.

        Raises:
            DiaryBusy: another process holds the file too long.
        """
        return faults_of(self._path, self._wait_seconds)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _books(self, *, reading: bool) -> Iterator[SqlBooks]:
        with self._turn(reading=reading) as connection:
            yield books_on(connection)

    @contextmanager
    def _turn(self, *, reading: bool) -> Iterator[Connection]:
        try:
            with (
                self._engine.connect().execution_options(reading=reading) as connection,
                connection.begin(),
            ):
                self._still_in_place()
                yield connection
        except _FAILURES as error:
            if _is_our_mistake(error):
                raise
            raise problem_of(error) from error

    def _still_in_place(self) -> None:
        """Refuse a file that was replaced or removed: what is written there would be lost.

        A restore and an upgrade put a new file in place while they hold the write lock. Whoever
        waited for that lock holds the old file, so this is asked after every BEGIN.
        """
        with suppress(OSError):
            if identity_of(self._path) == self._identity:
                return
        raise DiaryUnusable(
            _("The diary file was replaced or removed while it was open. Please start again.")
        )


def open_database(path: Path, *, wait_seconds: float) -> SqlDiary:
    """Return the diary in a file; a missing or empty file becomes a new diary.

    Checks the header and the schema only; ``SqlDiary.faults`` is the full check.

    Args:
        path: the file; its folder must exist.
        wait_seconds: how long to wait for another process at each transaction.

    Raises:
        DiaryUnusable: the file is damaged, newer than this program, or no diary.
        DiaryBusy: another process holds it too long, or there is no space for a new one.
        DiaryReadOnly: there is none and the medium refuses to take one.
    """
    header = header_of(path)
    if header is None:
        _make_private(path)
    elif not header.empty:
        refuse_foreign(header)
        if header.behind:
            upgrade(path, wait_seconds)
    # Taken before the first connection: whatever replaces the file from here on is noticed.
    identity = identity_of(path)
    engine = make_engine(path, wait_seconds)
    if header is not None and not header.empty:
        # Asked again under a lock: the making of it, cut off midway, may just have been undone.
        header = _guarded(engine, _verify, reading=True)
    if header is None or header.empty:
        _guarded(engine, _create, reading=False)
    _close_to_others(path)
    return SqlDiary(path, engine, wait_seconds, identity)


def _guarded(engine: Engine, work: Callable[[Connection], T], *, reading: bool) -> T:
    try:
        with engine.connect().execution_options(reading=reading) as connection, connection.begin():
            return work(connection)
    except _FAILURES as error:
        engine.dispose()
        raise problem_of(error) from error
    except BaseException:
        engine.dispose()
        raise


def _create(connection: Connection) -> None:
    """Create and stamp a diary in the open transaction, unless another process just did."""
    tables_there = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    header = _header_inside(connection, empty=tables_there == 0)
    if not header.empty:
        refuse_foreign(header)
        return
    tables.metadata.create_all(connection, checkfirst=False)
    revision = tables.revision_of(tables.SCHEMA)
    connection.execute(insert(tables.alembic_version).values(version_num=revision))
    connection.exec_driver_sql(f"PRAGMA application_id={tables.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={tables.SCHEMA}")


def _verify(connection: Connection) -> Header:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    header = _header_inside(connection, empty=pages == 0)
    refuse_foreign(header)
    return header


def _header_inside(connection: Connection, *, empty: bool) -> Header:
    application_id = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return Header(application_id, schema, empty=empty)


def _make_private(path: Path) -> None:
    """Create the file so that nobody else can ever read it, not even for a moment."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
    except FileExistsError:
        # Another process makes the diary at this moment. The file must not be opened here:
        # closing it would drop the locks that SQLite holds in this process.
        return
    except OSError as error:
        raise DiaryUnusable(
            _("The diary cannot be created: {reason}.").format(reason=error.strerror)
        ) from error


def _close_to_others(path: Path) -> None:
    with suppress(OSError):
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FILE)


def _is_our_mistake(error: Exception) -> bool:
    """Tell whether a failure is a value that should never have been given to the store."""
    if isinstance(error, IntegrityError):
        return True
    return isinstance(error, StatementError) and not isinstance(error, DBAPIError)


def _count(connection: Connection, name: str) -> int:
    table = COUNTED[name]
    statement = select(func.count()).select_from(table)
    if "withdrawn_at" in table.c:
        statement = statement.where(table.c.withdrawn_at.is_(None))
    return connection.execute(statement).scalar_one()
