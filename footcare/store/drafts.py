"""Unfinished forms, kept so that a crash loses no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from footcare.store.kept import fetch
from footcare.store.tables import draft as table

if TYPE_CHECKING:
    from datetime import datetime


class SqlDrafts:
    """The kept drafts, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, person: str, name: str) -> str | None:
        """Return the draft's JSON text or None."""
        rows = fetch(self._connection, select(table.c.content).where(_is(person, name)))
        return rows[0]["content"] if rows else None

    def put(self, person: str, name: str, text: str, at: datetime) -> None:
        """Keep the draft's JSON text."""
        changed = self._connection.execute(
            update(table).where(_is(person, name)).values(content=text, at=at)
        )
        if changed.rowcount == 0:
            self._connection.execute(
                insert(table).values(person=person, name=name, content=text, at=at)
            )

    def remove(self, person: str, name: str) -> None:
        """Forget the draft."""
        self._connection.execute(delete(table).where(_is(person, name)))


def _is(person: str, name: str) -> ColumnElement[bool]:
    return (table.c.person == person) & (table.c.name == name)
