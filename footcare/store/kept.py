"""What the shelves of all record kinds share: keep, find, withdraw, restore."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, select, update

from footcare.domain.record import Stamp
from footcare.store.engine import UnreadableValueError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select, Table


class Stamped(Protocol):
    """A record of the domain."""

    @property
    def stamp(self) -> Stamp:
        """Who, when, and whether it stands."""
        ...


RecordOf = TypeVar("RecordOf", bound=Stamped)
Thing = TypeVar("Thing")
Values = dict[str, Any]

STAMP_FIELDS = tuple(field.name for field in fields(Stamp))
_BATCH = 500


def batches_of(things: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
    """Yield a long sequence in pieces that one statement takes without filling the memory."""
    for begin in range(0, len(things), _BATCH):
        yield things[begin : begin + _BATCH]


def fetch(connection: Connection, statement: Select[Any]) -> Sequence[RowMapping]:
    """Return all rows of a statement.

    Raises:
        UnreadableValueError: a row holds something that is no word, date or number of ours.
    """
    with _all_readable():
        return connection.execute(statement).mappings().all()


def fetch_plain(connection: Connection, statement: Select[Any]) -> Sequence[Sequence[Any]]:
    """Return all rows as tuples: for the parts that come by the thousand.

    Raises:
        UnreadableValueError: a row holds something that is no word, date or number of ours.
    """
    with _all_readable():
        return connection.execute(statement).all()


@contextmanager
def _all_readable() -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, LookupError, OverflowError, AttributeError) as error:
        raise UnreadableValueError(str(error)) from error


def stamp_of(row: RowMapping) -> Stamp:
    """Return the stamp in a record's row."""
    return Stamp(*(row[name] for name in STAMP_FIELDS))


class SqlKept(ABC, Generic[RecordOf]):
    """The kept records of one kind, inside one transaction."""

    table: Table

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: RecordOf) -> bool:
        """Keep a record; return False and change nothing when its id is kept already."""
        is_kept = self._is(record.stamp.id)
        if fetch(self._connection, select(self.table.c.entry).where(is_kept)):
            return False
        self.add_all((record,))
        return True

    def add_all(self, records: Sequence[RecordOf]) -> None:
        """Keep many records whose ids are not kept yet, in their order."""
        for some in batches_of(records):
            rows = [self._stamp_values(record) | self._values(record) for record in some]
            self._connection.execute(insert(self.table), rows)
            parts: dict[Table, list[Values]] = {}
            for record in some:
                for part, of_record in self._parts(record):
                    parts.setdefault(part, []).extend(of_record)
            for part, of_all in parts.items():
                if of_all:
                    self._connection.execute(insert(part), of_all)

    def get(self, record_id: UUID) -> RecordOf | None:
        """Return a record, withdrawn or not, or None."""
        found = self._load(self._is(record_id))
        return found[0] if found else None

    def between(self, person: str, first: date, last: date) -> list[RecordOf]:
        """Return the standing records of a span of local days, both ends in, newest first."""
        table = self.table.c
        return self._load(
            (table.person == person) & table.day.between(first, last) & self._stands(),
            table.day.desc(),
            table.at.desc(),
            table.entry.desc(),
        )

    def withdraw(self, record_id: UUID, at: datetime) -> bool:
        """Take a record back; it stays in the export. Return False when there is none standing."""
        return self._set_withdrawn(self._is(record_id) & self._stands(), at)

    def restore(self, record_id: UUID) -> bool:
        """Let a withdrawn record stand again; return False when there is none."""
        return self._set_withdrawn(self._is(record_id) & ~self._stands(), None)

    def all(self) -> list[RecordOf]:
        """Return every record of every person, withdrawn ones too, in order of entry."""
        return self._load(None, self.table.c.entry)

    def among(self, record_ids: Collection[UUID]) -> list[RecordOf]:
        """Return those records of a set of ids that are kept, withdrawn or not."""
        found: list[RecordOf] = []
        for some in batches_of(tuple(record_ids)):
            found += self._load(self.table.c.id.in_(some))
        return found

    def _stamp_values(self, record: RecordOf) -> Values:
        return {name: getattr(record.stamp, name) for name in STAMP_FIELDS}

    @abstractmethod
    def _values(self, record: RecordOf) -> Values:
        """Return the columns of a record beyond its stamp."""

    def _parts(self, record: RecordOf) -> Sequence[tuple[Table, list[Values]]]:
        """Return the rows of a record in other tables."""
        del record
        return ()

    @abstractmethod
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[RecordOf]:
        """Return the records of the rows that a condition chose."""

    def _load(
        self, condition: ColumnElement[bool] | None, *order: ColumnElement[Any]
    ) -> list[RecordOf]:
        statement = select(self.table).order_by(*order)
        if condition is not None:
            statement = statement.where(condition)
        rows = fetch(self._connection, statement)
        return self._records(rows, condition) if rows else []

    def _part_rows(
        self, part: Table, owner: str, condition: ColumnElement[bool] | None
    ) -> Mapping[int, list[RowMapping]]:
        """Return the rows of another table by the entry of the record they belong to."""
        # By entry: reading twenty UUIDs for each check would cost more than the rows themselves.
        columns = [column for column in part.c if column.name != owner]
        statement = (
            select(self.table.c.entry, *columns)
            .join_from(self.table, part, part.c[owner] == self.table.c.id)
            .order_by(self.table.c.entry, part.c.position)
        )
        if condition is not None:
            statement = statement.where(condition)
        grouped: dict[int, list[RowMapping]] = {}
        for row in fetch(self._connection, statement):
            grouped.setdefault(row["entry"], []).append(row)
        return grouped

    def _is(self, record_id: UUID) -> ColumnElement[bool]:
        return self.table.c.id == record_id

    def _stands(self) -> ColumnElement[bool]:
        return self.table.c.withdrawn_at.is_(None)

    def _set_withdrawn(self, condition: ColumnElement[bool], at: datetime | None) -> bool:
        changed = self._connection.execute(
            update(self.table).where(condition).values(withdrawn_at=at)
        )
        return changed.rowcount == 1
