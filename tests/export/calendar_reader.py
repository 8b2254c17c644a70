"""A small reader of iCalendar that knows only RFC 5545, to judge what we write.

It unfolds, takes properties apart, and lays out a recurrence rule day by day as section 3.3.10
says: each BY part is a limit or an expansion of days, and a day is in when all of them name it.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_PROPERTY = re.compile(r"([A-Z-]+):(.*)", re.DOTALL)
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass
class Component:
    """A component: its properties by name, and the components in it."""

    name: str
    properties: dict[str, list[str]] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)

    def one(self, name: str) -> str:
        (value,) = self.properties[name]
        return value


def read_calendar(text: str) -> Component:
    """Return the one calendar of a text, or fail where it is not as the RFC has it."""
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines), "a line is too long"
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|(?<!\r)\n|\r(?!\n)", text)
    outer = Component("")
    open_ones = [outer]
    for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        found = _PROPERTY.fullmatch(line)
        assert found, line
        name, value = found.groups()
        if name == "BEGIN":
            part = Component(value)
            open_ones[-1].parts.append(part)
            open_ones.append(part)
        elif name == "END":
            assert open_ones.pop().name == value
        else:
            open_ones[-1].properties.setdefault(name, []).append(value)
    (whole,) = outer.parts
    assert open_ones == [outer]
    return whole


def text_of(value: str) -> str:
    """Return what a value of the type TEXT says."""
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value), "; and , are escaped"
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), value)


def times_of(event: Component, last: date) -> list[datetime]:
    """Return the wall times of an event up to a date, that date in."""
    begins = datetime.strptime(event.one("DTSTART"), _STAMP)  # noqa: DTZ007 - floating on purpose
    if "RRULE" not in event.properties:
        return [begins] if begins.date() <= last else []
    rule = dict(part.split("=") for part in event.one("RRULE").split(";"))
    assert set(rule) <= {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}
    assert not {"COUNT", "UNTIL"} <= set(rule), "one or the other"
    count = int(rule["COUNT"]) if "COUNT" in rule else None
    times = list(islice(_all_times(rule, begins, last), count))
    assert times[:1] in ([], [begins]), "the first time is in the rule"
    return times


def _all_times(rule: dict[str, str], begins: datetime, last: date) -> Iterator[datetime]:
    at = begins
    while at.date() <= last:
        until = rule.get("UNTIL")
        if until and at.strftime(_STAMP) > until:
            return
        if _counts(rule, begins, at) and _fits(rule, at):
            yield at
        at += timedelta(days=1)


def _counts(rule: dict[str, str], begins: datetime, at: datetime) -> bool:
    interval = int(rule.get("INTERVAL", "1"))
    if rule["FREQ"] == "DAILY":
        return (at - begins).days % interval == 0
    if rule["FREQ"] == "WEEKLY":
        assert "BYMONTHDAY" not in rule, "RFC 5545 forbids it"
        monday = begins - timedelta(days=begins.weekday())
        return (at - monday).days // 7 % interval == 0
    assert rule["FREQ"] == "MONTHLY"
    return (at.year * 12 + at.month - begins.year * 12 - begins.month) % interval == 0


def _fits(rule: dict[str, str], at: datetime) -> bool:
    month = calendar.monthrange(at.year, at.month)[1]
    days = [int(day) for day in rule["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in rule else None
    assert days is None or all(1 <= abs(day) <= 31 for day in days)
    fits = days is None or at.day in days or at.day - month - 1 in days
    if "BYDAY" not in rule:
        return fits
    same = [n for n in range(1, month + 1) if at.replace(day=n).weekday() == at.weekday()]
    place = same.index(at.day)
    code = _CODES[at.weekday()]
    names = {code, f"{place + 1}{code}", f"{place - len(same)}{code}"}
    named = rule["BYDAY"].split(",")
    assert rule["FREQ"] == "MONTHLY" or all(day in _CODES for day in named), "no numbers there"
    return fits and not names.isdisjoint(named)
