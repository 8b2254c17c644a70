"""Her reminders, and what became of each time they came due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.demo.almanac import DAY
from footcare.demo.story import (
    FIRST_APPOINTMENT_MONTH,
    HOLIDAY,
    HOLIDAY_WHY,
    PLANS,
)
from footcare.domain.massage import Ended
from footcare.domain.occurrence import Occurrence, OccurrenceState
from footcare.domain.pause import Pause, pause_at
from footcare.domain.recurrence import planned
from footcare.domain.reminder import Reminder, ReminderKind
from footcare.domain.snooze import Snooze, snoozed_until
from footcare.services.coming_due import answered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from footcare.demo.almanac import Almanac
    from footcare.demo.story import Plan
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord

_SKIPS: Final = 0.4
_SNOOZES: Final = 0.16
_ELSEWHERE: Final = 0.1
_EVENING: Final = time(18)
_MINUTE: Final = timedelta(minutes=1)
_YEAR: Final = timedelta(days=366)


class Answered(NamedTuple):
    """What she said to a reminder, and when (UTC)."""

    state: OccurrenceState
    at: datetime


@dataclass(frozen=True)
class Reminded:
    """Makes the reminders of the story and their times.

    Attributes:
        done: when the check of a day, or a massage to its end, was done.
    """

    almanac: Almanac
    done: Mapping[tuple[ReminderKind, date], datetime]

    def reminders(self) -> list[Reminder]:
        """Return the reminders as she wrote them down when she set the program up."""
        return [self._reminder(plan) for plan in PLANS]

    def occurrences(
        self, reminders: Sequence[Reminder], pauses: Iterable[Pause]
    ) -> list[Occurrence]:
        """Return every time they came due, in order of time."""
        almanac, pauses = self.almanac, tuple(pauses)
        found = [
            self._became(plan, Occurrence(one.key, almanac.person, one.due_at, almanac.time_zone))
            for plan, reminder in zip(PLANS, reminders, strict=True)
            if reminder.enabled
            for one in planned(reminder, almanac.time_zone, almanac.first, almanac.last)
            if almanac.written <= one.due_at <= almanac.now
            # While she lies in bed the computer is off, and nothing is claimed.
            and almanac.sick(one.key.local_date) in (None, 0)
            and pause_at(pauses, one.due_at, almanac.time_zone) is None
        ]
        return sorted(found, key=_due)

    def pauses(self) -> list[Pause]:
        """Return a pause for each holiday, begun on its eve."""
        found = []
        for year in range(self.almanac.first.year, self.almanac.last.year + 1):
            begins = HOLIDAY.begins(year)
            eve = begins - DAY
            at = self.almanac.at(eve, 19 * 60 + 40)
            if self.almanac.first <= eve and at <= self.almanac.now:
                stamp = self.almanac.stamp(eve, at, "pause")
                found.append(Pause(stamp, begins + HOLIDAY.days * DAY, HOLIDAY_WHY))
        return found

    def appointments(self) -> tuple[date | None, date | None]:
        """Return the last day she was at the podiatrist, today counted in, and the next one."""
        plan = next(plan for plan in PLANS if plan.kind is ReminderKind.APPOINTMENT)
        last, reminder = self.almanac.last, self._reminder(plan)
        zone = self.almanac.time_zone
        days = [one.key.local_date for one in planned(reminder, zone, last - _YEAR, last + _YEAR)]
        before, after = [day for day in days if day <= last], [day for day in days if day > last]
        return max(before, default=None), min(after, default=None)

    def _reminder(self, plan: Plan) -> Reminder:
        almanac = self.almanac
        starts = almanac.first
        if plan.kind is ReminderKind.APPOINTMENT:
            # The appointments go back further than the diary.
            starts = starts.replace(year=starts.year - 2, month=FIRST_APPOINTMENT_MONTH, day=1)
        return Reminder(
            almanac.stamp(almanac.first, almanac.written, f"reminder/{plan.kind}"),
            plan.kind,
            (plan.at,),
            starts,
            title=plan.title,
            repeat=plan.repeat,
            weekdays=frozenset(plan.weekdays),
            month_weeks=plan.month_weeks,
            enabled=plan.enabled,
        )

    def _became(self, plan: Plan, due: Occurrence) -> Occurrence:
        """Return a time that came due with what became of it; one she missed stays told."""
        said = self._said(plan, due)
        if said is not None and said.at < due.due_at:
            return answered(due, said.state, said.at, self.almanac.person)
        told = replace(due, state=OccurrenceState.TOLD, told_at=due.due_at)
        if (until := self._snoozed(plan, due)) is not None:
            if until > self.almanac.now or self._off_after(due):
                return replace(told, state=OccurrenceState.SNOOZED, snoozed_until=until)
            told = replace(told, told_at=until)
            said = None if said is None else Answered(said.state, said.at + (until - due.due_at))
        if said is None or said.at > self.almanac.now:
            return told
        return answered(told, said.state, said.at, self.almanac.person)

    def _snoozed(self, plan: Plan, due: Occurrence) -> datetime | None:
        """Return until when she snoozed a time in the minute it was told, or None.

        What is answered by doing the thing is not snoozed, and a time of the morning for an hour.
        """
        day = due.key.local_date
        at = due.due_at + _MINUTE
        chance = self.almanac.chance(day, f"snooze/{plan.kind}")
        chosen = chance.happens(_SNOOZES) or self._off_after(due)
        if not chosen or (plan.kind, day) in self.done or at > self.almanac.now:
            return None
        evening = plan.at >= _EVENING
        snooze = Snooze.TOMORROW_MORNING if evening else Snooze.ONE_HOUR
        return snoozed_until(snooze, at, None, self.almanac.time_zone)

    def _off_after(self, due: Occurrence) -> bool:
        """Tell whether it was the last time before the computer stayed off for the flu."""
        return self.almanac.sick(due.key.local_date) == 0 and due.key.slot >= f"{_EVENING:%H:%M}"

    def _said(self, plan: Plan, due: Occurrence) -> Answered | None:
        """Return what she said to a time in the end, or None when she never did."""
        day = due.key.local_date
        chance = self.almanac.chance(day, f"answer/{plan.kind}")
        later = due.due_at + timedelta(minutes=chance.whole(1, plan.minutes))
        if (done := self.done.get((plan.kind, day))) is not None:
            return Answered(OccurrenceState.DONE, done)
        if self.almanac.sick(day) is not None or self.almanac.away(day) is not None:
            return None
        if chance.happens(plan.share):
            return Answered(OccurrenceState.DONE, later)
        if plan.kind is ReminderKind.FOOT_CHECK and chance.happens(_ELSEWHERE):
            return Answered(OccurrenceState.DONE_ELSEWHERE, later)
        return Answered(OccurrenceState.SKIPPED, later) if chance.happens(_SKIPS) else None


def things_done(
    checks: Iterable[Inspection], massages: Iterable[MassageRecord]
) -> dict[tuple[ReminderKind, date], datetime]:
    """Return when on each day the thing was done that a reminder asks for."""
    done = {
        (ReminderKind.FOOT_CHECK, one.stamp.day): one.stamp.at
        for one in checks
        if one.stamp.withdrawn_at is None
    }
    return done | {
        (ReminderKind.MASSAGE, one.stamp.day): one.stamp.at
        for one in massages
        if one.stamp.withdrawn_at is None and one.ended is Ended.FINISHED
    }


def _due(one: Occurrence) -> tuple[datetime, str]:
    return one.due_at, str(one.key)
