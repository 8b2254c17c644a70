"""Time is asked of a clock, never taken: the one place that reads the machine's clocks."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """What the program asks for the time."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds of a clock that is never set back; for durations only."""
        ...

    def time_zone(self) -> str:
        """Return the IANA name of the person's time zone, such as ``Europe/Helsinki``."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> datetime:
        """Return the wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the monotonic clock in seconds."""
        return time.monotonic()

    def time_zone(self) -> str:
        """Return the system's IANA zone, asked anew so that a journey is noticed."""
        from tzlocal import get_localzone_name, reload_localzone

        reload_localzone()
        return get_localzone_name()


def local(clock: Clock) -> datetime:
    """Return now as wall time in the person's zone."""
    return clock.now().astimezone(ZoneInfo(clock.time_zone()))


def today(clock: Clock) -> date:
    """Return the person's local date."""
    return local(clock).date()
