"""The people of the household."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from footcare.domain.body import Body
from footcare.domain.person import Contacts, Facts, Person
from footcare.domain.quiet import Quiet
from footcare.store.kept import Values, fetch
from footcare.store.tables import metadata
from footcare.store.tables import person as table

_FACTS = tuple(field.name for field in fields(Facts))
_ABOUT_A_PERSON = tuple(
    one
    for one in metadata.tables.values()
    if any(key.column is table.c.id for key in one.foreign_keys)
)
"""The tables whose rows belong to a person."""

_CONTACTS = tuple(field.name for field in fields(Contacts))
_BODY = tuple(field.name for field in fields(Body))


class SqlPersons:
    """The kept people, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Person]:
        """Return everyone, in order of entry."""
        rows = fetch(self._connection, select(table).order_by(table.c.entry))
        return [_person(row) for row in rows]

    def get(self, person: str) -> Person | None:
        """Return one person or None."""
        rows = fetch(self._connection, select(table).where(table.c.id == person))
        return _person(rows[0]) if rows else None

    def put(self, person: Person) -> None:
        """Keep a person's words, new or changed."""
        quiet = person.quiet
        values: Values = {
            "name": person.name,
            **asdict(person.facts),
            **asdict(person.contacts),
            "quiet_start": quiet.start if quiet else None,
            "quiet_end": quiet.end if quiet else None,
            "quiet_spared": quiet.spared if quiet else frozenset(),
            **{name: getattr(person.body, name) for name in _BODY},
        }
        changed = self._connection.execute(
            update(table).where(table.c.id == person.id).values(values)
        )
        if changed.rowcount == 0:
            self._connection.execute(insert(table).values(id=person.id, **values))

    def has_anything(self, person: str) -> bool:
        """Tell whether anything is kept about a person beside the person: record or draft."""
        return any(
            fetch(self._connection, select(about.c.person).where(about.c.person == person).limit(1))
            for about in _ABOUT_A_PERSON
        )

    def remove(self, person: str) -> None:
        """Forget a person about whom nothing else is kept."""
        self._connection.execute(delete(table).where(table.c.id == person))


def _person(row: RowMapping) -> Person:
    quiet = None
    if row["quiet_start"] is not None:
        quiet = Quiet(row["quiet_start"], row["quiet_end"], row["quiet_spared"])
    return Person(
        id=row["id"],
        name=row["name"],
        facts=Facts(**{name: row[name] for name in _FACTS}),
        contacts=Contacts(**{name: row[name] for name in _CONTACTS}),
        quiet=quiet,
        body=Body(**{name: row[name] for name in _BODY}),
    )
