"""A reminder's plan in the words of calendars: RRULE of RFC 5545, one series for each wall time.

Calendars count each series by itself and cannot say everything a plan can. What they would say
wrongly is not said at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.recurrence import never_due, next_planned, planned, slots
from footcare.domain.reminder import RepeatUnit, Weekday
from footcare.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.reminder import Reminder

WALL_TIME: Final = "%Y%m%dT%H%M%S"
"""A time by the clock on the wall, wherever that is: RFC 5545 calls it floating."""

_CODES: Final = {day: day.value[:2].upper() for day in Weekday}
_FREQUENCIES: Final = {
    RepeatUnit.DAY: "DAILY",
    RepeatUnit.WEEK: "WEEKLY",
    RepeatUnit.MONTH: "MONTHLY",
}
_WEEK: Final = len(_CODES)
_LONGEST_MONTH: Final = 31
_MOMENT: Final = timedelta(minutes=1)


class CannotBeSaid(Exception):
    """A plan that calendars have no words for; the message is a sentence that says why."""


@dataclass(frozen=True)
class Series:
    """The times of a plan at one wall time of day.

    Attributes:
        at: the wall time.
        first: the first local date.
        rule: the RRULE, or an empty text when there is only that date.
    """

    at: time
    first: date
    rule: str

    @property
    def begins(self) -> datetime:
        """The first wall time of the series, in no zone."""
        return datetime.combine(self.first, self.at)


def series_of(reminder: Reminder) -> list[Series]:
    """Return a plan as series that together hold what it holds, in the order of the day.

    Raises:
        CannotBeSaid: calendars have no words for it.
    """
    if reminder.after is not None:
        raise CannotBeSaid(_("It comes after another reminder is done."))
    before = datetime.combine(reminder.starts, time(), UTC) - _MOMENT
    found = next_planned(reminder, "UTC", before)
    if found is None:
        raise CannotBeSaid(_(never_due(reminder)))
    first, words = found.key.local_date, _words(reminder)
    return [
        Series(at, first, ";".join([*words, *limit]) if words else "")
        for at, limit in _limits(reminder)
    ]


def _limits(reminder: Reminder) -> list[tuple[time, list[str]]]:
    """Return the wall times that come at all, each with what ends its series.

    A rule may give a count or a date, not both: the one that ends the plan first is given.
    """
    times = slots(reminder)
    count, ends = reminder.count, reminder.ends
    if ends is not None and (
        count is None or len(planned(reminder, "UTC", reminder.starts, ends)) < count
    ):
        return [(at, [f"UNTIL={datetime.combine(ends, at):{WALL_TIME}}"]) for at in times]
    if count is None:
        return [(at, []) for at in times]
    whole_days, rest = divmod(count, len(times))
    counts = [whole_days + (place < rest) for place in range(len(times))]
    return [(at, [f"COUNT={most}"]) for at, most in zip(times, counts, strict=True) if most]


def _words(reminder: Reminder) -> list[str]:
    """Return the parts of the rule that say on which days; none for a single day."""
    every, unit = max(1, reminder.repeat.every), reminder.repeat.unit
    if unit is RepeatUnit.ONCE:
        return []
    weekdays = [_CODES[day] for day in Weekday if day in reminder.weekdays]
    if unit is RepeatUnit.WEEK:
        weekdays = weekdays or [_CODES[tuple(Weekday)[reminder.starts.weekday()]]]
        if reminder.month_days or reminder.month_weeks:
            # In a weekly rule RFC 5545 allows no days of the month; in a daily one it does.
            if every > 1:
                raise CannotBeSaid(_("It limits every few weeks by days of the month."))
            unit = RepeatUnit.DAY
    month_days = _month_days(reminder)
    if unit is RepeatUnit.MONTH and weekdays and reminder.month_weeks and not reminder.month_days:
        weekdays = [f"{week}{day}" for week in reminder.month_weeks for day in weekdays]
        month_days = []
    words = [f"FREQ={_FREQUENCIES[unit]}"]
    words += [f"INTERVAL={every}"] if every > 1 else []
    words += [f"BYDAY={','.join(weekdays)}"] if weekdays else []
    words += [f"BYMONTHDAY={','.join(map(str, month_days))}"] if month_days else []
    return words


def _month_days(reminder: Reminder) -> list[int]:
    """Return the days of the month that a plan names; a week of the month is seven of them."""
    days, weeks = list(reminder.month_days), reminder.month_weeks
    if not weeks:
        monthly = reminder.repeat.unit is RepeatUnit.MONTH
        return [reminder.starts.day] if monthly and not (days or reminder.weekdays) else days
    if not days:
        return [day for week in weeks for day in _days_of(week)]
    if min(*days, *weeks) < 0:
        raise CannotBeSaid(_("It counts days of the month from both ends."))
    return [day for day in days if -(-day // _WEEK) in weeks]


def _days_of(week: int) -> list[int]:
    if week < 0:
        return list(range(week * _WEEK, (week + 1) * _WEEK))
    return list(range((week - 1) * _WEEK + 1, min(week * _WEEK, _LONGEST_MONTH) + 1))
