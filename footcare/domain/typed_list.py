"""Lists as people type them: "8:00, 12:30 and 20:00", "1, 15, last"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from footcare.domain.time_of_day import read_time

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import time

_LONGEST_MONTH: Final = 31
_LAST: Final = -1


def read_times(typed: str, ands: Collection[str]) -> tuple[time, ...] | None:
    """Return the times of day that were typed, in order, or None when one of them is none.

    Args:
        typed: times with commas, semicolons or an "and" between them.
        ands: the words for "and" in the person's language.
    """
    found = [read_time(part) for part in _parts(typed, ands)]
    times = {at for at in found if at is not None}
    return tuple(sorted(times)) if found and times and None not in found else None


def read_month_days(
    typed: str, ands: Collection[str], last: Collection[str]
) -> tuple[int, ...] | None:
    """Return the days of a month that were typed, 1 to 31 and -1 for the last, or None.

    Args:
        typed: numbers, and words for the last day, with commas or an "and" between them.
        ands: the words for "and" in the person's language.
        last: the words for the last day.
    """
    days: set[int] = set()
    for part in _parts(typed, ands):
        if part.casefold() in {word.casefold() for word in last}:
            days.add(_LAST)
            continue
        number = part.rstrip(".")
        if not number.isdecimal() or not 1 <= int(number) <= _LONGEST_MONTH:
            return None
        days.add(int(number))
    return tuple(sorted(days, key=lambda day: (day < 0, day))) or None


def _parts(typed: str, ands: Collection[str]) -> list[str]:
    words = "|".join(rf"\b{re.escape(word)}\b" for word in ands if word)
    separators = r"[,;]" + (f"|{words}" if words else "")
    parts = re.split(separators, typed, flags=re.IGNORECASE)
    return [part.strip() for part in parts if part.strip()]
