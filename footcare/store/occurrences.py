"""The kept occurrences of reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, update

from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.store.kept import Values, batches_of, fetch
from footcare.store.tables import occurrence as table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

_OPEN = tuple(state for state in OccurrenceState if state.open)
_PLACE = (table.c.local_date, table.c.slot, table.c.reminder)


class SqlOccurrences:
    """The kept occurrences, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def claim(self, occurrence: Occurrence) -> bool:
        """Keep a new occurrence; return False when its key is kept already. Never twice."""
        # Inside a write transaction nobody else can claim between the look and the insert;
        # the primary key would refuse it anyway.
        if self.get(occurrence.key) is not None:
            return False
        self.claim_all((occurrence,))
        return True

    def claim_all(self, occurrences: Sequence[Occurrence]) -> None:
        """Keep many occurrences whose keys are not kept yet."""
        for some in batches_of(occurrences):
            rows = [key_values(one.key) | _values(one) for one in some]
            self._connection.execute(insert(table), rows)

    def get(self, key: OccurrenceKey) -> Occurrence | None:
        """Return one occurrence or None."""
        found = self._load(_is(key))
        return found[0] if found else None

    def put(self, occurrence: Occurrence) -> None:
        """Keep the new state of a claimed occurrence."""
        changed = self._connection.execute(
            update(table).where(_is(occurrence.key)).values(_values(occurrence))
        )
        if changed.rowcount != 1:
            message = f"occurrence {occurrence.key} was never claimed"
            raise LookupError(message)

    def release(self, key: OccurrenceKey) -> None:
        """Give back the claim of a time that has not come yet, as if it had never been claimed."""
        self._connection.execute(delete(table).where(_is(key)))

    def open(self, person: str | None = None) -> list[Occurrence]:
        """Return those that wait for an answer, oldest first."""
        condition: ColumnElement[bool] = table.c.state.in_(_OPEN)
        if person is not None:
            condition &= table.c.person == person
        return self._load(condition, table.c.due_at, *_PLACE)

    def between(self, person: str, first: date, last: date) -> list[Occurrence]:
        """Return those of a span of local days, both ends in, oldest first."""
        condition = (table.c.person == person) & table.c.local_date.between(first, last)
        return self._load(condition, table.c.due_at, *_PLACE)

    def of(self, reminder: UUID, first: date) -> list[Occurrence]:
        """Return those of one reminder from a local day on, oldest first."""
        condition = (table.c.reminder == reminder) & (table.c.local_date >= first)
        return self._load(condition, table.c.due_at, *_PLACE)

    def all(self) -> list[Occurrence]:
        """Return every occurrence, in order of key."""
        return self._load(None, table.c.reminder, table.c.local_date, table.c.slot)

    def _load(
        self, condition: ColumnElement[bool] | None, *order: ColumnElement[Any]
    ) -> list[Occurrence]:
        statement = select(table).order_by(*order)
        if condition is not None:
            statement = statement.where(condition)
        return [_occurrence(row) for row in fetch(self._connection, statement)]


def _is(key: OccurrenceKey) -> ColumnElement[bool]:
    return (
        (table.c.reminder == key.reminder)
        & (table.c.local_date == key.local_date)
        & (table.c.slot == key.slot)
    )


def key_values(key: OccurrenceKey) -> Values:
    """Return the columns of an occurrence's key."""
    return {"reminder": key.reminder, "local_date": key.local_date, "slot": key.slot}


def _values(occurrence: Occurrence) -> Values:
    return {
        "person": occurrence.person,
        "due_at": occurrence.due_at,
        "time_zone": occurrence.time_zone,
        "state": occurrence.state,
        "snoozed_until": occurrence.snoozed_until,
        "answered_at": occurrence.answered_at,
        "answered_by": occurrence.answered_by,
        "told_at": occurrence.told_at,
        "repeated": occurrence.repeated,
        "held_since": occurrence.held_since,
    }


def _occurrence(row: RowMapping) -> Occurrence:
    return Occurrence(
        key=OccurrenceKey(row["reminder"], row["local_date"], row["slot"]),
        person=row["person"],
        due_at=row["due_at"],
        time_zone=row["time_zone"],
        state=row["state"],
        snoozed_until=row["snoozed_until"],
        answered_at=row["answered_at"],
        answered_by=row["answered_by"],
        told_at=row["told_at"],
        repeated=row["repeated"],
        held_since=row["held_since"],
    )
