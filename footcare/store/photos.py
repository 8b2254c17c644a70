"""The kept photos; their pictures are files beside the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update
from typing_extensions import override

from footcare.domain.foot import Spot
from footcare.domain.photo import Photo
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, RowMapping


class SqlPhotos(SqlKept[Photo]):
    """The kept photos."""

    table = tables.photo

    def standing(self, person: str) -> list[Photo]:
        """Return a person's photos that were not taken back, the newest first."""
        table = self.table.c
        return self._load(
            (table.person == person) & self._stands(),
            table.day.desc(),
            table.at.desc(),
            table.entry.desc(),
        )

    def erase(self, photo_id: UUID, at: datetime) -> bool:
        """Note that a picture is deleted for good; return False when it was, or there is none."""
        changed = self._connection.execute(
            update(self.table)
            .where(self._is(photo_id) & self.table.c.erased_at.is_(None))
            .values(erased_at=at)
        )
        return changed.rowcount == 1

    @override
    def _values(self, record: Photo) -> Values:
        return {
            "foot": record.spot.foot,
            "zone": record.spot.zone,
            "kind": record.kind,
            "noticed": record.noticed,
            "origin": record.origin,
            "width": record.width,
            "height": record.height,
            "size": record.size,
            "digest": record.digest,
            "erased_at": record.erased_at,
            "note": record.note,
        }

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[Photo]:
        del condition
        return [
            Photo(
                stamp=stamp_of(row),
                spot=Spot(row["foot"], row["zone"]),
                origin=row["origin"],
                width=row["width"],
                height=row["height"],
                size=row["size"],
                digest=row["digest"],
                kind=row["kind"],
                noticed=row["noticed"],
                erased_at=row["erased_at"],
                note=row["note"],
            )
            for row in rows
        ]
