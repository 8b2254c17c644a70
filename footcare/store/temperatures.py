"""The kept skin temperatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.temperature import SiteTenths, TemperatureRecord
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping, Table


class SqlTemperatures(SqlKept[TemperatureRecord]):
    """The kept measurements with their sites."""

    table = tables.temperature

    @override
    def _values(self, record: TemperatureRecord) -> Values:
        return {"spoilers": record.spoilers, "note": record.note}

    @override
    def _parts(self, record: TemperatureRecord) -> Sequence[tuple[Table, list[Values]]]:
        sites: list[Values] = [
            {
                "temperature": record.stamp.id,
                "position": position,
                "site": measured.site,
                "left_tenths": measured.left,
                "right_tenths": measured.right,
            }
            for position, measured in enumerate(record.sites)
        ]
        return ((tables.temperature_site, sites),)

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[TemperatureRecord]:
        sites = self._part_rows(tables.temperature_site, "temperature", condition)
        return [
            TemperatureRecord(
                stamp=stamp_of(row),
                sites=tuple(
                    SiteTenths(part["site"], part["left_tenths"], part["right_tenths"])
                    for part in sites.get(row["entry"], ())
                ),
                spoilers=row["spoilers"],
                note=row["note"],
            )
            for row in rows
        ]
