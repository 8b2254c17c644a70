"""Spans of days, for looking back as far as there is anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def days_before(day: date, most: int) -> date:
    """Return the day so many days before another, or the first day there is."""
    return day - min(timedelta(days=most), day - date.min)


def spans_back(now: date, before: date | None, length: int) -> Iterator[tuple[date, date]]:
    """Yield spans of days backwards, each twice as long, until all time is covered.

    Args:
        now: today.
        before: only days earlier than this one; None begins with the newest.
        length: of the first span, in days.
    """
    last = date.max if before is None else before - timedelta(days=1)
    first = min(now, last)
    while first > date.min:
        first = days_before(first, length)
        yield first, last
        last = first - timedelta(days=1) if first > date.min else first
        length *= 2
