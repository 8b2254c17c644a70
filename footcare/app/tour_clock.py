"""The clock of the tour: it stands still until the tour moves on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

THE_DAY: Final = datetime(2026, 11, 22, 7, 58, tzinfo=UTC)


@dataclass
class TourClock:
    """A clock that moves only when the tour moves on."""

    wall: datetime = THE_DAY
    ticks: float = 0.0

    def now(self) -> datetime:
        """Return the instant of the tour, UTC."""
        return self.wall

    def monotonic(self) -> float:
        """Return the seconds since the tour began."""
        return self.ticks

    def wall_time(self) -> datetime:
        """Return the instant as it is shown where the tour is."""
        return self.wall.astimezone(ZoneInfo(self.time_zone()))

    def time_zone(self) -> str:
        """Return the zone of the tour."""
        return "Europe/London"

    def pass_by(self, seconds: float) -> None:
        """Let time go by."""
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds
