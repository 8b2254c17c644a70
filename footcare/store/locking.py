"""Holding a diary still while a copy of it is made or another file is put in its place."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from footcare.store.engine import make_engine, problem_of
from footcare.store.header import identity_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def held(path: Path, wait_seconds: float) -> Iterator[int]:
    """Hold the write lock of the file that is in place; yield its schema number.

    Others read on; whoever wants to write waits. A journal that a killed writer left behind has
    been rolled back by then.

    Raises:
        DiaryBusy: another process writes too long.
        DiaryProblem: the file cannot be used.
    """
    while True:
        before = identity_of(path)
        engine = make_engine(path, wait_seconds)
        try:
            with engine.connect() as connection, connection.begin():
                # Whoever waited for the lock may hold a file that was replaced meanwhile.
                if identity_of(path) == before:
                    yield connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                    return
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise problem_of(error) from error
        finally:
            engine.dispose()
