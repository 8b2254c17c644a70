"""What must have been told, kept by a second, plainer way of counting than the program's.

The program claims rows and derives states. Here only what was shown and answered is written down,
and of each plan, laid out as on a wall calendar, the latest time is looked up that had come.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.occurrence import OccurrenceKey
from footcare.domain.recurrence import instant_of
from footcare.domain.reminder import ReminderKind
from tests.plans import laid_out

if TYPE_CHECKING:
    from uuid import UUID

    from footcare.domain.reminder import Reminder

DAY = timedelta(days=1)
_LAST = date(2039, 12, 31)
"""Beyond the farthest that a clock is set in a life."""


@dataclass
class Ledger:
    """One person's reminders as they ought to be told.

    Attributes:
        told: how often each was shown.
        snoozed: until when each that waits for a snooze waits.
        snoozes: how often each was snoozed.
        answered: what was answered or skipped.
        pauses: the begin of each pause, the date that ends it, and when it was ended before.
        quiet: begin and end of the quiet hours on the wall.
        checked: the days with a foot check, which can answer foot-check reminders untold.
        seen: what was answered from the list of Today, shown or still held back.
        too_late: what could not be told in the time its reminder allows.
        lost, doubled, wrong: what ought not to have been, each as a line.
    """

    plans: dict[UUID, Reminder] = field(default_factory=dict)
    written: dict[UUID, datetime] = field(default_factory=dict)
    told: Counter[OccurrenceKey] = field(default_factory=Counter)
    snoozed: dict[OccurrenceKey, datetime] = field(default_factory=dict)
    snoozes: Counter[OccurrenceKey] = field(default_factory=Counter)
    answered: set[OccurrenceKey] = field(default_factory=set)
    pauses: list[tuple[datetime, date, datetime | None]] = field(default_factory=list)
    quiet: tuple[time, time] | None = None
    checked: set[date] = field(default_factory=set)
    seen: set[OccurrenceKey] = field(default_factory=set)
    too_late: set[OccurrenceKey] = field(default_factory=set)
    _calendars: dict[UUID, tuple[Reminder, list[tuple[date, time]]]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def show(self, key: OccurrenceKey, now: datetime, zone: str) -> None:
        """Write down that something was shown, and whether that was right."""
        self._begin_pauses(now)
        reminder = self.plans[key.reminder]
        self.told[key] += 1
        again = reminder.again.times if reminder.again else 0
        line = f"{reminder.kind} {key.local_date} {key.slot} at {now} in {zone}"
        if self.told[key] > (1 + self.snoozes[key]) * (1 + again) or key in self.answered:
            self.doubled.append(line)
        promised = self.snoozed.pop(key, None) is not None
        if self.paused(now, zone):
            self.wrong.append(f"in a pause: {line}")
        if self.is_quiet(reminder, now, zone) and not promised:
            self.wrong.append(f"in quiet hours: {line}")

    def paused(self, at: datetime, zone: str) -> bool:
        """Tell whether an instant lies in a pause."""
        return any(
            begin <= at < instant_of(until, time(), zone) and (ended is None or at < ended)
            for begin, until, ended in self.pauses
        )

    def _begin_pauses(self, now: datetime) -> None:
        """Let a pause that was begun before the clock was set back have begun."""
        self.pauses = [
            (min(begin, now) if begin <= now + DAY else begin, until, ended)
            for begin, until, ended in self.pauses
        ]

    def end_pauses(self, now: datetime) -> None:
        """End whatever pause runs."""
        self.pauses = [
            (begin, until, now if ended is None or now < ended else ended)
            for begin, until, ended in self.pauses
        ]

    def is_quiet(self, reminder: Reminder, at: datetime, zone: str) -> bool:
        """Tell whether the clock on the wall stands within quiet hours."""
        if self.quiet is None or reminder.kind is ReminderKind.MEDICINE:
            return False
        begin, end = self.quiet
        wall = at.astimezone(ZoneInfo(zone)).time()
        return begin <= wall < end if begin <= end else wall >= begin or wall < end

    def look(self, now: datetime, zone: str, *, busy: bool) -> None:
        """Write down what ought to have been told by now and was not."""
        self._begin_pauses(now)
        if self.paused(now, zone):
            return
        for reminder in self.plans.values():
            key = self._due(reminder, now, zone)
            if key is None or key in self.answered or self._checked(reminder, key, now, zone):
                continue
            until = self.snoozed.get(key)
            waits = until is not None if until is None else until > now
            held = busy or (until is None and self.is_quiet(reminder, now, zone))
            if not waits and not held and (until is not None or not self.told[key]):
                self.lost.append(f"{reminder.kind} {key.local_date} {key.slot} by {now} in {zone}")

    def _checked(self, reminder: Reminder, key: OccurrenceKey, now: datetime, zone: str) -> bool:
        """Tell whether a foot check may have answered it."""
        today = now.astimezone(ZoneInfo(zone)).date()
        # A check of tomorrow was made before a journey west, by who was a day ahead.
        near = {key.local_date, today, today + DAY}
        days = near if key.local_date >= today - DAY else self.checked
        return reminder.kind is ReminderKind.FOOT_CHECK and any(
            key.local_date <= day for day in days & self.checked
        )

    def _due(self, reminder: Reminder, now: datetime, zone: str) -> OccurrenceKey | None:
        """Return the latest time of a plan that came and is not missed, as far as plans tell."""
        today = now.astimezone(ZoneInfo(zone)).date()
        came = {
            OccurrenceKey(reminder.stamp.id, day, f"{at:%H:%M}"): due
            for day, at in self._laid_out(reminder, today - 7 * DAY, today)
            if self.written[reminder.stamp.id] <= (due := instant_of(day, at, zone)) <= now
        }
        latest = max((key for key, due in came.items() if not self.paused(due, zone)), default=None)
        if latest is None:
            return None
        old = latest.local_date < today - DAY
        late = reminder.late_minutes
        # What was told in another zone or under another clock can be later in the plan.
        later = any(
            key > latest
            for key in (*self.told, *self.answered)
            if key.reminder == reminder.stamp.id
            and (key in self.told or key in self.seen or key in came)
        )
        if late is not None and now - came[latest] > timedelta(minutes=late - 3):
            # It stays missed when a journey lets the same wall time come again.
            self.too_late |= {latest} - self.told.keys()
        missed = (old and max(came) > latest) or later or latest in self.too_late
        return None if missed else latest

    def _laid_out(self, reminder: Reminder, first: date, last: date) -> list[tuple[date, time]]:
        """Return a span of a plan that was laid out once, to the end of all clocks here."""
        known = self._calendars.get(reminder.stamp.id)
        if known is None or known[0] != reminder:
            whole = laid_out(reminder, reminder.starts, _LAST)
            known = self._calendars[reminder.stamp.id] = (reminder, whole)
        whole = known[1]
        return whole[bisect_left(whole, (first, time())) : bisect_right(whole, (last, time.max))]

    def forget_after(self, day: date) -> None:
        """Forget what was told under a clock that was set years ahead."""
        for key in [one for one in self.told if one.local_date > day]:
            del self.told[key]
            self.snoozed.pop(key, None)
