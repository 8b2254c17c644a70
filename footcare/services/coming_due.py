"""One look into the diary at one instant: what came due, what still waits, when to look again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.massage import Ended
from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.recurrence import Planned, following, next_planned, planned
from footcare.domain.reminder import ReminderKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from footcare.domain.clock import Clock
    from footcare.domain.reminder import Reminder
    from footcare.services.ports import Books

_DAY: Final = timedelta(days=1)
_LATE: Final = timedelta(minutes=2)
"""Told later than this, a reminder came due while the program could not tell it."""


@dataclass(frozen=True)
class Due:
    """An occurrence that waits for an answer, with the reminder it belongs to."""

    reminder: Reminder
    occurrence: Occurrence

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
    """

    card: Card | None = None
    closed: frozenset[OccurrenceKey] = frozenset()
    waiting: tuple[Due, ...] = ()
    ring: datetime | None = None
    upcoming: PlannedTime | None = None


@dataclass
class Look:
    """What the books say about the reminders at one instant.

    Only yesterday and today are looked back on: what is older stays without a row, and a time
    without a row is a missed one. A wrong clock can therefore write a handful of rows at most.

    Attributes:
        kept: the occurrences of yesterday, today and tomorrow (a journey west meets tomorrow's).
    """

    books: Books
    clock: Clock
    now: datetime = field(init=False)
    today: date = field(init=False)
    time_zone: str = field(init=False)
    reminders: dict[str, Reminder] = field(init=False)
    kept: dict[OccurrenceKey, Occurrence] = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.clock.now()
        self.time_zone = self.clock.time_zone()
        self.today = self.now.astimezone(ZoneInfo(self.time_zone)).date()
        standing = [one for one in self.books.reminders.standing() if one.enabled]
        self.reminders = {str(one.stamp.id): one for one in standing}
        first, last = self.today - _DAY, self.today + _DAY
        people = {one.stamp.person for one in standing}
        self.kept = {
            one.key: one
            for person in sorted(people)
            for one in self.books.occurrences.between(person, first, last)
        }

    def read_again(self) -> None:
        """Look anew after the reminders changed in this transaction."""
        self.__post_init__()

    def plan(self, reminder: Reminder, first: date, last: date) -> list[Planned]:
        """Return what a reminder plans for a span of days, also when it follows another one."""
        if reminder.after is not None:
            found = following(reminder, self.kept.values(), self.time_zone)
            return [one for one in found if first <= one.key.local_date <= last]
        return planned(reminder, self.time_zone, first, last)

    def counts(self, reminder: Reminder, one: Planned) -> bool:
        """Tell whether a planned time counts: a plan tells nothing of before it was written."""
        written = reminder.stamp.entered_at
        return one.due_at >= written or written > self.now

    def claim(self) -> None:
        """Keep a row for everything that came due since yesterday, before anything is shown."""
        for reminder in self.reminders.values():
            for day in (self.today - _DAY, self.today):
                self._settle(reminder, day)
                for one in self.plan(reminder, day, day):
                    if one.due_at <= self.now and self.counts(reminder, one):
                        self.claim_one(reminder, one)

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
        """Return when the thing was done that day, if no time of this reminder has used it up."""
        things = things_done(self.books, reminder.stamp.person, reminder.kind, day)
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

    def superseded(self, occurrence: Occurrence) -> bool:
        """Tell whether a later time of the same reminder has come due: then this one is missed.

        Later in the plan, by date and wall time: between two zones the instants may stand in the
        other order, and by those the last time of a day could be missed without a word.
        """
        return any(
            one.key.reminder == occurrence.key.reminder and occurrence.key < one.key
            for one in self.kept.values()
            if self._came(one)
        )

    def _came(self, one: Occurrence) -> bool:
        """Tell whether it came due, be it by a clock that has been set back since."""
        told = one.state in (OccurrenceState.TOLD, OccurrenceState.SNOOZED)
        return told or one.due_at <= self.now

    def waiting(self) -> list[Due]:
        """Return what waits for an answer: of each reminder the latest that came due."""
        found = [
            Due(reminder, one)
            for one in self.kept.values()
            if one.state.open
            and self._came(one)
            and (reminder := self.reminders.get(str(one.key.reminder))) is not None
            and not self.superseded(one)
        ]
        return sorted(found, key=_by_time)

    def outcome(
        self, showing: Collection[OccurrenceKey], deadlines: Mapping[OccurrenceKey, float]
    ) -> Outcome:
        """Return what follows from the present state of the books.

        Args:
            showing: what this process has shown and not closed yet.
            deadlines: the end of each snooze by the monotonic clock, where this process knows it.
        """
        waiting = self.waiting()
        ends = {due.key: self._snooze_end(due.occurrence, deadlines) for due in waiting}
        fresh = tuple(
            due
            for due in waiting
            if due.key not in showing
            and due.occurrence.state is not OccurrenceState.TOLD
            and ((end := ends[due.key]) is None or end <= self.now)
        )
        away = any(
            due.occurrence.state is OccurrenceState.DUE and self.now - due.occurrence.due_at > _LATE
            for due in fresh
        )
        upcoming = self._upcoming()
        rings = [end for end in ends.values() if end is not None and end > self.now]
        rings += [
            one.due_at
            for one in self.kept.values()
            if one.state is OccurrenceState.DUE and one.due_at > self.now
        ]
        if upcoming is not None:
            rings.append(upcoming.due_at)
        return Outcome(
            card=Card(fresh, away) if fresh else None,
            closed=frozenset(showing) - {due.key for due in waiting},
            waiting=tuple(waiting),
            ring=min(rings, default=None),
            upcoming=upcoming,
        )

    def _snooze_end(
        self, occurrence: Occurrence, deadlines: Mapping[OccurrenceKey, float]
    ) -> datetime | None:
        """Return when a snooze ends: by the wall clock or the monotonic one, whichever is first."""
        end = occurrence.snoozed_until
        if occurrence.state is not OccurrenceState.SNOOZED or end is None:
            return None
        deadline = deadlines.get(occurrence.key)
        if deadline is None:
            return end
        return min(end, self.now + timedelta(seconds=deadline - self.clock.monotonic()))

    def next_of(self, reminder: Reminder) -> Planned | None:
        """Return the next time a reminder comes due, later than now, that is not kept yet."""
        if reminder.after is not None:
            found = following(reminder, self.kept.values(), self.time_zone)
            return next((one for one in found if one.due_at > self.now), None)
        one = next_planned(reminder, self.time_zone, self.now)
        while one is not None and one.key in self.kept:
            one = next_planned(reminder, self.time_zone, one.due_at)
        return one

    def _upcoming(self) -> PlannedTime | None:
        found = [
            PlannedTime(reminder, one.key, one.due_at, None)
            for reminder in self.reminders.values()
            if (one := self.next_of(reminder)) is not None
        ]
        return min(found, key=_plan_time, default=None)

    def rows(self, person: str, days: int) -> list[PlannedTime]:
        """Return the plan of a person from today on, for a number of days, in order."""
        last = self.today + _DAY * (days - 1)
        found: list[PlannedTime] = []
        for reminder in self.reminders.values():
            if reminder.stamp.person == person:
                found += self._rows_of(reminder, last)
        return sorted(found, key=_plan_time)

    def _rows_of(self, reminder: Reminder, last: date) -> list[PlannedTime]:
        things = things_done(self.books, reminder.stamp.person, reminder.kind, self.today)
        of_today = self.of(reminder, self.today)
        spare = len(things) - sum(one.state is OccurrenceState.DONE for one in of_today)
        rows = [self._kept_row(reminder, one) for one in of_today]
        for one in self.plan(reminder, self.today, last):
            if one.key in self.kept or not self.counts(reminder, one):
                continue
            state = None if one.due_at > self.now else OccurrenceState.DUE
            if one.key.local_date == self.today and spare > 0:
                state = OccurrenceState.DONE
                spare -= 1
            rows.append(PlannedTime(reminder, one.key, one.due_at, state))
        return rows

    def _kept_row(self, reminder: Reminder, one: Occurrence) -> PlannedTime:
        missed = one.state.open and self.superseded(one)
        state = OccurrenceState.MISSED if missed else one.state
        return PlannedTime(reminder, one.key, one.due_at, state, one.snoozed_until, one.answered_at)


def answered(one: Occurrence, state: OccurrenceState, at: datetime, by: str | None) -> Occurrence:
    """Return an occurrence with its answer."""
    return replace(one, state=state, snoozed_until=None, answered_at=at, answered_by=by)


def things_done(books: Books, person: str, kind: ReminderKind, day: date) -> list[datetime]:
    """Return when the thing a kind asks for was done on a day, as far as footcare records it."""
    match kind:
        case ReminderKind.FOOT_CHECK:
            return sorted(one.stamp.at for one in books.inspections.between(person, day, day))
        case ReminderKind.MASSAGE:
            return sorted(
                one.stamp.at
                for one in books.sessions.between(person, day, day)
                if one.ended is Ended.FINISHED
            )
        case _:
            return []


def _by_time(due: Due) -> tuple[datetime, str]:
    return due.occurrence.due_at, str(due.key)


def _plan_time(row: PlannedTime) -> tuple[datetime, str]:
    return row.due_at, str(row.key)
