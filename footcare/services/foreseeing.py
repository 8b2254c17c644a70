"""The days ahead: what will come due, what will not and why, and the next time skipped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.preview import preview
from footcare.services.coming_due import Look, answered

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.occurrence import OccurrenceKey
    from footcare.domain.pause import Pause
    from footcare.domain.preview import Foreseen
    from footcare.domain.quiet import Quiet
    from footcare.domain.reminder import Reminder
    from footcare.services.outcome import PlannedTime
    from footcare.services.ports import Diary
    from footcare.services.reminding import Reminding

DAYS: Final = 7
"""So many days are foreseen, today with them."""


class Fate(StrEnum):
    """What will be done about a time ahead."""

    TELL = "tell"
    HOLD = "hold"
    PAUSED = "paused"
    ANSWERED = "answered"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Ahead:
    """One time that lies ahead.

    Attributes:
        due_at: the instant of the plan, UTC; of what follows another reminder a guess, for nobody
            knows when that one will be done.
        tell_at: when it will be told, UTC: later than ``due_at`` when quiet hours hold it.
        guessed: whether it follows another reminder.
    """

    reminder: Reminder
    key: OccurrenceKey
    due_at: datetime
    tell_at: datetime
    fate: Fate
    guessed: bool = False


@dataclass(frozen=True)
class Outlook:
    """What a person can expect of the reminders.

    Attributes:
        upcoming: the next time anything comes due, or None.
        pause: the pause that runs, or None.
        quiet: the quiet hours, or None.
    """

    upcoming: PlannedTime | None
    pause: Pause | None
    quiet: Quiet | None


class Foreseeing:
    """Looks ahead for a person, by the plans alone: nothing is kept but what is skipped."""

    def __init__(self, diary: Diary, clock: Clock, reminding: Reminding) -> None:
        self._diary = diary
        self._clock = clock
        self._reminding = reminding

    def week(self, person: str) -> list[Ahead]:
        """Return what lies ahead of a person today and on the six days after, in order."""
        with self._diary.reading() as books:
            look = Look(books, self._clock)
            theirs = [one for one in look.reminders.values() if one.stamp.person == person]
            last = look.today + timedelta(days=DAYS - 1)
            foreseen = preview(theirs, look.time_zone, look.today, last)
            return [_ahead(look, one) for one in foreseen if one.planned.due_at > look.now]

    def outlook(self, person: str) -> Outlook:
        """Return what comes next, and what holds it back."""
        with self._diary.reading() as books:
            look = Look(books, self._clock)
            return Outlook(look.upcoming(person), look.pause(person), look.quiet.get(person))

    def skip_next(self, reminder_id: UUID) -> OccurrenceKey | None:
        """Skip the next time a reminder comes due; return its key, to be undone, or None.

        A row is claimed ahead for it, answered with not today.
        """
        skipped: list[OccurrenceKey] = []

        def act(look: Look) -> frozenset[OccurrenceKey]:
            reminder = look.reminders.get(str(reminder_id))
            coming = None if reminder is None else look.next_of(reminder)
            if reminder is not None and coming is not None:
                look.claim_one(reminder, coming)
                one = look.kept.get(coming.key)
                if one is not None and one.state.open:
                    person = reminder.stamp.person
                    look.put(answered(one, OccurrenceState.SKIPPED, look.now, person))
                    look.read_again()
                    skipped.append(coming.key)
            return frozenset(skipped)

        self._reminding.change(act)
        return skipped[0] if skipped else None


def _ahead(look: Look, foreseen: Foreseen) -> Ahead:
    reminder, one = foreseen.reminder, foreseen.planned
    tell_at, fate = one.due_at, Fate.TELL
    kept = look.kept.get(one.key)
    held = look.quiet_end(reminder, one.due_at)
    if one.key in look.skipped or (kept is not None and kept.state is OccurrenceState.SKIPPED):
        fate = Fate.SKIPPED
    elif kept is not None and not kept.state.open:
        fate = Fate.ANSWERED
    elif look.pause(reminder.stamp.person, one.due_at) is not None:
        fate = Fate.PAUSED
    elif held is not None:
        fate, tell_at = Fate.HOLD, held
    return Ahead(reminder, one.key, one.due_at, tell_at, fate, reminder.after is not None)
