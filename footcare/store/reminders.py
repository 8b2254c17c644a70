"""The kept reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update
from typing_extensions import override

from footcare.domain.reminder import After, Again, Reminder, Repeat, Window
from footcare.store import tables
from footcare.store.kept import SqlKept, Values, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, RowMapping


class SqlReminders(SqlKept[Reminder]):
    """The kept reminders. Unlike other records their words can change."""

    table = tables.reminder

    def standing(self, person: str | None = None) -> list[Reminder]:
        """Return the reminders not withdrawn, of one person or of all."""
        condition = self._stands()
        if person is not None:
            condition &= self.table.c.person == person
        return self._load(condition, self.table.c.entry)

    def replace(self, reminder: Reminder) -> None:
        """Keep the new words of a reminder under its id, and when they were written.

        The rest of its stamp stays: a plan tells nothing of before it was written, so a changed
        plan carries the instant of the change.
        """
        values = self._values(reminder) | {"entered_at": reminder.stamp.entered_at}
        changed = self._connection.execute(
            update(self.table).where(self._is(reminder.stamp.id)).values(values)
        )
        if changed.rowcount != 1:
            message = f"no reminder {reminder.stamp.id} is kept"
            raise LookupError(message)

    @override
    def _values(self, record: Reminder) -> Values:
        window, after, again = record.window, record.after, record.again
        return {
            "kind": record.kind,
            "title": record.title,
            "every": record.repeat.every,
            "unit": record.repeat.unit,
            "weekdays": record.weekdays,
            "month_days": record.month_days,
            "month_weeks": record.month_weeks,
            "times": record.times,
            "window_start": window.start if window else None,
            "window_end": window.end if window else None,
            "window_every_minutes": window.every_minutes if window else None,
            "after_reminder": after.reminder if after else None,
            "after_minutes": after.minutes if after else None,
            "starts": record.starts,
            "ends": record.ends,
            "count": record.count,
            "enabled": record.enabled,
            "late_minutes": record.late_minutes,
            "again_times": again.times if again else None,
            "again_minutes": again.minutes if again else None,
        }

    @override
    def _records(
        self, rows: Sequence[RowMapping], condition: ColumnElement[bool] | None
    ) -> list[Reminder]:
        del condition
        return [_reminder(row) for row in rows]


def _reminder(row: RowMapping) -> Reminder:
    window = after = again = None
    if row["window_start"] is not None:
        window = Window(row["window_start"], row["window_end"], row["window_every_minutes"])
    if row["after_reminder"] is not None:
        after = After(row["after_reminder"], row["after_minutes"])
    if row["again_times"] is not None:
        again = Again(row["again_times"], row["again_minutes"])
    return Reminder(
        stamp=stamp_of(row),
        kind=row["kind"],
        times=row["times"],
        starts=row["starts"],
        title=row["title"],
        repeat=Repeat(row["every"], row["unit"]),
        weekdays=row["weekdays"],
        month_days=row["month_days"],
        month_weeks=row["month_weeks"],
        window=window,
        after=after,
        ends=row["ends"],
        count=row["count"],
        enabled=row["enabled"],
        late_minutes=row["late_minutes"],
        again=again,
    )
