"""Exports that are great: bombs, and as many records as a file may hold. Written piece by piece."""

from __future__ import annotations

import json
from itertools import count, repeat
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from footcare.export.json_format import diary_words
from footcare.reading.diary import MOST_PERSONS
from footcare.reading.stream import MOST_MEMBERS
from tests.households import EXPORTED_AT, a_household

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Words = dict[str, Any]

PIECE: Final = 1_000_000
BOMB: Final = 70
"""Pieces in a bomb: more than a file may have."""
RECORDS: Final = ("symptoms", "inspections", "sessions")
NEEDED: Final = ("id", "person", "day", "at", "time_zone", "entered_at", "source")
NEEDED_TOO: Final = {
    "symptoms": ("quality", "severity"),
    "inspections": (),
    "sessions": ("routine", "planned_seconds", "done_seconds", "ended"),
}


def _write(path: Path, *pieces: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        for some in pieces:
            file.writelines(some)


def nesting_without_end(path: Path) -> None:
    _write(path, [b'{"inspections": '], repeat(b"[" * PIECE, BOMB))


def objects_in_objects(path: Path) -> None:
    _write(path, [b'{"preferences": '], repeat(b'{"a":' * (PIECE // 5), BOMB))


def a_text_without_end(path: Path) -> None:
    _write(path, [b'{"format": "'], repeat(b"x" * PIECE, BOMB))


def a_number_without_end(path: Path) -> None:
    _write(path, [b'{"version": '], repeat(b"1" * PIECE, BOMB))


def blanks_without_end(path: Path) -> None:
    _write(path, [b"{"], repeat(b" \n" * (PIECE // 2), BOMB))


def zeros_without_end(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(PIECE * BOMB)


def keys_without_end(path: Path) -> None:
    keys = b"".join(b'"k%d": 1,' % number for number in range(PIECE // 12))
    _write(path, [b"{"], repeat(keys, BOMB))


def empty_records(path: Path) -> None:
    _write(path, [b'{"symptoms": ['], repeat(b"{}," * (PIECE // 3), BOMB))


def as_many_records_as_there_may_be(path: Path) -> None:
    """Write whole records of many people, up to the greatest number."""
    diary = diary_words(a_household(), EXPORTED_AT)
    head = {key: value for key, value in diary.items() if not isinstance(value, list)}
    people = [{"id": f"p{number}"} for number in range(MOST_PERSONS)]
    _write(path, [json.dumps(head | {"persons": people})[:-1].encode()], _lists(diary), [b"}"])


def _lists(diary: Words) -> Iterator[bytes]:
    numbers = count(1)
    each = (MOST_MEMBERS - MOST_PERSONS) // len(RECORDS)
    for name in RECORDS:
        needed = (*NEEDED, *NEEDED_TOO[name])
        record = {key: diary[name][0][key] for key in needed}
        yield f', "{name}": ['.encode()
        for place in range(each):
            number = next(numbers)
            own = {"id": str(UUID(int=number)), "person": f"p{number % MOST_PERSONS}"}
            text = json.dumps(record | own, separators=(",", ":")).encode()
            yield text if place == 0 else b"," + text
        yield b"]"


# The last one is no bomb: it comes in, and takes its time.
GREAT: Final[tuple[Callable[[Path], None], ...]] = (
    nesting_without_end,
    objects_in_objects,
    a_text_without_end,
    a_number_without_end,
    blanks_without_end,
    zeros_without_end,
    keys_without_end,
    empty_records,
    as_many_records_as_there_may_be,
)
