"""One time a reminder came due, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID


class OccurrenceState(StrEnum):
    """What became of an occurrence."""

    DUE = "due"
    TOLD = "told"
    SNOOZED = "snoozed"
    DONE = "done"
    DONE_ELSEWHERE = "done_elsewhere"
    SKIPPED = "skipped"
    MISSED = "missed"
    ON_PAPER = "on_paper"

    @property
    def open(self) -> bool:
        """Whether it still waits for an answer."""
        return self in (OccurrenceState.DUE, OccurrenceState.TOLD, OccurrenceState.SNOOZED)


@dataclass(frozen=True, order=True)
class OccurrenceKey:
    """What makes an occurrence one and only one: reminder, local date, slot of the day.

    ``slot`` is the wall time of the plan as ``HH:MM``.
    """

    reminder: UUID
    local_date: date
    slot: str

    @override
    def __str__(self) -> str:
        return f"{self.reminder}/{self.local_date.isoformat()}/{self.slot}"


@dataclass(frozen=True)
class Occurrence:
    """One time a reminder came due.

    Attributes:
        due_at: the instant of the plan, UTC; it never changes, whatever is snoozed.
        time_zone: the IANA zone the plan was computed in.
        snoozed_until: the instant to tell again, UTC, while snoozed.
        answered_at: the instant of the answer, UTC.
        answered_by: the id of the person who answered, or None.
        told_at: the instant it was told last, UTC, or None while it never was.
        repeated: how often it was gently told again since it was told or snoozed.
        held_since: since when it has been held back for a busy desktop, UTC, or None.
    """

    key: OccurrenceKey
    person: str
    due_at: datetime
    time_zone: str
    state: OccurrenceState = OccurrenceState.DUE
    snoozed_until: datetime | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None
    told_at: datetime | None = None
    repeated: int = 0
    held_since: datetime | None = None
