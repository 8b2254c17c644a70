"""What of all that waits is told now: not in quiet hours, not to a busy desktop, gently again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.occurrence import OccurrenceState
from footcare.services.outcome import Card, Outcome

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from footcare.domain.occurrence import Occurrence, OccurrenceKey
    from footcare.services.coming_due import Look
    from footcare.services.outcome import Due

LOOK_AGAIN: Final = timedelta(minutes=5)
"""So often is looked whether a desktop that asks for quiet still does."""

LONGEST_HELD: Final = timedelta(hours=2)
"""A desktop can ask for quiet for ever, because somebody forgot to end it. Two hours are longer
than a film, a talk or a call, and what is due in the morning is still told in the morning."""

_LATE: Final = timedelta(minutes=2)
"""Told later than this, a reminder came due while the program could not tell it."""

_IN_TIME: Final = timedelta(minutes=2)
"""So long before it would be too late something held is told all the same."""


@dataclass(frozen=True)
class Telling:
    """One decision about what is told, on what one look has found.

    Attributes:
        showing: what this process has shown and not closed yet.
        started: what the person has turned to in this process.
        deadlines: the end of each snooze by the monotonic clock, where this process knows it.
        busy: whether the desktop asks for quiet.
    """

    look: Look
    showing: Collection[OccurrenceKey]
    started: Collection[OccurrenceKey]
    deadlines: Mapping[OccurrenceKey, float]
    busy: bool = False

    def outcome(self) -> Outcome:
        """Return what follows, and keep what must be kept before anything is shown."""
        waiting = self.look.waiting()
        fresh: list[Due] = []
        rings: list[datetime] = []
        held: set[OccurrenceKey] = set()
        for due in waiting:
            at = self._wanted_at(due)
            if at is None:
                continue
            if at > self.look.now:
                rings.append(at)
            elif (until := self._held_until(due)) is not None:
                rings.append(until)
                held.add(due.key)
            else:
                fresh.append(due)
        for due in fresh:
            self._claim_repeat(due)
        upcoming = self.look.upcoming()
        rings += self._other_rings() + ([] if upcoming is None else [upcoming.due_at])
        return Outcome(
            card=Card(tuple(fresh), self._away(fresh)) if fresh else None,
            closed=frozenset(self.showing) - {due.key for due in waiting},
            waiting=tuple(waiting),
            ring=min(rings, default=None),
            upcoming=upcoming,
            held=frozenset(held),
            paused=tuple(
                one for one in self.look.pauses if one.covers(self.look.now, self.look.time_zone)
            ),
        )

    def _wanted_at(self, due: Due) -> datetime | None:
        """Return when it is to be told, or None when it has been told often enough."""
        one, again = due.occurrence, due.reminder.again
        if one.state is OccurrenceState.TOLD:
            if again is None or one.told_at is None or due.key in self.started:
                return None
            if one.repeated >= again.times:
                return None
            return one.told_at + timedelta(minutes=again.minutes)
        if due.key in self.showing:
            return None
        return self._snooze_end(one) or one.due_at

    def _snooze_end(self, occurrence: Occurrence) -> datetime | None:
        """Return when a snooze ends: by the wall clock or the monotonic one, whichever is first."""
        end = occurrence.snoozed_until
        if occurrence.state is not OccurrenceState.SNOOZED or end is None:
            return None
        deadline = self.deadlines.get(occurrence.key)
        if deadline is None:
            return end
        left = deadline - self.look.clock.monotonic()
        return min(end, self.look.now + timedelta(seconds=left))

    def _held_until(self, due: Due) -> datetime | None:
        """Return when to look again at something that is held back, or None when it is not."""
        quiet = self.look.quiet_end(due.reminder, self.look.now)
        # Who asks in the evening to be told in an hour wants to be told in an hour.
        if quiet is not None and due.occurrence.state is not OccurrenceState.SNOOZED:
            return quiet
        return self._busy_until(due) if self.busy else None

    def _busy_until(self, due: Due) -> datetime | None:
        now, one = self.look.now, due.occurrence
        soon = now + LOOK_AGAIN
        if one.state is OccurrenceState.TOLD:
            return soon
        since = one.held_since
        if since is None or since > now:
            since = now
            self.look.put(replace(one, held_since=now))
        end = since + LONGEST_HELD
        if due.reminder.late_minutes is not None and one.state is OccurrenceState.DUE:
            allowed = timedelta(minutes=due.reminder.late_minutes)
            end = min(end, one.due_at + allowed - _IN_TIME)
        return min(soon, end) if end > now else None

    def _claim_repeat(self, due: Due) -> None:
        """Count a gentle repeat before it is shown: who is killed in between repeats once less."""
        one = due.occurrence
        if one.state is OccurrenceState.TOLD:
            self.look.put(replace(one, told_at=self.look.now, repeated=one.repeated + 1))

    def _away(self, fresh: list[Due]) -> bool:
        """Tell whether something came due while the program could not tell it."""
        return any(
            due.occurrence.state is OccurrenceState.DUE
            and self.look.now - due.occurrence.due_at > _LATE
            and due.occurrence.held_since is None
            and self.look.quiet_end(due.reminder, due.occurrence.due_at) is None
            for due in fresh
        )

    def _other_rings(self) -> list[datetime]:
        """Return when else to look: at what was claimed ahead, and after each pause."""
        look = self.look
        claimed = [
            one.due_at
            for one in look.kept.values()
            if one.state is OccurrenceState.DUE and one.due_at > look.now
        ]
        ends = [one.over_at(look.time_zone) for one in look.pauses]
        return claimed + [end for end in ends if end > look.now]
