"""The kept touch tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.foot import Spot
from footcare.domain.touch_test import Touch, TouchRecord
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping, Table


class SqlTouchTests(SqlKept[TouchRecord]):
    """The kept touch tests with what was felt of each touch."""

    table = tables.touch_test

    @override
    def _values(self, record: TouchRecord) -> Values:
        return {"helper": record.helper, "note": record.note}

    @override
    def _parts(self, record: TouchRecord) -> Sequence[tuple[Table, list[Values]]]:
        touches: list[Values] = [
            {
                "touch_test": record.stamp.id,
                "position": position,
                "foot": touch.spot.foot,
                "zone": touch.spot.zone,
                "felt": touch.felt,
            }
            for position, touch in enumerate(record.touches)
        ]
        return ((tables.touch_answer, touches),)

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[TouchRecord]:
        touches = self._part_rows(tables.touch_answer, "touch_test", condition)
        return [
            TouchRecord(
                stamp=stamp_of(row),
                touches=tuple(
                    Touch(Spot(part["foot"], part["zone"]), part["felt"])
                    for part in touches.get(row["entry"], ())
                ),
                helper=row["helper"],
                note=row["note"],
            )
            for row in rows
        ]
