"""Time is asked of a clock, never taken: the one place that reads the machine's clocks."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from typing import Final, Protocol


class Clock(Protocol):
    """What the program asks for the time."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds of a clock that is never set back; for durations only."""
        ...

    def wall_time(self) -> datetime:
        """Return now as clocks on the wall show it: to be shown, not to be reckoned with.

        It knows how far the person's zone is from UTC now, not when that changes.
        """
        ...

    def time_zone(self) -> str:
        """Return the IANA name of the person's time zone, such as ``Europe/Helsinki``."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def __init__(self) -> None:
        self._zone = ""
        self._zone_asked = 0.0

    def now(self) -> datetime:
        """Return the wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the monotonic clock in seconds."""
        return time.monotonic()

    def wall_time(self) -> datetime:
        """Return what the system's own clock shows; that takes no name of a zone."""
        _look_at_zone_again()
        return datetime.now().astimezone()

    def time_zone(self) -> str:
        """Return the system's IANA zone, asked anew every few seconds so that a journey shows."""
        now = time.monotonic()
        if not self._zone or now - self._zone_asked > _ZONE_LASTS:
            self._zone = _system_zone(again=bool(self._zone))
            self._zone_asked = now
        return self._zone


_ZONE_LASTS: Final = 5.0
"""Seconds for which the zone is believed: asking takes milliseconds, and many ask at once."""


def _system_zone(*, again: bool) -> str:
    """Return the zone the system names, or one of the same time of day where it names none.

    A system can be set by a rule of its own, such as ``TZ=CET-1CEST``, or by a name that does not
    exist. What its own clock shows is true all the same.
    """
    from zoneinfo import ZoneInfo

    from tzlocal import get_localzone_name, reload_localzone

    _look_at_zone_again()
    here = datetime.now().astimezone()
    try:
        if again or "TZ" in os.environ:
            # A rule of its own in TZ is noticed by this alone; else the first look is fresh.
            reload_localzone()
        name = get_localzone_name()
        if here.astimezone(ZoneInfo(name)).utcoffset() == here.utcoffset():
            return name
    except (LookupError, OSError, ValueError):
        pass
    hours = round((here.utcoffset() or timedelta()) / timedelta(hours=1))
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def _look_at_zone_again() -> None:
    """Let the C library read the zone anew; else it believes its first look for ever."""
    if sys.platform != "win32":
        time.tzset()


def local(clock: Clock) -> datetime:
    """Return now as wall time in the person's zone."""
    # Zones are not imported before the first paint, which asks for the wall time alone.
    from zoneinfo import ZoneInfo

    return clock.now().astimezone(ZoneInfo(clock.time_zone()))


def today(clock: Clock) -> date:
    """Return the person's local date."""
    return local(clock).date()
