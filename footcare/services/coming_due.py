"""One look into the diary at one instant: what came due, what still waits, when to look again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.pause import begun, pause_at
from footcare.domain.recurrence import Planned, next_planned, planned
from footcare.services.followers import due_after_others
from footcare.services.outcome import Due, PlannedTime, plan_time
from footcare.services.things_done import things_done

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.pause import Pause
    from footcare.domain.quiet import Quiet
    from footcare.domain.reminder import Reminder
    from footcare.services.ports import Books

_DAY: Final = timedelta(days=1)
_BACK: Final = timedelta(days=7)
"""So far back is looked: what came due while the computer was off waits a week at most."""
_AHEAD: Final = timedelta(days=366)
"""So far ahead a time can have been skipped."""
_INSTANT: Final = timedelta(microseconds=1)


@dataclass
class Look:
    """What the books say about the reminders at one instant.

    Of what came due while nobody looked, yesterday's and today's get a row, and of a reminder
    that planned nothing for both the latest of the last week. What is older stays without a row,
    and a time without a row is a missed one. A wrong clock can therefore write a handful of rows
    at most.

    Attributes:
        kept: the occurrences of the last week, today and tomorrow (a journey west meets
            tomorrow's).
        skipped: what was skipped ahead, beyond tomorrow.
        pauses: the pauses that touch the last week or lie ahead.
        quiet: the quiet hours by person.
    """

    books: Books
    clock: Clock
    now: datetime = field(init=False)
    today: date = field(init=False)
    time_zone: str = field(init=False)
    reminders: dict[str, Reminder] = field(init=False)
    kept: dict[OccurrenceKey, Occurrence] = field(init=False)
    skipped: frozenset[OccurrenceKey] = field(init=False)
    pauses: list[Pause] = field(init=False)
    quiet: dict[str, Quiet] = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.clock.now()
        self.time_zone = self.clock.time_zone()
        self.today = self.now.astimezone(ZoneInfo(self.time_zone)).date()
        standing = [one for one in self.books.reminders.standing() if one.enabled]
        self.reminders = {str(one.stamp.id): one for one in standing}
        first, last = self.today - _BACK, self.today + _DAY
        found = [
            one
            for person in sorted({one.stamp.person for one in standing})
            for one in self.books.occurrences.between(person, first, last + _AHEAD)
        ]
        self.kept = {one.key: one for one in found if one.key.local_date <= last}
        self.skipped = frozenset(
            one.key
            for one in found
            if one.key.local_date > last and one.state is OccurrenceState.SKIPPED
        )
        self.pauses = begun(self.books.pauses.since(first), self.now)
        self.quiet = {
            one.id: one.quiet for one in self.books.persons.all() if one.quiet is not None
        }

    def read_again(self) -> None:
        """Look anew after the reminders changed in this transaction."""
        self.__post_init__()

    def plan(self, reminder: Reminder, first: date, last: date) -> list[Planned]:
        """Return what a reminder plans for a span of days, also when it follows another one."""
        if reminder.after is not None:
            found = due_after_others(self.books, reminder, self.kept.values(), self.time_zone)
            return [one for one in found if first <= one.key.local_date <= last]
        return planned(reminder, self.time_zone, first, last)

    def counts(self, reminder: Reminder, one: Planned) -> bool:
        """Tell whether a planned time counts.

        A plan tells nothing of before it was written, and nothing comes due in a pause.
        """
        written = reminder.stamp.entered_at
        after = one.due_at >= written or written > self.now
        return after and self.pause(reminder.stamp.person, one.due_at) is None

    def pause(self, person: str, at: datetime | None = None) -> Pause | None:
        """Return the pause of a person's reminders at an instant, or now, if there is one."""
        theirs = [one for one in self.pauses if one.stamp.person == person]
        return pause_at(theirs, self.now if at is None else at, self.time_zone)

    def quiet_end(self, reminder: Reminder, at: datetime) -> datetime | None:
        """Return when the quiet hours end that hold a reminder at an instant, or None."""
        quiet = self.quiet.get(reminder.stamp.person)
        if quiet is None or reminder.kind in quiet.spared:
            return None
        return quiet.ends(at, self.time_zone)

    def claim(self) -> None:
        """Keep a row for everything that came due lately, before anything is shown."""
        yesterday = self.today - _DAY
        for reminder in self.reminders.values():
            for day in (yesterday, self.today):
                self._settle(reminder, day)
            came = self._came_due(reminder, yesterday, self.today)
            for one in came or self._came_due(reminder, self.today - _BACK, yesterday - _DAY)[-1:]:
                self.claim_one(reminder, one)

    def _came_due(self, reminder: Reminder, first: date, last: date) -> list[Planned]:
        return [
            one
            for one in self.plan(reminder, first, last)
            if one.due_at <= self.now and self.counts(reminder, one)
        ]

    def _settle(self, reminder: Reminder, day: date) -> None:
        """Take what was done that day as the answer, also when another program recorded it."""
        done_at = self.done_already(reminder, day)
        for one in self.of(reminder, day):
            if done_at is not None and one.state.open and self._came(one):
                self.put(answered(one, OccurrenceState.DONE, done_at, one.person))

    def claim_one(self, reminder: Reminder, one: Planned) -> None:
        """Keep a row for one planned time; one that is kept already stays as it is."""
        if one.key in self.kept:
            return
        done_at = self.done_already(reminder, one.key.local_date)
        occurrence = Occurrence(
            key=one.key,
            person=reminder.stamp.person,
            due_at=one.due_at,
            time_zone=self.time_zone,
            state=OccurrenceState.DUE if done_at is None else OccurrenceState.DONE,
            answered_at=done_at,
            answered_by=None if done_at is None else reminder.stamp.person,
        )
        if self.books.occurrences.claim(occurrence):
            self.kept[one.key] = occurrence

    def done_already(self, reminder: Reminder, day: date) -> datetime | None:
        """Return when the thing was done that day, if no time of this reminder has used it up.

        What came due before yesterday is answered by doing it on any day since.
        """
        last = self.today if day < self.today - _DAY else day
        things = things_done(self.books, reminder.stamp.person, reminder.kind, day, last)
        used = sum(one.state is OccurrenceState.DONE for one in self.of(reminder, day))
        return things[used] if used < len(things) else None

    def of(self, reminder: Reminder, day: date) -> list[Occurrence]:
        """Return the kept times of a reminder on a day."""
        return [
            one
            for one in self.kept.values()
            if one.key.reminder == reminder.stamp.id and one.key.local_date == day
        ]

    def put(self, occurrence: Occurrence) -> None:
        """Keep a new state."""
        self.books.occurrences.put(occurrence)
        self.kept[occurrence.key] = occurrence

    def release(self, key: OccurrenceKey) -> None:
        """Give back the claim of a time that has not come yet."""
        self.books.occurrences.release(key)
        self.kept.pop(key, None)
        self.skipped -= {key}

    def latest(self) -> dict[UUID, OccurrenceKey]:
        """Return of each reminder the latest kept time that came due.

        Latest in the plan, by date and wall time: between two zones the instants may stand in the
        other order, and by those the last time of a day could be missed without a word.
        """
        found: dict[UUID, OccurrenceKey] = {}
        for one in self.kept.values():
            key = one.key
            if self._came(one) and found.get(key.reminder, key) <= key:
                found[key.reminder] = key
        return found

    def superseded(self, key: OccurrenceKey, latest: Mapping[UUID, OccurrenceKey]) -> bool:
        """Tell whether a later time of the same reminder has come due: then this one is missed.

        What is older than yesterday is missed by the plan alone, for later times may have no row.
        """
        if key < latest.get(key.reminder, key):
            return True
        reminder = self.reminders.get(str(key.reminder))
        if reminder is None or key.local_date >= self.today - _DAY:
            return False
        return any(
            key < one.key and one.due_at <= self.now
            for one in self.plan(reminder, key.local_date, self.today)
            if one.due_at >= reminder.stamp.entered_at
        )

    def _came(self, one: Occurrence) -> bool:
        """Tell whether it came due, be it by a clock that has been set back since."""
        told = one.state in (OccurrenceState.TOLD, OccurrenceState.SNOOZED)
        return told or one.due_at <= self.now

    def too_late(self, reminder: Reminder, one: Occurrence) -> bool:
        """Tell whether it could not be told within the time its reminder allows."""
        minutes = reminder.late_minutes
        never_told = one.state is OccurrenceState.DUE and one.told_at is None
        return (
            never_told
            and minutes is not None
            and self.now - one.due_at > timedelta(minutes=minutes)
        )

    def waiting(self) -> list[Due]:
        """Return what waits for an answer: of each reminder the latest that came due.

        Of a person whose reminders are paused nothing waits.
        """
        found: list[Due] = []
        latest = self.latest()
        for one in self.kept.values():
            reminder = self.reminders.get(str(one.key.reminder))
            if reminder is None or not one.state.open or not self._came(one):
                continue
            missed = self.too_late(reminder, one) or self.superseded(one.key, latest)
            if not missed and self.pause(one.person) is None:
                coming = self.next_of(reminder)
                found.append(Due(reminder, one, None if coming is None else coming.due_at))
        return sorted(found, key=_by_time)

    def next_of(self, reminder: Reminder) -> Planned | None:
        """Return the next time a reminder comes due that is neither kept, skipped nor paused."""
        if reminder.after is not None:
            found = due_after_others(self.books, reminder, self.kept.values(), self.time_zone)
            ahead = (one for one in found if one.due_at > self.now and one.key not in self.kept)
            return next((one for one in ahead if self.counts(reminder, one)), None)
        one = next_planned(reminder, self.time_zone, self.now)
        while one is not None:
            pause = self.pause(reminder.stamp.person, one.due_at)
            if pause is None and one.key not in self.kept and one.key not in self.skipped:
                return one
            over = one.due_at if pause is None else pause.over_at(self.time_zone) - _INSTANT
            one = next_planned(reminder, self.time_zone, max(one.due_at, over))
        return None

    def upcoming(self, person: str | None = None) -> PlannedTime | None:
        """Return the next time that anything comes due, of one person or of anybody."""
        found = [
            PlannedTime(reminder, one.key, one.due_at, None)
            for reminder in self.reminders.values()
            if person in (None, reminder.stamp.person)
            and (one := self.next_of(reminder)) is not None
        ]
        return min(found, key=plan_time, default=None)


def answered(one: Occurrence, state: OccurrenceState, at: datetime, by: str | None) -> Occurrence:
    """Return an occurrence with its answer."""
    return replace(one, state=state, snoozed_until=None, answered_at=at, answered_by=by)


def _by_time(due: Due) -> tuple[datetime, str]:
    return due.occurrence.due_at, str(due.key)
