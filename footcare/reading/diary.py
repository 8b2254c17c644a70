"""Reads a whole diary, as ``footcare export`` writes it: all of it, or every fault in it.

A record of a kind that this version does not know would be lost, and so would a key of a record:
both are faults, for a diary comes in whole or not at all. The file is read member by member, so
that neither its size nor what is in it can fill the memory.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from footcare.domain.preferences import Preferences
from footcare.i18n import _
from footcare.reading.household import (
    read_occurrence,
    read_pause,
    read_person,
    read_preferences,
)
from footcare.reading.measurements import read_falls, read_temperature, read_touch_test
from footcare.reading.photo import read_photo
from footcare.reading.reader import Node
from footcare.reading.records import read_inspection, read_session, read_symptom
from footcare.reading.reminder import read_reminder
from footcare.reading.stamp import HERE_IN_A_DIARY, LATEST, read_instant
from footcare.reading.stream import MOST_MEMBERS, JsonStream, Unreadable
from footcare.services.intake_planning import DiaryFile, DiaryRead
from footcare.services.keeping import Everything

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import datetime
    from pathlib import Path

FORMAT: Final = "footcare-diary"
VERSION: Final = 1

MOST_PERSONS: Final = 1_000
"""No household is that large, and each person of a file gets a line in its plan."""

MOST_FAULTS: Final = 1_000
"""After so many faults reading stops: the file is not what it should be."""


def read_diary(file: BinaryIO) -> DiaryRead:
    """Read an export from a file.

    Raises:
        OSError: it cannot be read.
    """
    reading = _Reading(JsonStream(file))
    try:
        reading.read()
    except Unreadable as reason:
        reading.faults.append(str(reason))
    except _TooManyError:
        return DiaryRead(None, tuple(reading.faults[:MOST_FAULTS]), given_up=True)
    if reading.faults:
        return DiaryRead(None, tuple(reading.faults))
    return DiaryRead(reading.diary(), ())


class _TooManyError(Exception):
    """There are so many faults that looking for more serves nobody."""


@dataclass(frozen=True)
class _Shelf:
    """How the members of one list are read, and what tells one from the other."""

    read: Callable[[Node], Any]
    key_of: Callable[[Any], Hashable]
    key: str = "id"
    most: int = MOST_MEMBERS


_SHELVES: Final[Mapping[str, _Shelf]] = {
    "persons": _Shelf(read_person, lambda person: person.id, most=MOST_PERSONS),
    "inspections": _Shelf(
        lambda node: read_inspection(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "symptoms": _Shelf(
        lambda node: read_symptom(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "sessions": _Shelf(
        lambda node: read_session(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "reminders": _Shelf(
        lambda node: read_reminder(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "occurrences": _Shelf(read_occurrence, lambda occurrence: occurrence.key, "slot"),
    "pauses": _Shelf(read_pause, lambda pause: pause.stamp.id),
    "temperatures": _Shelf(
        lambda node: read_temperature(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "touch_tests": _Shelf(
        lambda node: read_touch_test(node, HERE_IN_A_DIARY), lambda record: record.stamp.id
    ),
    "falls": _Shelf(lambda node: read_falls(node, HERE_IN_A_DIARY), lambda record: record.stamp.id),
    "photos": _Shelf(read_photo, lambda photo: photo.stamp.id),
}
"""Every kind that an export holds, under its key."""

_HEAD: Final = ("format", "version", "app", "exported_at")
_KNOWN: Final = (*_HEAD, *_SHELVES, "preferences")


@dataclass
class _Reading:
    """One reading of a file, and what it has found so far."""

    stream: JsonStream
    faults: list[str] = field(default_factory=list)
    found: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in _SHELVES})
    preferences: Preferences = field(default_factory=Preferences)
    exported_at: datetime | None = None
    seen: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Read the file to its end."""
        for key in self.stream.keys():  # noqa: SIM118 - a stream is no dict
            place = Node(None, "", self.faults).child(key)
            if key in self.seen:
                place.fault(_("is given twice"))
            elif key not in _KNOWN:
                unknown = _(
                    "is not a known key; this file may be of a newer footcare. Known are {keys}"
                )
                place.fault(unknown.format(keys=", ".join(_KNOWN)))
            self.seen.add(key)
            if self.stream.at_list:
                self._read_list(key)
            else:
                self._read_value(key)
            self._stop_if_hopeless()
        for key in ("format", "version", "exported_at"):
            if key not in self.seen:
                Node(None, key, self.faults).fault(_("is missing"))

    def diary(self) -> DiaryFile:
        """Return what was read; only asked when there was no fault."""
        return DiaryFile(
            Everything(**self.found, preferences=self.preferences), self.exported_at or LATEST
        )

    def _read_list(self, key: str) -> None:
        shelf = _SHELVES.get(key)
        if shelf is None:
            if key in _KNOWN:
                Node([], key, self.faults).fault(_("is a list"))
            for _ignored in self.stream.members():
                pass
            return
        places: dict[Hashable, int] = {}
        for place, value in enumerate(self.stream.members()):
            if place == shelf.most:
                raise Unreadable(
                    _("{key}: there are more than {most}.").format(key=key, most=shelf.most)
                )
            own: list[str] = []
            node = Node(value, place, own, above=Node(None, key, own))
            record = shelf.read(node)
            if record is not None:
                first = places.setdefault(shelf.key_of(record), place)
                if first != place:
                    twice = _("is that of {other} too")
                    node.child(shelf.key).fault(twice.format(other=f"{key}[{first}]"))
                self.found[key].append(record)
            self.faults += own
            self._stop_if_hopeless()

    def _read_value(self, key: str) -> None:
        node = Node(self.stream.value(), key, self.faults)
        match key:
            case "format":
                if node.text() not in (FORMAT, None):
                    other = _("is not {format}: this is no export of a diary")
                    node.fault(other.format(format=FORMAT))
            case "version":
                if node.whole(1) not in (VERSION, None):
                    other = _(
                        "is not {version}. The file is of another footcare; "
                        "please bring it in with that one or a newer one"
                    )
                    node.fault(other.format(version=VERSION))
            case "app":
                node.text()
            case "exported_at":
                self.exported_at = read_instant(node, LATEST)
            case "preferences":
                self.preferences = read_preferences(node)
            case _:
                if key in _SHELVES:
                    node.items()

    def _stop_if_hopeless(self) -> None:
        if len(self.faults) >= MOST_FAULTS:
            raise _TooManyError


def read_diary_at(path: Path) -> DiaryRead:
    """Read an export from a path; what is no file there, or cannot be opened, is a fault."""
    try:
        # Without waiting: a pipe in its place would keep whoever reads it waiting for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return _not_opened(_("it is no file"))
            return read_diary(file)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        return _not_opened(reason or str(error))


def _not_opened(reason: str) -> DiaryRead:
    return DiaryRead(None, (_("The file cannot be read: {reason}.").format(reason=reason),))
