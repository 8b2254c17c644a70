"""The first words of a database file: whose it is, and of which schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.ports import DiaryDamaged, DiaryNewer, DiaryUnusable
from footcare.store.engine import problem_of
from footcare.store.schema import APPLICATION_ID, SCHEMA

if TYPE_CHECKING:
    from pathlib import Path


_ATTEMPTS: Final = 3
"""A write takes far longer than a look: one that hides in each of three looks does not happen."""


@dataclass(frozen=True)
class Header:
    """What a database file says of itself.

    Attributes:
        application_id: the mark of the program that made it; 0 when it made none.
        schema: the number of its schema.
        empty: whether it holds nothing at all yet.
    """

    application_id: int
    schema: int
    empty: bool

    @property
    def ours(self) -> bool:
        """Whether footcare made this file."""
        return self.application_id == APPLICATION_ID and self.schema > 0

    @property
    def current(self) -> bool:
        """Whether this very version of footcare understands the file."""
        return self.ours and self.schema == SCHEMA

    @property
    def newer(self) -> bool:
        """Whether a newer footcare made this file."""
        return self.ours and self.schema > SCHEMA

    @property
    def behind(self) -> bool:
        """Whether an older footcare made this file."""
        return self.ours and self.schema < SCHEMA


def header_of(path: Path) -> Header | None:
    """Return a file's header, or None when there is no file; nothing is changed or created.

    Raises:
        DiaryUnusable: it is no database, or the folder refuses.
        DiaryBusy: another process holds the file too long.
    """
    found: Header | sqlite3.DatabaseError | None = None
    for _attempt in range(_ATTEMPTS):
        quiet = not _journal(path).exists()
        found = _look(path)
        if found is None or (isinstance(found, Header) and (found.current or found.empty)):
            return found
        if not quiet or _journal(path).exists():
            # Somebody writes to it or was killed while writing: only SQLite can tell.
            found = _look_with_lock(path)
            break
    if isinstance(found, sqlite3.DatabaseError):
        raise _unreadable(found) from found
    return found


def identity_of(path: Path) -> tuple[int, int]:
    """Return what tells a file from another one that takes its place under the same name."""
    found = path.stat()
    return found.st_dev, found.st_ino


def refuse_foreign(header: Header) -> None:
    """Raise unless a file is empty or a diary this program understands.

    Raises:
        DiaryDamaged: it is somebody else's.
        DiaryNewer: it is newer than this program.
    """
    if header.newer:
        raise DiaryNewer(
            _(
                "The diary was written by a newer footcare (schema {theirs}; this one knows "
                "{ours}). It was not touched. Please update footcare."
            ).format(theirs=header.schema, ours=SCHEMA)
        )
    if not header.empty and not header.ours:
        raise DiaryDamaged(
            _("The file in the diary's place is not a footcare diary. It was not touched.")
        )


def _look(path: Path) -> Header | sqlite3.DatabaseError | None:
    """Read a header without a lock, so that a file of somebody else keeps its every byte.

    Between two writes of another process a diary of ours looks malformed. Its journal is there
    all that time.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise DiaryUnusable(_("The diary file cannot be opened: it is no file."))
        if size == 0:
            return Header(0, 0, empty=True)
        return _read(f"{path.absolute().as_uri()}?mode=ro&immutable=1")
    except FileNotFoundError:
        return None
    except sqlite3.DatabaseError as error:
        return error
    except (OSError, ValueError) as error:
        raise DiaryUnusable(_("The diary file cannot be opened.")) from error


def _look_with_lock(path: Path) -> Header | sqlite3.DatabaseError:
    """Read a header as SQLite does: it waits for writers and undoes what a killed one left."""
    try:
        header = _read(f"{path.absolute().as_uri()}?mode=rw")
    except sqlite3.DatabaseError as error:
        return error
    return Header(0, 0, empty=True) if path.stat().st_size == 0 else header


def _unreadable(error: sqlite3.DatabaseError) -> Exception:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
        return DiaryDamaged(
            _("The file in the diary's place is no diary, or it is damaged. It was not touched.")
        )
    return problem_of(error)


def _read(uri: str) -> Header:
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    return Header(application_id, schema, empty=False)


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")
