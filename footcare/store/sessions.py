"""The kept massages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.massage import DoneStep, MassageRecord
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping, Table


class SqlSessions(SqlKept[MassageRecord]):
    """The kept massages with the steps really done."""

    table = tables.session

    @override
    def _values(self, record: MassageRecord) -> Values:
        return {
            "routine": record.routine,
            "planned_seconds": record.planned_seconds,
            "done_seconds": record.done_seconds,
            "ended": record.ended,
            "felt_before": record.before,
            "felt_after": record.after,
        }

    @override
    def _parts(self, record: MassageRecord) -> Sequence[tuple[Table, list[Values]]]:
        steps: list[Values] = [
            {
                "session": record.stamp.id,
                "position": position,
                "step_index": step.index,
                "foot": step.foot,
                "seconds": step.seconds,
            }
            for position, step in enumerate(record.steps)
        ]
        return ((tables.session_step, steps),)

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[MassageRecord]:
        steps = self._part_rows(tables.session_step, "session", condition)
        return [
            MassageRecord(
                stamp=stamp_of(row),
                routine=row["routine"],
                planned_seconds=row["planned_seconds"],
                done_seconds=row["done_seconds"],
                ended=row["ended"],
                steps=tuple(
                    DoneStep(part["step_index"], part["foot"], part["seconds"])
                    for part in steps.get(row["entry"], ())
                ),
                before=row["felt_before"],
                after=row["felt_after"],
            )
            for row in rows
        ]
