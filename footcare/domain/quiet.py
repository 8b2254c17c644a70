"""The hours in which nothing is told, also over midnight, except for the kinds that are spared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.recurrence import instant_of
from footcare.domain.reminder import ReminderKind

if TYPE_CHECKING:
    from datetime import datetime, time

_DAY: Final = timedelta(days=1)

USUALLY_SPARED: Final = frozenset({ReminderKind.MEDICINE})
"""What is proposed to be told all the same."""


@dataclass(frozen=True)
class Quiet:
    """Quiet hours, by the clock on the wall.

    Attributes:
        start: when they begin.
        end: when they end, on the next day if it is not later than the start.
        spared: the kinds of reminders that are told all the same.
    """

    start: time
    end: time
    spared: frozenset[ReminderKind] = USUALLY_SPARED

    def ends(self, at: datetime, time_zone: str) -> datetime | None:
        """Return the end (UTC) of the quiet hours that an instant lies in, or None."""
        if self.start == self.end:
            return None
        day = at.astimezone(ZoneInfo(time_zone)).date()
        for begins in (day, day - _DAY):
            ends = begins if self.start < self.end else begins + _DAY
            end = instant_of(ends, self.end, time_zone)
            if instant_of(begins, self.start, time_zone) <= at < end:
                return end
        return None
