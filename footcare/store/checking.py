"""The full check of a diary file. It is quick, but no checksum: it cannot see a changed letter."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.services.ports import DiaryBusy
from footcare.store.engine import problem_of

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 20
_CACHE = -500
"""Kilobytes, as SQLite counts them."""


def faults_of(path: Path, wait_seconds: float) -> tuple[str, ...]:
    """Return what is wrong inside a database file, in words for a log; nothing when it is whole.

    Raises:
        DiaryBusy: another process holds the file too long.
    """
    try:
        with closing(sqlite3.connect(path, timeout=wait_seconds)) as connection:
            # A damaged text must be reported, not stumbled over.
            connection.text_factory = bytes
            connection.execute("PRAGMA cell_size_check=ON")
            # Every page is looked at about once: a larger cache is no faster, and its memory would
            # stay with the program for as long as it runs.
            connection.execute(f"PRAGMA cache_size={_CACHE}")
            words = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST})")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    except Exception as error:  # a damaged file can raise anything
        problem = problem_of(error)
        if isinstance(problem, DiaryBusy):
            raise problem from error
        return (str(problem),)
    faults = [bytes(word).decode("utf-8", "replace") for word in words if word != b"ok"]
    faults += [
        _("A row of {table} belongs to nothing.").format(
            table=bytes(row[0]).decode("utf-8", "replace")
        )
        for row in orphans
    ]
    return tuple(faults)
