"""Being told again later: at a named time, and never past the next time the reminder comes due."""

from __future__ import annotations

from datetime import time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.recurrence import instant_of
from footcare.i18n import N_

if TYPE_CHECKING:
    from datetime import datetime

_MINUTE: Final = timedelta(minutes=1)
_DAY: Final = timedelta(days=1)
_NOON: Final = time(12)


class Snooze(StrEnum):
    """The named times to be told again."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    AFTER_LUNCH = "after_lunch"
    THIS_EVENING = "this_evening"
    TOMORROW_MORNING = "tomorrow_morning"


SNOOZES: Final[dict[Snooze, str]] = {
    Snooze.TEN_MINUTES: N_("In 10 minutes"),
    Snooze.ONE_HOUR: N_("In 1 hour"),
    Snooze.AFTER_LUNCH: N_("After lunch"),
    Snooze.THIS_EVENING: N_("This evening"),
    Snooze.TOMORROW_MORNING: N_("Tomorrow morning"),
}
"""The words, to be translated when shown."""

_LENGTHS: Final = {
    Snooze.TEN_MINUTES: timedelta(minutes=10),
    Snooze.ONE_HOUR: timedelta(hours=1),
}
_TIMES: Final = {
    Snooze.AFTER_LUNCH: time(13, 30),
    Snooze.THIS_EVENING: time(19),
    Snooze.TOMORROW_MORNING: time(8),
}


def snoozed_until(
    snooze: Snooze, now: datetime, following: datetime | None, time_zone: str
) -> datetime:
    """Return the instant to tell again, a minute before the next time comes due at the latest.

    Args:
        snooze: what was chosen. A named time that has passed meanwhile means ten minutes.
        now: the instant of the choice, aware.
        following: the next time the same reminder comes due, later than now, or None.
        time_zone: the zone in which a named time is meant.
    """
    wish = _wish(snooze, now, time_zone)
    if wish <= now:
        wish = _wish(Snooze.TEN_MINUTES, now, time_zone)
    if following is None or wish < following:
        return wish
    return max(following - _MINUTE, min(now + _MINUTE, following))


def offered(
    now: datetime, following: datetime | None, time_zone: str
) -> tuple[tuple[Snooze, datetime], ...]:
    """Return the named times that lie ahead and before the next time comes due, in order.

    Ten minutes are always among them. Tomorrow morning is offered from noon on: before, it would
    put off a whole day.
    """
    afternoon = now.astimezone(ZoneInfo(time_zone)).time() >= _NOON
    ten = snoozed_until(Snooze.TEN_MINUTES, now, following, time_zone)
    found = {Snooze.TEN_MINUTES: ten}
    for snooze in Snooze:
        if snooze is Snooze.TEN_MINUTES or (snooze is Snooze.TOMORROW_MORNING and not afternoon):
            continue
        wish = _wish(snooze, now, time_zone)
        if now + 2 * _LENGTHS[Snooze.TEN_MINUTES] <= wish and (
            following is None or wish < following
        ):
            found[snooze] = wish
    return tuple(sorted(found.items(), key=lambda one: one[1]))


def _wish(snooze: Snooze, now: datetime, time_zone: str) -> datetime:
    if snooze in _LENGTHS:
        return now + _LENGTHS[snooze]
    day = now.astimezone(ZoneInfo(time_zone)).date()
    if snooze is Snooze.TOMORROW_MORNING:
        day += _DAY
    return instant_of(day, _TIMES[snooze], time_zone)
