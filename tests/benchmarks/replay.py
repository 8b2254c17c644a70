"""Hears what the store says to SQLite, and says the same through the plain driver."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event

from footcare.store.engine import PRAGMAS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection


@dataclass
class Heard:
    """The statements of a stretch of work, with their values, as the driver was given them."""

    statements: list[tuple[str, Any, bool]] = field(default_factory=list)

    def note(
        self,
        _connection: Connection,
        _cursor: object,
        words: str,
        values: Any,  # noqa: ANN401 - what the driver takes
        _context: object,
        many: bool,  # noqa: FBT001 - the event's own signature
    ) -> None:
        """Take one statement; beginnings and settings are left out."""
        if not words.startswith(("BEGIN", "PRAGMA")):
            self.statements.append((words, values, many))


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear every statement of every diary in this process."""
    heard = Heard()
    event.listen(Engine, "before_cursor_execute", heard.note)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", heard.note)


class Plain:
    """A diary file under the plain driver, set as the store sets it."""

    def __init__(self, path: Path) -> None:
        self._driver = sqlite3.connect(path, isolation_level=None)
        for name, value in PRAGMAS.items():
            self._driver.execute(f"PRAGMA {name}={value}")

    def close(self) -> None:
        """Let go of the file."""
        self._driver.close()

    def say(self, heard: Heard, begin: str) -> None:
        """Say all of it in one transaction and take every answer."""
        self._driver.execute(begin)
        with closing(self._driver.cursor()) as cursor:
            for words, values, many in heard.statements:
                if many:
                    cursor.executemany(words, values)
                else:
                    cursor.execute(words, values).fetchall()
        self._driver.execute("COMMIT")
