"""What a look leaves to be told: what came due, as one card, and what the plan says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder


@dataclass(frozen=True)
class Due:
    """An occurrence that waits for an answer, with the reminder it belongs to.

    Attributes:
        following: the next time the reminder comes due, UTC, or None.
    """

    reminder: Reminder
    occurrence: Occurrence
    following: datetime | None = None

    @property
    def key(self) -> OccurrenceKey:
        """What names the occurrence."""
        return self.occurrence.key


@dataclass(frozen=True)
class Card:
    """The one thing to tell now, however much came due.

    Attributes:
        items: what to tell, oldest first, each reminder once; never empty.
        away: whether something came due while the program could not tell it.
    """

    items: tuple[Due, ...]
    away: bool


@dataclass(frozen=True)
class PlannedTime:
    """One time of the plan of a day.

    Attributes:
        state: what became of it, or None while it is still to come.
        snoozed_until: when it is told again, UTC, while snoozed.
        answered_at: when it was answered, UTC.
    """

    reminder: Reminder
    key: OccurrenceKey
    due_at: datetime
    state: OccurrenceState | None
    snoozed_until: datetime | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True)
class Outcome:
    """What the window has to do after a look or an answer.

    Attributes:
        card: to be shown now, or None.
        closed: what was shown and needs no answer any more.
        waiting: everything that waits for an answer, oldest first, for badge and Today.
        ring: when to look again, UTC, or None when nothing is planned.
        upcoming: the next time of the plan, for the tray, or None.
        held: what of ``waiting`` is held back, for quiet hours or a busy desktop.
        paused: the pauses that run now, of whomever.
    """

    card: Card | None = None
    closed: frozenset[OccurrenceKey] = frozenset()
    waiting: tuple[Due, ...] = ()
    ring: datetime | None = None
    upcoming: PlannedTime | None = None
    held: frozenset[OccurrenceKey] = frozenset()
    paused: tuple[Pause, ...] = ()


def plan_time(row: PlannedTime) -> tuple[datetime, str]:
    """Return what orders the times of a plan."""
    return row.due_at, str(row.key)
