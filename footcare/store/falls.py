"""The kept answers about falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.falls import FallsRecord
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping


class SqlFalls(SqlKept[FallsRecord]):
    """The kept answers to the three questions."""

    table = tables.falls

    @override
    def _values(self, record: FallsRecord) -> Values:
        return {
            "fallen": record.fallen,
            "unsteady": record.unsteady,
            "worried": record.worried,
            "note": record.note,
        }

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[FallsRecord]:
        del condition
        return [
            FallsRecord(
                stamp=stamp_of(row),
                fallen=row["fallen"],
                unsteady=row["unsteady"],
                worried=row["worried"],
                note=row["note"],
            )
            for row in rows
        ]
