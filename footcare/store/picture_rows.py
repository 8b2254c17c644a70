"""Which pictures a diary file says are kept, read plainly: it may be a copy of any schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from pathlib import Path


def pictures_of(path: Path) -> dict[UUID, str]:
    """Return the digest of each picture that is kept, by its photo.

    Raises:
        sqlite3.Error: the file cannot be read.
    """
    rows = _rows(path, "SELECT id, digest FROM photo WHERE erased_at IS NULL ORDER BY entry")
    return {_id(photo): str(digest) for photo, digest in rows}


def pictures_wanted(path: Path) -> dict[UUID, str]:
    """Return the same for a diary that may be missing or damaged: of that others tell."""
    try:
        return pictures_of(path) if path.is_file() else {}
    except sqlite3.Error:
        return {}


def erased_in(path: Path) -> frozenset[UUID]:
    """Return the photos whose pictures were deleted for good.

    Raises:
        sqlite3.Error: the file cannot be read.
    """
    rows = _rows(path, "SELECT id FROM photo WHERE erased_at IS NOT NULL")
    return frozenset(_id(photo) for (photo,) in rows)


def _rows(path: Path, statement: str) -> list[Any]:
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        there = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'photo'"
        ).fetchone()[0]
        return connection.execute(statement).fetchall() if there else []


def _id(value: object) -> UUID:
    try:
        return UUID(str(value))
    except ValueError as error:
        message = "a photo without an id"
        raise sqlite3.DatabaseError(message) from error
