"""A pause of all reminders of a person, for a stay in hospital or a holiday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.recurrence import instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from footcare.domain.record import Stamp


@dataclass(frozen=True)
class Pause:
    """A time in which nothing comes due; in the numbers its days are neither done nor missed.

    Attributes:
        stamp: ``at`` is when it begins.
        until: the first local date on which reminders come due again.
        why: the person's own words, or empty.
        ended_at: the instant at which it was ended before its time, UTC, or None.
    """

    stamp: Stamp
    until: date
    why: str = ""
    ended_at: datetime | None = None

    def over_at(self, time_zone: str) -> datetime:
        """Return the instant (UTC) at which it is over."""
        planned = instant_of(self.until, time(), time_zone)
        return planned if self.ended_at is None else min(planned, self.ended_at)

    def covers(self, at: datetime, time_zone: str) -> bool:
        """Tell whether an instant lies in it."""
        return self.stamp.at <= at < self.over_at(time_zone)

    def touched(self, first: date, last: date, time_zone: str) -> set[date]:
        """Return the local dates of a span, both ends in, that it touches."""
        begun = self.stamp.at.astimezone(ZoneInfo(time_zone)).date()
        over = self.over_at(time_zone)
        span = (first + timedelta(days=past) for past in range((last - first).days + 1))
        return {day for day in span if begun <= day and instant_of(day, time(), time_zone) < over}


def begun(pauses: Iterable[Pause], now: datetime) -> list[Pause]:
    """Return pauses as they count now: one begun under a clock that went ahead has begun.

    A clock that is put right by an hour would otherwise undo a pause, and begin it again an hour
    later. What was begun more than a day ahead was begun in a wrong year, and waits for it.
    """
    return [
        replace(one, stamp=replace(one.stamp, at=now))
        if now < one.stamp.at <= now + timedelta(days=1)
        else one
        for one in pauses
    ]


def pause_at(pauses: Iterable[Pause], at: datetime, time_zone: str) -> Pause | None:
    """Return the pause that an instant lies in, the one that lasts longest, or None."""
    found = [one for one in pauses if one.covers(at, time_zone)]
    return max(found, key=lambda one: one.over_at(time_zone), default=None)
