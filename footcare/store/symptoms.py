"""The kept symptoms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.foot import Spot
from footcare.domain.symptom import Symptom
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping, Table


class SqlSymptoms(SqlKept[Symptom]):
    """The kept symptoms with the spots they were felt at."""

    table = tables.symptom

    @override
    def _values(self, record: Symptom) -> Values:
        return {
            "quality": record.quality,
            "severity": record.severity,
            "level": record.level,
            "circumstance": record.when,
            "note": record.note,
        }

    @override
    def _parts(self, record: Symptom) -> Sequence[tuple[Table, list[Values]]]:
        spots: list[Values] = [
            {
                "symptom": record.stamp.id,
                "position": position,
                "foot": spot.foot,
                "zone": spot.zone,
            }
            for position, spot in enumerate(record.spots)
        ]
        return ((tables.symptom_spot, spots),)

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[Symptom]:
        spots = self._part_rows(tables.symptom_spot, "symptom", condition)
        return [
            Symptom(
                stamp=stamp_of(row),
                quality=row["quality"],
                severity=row["severity"],
                level=row["level"],
                spots=tuple(
                    Spot(part["foot"], part["zone"]) for part in spots.get(row["entry"], ())
                ),
                when=row["circumstance"],
                note=row["note"],
            )
            for row in rows
        ]
