"""Spans of days to look through backwards, until enough was found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def spans_back(now: date, before: date | None, length: int) -> Iterator[tuple[date, date]]:
    """Yield spans of days backwards, each twice as long, until all time is covered.

    Args:
        now: the local day it is; what lies later is in the first span.
        before: only days earlier than this one; None begins with the newest.
        length: days of the first span.
    """
    last = date.max if before is None else before - timedelta(days=1)
    first = min(now, last)
    while first > date.min:
        first -= min(timedelta(days=length), first - date.min)
        yield first, last
        last = first - timedelta(days=1) if first > date.min else first
        length *= 2
