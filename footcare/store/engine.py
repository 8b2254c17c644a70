"""The one engine factory: pragmas, transactions, and what a failure of SQLite means to a person.

Journal DELETE with synchronous EXTRA: in simulated power cuts WAL lost acknowledged writes, this
never did, for two to four milliseconds a save. Writes begin IMMEDIATE, so that a read followed by
a write never fails half-way; reads begin plainly, so that they do not wait for writers.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from footcare.i18n import _
from footcare.services.ports import (
    DiaryBusy,
    DiaryDamaged,
    DiaryProblem,
    DiaryReadOnly,
    DiaryUnusable,
)

if TYPE_CHECKING:
    from pathlib import Path

PRAGMAS: Final[dict[str, object]] = {
    "journal_mode": "DELETE",
    "synchronous": "EXTRA",
    "fullfsync": "ON",
    "foreign_keys": "ON",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "temp_store": "MEMORY",
    "mmap_size": "0",
}
"""How every connection is set; each is read back and a connection that differs is refused."""

_READ_BACK: Final[dict[str, object]] = {
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
}

_TURN: Final = 0.04
"""Seconds of one turn of waiting for the write lock."""

_CANNOT_READ: Final = (
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
)


class UnreadableValueError(ValueError):
    """A row holds a value this program cannot understand."""


def make_engine(
    path: Path, wait_seconds: float, *, foreign_keys: bool = True, read_only: bool = False
) -> Engine:
    """Return an engine for a diary file; nothing is opened yet.

    Args:
        path: the file; SQLite creates it when it is missing.
        wait_seconds: how long to wait for another process before giving up.
        foreign_keys: switched off only while tables are being rebuilt by a migration.
        read_only: whether SQLite itself refuses every change.
    """
    pragmas, expected = PRAGMAS, _READ_BACK
    if not foreign_keys:
        pragmas, expected = pragmas | {"foreign_keys": "OFF"}, expected | {"foreign_keys": 0}

    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, wait_seconds, read_only=read_only),
        poolclass=QueuePool,
        hide_parameters=True,
    )

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name}={value}")
        for name, value in expected.items():
            found = connection.execute(f"PRAGMA {name}").fetchone()
            if found is not None and found[0] != value:
                raise DiaryUnusable(
                    _("The diary cannot be used here: {setting} is {found}.").format(
                        setting=name, found=found[0]
                    )
                )

    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        # A write inside a reading block would be lost without a word: refuse it.
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
        if reading:
            connection.exec_driver_sql("BEGIN")
        else:
            _begin_writing(connection, wait_seconds)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def _connect(path: Path, wait_seconds: float, *, read_only: bool) -> sqlite3.Connection:
    # Our own BEGIN, not the driver's: its way makes migrations half done when killed.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro" if read_only else path,
        timeout=wait_seconds,
        isolation_level=None,
        check_same_thread=False,
        uri=read_only,
    )


def _begin_writing(connection: Connection, wait_seconds: float) -> None:
    """Take the write lock, in short turns of waiting.

    SQLite looks ten times a second at last, but a newcomer looks at once and again after one, two
    and five milliseconds. Where many write, whoever waits long would be overtaken again and again:
    of sixteen busy writers some waited more than five seconds. In turns all look equally often.
    """
    turns = max(1, round(wait_seconds / _TURN))
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_milliseconds(min(wait_seconds, _TURN))}")
    try:
        for turn in range(1, turns + 1):
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            except OperationalError as error:
                if turn == turns or not _is_taken(error):
                    raise
            else:
                return
    finally:
        # The commit waits for readers, and the next block for its turn, with all patience.
        connection.exec_driver_sql(f"PRAGMA busy_timeout={_milliseconds(wait_seconds)}")


def _is_taken(error: OperationalError) -> bool:
    """Tell whether another process holds the diary; a full disk is no reason to try again."""
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def problem_of(error: Exception) -> DiaryProblem:
    """Return what a failure means, as a problem with a sentence for a person."""
    if isinstance(error, DiaryProblem):
        return error
    cause: BaseException = error
    if isinstance(error, SQLAlchemyError) and (original := getattr(error, "orig", None)):
        cause = original
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return DiaryDamaged(_("The diary is damaged and cannot be read."))
    return _problem_of_code(code)


def _problem_of_code(code: int) -> DiaryProblem:
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DiaryBusy(_("Another program is using the diary. Please try again."))
        case sqlite3.SQLITE_FULL:
            return DiaryBusy(_("There is no space left on the disk. This was not saved."))
        case sqlite3.SQLITE_READONLY:
            return DiaryReadOnly(_("The diary can be read, but nothing can be written to it."))
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return DiaryUnusable(_("The diary file cannot be opened."))
        case sqlite3.SQLITE_IOERR if code not in _CANNOT_READ:
            return DiaryBusy(_("The disk did not take it. This was not saved."))
        case _:
            return DiaryDamaged(_("The diary is damaged and cannot be read."))
