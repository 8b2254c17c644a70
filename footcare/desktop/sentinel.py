"""The sentinel: notices that the computer slept, that a clock was set, or that the zone changed.

Nothing else in the program would: alarms and timers sleep on the monotonic clock, which stands
still or runs on regardless. It looks every 20 seconds, which is all the program does while idle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from datetime import date, datetime

    from footcare.domain.clock import Clock

EVERY: Final = 20.0
"""Seconds between two looks."""
JUMP: Final = 2.0
"""A wall clock that moved so many seconds more or less than time passed has jumped."""
LATE: Final = 2 * EVERY
"""A look that comes so late means that nothing ran in between (some monotonic clocks run on)."""


@dataclass(frozen=True)
class Sight:
    """What all clocks said at one moment."""

    wall: datetime
    ticks: float
    time_zone: str

    @property
    def day(self) -> date:
        """The person's date."""
        return self.wall.astimezone(ZoneInfo(self.time_zone)).date()


def sight(clock: Clock) -> Sight:
    """Look at all clocks at once."""
    return Sight(clock.now(), clock.monotonic(), clock.time_zone())


def woke_between(before: Sight, after: Sight) -> bool:
    """Tell whether more happened between two looks than time passing."""
    passed = after.ticks - before.ticks
    moved = (after.wall - before.wall).total_seconds()
    return abs(moved - passed) > JUMP or passed > LATE or after.time_zone != before.time_zone


class Sentinel(QObject):
    """Looks at the clocks now and then.

    Signals:
        woke: wall time did not simply pass; whatever depends on it looks anew.
        new_day: the person's date is another one; what says "today" reads again.
        looked: the clocks were looked at, whatever they said.
    """

    woke = Signal()
    new_day = Signal()
    looked = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = sight(clock)
        self._timer = QTimer(self)
        self._timer.setInterval(int(EVERY * 1000))
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._last = sight(self._clock)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        now = sight(self._clock)
        before, self._last = self._last, now
        if woke_between(before, now):
            self.woke.emit()
        if before.day != now.day:
            self.new_day.emit()
        self.looked.emit()
