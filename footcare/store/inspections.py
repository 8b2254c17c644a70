"""The kept foot checks."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, RowMapping, func, select
from typing_extensions import override

from footcare.domain.finding import Finding
from footcare.domain.inspection import (
    FOOT_STEPS,
    Answer,
    Inspection,
    Marked,
    Pain,
    StepAnswer,
)
from footcare.store import tables
from footcare.store.kept import STAMP_FIELDS, SqlKept, Values, fetch, fetch_plain, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Table

    from footcare.domain.checking import Where

_FINDING_FIELDS = tuple(field.name for field in fields(Finding))
_PAIN_FIELDS = tuple(field.name for field in fields(Pain))
_the_answer = cache(StepAnswer)
"""Each of the few dozen answers that there are, made once: a year of checks holds thousands."""


class SqlInspections(SqlKept[Inspection]):
    """The kept foot checks with their answers and findings."""

    table = tables.inspection

    def latest(self, person: str, before: date) -> Inspection | None:
        """Return the newest standing check of a day up to and including the one given."""
        check = self.table.c
        newest = (
            select(check.entry)
            .where((check.person == person) & (check.day <= before) & self._stands())
            .order_by(check.day.desc(), check.at.desc(), check.entry.desc())
            .limit(1)
        )
        found = self._load(check.entry == newest.scalar_subquery())
        return found[0] if found else None

    def marked(self, person: str, first: date, last: date) -> list[Marked]:
        """Return what the standing checks of a span of local days marked, newest first."""
        check, finding = self.table.c, tables.finding.c
        statement = (
            select(
                check.entry,
                *(check[name] for name in STAMP_FIELDS),
                *(finding[name] for name in _FINDING_FIELDS),
            )
            .join_from(self.table, tables.finding, finding.inspection == check.id)
            .where((check.person == person) & check.day.between(first, last) & self._stands())
            .order_by(check.day.desc(), check.at.desc(), check.entry.desc(), finding.position)
        )
        of_check: dict[int, list[RowMapping]] = {}
        for row in fetch(self._connection, statement):
            of_check.setdefault(row["entry"], []).append(row)
        return [
            Marked(stamp_of(rows[0]), tuple(_finding(row) for row in rows))
            for rows in of_check.values()
        ]

    def last_seen(self, person: str, until: date) -> dict[Where, date]:
        """Return the newest day up to one on which each place of a foot was looked at."""
        check, answer = self.table.c, tables.inspection_answer.c
        statement = (
            select(answer.step, answer.foot, func.max(check.day, type_=check.day.type))
            .join_from(self.table, tables.inspection_answer, answer.inspection == check.id)
            .where((check.person == person) & (check.day <= until) & self._stands())
            .where(answer.step.in_(FOOT_STEPS) & (answer.answer != Answer.COULD_NOT_LOOK))
            .group_by(answer.step, answer.foot)
        )
        rows = fetch_plain(self._connection, statement)
        return {(step, foot): day for step, foot, day in rows}

    @override
    def _values(self, record: Inspection) -> Values:
        values: Values = {
            "signs": record.signs,
            "object_in_shoe": record.object_in_shoe,
            "note": record.note,
            "looked_by": record.looked_by,
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
                "together": given.together,
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
        answers = self._answers(condition)
        findings = self._part_rows(tables.finding, "inspection", condition)
        return [
            Inspection(
                stamp=stamp_of(row),
                answers=tuple(answers.get(row["entry"], ())),
                findings=tuple(_finding(part) for part in findings.get(row["entry"], ())),
                signs=row["signs"],
                pain=_pain(row),
                object_in_shoe=row["object_in_shoe"],
                note=row["note"],
                looked_by=row["looked_by"],
            )
            for row in rows
        ]

    def _answers(self, condition: ColumnElement[bool] | None) -> dict[int, list[StepAnswer]]:
        """Return the answers by the entry of their check."""
        answer = tables.inspection_answer.c
        statement = (
            select(self.table.c.entry, answer.step, answer.foot, answer.answer, answer.together)
            .join_from(self.table, tables.inspection_answer, answer.inspection == self.table.c.id)
            .order_by(self.table.c.entry, answer.position)
        )
        if condition is not None:
            statement = statement.where(condition)
        grouped: dict[int, list[StepAnswer]] = {}
        for entry, step, foot, given, together in fetch_plain(self._connection, statement):
            grouped.setdefault(entry, []).append(_the_answer(step, foot, given, together))
        return grouped


def _finding(row: RowMapping) -> Finding:
    return Finding(**{name: row[name] for name in _FINDING_FIELDS})


def _pain(row: RowMapping) -> Pain | None:
    if row["pain_level"] is None:
        return None
    return Pain(**{name: row[f"pain_{name}"] for name in _PAIN_FIELDS})
