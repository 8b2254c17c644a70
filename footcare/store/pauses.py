"""The kept pauses of reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update
from typing_extensions import override

from footcare.domain.pause import Pause
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, RowMapping


class SqlPauses(SqlKept[Pause]):
    """The kept pauses."""

    table = tables.pause

    def since(self, day: date) -> list[Pause]:
        """Return everyone's standing pauses that were to last beyond a local day."""
        return self._load((self.table.c.until > day) & self._stands(), self.table.c.entry)

    def end(self, pause_id: UUID, at: datetime | None) -> None:
        """Keep when a pause was ended before its time; None takes the ending back."""
        self._connection.execute(update(self.table).where(self._is(pause_id)).values(ended_at=at))

    @override
    def _values(self, record: Pause) -> Values:
        return {"until": record.until, "why": record.why, "ended_at": record.ended_at}

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[Pause]:
        del condition
        return [Pause(stamp_of(row), row["until"], row["why"], row["ended_at"]) for row in rows]
