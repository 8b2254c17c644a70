"""What the rows of all kinds of entries share in the table for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.naming import sentence_case
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, time

    from footcare.domain.record import Stamp
    from footcare.export.cells import Cell

Row = dict[str, "Cell"]


def stamped(stamp: Stamp, kind: str) -> Row:
    """Return the cells that every record begins with."""
    zone = ZoneInfo(stamp.time_zone)
    withdrawn = stamp.withdrawn_at
    return {
        "day": stamp.day.isoformat(),
        "time": _wall_time(stamp.at.astimezone(zone)),
        "person": stamp.person,
        "kind": kind,
        "taken_back": "" if withdrawn is None else wall(withdrawn.astimezone(zone)),
        "time_zone": stamp.time_zone,
        "source": stamp.source.value,
        "id": str(stamp.id),
    }


def details(parts: list[str]) -> str:
    """Return what was told as one cell."""
    return sentence_case(listed(parts))


def listed(parts: Iterable[str]) -> str:
    """Return several things in one cell."""
    # Not a comma: places have commas of their own.
    return _("; ").join(parts)


def wall(at: datetime) -> str:
    """Return a moment by the wall clock, to the minute."""
    return f"{at.date().isoformat()} {_wall_time(at)}"


def _wall_time(at: datetime) -> str:
    return iso_time(at.time())


def iso_time(at: time) -> str:
    """Return a time of day, to the minute."""
    return at.isoformat(timespec="minutes")
