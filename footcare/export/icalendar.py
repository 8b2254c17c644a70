"""The reminders as a calendar that other programs read: iCalendar, RFC 5545.

Each wall time of a reminder is an event of its own with an alarm, under an id that stays, so that
a second import changes the first. Times are written without a zone ("floating"), because a
reminder is meant by the clock on the wall where the person is, and that is how footcare tells it.
What calendars have no words for is left out and named in ``X-FOOTCARE-LEFT-OUT``.
"""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING, Final

from footcare.domain.reminder import title_of
from footcare.export.repeat_rule import WALL_TIME, CannotBeSaid, series_of
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from footcare.domain.reminder import Reminder
    from footcare.export.repeat_rule import Series
    from footcare.services.keeping import Everything

_MOST_OCTETS: Final = 75
"""A longer line goes on in the next one, behind a space."""

_LINE_END: Final = re.compile(r"\r\n?|\n")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f]")
_SPECIAL: Final = re.compile(r"([\\;,])")


def write_icalendar(kept: Everything, exported_at: datetime) -> Iterator[str]:
    """Yield the text of the calendar line by line; of what is kept only the reminders are in it."""
    for line in _calendar(kept, exported_at):
        yield folded(line) + "\r\n"


def folded(line: str) -> str:
    """Return a line broken where it is too long, never inside a character."""
    pieces, room = [""], _MOST_OCTETS
    for character in line:
        octets = len(character.encode())
        if octets > room:
            pieces.append("")
            room = _MOST_OCTETS - len(" ")
        pieces[-1] += character
        room -= octets
    return "\r\n ".join(pieces)


def escaped(text: str) -> str:
    """Return a person's words as a value of the property type TEXT."""
    lines = _LINE_END.split(_SPECIAL.sub(r"\\\1", text))
    return "\\n".join(_UNSEEN.sub(" ", line) for line in lines)


def _calendar(kept: Everything, exported_at: datetime) -> Iterator[str]:
    names = {person.id: person.name for person in kept.persons} if len(kept.persons) > 1 else {}
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//footcare//footcare//EN"
    yield "CALSCALE:GREGORIAN"
    yield f"LAST-MODIFIED:{_instant(exported_at)}"
    told = [one for one in kept.reminders if one.enabled and one.stamp.withdrawn_at is None]
    series: list[tuple[Reminder, Series]] = []
    for reminder in told:
        try:
            series += [(reminder, one) for one in series_of(reminder)]
        except CannotBeSaid as reason:
            yield f"X-FOOTCARE-LEFT-OUT:{escaped(f'{_title(reminder, names)}. {reason}')}"
    for reminder, one in series:
        yield from _event(reminder, one, escaped(_title(reminder, names)))
    yield "END:VCALENDAR"


def _event(reminder: Reminder, series: Series, title: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{reminder.stamp.id}-{series.at:%H%M}"
    yield f"DTSTAMP:{_instant(reminder.stamp.entered_at)}"
    yield f"DTSTART:{series.begins:{WALL_TIME}}"
    if series.rule:
        yield f"RRULE:{series.rule}"
    yield f"SUMMARY:{title}"
    # About health, and no reason to be busy.
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{title}"
    yield "TRIGGER:PT0S"
    yield "END:VALARM"
    yield "END:VEVENT"


def _title(reminder: Reminder, names: Mapping[str, str]) -> str:
    """Return what a reminder is about, and for whom where several people share the diary."""
    name = names.get(reminder.stamp.person)
    title = title_of(reminder)
    return _("{name}: {title}").format(name=name, title=title) if name else title


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):{WALL_TIME}}Z"
