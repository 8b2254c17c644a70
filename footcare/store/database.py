"""The diary file: made, opened, refused; and its transactions."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError

from footcare.domain.clock import SystemClock
from footcare.i18n import _
from footcare.paths import PRIVATE_FILE
from footcare.services.ports import (
    DiaryDamaged,
    DiaryNewer,
    DiaryReadOnly,
    DiaryReplaced,
    DiaryUnusable,
)
from footcare.store import tables
from footcare.store.books import SqlBooks, books_on
from footcare.store.checking import faults_of
from footcare.store.counting import COUNTED
from footcare.store.engine import UnreadableValueError, make_engine, problem_of
from footcare.store.header import Header, header_of, identity_of, refuse_foreign
from footcare.store.loss import copies_remain
from footcare.store.schema import APPLICATION_ID, SCHEMA, revision_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Connection

    from footcare.domain.clock import Clock

_FAILURES = (SQLAlchemyError, sqlite3.Error, UnreadableValueError, UnicodeDecodeError)


class SqlDiary:
    """The opened diary. Made by ``open_database``; safe to use from any one thread at a time."""

    def __init__(self, path: Path, wait_seconds: float, *, newer: bool = False) -> None:
        self._path = path
        # Taken before the first connection: whatever replaces the file from here on is noticed.
        self._identity = identity_of(path)
        self._engine = make_engine(path, wait_seconds, read_only=newer)
        self._wait_seconds = wait_seconds
        self._newer = newer
        self._refused = False

    @property
    def read_only(self) -> str:
        """Why nothing can be written at present, in a sentence; empty when it can."""
        if self._newer:
            return _(
                "A newer footcare wrote this diary. It can be read here, and nothing can be "
                "written to it. Please update footcare."
            )
        if os.access(self._path, os.W_OK) and os.access(self._path.parent, os.W_OK):
            return ""
        return _("This diary can be read here, and nothing can be written to it.")

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
        with self.transaction(reading=True) as connection:
            return {name: _count(connection, table) for name, table in COUNTED.items()}

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
        if self._newer and not reading:
            raise DiaryReadOnly(self.read_only)
        with self.transaction(reading=reading) as connection:
            yield books_on(connection)

    @contextmanager
    def transaction(self, *, reading: bool) -> Iterator[Connection]:
        """Open a transaction for the store itself; its failures are those of the blocks above."""
        if self._refused and not reading:
            # A connection made while nothing could be written stays so: the next one is new.
            self._engine.dispose()
            self._refused = False
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
            problem = problem_of(error)
            self._refused = self._refused or isinstance(problem, DiaryReadOnly)
            if self._newer and isinstance(problem, DiaryDamaged):
                problem = DiaryNewer(
                    _("A newer footcare wrote this diary. This part of it cannot be read here.")
                )
            raise problem from error

    def _still_in_place(self) -> None:
        """Refuse a file that was replaced or removed: what is written there would be lost.

        A restore and an upgrade put a new file in place while they hold the write lock. Whoever
        waited for that lock holds the old file, so this is asked after every BEGIN.
        """
        with suppress(OSError):
            if identity_of(self._path) == self._identity:
                return
        raise DiaryReplaced(
            _("The diary file was replaced or removed while it was open. Nothing was written.")
        )


def open_database(
    path: Path, *, wait_seconds: float, clock: Clock | None = None, read_newer: bool = False
) -> SqlDiary:
    """Return the diary in a file; a missing or empty file becomes a new diary.

    Checks the header and the schema only; ``SqlDiary.faults`` is the full check. Where copies of a
    diary lie beside it, a missing or empty file is a loss and no new beginning.

    Args:
        path: the file; its folder must exist.
        wait_seconds: how long to wait for another process at each transaction.
        clock: dates the copy that is made before an upgrade; the system's when left out.
        read_newer: open the diary of a newer footcare for reading, where that can be done.

    Raises:
        DiaryDamaged: the file is damaged, no diary, or gone although there are copies.
        DiaryNewer: a newer footcare made it.
        DiaryUnusable: it cannot be opened or brought up to date.
        DiaryBusy: another process holds it too long, or there is no space for a new one.
        DiaryReadOnly: there is none and the medium refuses to take one.
    """
    header = header_of(path)
    if header is None or header.empty:
        if loss := copies_remain(path):
            raise DiaryDamaged(loss)
        return create_database(path, wait_seconds=wait_seconds)
    if header.newer and read_newer:
        return _opened(path, wait_seconds, _refuse_missing_columns, newer=True)
    refuse_foreign(header)
    if header.behind:
        # Nine starts in ten need no upgrade, nor the copies that come before it.
        from footcare.store.migrating import upgrade

        upgrade(path, wait_seconds, clock=clock or SystemClock())
    diary = _opened(path, wait_seconds, _verify)
    if path.stat().st_size == 0:
        # Its making was cut off in the commit, and the first look has just undone it.
        diary.close()
        return open_database(path, wait_seconds=wait_seconds, clock=clock, read_newer=read_newer)
    _close_to_others(path)
    return diary


def create_database(path: Path, *, wait_seconds: float = 0) -> SqlDiary:
    """Return a new diary in a file that is missing or empty.

    Raises:
        DiaryProblem: it cannot be made.
    """
    if not path.exists():
        _make_private(path)
    diary = _opened(path, wait_seconds, _create, reading=False)
    _close_to_others(path)
    return diary


def _opened(
    path: Path,
    wait_seconds: float,
    begin: Callable[[Connection], None],
    *,
    reading: bool = True,
    newer: bool = False,
) -> SqlDiary:
    """Return a diary after its first transaction went well."""
    diary = SqlDiary(path, wait_seconds, newer=newer)
    try:
        with diary.transaction(reading=reading) as connection:
            begin(connection)
    except BaseException:
        diary.close()
        raise
    return diary


def _refuse_missing_columns(connection: Connection) -> None:
    """Refuse the diary of a newer footcare that keeps things in another way."""
    for table in tables.metadata.sorted_tables:
        rows = connection.exec_driver_sql(f'PRAGMA table_info("{table.name}")')
        found = {row[1] for row in rows}
        if not {column.name for column in table.columns} <= found:
            raise DiaryNewer(
                _(
                    "The diary was written by a newer footcare, in a form that this one cannot "
                    "read. It was not touched. Please update footcare."
                )
            )


def _create(connection: Connection) -> None:
    """Create and stamp a diary in the open transaction, unless another process just did."""
    tables_there = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    header = _header_inside(connection, empty=tables_there == 0)
    if not header.empty:
        refuse_foreign(header)
        return
    tables.metadata.create_all(connection, checkfirst=False)
    revision = revision_of(SCHEMA)
    connection.execute(insert(tables.alembic_version).values(version_num=revision))
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def _verify(connection: Connection) -> None:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    refuse_foreign(_header_inside(connection, empty=pages == 0))


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
    table = tables.metadata.tables[name]
    statement = select(func.count()).select_from(table)
    if "withdrawn_at" in table.c:
        statement = statement.where(table.c.withdrawn_at.is_(None))
    return connection.execute(statement).scalar_one()
