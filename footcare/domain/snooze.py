"""Being told again later: for how long, and never past the next time the reminder comes due."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.i18n import N_

if TYPE_CHECKING:
    from datetime import datetime

_MINUTE: Final = timedelta(minutes=1)


class Snooze(StrEnum):
    """The named times to be told again."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"


SNOOZES: Final[dict[Snooze, tuple[str, timedelta]]] = {
    Snooze.TEN_MINUTES: (N_("In 10 minutes"), timedelta(minutes=10)),
    Snooze.ONE_HOUR: (N_("In 1 hour"), timedelta(hours=1)),
}
"""The words, to be translated when shown, and how long they mean."""


def snoozed_until(snooze: Snooze, now: datetime, following: datetime | None) -> datetime:
    """Return the instant to tell again, a minute before the next time comes due at the latest.

    Args:
        snooze: what was chosen.
        now: the instant of the choice, aware.
        following: the next time the same reminder comes due, later than now, or None.
    """
    wish = now + SNOOZES[snooze][1]
    if following is None or wish < following:
        return wish
    return max(following - _MINUTE, min(now + _MINUTE, following))
