"""Reads what every record line begins with, and the values that several kinds share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from footcare.domain.record import Source, Stamp, noon_of
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from footcare.reading.reader import Fields, Node

STAMP_KEYS: Final = (
    "id",
    "person",
    "at",
    "day",
    "time_zone",
    "entered_at",
    "source",
    "withdrawn_at",
)

EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = datetime(2500, 1, 1, tzinfo=UTC)
"""Beyond any clock, however wrong it was when a record was kept."""

LONGEST_NOTE: Final = 10_000
LONGEST_NAME: Final = 200
LONGEST_ID: Final = 60
LONGEST_INITIALS: Final = 60

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_INSTANT: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII
)
_WALL_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Characters that no person types and that not every program can keep."""

_UNKEEPABLE: Final = re.compile(r"[\x00\ud800-\udfff]")
"""Characters that no diary can hold; the others may have been pasted into one."""


@dataclass(frozen=True)
class Here:
    """Where and when a line is read, and what fills its gaps.

    Attributes:
        now: the present instant, aware.
        time_zone: the person's zone, for lines that name none.
        persons: the ids the diary knows.
        person: who a line is about that names nobody, or None when that must be named.
        source: how the lines came in.
        kept: whether the records were kept by a diary before. Then nothing is filled in, what
            their clock said is taken as it is, and who they are about is looked up later.
    """

    now: datetime
    time_zone: str
    persons: Collection[str]
    person: str | None
    source: Source = Source.CLI
    kept: bool = False

    @property
    def latest(self) -> datetime:
        """The instant after which nothing can have been written."""
        return LATEST if self.kept else self.now

    def today(self, time_zone: str) -> date:
        """Return the last local date that a record can be about."""
        return self.latest.astimezone(ZoneInfo(time_zone)).date()


HERE_IN_A_DIARY: Final = Here(LATEST, "UTC", (), None, Source.IMPORT, kept=True)
"""For the records of an export: each says everything itself."""


def read_stamp(fields: Fields, here: Here, *, default_day: bool = False) -> Stamp | None:
    """Read the common part of a record.

    Args:
        fields: the record's fields.
        here: what fills the gaps.
        default_day: whether ``day`` may be left out and then means today.
    """
    ask = fields.need if here.kept else fields.get
    record_id = read_uuid(ask("id"))
    person = _person(ask("person"), here)
    time_zone = read_time_zone(ask("time_zone")) or here.time_zone
    today = here.today(time_zone)
    node = ask("day") if default_day else fields.need("day")
    day = today if default_day and node.missing else read_day(node, today)
    at = read_instant(ask("at"), here.latest)
    if day is not None and at is not None and not here.kept:
        _fits(fields.get("at"), at, day, time_zone)
    entered_at = read_instant(ask("entered_at"), here.latest)
    source = ask("source").choice(Source)
    withdrawn_at = read_instant(or_null(fields.get("withdrawn_at")), here.latest)
    if day is None or person is None:
        return None
    return Stamp(
        id=record_id or uuid4(),
        person=person,
        at=at or (here.now if day == today else noon_of(day, time_zone)),
        day=day,
        time_zone=time_zone,
        entered_at=entered_at or here.now,
        source=source or here.source,
        withdrawn_at=withdrawn_at,
    )


def or_null(node: Node) -> Node:
    """Return a value for which null means the same as leaving it out."""
    return node.absent() if node.is_null else node


def read_uuid(node: Node) -> UUID | None:
    """Read a UUID in its usual form."""
    text = node.text()
    if text is None:
        return None
    if not _UUID.fullmatch(text):
        node.fault(_("{value} is not a UUID").format(value=repr(text[:60])))
        return None
    return UUID(text)


def read_words(node: Node, most: int, *, kept: bool = False) -> str | None:
    """Read a person's words: not too long, and no characters that cannot be seen.

    Args:
        node: the text.
        most: how many characters it may have.
        kept: whether a diary held it before: then only what none can hold is refused.
    """
    text = node.text()
    if text is None:
        return None
    if len(text) > most:
        long = _("has {number} characters, the most are {most}")
        node.fault(long.format(number=len(text), most=most))
        return None
    refused = _UNKEEPABLE if kept else _UNSEEN
    unseen = refused.search(text.replace("\r\n", "\n"))
    if unseen:
        held = _("holds the character {character}, which is no text")
        node.fault(held.format(character=f"U+{ord(unseen[0]):04X}"))
        return None
    return text


def read_day(node: Node, latest: date | None = None) -> date | None:
    """Read a date of our times."""
    day = node.day(latest)
    if day is not None and day < EARLIEST:
        early = _("{value} lies before {day}")
        node.fault(early.format(value=f"'{day.isoformat()}'", day=EARLIEST.isoformat()))
        return None
    return day


def read_wall_time(node: Node) -> time | None:
    """Read a time of day as HH:MM."""
    text = node.text()
    if text is None:
        return None
    if not _WALL_TIME.fullmatch(text):
        node.fault(_("{value} is not a time as HH:MM").format(value=repr(text[:60])))
        return None
    return time.fromisoformat(text)


def read_person_id(node: Node) -> str | None:
    """Read the id of a person, whoever that is."""
    named = read_words(node, LONGEST_ID, kept=True)
    if named == "":
        node.fault(_("is empty"))
        return None
    return named


def read_time_zone(node: Node) -> str | None:
    """Read the name of a time zone that is known here."""
    name = node.text()
    if name is None:
        return None
    try:
        _zone(name)
    except (LookupError, ValueError, OSError):
        node.fault(_("{value} is not an IANA time zone").format(value=repr(name[:60])))
        return None
    return name


@lru_cache(maxsize=1_000)
def _zone(name: str) -> ZoneInfo:
    """Return a zone and keep it: a file that names all of them in turn must not load each anew."""
    return ZoneInfo(name)


def read_instant(node: Node, latest: datetime) -> datetime | None:
    """Read an instant with its offset that does not lie after another."""
    text = node.text()
    if text is None:
        return None
    if not _INSTANT.fullmatch(text):
        unlike = _("{value} is not an instant as YYYY-MM-DDTHH:MM:SSZ")
        node.fault(unlike.format(value=repr(text[:60])))
        return None
    try:
        found = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        node.fault(_("{value} is an instant that does not exist").format(value=repr(text)))
        return None
    if found > latest:
        node.fault(_("{value} lies in the future").format(value=repr(text)))
        return None
    return found


def _person(node: Node, here: Here) -> str | None:
    if here.kept:
        return read_person_id(node)
    if node.missing:
        if here.person is None:
            several = _("is missing, this diary is about {persons}")
            node.fault(several.format(persons=", ".join(here.persons)))
        return here.person
    named = node.text()
    if named is not None and named not in here.persons:
        known = ", ".join(here.persons)
        node.fault(_("{value} is not one of {known}").format(value=repr(named[:60]), known=known))
        return None
    return named


def _fits(node: Node, at: datetime, day: date, time_zone: str) -> None:
    """Note a fault when the instant and the day meant are further apart than a night."""
    try:
        lived = at.astimezone(ZoneInfo(time_zone)).date()
    except OverflowError:
        lived = date.min
    if abs(lived - day) > timedelta(days=1):
        other = _("lies on {lived}, but day is {day}")
        node.fault(other.format(lived=lived.isoformat(), day=day.isoformat()))
