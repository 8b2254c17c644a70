"""A date as people type it: "22.11.2026", "22/11", "22 November 2026", "2026-11-22"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")
_LEAST_LETTERS: Final = 3
_CENTURY: Final = 100
_FULL_YEAR: Final = 4
_SHORT_YEAR: Final = 2
_ALL_PARTS: Final = 3


def read_date(
    typed: str, now: date, months: Sequence[str], *, day_first: bool = True
) -> date | None:
    """Return the date that was typed, or None when it says none.

    Args:
        typed: the words; without a year this year is meant.
        now: the present local date.
        months: the twelve names of the months in the person's language.
        day_first: whether 3/4 is the third of April, as the system writes it.
    """
    parts: list[str] = _PARTS.findall(typed)
    named = [place for place, part in enumerate(parts) if not part.isdecimal()]
    if len(named) > 1 or len(parts) not in (_ALL_PARTS - 1, _ALL_PARTS):
        return None
    if named:
        month = str(_month(parts.pop(named[0]), months))
        numbers = [*parts, str(now.year)][:2]
        if len(numbers[0]) == _FULL_YEAR:
            numbers.reverse()
        return _date(numbers[1], month, numbers[0], now)
    if len(parts[0]) == _FULL_YEAR:
        year, month, day = [*parts, ""][:3]
        return _date(year, month, day, now)
    first, second, year = [*parts, str(now.year)][:3]
    day, month = (first, second) if day_first else (second, first)
    return _date(year, month, day, now)


def _month(word: str, months: Sequence[str]) -> int:
    """Return the number of the one month that begins with a word, or 0."""
    if len(word) < _LEAST_LETTERS:
        return 0
    found = [
        number
        for number, name in enumerate(months, 1)
        if name.casefold().startswith(word.casefold())
    ]
    return found[0] if len(found) == 1 else 0


def _date(year: str, month: str, day: str, now: date) -> date | None:
    number = int(year) if len(year) <= _FULL_YEAR else 0
    if number < _CENTURY and len(year) <= _SHORT_YEAR:
        number += now.year - now.year % _CENTURY
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
