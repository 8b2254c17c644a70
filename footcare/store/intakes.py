"""What was brought in from files: enough to take exactly that back again.

Intakes are not exported: they are about this file, not about the person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, RowMapping, Table, delete, insert, select, tuple_, update

from footcare.domain.intake import Intake, IntakeKind, TakenBack
from footcare.domain.occurrence import Occurrence
from footcare.domain.person import Person
from footcare.store import tables
from footcare.store.kept import Values, batches_of, fetch
from footcare.store.occurrences import key_values

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select

    from footcare.domain.intake import Added, Thing

_RECORDS: Final[dict[IntakeKind, tuple[Table, tuple[Table, ...]]]] = {
    IntakeKind.INSPECTION: (tables.inspection, (tables.inspection_answer, tables.finding)),
    IntakeKind.SYMPTOM: (tables.symptom, (tables.symptom_spot,)),
    IntakeKind.SESSION: (tables.session, (tables.session_step,)),
    IntakeKind.TEMPERATURE: (tables.temperature, (tables.temperature_site,)),
    IntakeKind.TOUCH_TEST: (tables.touch_test, (tables.touch_answer,)),
    IntakeKind.FALLS: (tables.falls, ()),
    IntakeKind.REMINDER: (tables.reminder, (tables.occurrence,)),
    IntakeKind.PAUSE: (tables.pause, ()),
    IntakeKind.PHOTO: (tables.photo, ()),
}
"""The table of each kind of record, and those whose rows go with it."""

_one, _line = tables.intake, tables.intake_record
_NO_KEY: Final[Values] = dict.fromkeys(("person_id", "record", "local_date", "slot"))


class SqlIntakes:
    """The kept intakes, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, intake: Intake, added: Added) -> None:
        """Remember an intake and everything it added."""
        self._connection.execute(
            insert(_one).values(
                id=intake.id,
                at=intake.at,
                exported_at=intake.exported_at,
                undone_at=intake.undone_at,
            )
        )
        for kind in IntakeKind:
            for some in batches_of(added.of(kind)):
                common = _NO_KEY | {"intake": intake.id, "kind": kind}
                rows = [common | _key_of(thing) for thing in some]
                self._connection.execute(insert(_line), rows)

    def get(self, intake_id: UUID) -> Intake | None:
        """Return one intake or None."""
        rows = fetch(self._connection, select(_one).where(_one.c.id == intake_id))
        return _intake(rows[0]) if rows else None

    def all(self) -> list[Intake]:
        """Return every intake, the newest first."""
        rows = fetch(self._connection, select(_one).order_by(_one.c.entry.desc()))
        return [_intake(row) for row in rows]

    def take_back(self, intake_id: UUID, at: datetime) -> TakenBack:
        """Remove the records that an intake added, and what became of its reminders.

        The people it added are left to the caller. The intake is kept as undone, and no longer
        knows what it had added.
        """
        taken = TakenBack(
            persons=self._persons(intake_id, IntakeKind.PERSON),
            blanks=self._persons(intake_id, IntakeKind.BLANK),
            reminders=tuple(
                row["record"]
                for row in fetch(self._connection, _records(intake_id, IntakeKind.REMINDER))
            ),
        )
        self._remove_occurrences(intake_id)
        for kind, (table, parts) in _RECORDS.items():
            records = _records(intake_id, kind)
            for part in parts:
                owner = part.c[table.name]
                self._connection.execute(delete(part).where(owner.in_(records)))
            self._connection.execute(delete(table).where(table.c.id.in_(records)))
        self._connection.execute(delete(_line).where(_line.c.intake == intake_id))
        self._connection.execute(update(_one).where(_one.c.id == intake_id).values(undone_at=at))
        return taken

    def _remove_occurrences(self, intake_id: UUID) -> None:
        occurrence = tables.occurrence.c
        keys = select(_line.c.record, _line.c.local_date, _line.c.slot).where(
            _is(intake_id, IntakeKind.OCCURRENCE)
        )
        key = tuple_(occurrence.reminder, occurrence.local_date, occurrence.slot)
        self._connection.execute(delete(tables.occurrence).where(key.in_(keys)))

    def _persons(self, intake_id: UUID, kind: IntakeKind) -> tuple[str, ...]:
        statement = select(_line.c.person_id).where(_is(intake_id, kind)).order_by(_line.c.entry)
        return tuple(row["person_id"] for row in fetch(self._connection, statement))


def _is(intake_id: UUID, kind: IntakeKind) -> ColumnElement[bool]:
    return (_line.c.intake == intake_id) & (_line.c.kind == kind)


def _records(intake_id: UUID, kind: IntakeKind) -> Select[tuple[UUID]]:
    return select(_line.c.record).where(_is(intake_id, kind))


def _key_of(thing: Thing) -> Values:
    match thing:
        case Person():
            return {"person_id": thing.id}
        case Occurrence():
            key = key_values(thing.key)
            return {"record": key.pop("reminder"), **key}
        case _:
            return {"record": thing.stamp.id}


def _intake(row: RowMapping) -> Intake:
    return Intake(row["id"], row["at"], row["exported_at"], row["undone_at"])
