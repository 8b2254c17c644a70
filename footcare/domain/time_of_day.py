"""A time of day as people type it: "8", "8:30", "8.30 pm", "20:30", "0830", "8 Uhr 30"."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

_TYPED: Final = re.compile(
    r"""\s*(?P<hour>\d{1,2})
        (?:\s*(?:[:.,h\s]|uhr)\s*(?P<minute>\d{2})|(?P<joined>\d{2}))?
        \s*(?:h|uhr)?\s*
        (?P<half>[ap]\.?\s?m?\.?)?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
NOON: Final = 12
QUARTER: Final = 15
_DAY: Final = 24 * 60


def read_time(typed: str) -> time | None:
    """Return the time of day that was typed, or None when it says none.

    A bare hour is that hour of the 24-hour day; "8 pm" is 20:00, "12 am" midnight.
    """
    found = _TYPED.fullmatch(typed)
    if found is None:
        return None
    hour = int(found["hour"])
    minute = int(found["minute"] or found["joined"] or 0)
    half = (found["half"] or "").lower()[:1]
    if half and hour <= NOON:
        if hour == 0:
            return None
        hour = hour % NOON + (NOON if half == "p" else 0)
    elif half == "a":
        return None
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the last hour and minute of any day
        return None
    return time(hour, minute)


def step_quarter(at: time, steps: int) -> time:
    """Return the next full quarter of an hour, ``steps`` forward or back, round the clock."""
    minutes = at.hour * 60 + at.minute
    past = minutes % QUARTER
    if past and steps < 0:
        minutes += QUARTER - past
    else:
        minutes -= past
    minutes = (minutes + steps * QUARTER) % _DAY
    return time(*divmod(minutes, 60))
