"""The kept foot checks."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, RowMapping, select
from typing_extensions import override

from footcare.domain.finding import Finding
from footcare.domain.inspection import Inspection, Pain, StepAnswer
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, fetch, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Table

_FINDING_FIELDS = tuple(field.name for field in fields(Finding))
_PAIN_FIELDS = tuple(field.name for field in fields(Pain))


class SqlInspections(SqlKept[Inspection]):
    """The kept foot checks with their answers and findings."""

    table = tables.inspection

    def latest(self, person: str, before: date) -> Inspection | None:
        """Return the newest standing check of a day up to and including the one given."""
        check = self.table.c
        newest = (
            select(check.id)
            .where((check.person == person) & (check.day <= before) & self._stands())
            .order_by(check.day.desc(), check.at.desc(), check.entry.desc())
            .limit(1)
        )
        found = fetch(self._connection, newest)
        return self.get(found[0]["id"]) if found else None

    @override
    def _values(self, record: Inspection) -> Values:
        values: Values = {
            "signs": record.signs,
            "object_in_shoe": record.object_in_shoe,
            "note": record.note,
        }
        # Every row has the same columns, so that many can be kept with one statement.
        values |= {f"pain_{name}": getattr(record.pain, name, None) for name in _PAIN_FIELDS}
        return values

    @override
    def _parts(self, record: Inspection) -> Sequence[tuple[Table, list[Values]]]:
        owner = {"inspection": record.stamp.id}
        answers = [
            owner
            | {
                "position": position,
                "step": given.step,
                "foot": given.foot,
                "answer": given.answer,
            }
            for position, given in enumerate(record.answers)
        ]
        findings = [
            owner
            | {"position": position}
            | {name: getattr(finding, name) for name in _FINDING_FIELDS}
            for position, finding in enumerate(record.findings)
        ]
        return ((tables.inspection_answer, answers), (tables.finding, findings))

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[Inspection]:
        answers = self._part_rows(tables.inspection_answer, "inspection", condition)
        findings = self._part_rows(tables.finding, "inspection", condition)
        return [
            Inspection(
                stamp=stamp_of(row),
                answers=tuple(_answer(part) for part in answers.get(row["entry"], ())),
                findings=tuple(_finding(part) for part in findings.get(row["entry"], ())),
                signs=row["signs"],
                pain=_pain(row),
                object_in_shoe=row["object_in_shoe"],
                note=row["note"],
            )
            for row in rows
        ]


def _answer(row: RowMapping) -> StepAnswer:
    return StepAnswer(row["step"], row["foot"], row["answer"])


def _finding(row: RowMapping) -> Finding:
    return Finding(**{name: row[name] for name in _FINDING_FIELDS})


def _pain(row: RowMapping) -> Pain | None:
    if row["pain_level"] is None:
        return None
    return Pain(**{name: row[f"pain_{name}"] for name in _PAIN_FIELDS})
