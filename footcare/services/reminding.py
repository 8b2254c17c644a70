"""Reminding: what came due is told once, answered once, and never lost.

Every method works on the diary and is called on the one thread that does so. Nothing is shown
here: each change ends in an ``Outcome``, which is returned and handed to whoever listens; the
window shows, closes and sets the alarm by it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.recurrence import instant_of, slots
from footcare.domain.reminder import PROPOSED, ReminderKind, new_reminder
from footcare.domain.snooze import Snooze, snoozed_until
from footcare.services.coming_due import Look, answered
from footcare.services.day_plan import plan_of_days
from footcare.services.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.occurrence import Occurrence, OccurrenceKey
    from footcare.domain.reminder import Reminder
    from footcare.services.outcome import Due, Outcome, PlannedTime
    from footcare.services.ports import Diary

_FAR: Final = timedelta(days=2)
"""An occurrence dated so far past today was claimed under a wrong clock."""

_UNTOLD: Final = (OccurrenceState.DUE, OccurrenceState.SKIPPED)
_FINAL: Final = (OccurrenceState.DONE, OccurrenceState.DONE_ELSEWHERE)


class Reminding:
    """The reminders of a household, and what becomes of each time they come due."""

    def __init__(self, diary: Diary, clock: Clock) -> None:
        self._diary = diary
        self._clock = clock
        self._showing: set[OccurrenceKey] = set()
        self._started: set[OccurrenceKey] = set()
        self._deadlines: dict[OccurrenceKey, float] = {}
        self._busy = False
        self._listeners: list[Callable[[Outcome], None]] = []

    def listen(self, changed: Callable[[Outcome], None]) -> None:
        """Call ``changed(outcome)`` after every change, on the thread that made it."""
        self._listeners.append(changed)

    def resync(self, *, busy: bool = False) -> Outcome:
        """Claim what came due since the last look and return what to tell: one card at most.

        Called when the alarm rings, after sleep or a changed clock, and at the start.

        Args:
            busy: whether the desktop asks for quiet just now; it is taken so until the next look.

        Raises:
            DiaryProblem: the diary refused; nothing was claimed and nothing may be shown.
        """
        self._busy = busy
        return self.change(self._forget_wrong_years)

    def told(self, keys: Iterable[OccurrenceKey]) -> None:
        """Keep that these were really shown; what is not told yet is shown at the next start."""
        with self._diary.writing() as books:
            for key in keys:
                one = books.occurrences.get(key)
                # A gentle repeat was counted before it was shown.
                if one is not None and one.state.open and one.state is not OccurrenceState.TOLD:
                    books.occurrences.put(_told(one, self._clock.now()))

    def waiting(self) -> list[Due]:
        """Return everything that waits for an answer, oldest first."""
        with self._diary.reading() as books:
            return Look(books, self._clock).waiting()

    def upcoming(self, person: str, days: int = 1) -> list[PlannedTime]:
        """Return a person's plan from today on with what became of each time, in order."""
        with self._diary.reading() as books:
            return plan_of_days(Look(books, self._clock), person, days)

    def start(self, keys: Iterable[OccurrenceKey]) -> Outcome:
        """Note that the person turns to it: it is not shown any more, but stays unanswered.

        Doing the thing is the answer.
        """
        chosen = frozenset(keys)
        self._started |= chosen

        def act(look: Look) -> frozenset[OccurrenceKey]:
            for one in _found(look, chosen):
                if one.state.open:
                    look.put(_told(one, one.told_at or look.now))
            return chosen

        return self.change(act)

    def snooze(self, keys: Iterable[OccurrenceKey], snooze: Snooze = Snooze.TEN_MINUTES) -> Outcome:
        """Tell these again later, but before the same reminder comes due again."""
        chosen = frozenset(keys)

        def act(look: Look) -> frozenset[OccurrenceKey]:
            for one in _found(look, chosen):
                if not one.state.open:
                    continue
                reminder = look.reminders.get(str(one.key.reminder))
                following = None if reminder is None else look.next_of(reminder)
                cap = None if following is None else following.due_at
                until = snoozed_until(snooze, look.now, cap, look.time_zone)
                seconds = (until - look.now).total_seconds()
                self._deadlines[one.key] = self._clock.monotonic() + seconds
                fresh = replace(one, repeated=0, held_since=None)
                look.put(replace(fresh, state=OccurrenceState.SNOOZED, snoozed_until=until))
            return chosen

        return self.change(act)

    def done(self, keys: Iterable[OccurrenceKey], by: str | None = None) -> Outcome:
        """Answer with done. A foot check done elsewhere makes no inspection and says so."""
        chosen = frozenset(keys)

        def act(look: Look) -> frozenset[OccurrenceKey]:
            for one in _found(look, chosen):
                reminder = look.reminders.get(str(one.key.reminder))
                here = reminder is None or reminder.kind is not ReminderKind.FOOT_CHECK
                state = OccurrenceState.DONE if here else OccurrenceState.DONE_ELSEWHERE
                if one.state not in _FINAL:
                    look.put(answered(one, state, look.now, by))
            return chosen

        return self.change(act)

    def not_today(self, keys: Iterable[OccurrenceKey], by: str | None = None) -> Outcome:
        """Answer with not today."""
        chosen = frozenset(keys)

        def act(look: Look) -> frozenset[OccurrenceKey]:
            for one in _found(look, chosen):
                if one.state not in _FINAL:
                    look.put(answered(one, OccurrenceState.SKIPPED, look.now, by))
            return chosen

        return self.change(act)

    def undo(self, keys: Iterable[OccurrenceKey]) -> Outcome:
        """Take an answer back: it waits again, without being shown again.

        What was answered before its time came is as if it had not been.
        """
        chosen = frozenset(keys)

        def act(look: Look) -> frozenset[OccurrenceKey]:
            for one in _found(look, chosen):
                if one.due_at > look.now:
                    look.release(one.key)
                else:
                    unanswered = replace(one, answered_at=None, answered_by=None)
                    look.put(_told(unanswered, one.told_at or look.now))
            return frozenset()

        return self.change(act)

    def thing_done(self, person: str, kind: ReminderKind) -> Outcome:
        """Take a thing just done as the answer to its reminders of today, and to what waits."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            shown = self._showing | self._started | {due.key for due in look.waiting()}
            for one in list(look.kept.values()):
                reminder = look.reminders.get(str(one.key.reminder))
                if reminder is None or reminder.kind is not kind or one.person != person:
                    continue
                meant = one.key.local_date == look.today or one.key in shown
                if meant and one.state.open:
                    look.put(answered(one, OccurrenceState.DONE, look.now, person))
            return frozenset()

        return self.change(act)

    def reminders(self, person: str) -> list[Reminder]:
        """Return a person's reminders, switched on or off, by time of day."""
        with self._diary.reading() as books:
            return sorted(books.reminders.standing(person), key=_by_time_of_day)

    def keep(self, reminder: Reminder) -> Outcome:
        """Keep a new or changed reminder. A plan tells nothing of before it was written."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            reminders = look.books.reminders
            old = reminders.get(reminder.stamp.id)
            if old is None:
                reminders.add(reminder)
            else:
                changed = _plan_of(old) != _plan_of(reminder)
                written = look.now if changed else old.stamp.entered_at
                stamp = replace(old.stamp, entered_at=written)
                reminders.replace(replace(reminder, stamp=stamp))
                if changed:
                    _release_what_is_not_planned(look, reminder)
            look.read_again()
            return frozenset()

        return self.change(act)

    def switch(self, reminder_id: UUID, *, on: bool) -> Outcome:
        """Switch a reminder on or off; its plan stays.

        Raises:
            KeyError: there is no such reminder.
        """
        with self._diary.reading() as books:
            reminder = books.reminders.get(reminder_id)
        if reminder is None:
            raise KeyError(reminder_id)
        return self.keep(replace(reminder, enabled=on))

    def remove(self, reminder_id: UUID) -> Outcome:
        """Withdraw a reminder; what it waits for is closed."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            look.books.reminders.withdraw(reminder_id, look.now)
            look.read_again()
            return frozenset()

        return self.change(act)

    def bring_back(self, reminder_id: UUID) -> Outcome:
        """Let a withdrawn reminder stand again."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            look.books.reminders.restore(reminder_id)
            look.read_again()
            return frozenset()

        return self.change(act)

    def proposals(self, person: str) -> list[Reminder]:
        """Return the reminders to propose to a person; nothing is kept yet."""
        return [new_reminder(kind, stamp_now(self._clock, person)) for kind in PROPOSED]

    def change(self, act: Callable[[Look], frozenset[OccurrenceKey]]) -> Outcome:
        """Do something in one transaction, claim what is due, and tell what follows from it.

        For the services around this one: a pause changes what waits as an answer does.

        ``act`` returns what needs not be shown any longer. What this process shows is noted only
        after the commit.
        """
        with self._diary.writing() as books:
            look = Look(books, self._clock)
            gone = act(look)
            look.claim()
            showing = self._showing - gone
            outcome = Telling(
                look, showing, self._started, self._deadlines, busy=self._busy
            ).outcome()
        fresh = {due.key for due in outcome.card.items} if outcome.card else set()
        self._showing = (self._showing - gone - outcome.closed) | fresh
        outcome = replace(outcome, closed=(outcome.closed | gone) - fresh)
        for listener in self._listeners:
            listener(outcome)
        return outcome

    def _forget_wrong_years(self, look: Look) -> frozenset[OccurrenceKey]:
        """Let tell again, in its time, what was told under a clock that was set far ahead."""
        first = look.today + _FAR
        for person in sorted({one.stamp.person for one in look.reminders.values()}):
            for one in look.books.occurrences.between(person, first, date.max):
                if one.state.open and one.state is not OccurrenceState.DUE:
                    fresh = replace(one, told_at=None, repeated=0, held_since=None)
                    due = replace(fresh, state=OccurrenceState.DUE, snoozed_until=None)
                    look.books.occurrences.put(due)
        return frozenset()


def _told(one: Occurrence, at: datetime) -> Occurrence:
    return replace(one, state=OccurrenceState.TOLD, snoozed_until=None, told_at=at, held_since=None)


def _release_what_is_not_planned(look: Look, reminder: Reminder) -> None:
    """Give back the claims ahead that a changed plan does not have any more."""
    for one in look.books.occurrences.of(reminder.stamp.id, look.today):
        day = one.key.local_date
        untold = one.told_at is None and one.state in _UNTOLD
        if untold and _lies_ahead(look, one):
            planned = {each.key for each in look.plan(reminder, day, day)}
            if one.key not in planned:
                look.release(one.key)


def _lies_ahead(look: Look, one: Occurrence) -> bool:
    """Tell whether it has not come yet where the person is now: it can be claimed elsewhere."""
    try:
        wall = time.fromisoformat(one.key.slot)
    except ValueError:
        return one.due_at > look.now
    here = instant_of(one.key.local_date, wall, look.time_zone)
    return max(one.due_at, here) > look.now


def _found(look: Look, keys: Iterable[OccurrenceKey]) -> list[Occurrence]:
    """Return the occurrences of keys; one of today's plan that is still to come is claimed."""
    found: list[Occurrence] = []
    for key in sorted(keys):
        reminder = look.reminders.get(str(key.reminder))
        if key not in look.kept and reminder is not None:
            for one in look.plan(reminder, look.today, look.today):
                if one.key == key:
                    look.claim_one(reminder, one)
        one_kept = look.kept.get(key) or look.books.occurrences.get(key)
        if one_kept is not None:
            found.append(one_kept)
    return found


def _plan_of(reminder: Reminder) -> tuple[object, ...]:
    """Return what decides when a reminder comes due."""
    return (
        slots(reminder),
        reminder.repeat,
        reminder.weekdays,
        reminder.month_days,
        reminder.month_weeks,
        reminder.after,
        (reminder.starts, reminder.ends, reminder.count),
        reminder.enabled,
    )


def _by_time_of_day(reminder: Reminder) -> tuple[list[str], str]:
    return [f"{at:%H:%M}" for at in slots(reminder)], str(reminder.stamp.id)
