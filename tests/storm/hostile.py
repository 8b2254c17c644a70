"""Files that somebody may bring in instead of an export: seeded, and named by what is wrong.

``SPOILERS`` change the values of an export that was whole, ``SCRIBBLERS`` its text, ``STRANGERS``
are files of another kind, ``PLACES`` are what is no file at all. A spoiled file may by chance still
be an export; then it must come in whole.
"""

from __future__ import annotations

import copy
import gzip
import io
import json
import os
import zipfile
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from tests.storm.damage import FOREIGN

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Words = dict[str, Any]
    Spoiler = Callable[[Words, random.Random], object]
    Scribbler = Callable[[str, random.Random], str]

VALUES: Final[tuple[object, ...]] = (
    None, True, False, 0, -1, 1.5, 11, 10**40, -(10**18), 1e308, 5e-324,
    "", " ", "no", "0", "1", "null", [], {}, [[]], [None], {"": ""}, {"__class__": "object"},
    "\0", "\x1b[2J", "\ud800", "\udfff\ud800", "\u202egnp.exe", "a\r\nb", "x" * 50_000,
    "../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "file:///etc/passwd",
    "=1+1", "@SUM(A1)", "<img src=x onerror=alert(1)>", "%s%s%n", "{0.__class__}",
    "'; DROP TABLE person; --", "p2", "nobody", "00000000-0000-0000-0000-000000000000", "no-uuid",
    "2026-02-30", "2026-13-01", "0000-01-01", "9999-12-31", "10000-01-01", "2200-01-01",
    "\u0662\u0660\u0662\u0666-11-20", "2026-11-20T25:00:00Z", "2026-11-20T08:15:30",
    "2026-11-20T08:15:30+99:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+23:59",
    "24:00", "8:30", "08:60", "Mars/Olympus", "Europe/../../../etc/localtime", "/etc/localtime",
    "Europe/Helsinki\0", "europe/helsinki",
)  # fmt: skip
"""What may stand where something else should: wrong kinds, edges, and what attacks try."""


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    """Yield every container below a value with each of its keys."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


def _objects(value: object) -> list[Words]:
    found = [value] if isinstance(value, dict) else []
    return found + [one[key] for one, key in _places(value) if isinstance(one[key], dict)]


def _records(words: Words, chance: random.Random) -> list[Words]:
    """Return one of the lists of objects, or one that is of no file where there is none."""
    lists = [one for one in words.values() if isinstance(one, list) and one]
    return chance.choice([one for one in lists if isinstance(one[0], dict)] or [[{"id": ""}]])


def a_value_is_another(words: Words, chance: random.Random) -> None:
    place, key = chance.choice(list(_places(words)))
    place[key] = copy.deepcopy(chance.choice(VALUES))


def several_values_are_others(words: Words, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 9)):
        a_value_is_another(words, chance)


def every_value_is_another(words: Words, chance: random.Random) -> None:
    for place, key in list(_places(words)):
        if not isinstance(place[key], dict | list):
            place[key] = copy.deepcopy(chance.choice(VALUES))


def two_values_change_places(words: Words, chance: random.Random) -> None:
    (one, key), (other, other_key) = (chance.choice(list(_places(words))) for _ in range(2))
    # Copies: one of them may hold the other.
    kept = copy.deepcopy(one[key]), copy.deepcopy(other[other_key])
    other[other_key], one[key] = kept


def a_key_is_missing(words: Words, chance: random.Random) -> None:
    place = chance.choice([one for one in _objects(words) if one])
    del place[chance.choice(list(place))]


def a_key_is_unknown(words: Words, chance: random.Random) -> None:
    key = chance.choice(("constructor", "__proto__", "", "opne", "ID", "id ", "note\0"))
    chance.choice(_objects(words))[key] = chance.choice(VALUES)


def a_key_is_misspelt(words: Words, chance: random.Random) -> None:
    place = chance.choice([one for one in _objects(words) if one])
    key = chance.choice(list(place))
    place[chance.choice((key.upper(), key[:-1], f"{key}s"))] = place.pop(key)


def a_record_is_there_twice(words: Words, chance: random.Random) -> None:
    records = _records(words, chance)
    records.append(copy.deepcopy(chance.choice(records)))


def an_id_is_there_twice(words: Words, chance: random.Random) -> None:
    records = _records(words, chance)
    twin = copy.deepcopy(chance.choice(records))
    twin["note"] = "another one"
    records.append(twin)


def it_is_about_somebody_else(words: Words, chance: random.Random) -> None:
    place = chance.choice([one for one in _objects(words) if "person" in one] or [words])
    place["person"] = chance.choice(("p3", "P1", "", "p1 ", "0"))


def it_answers_no_reminder(words: Words, chance: random.Random) -> None:
    place = chance.choice([one for one in _objects(words) if "reminder" in one] or [words])
    place["reminder"] = str(UUID(int=chance.getrandbits(128), version=4))


def it_is_of_another_version(words: Words, chance: random.Random) -> None:
    words["version"] = chance.choice((0, 2, -1, 1.5, "1", True, None, 10**30, [1]))


def it_is_of_another_format(words: Words, chance: random.Random) -> None:
    words["format"] = chance.choice(("footcare-report", "FOOTCARE-DIARY", "", None, 1))


def thousands_of_records_are_wrong(words: Words, chance: random.Random) -> None:
    records = _records(words, chance)
    wrong = copy.deepcopy(chance.choice(records))
    wrong[chance.choice(list(wrong))] = chance.choice(VALUES)
    records.extend([wrong] * 3000)


SPOILERS: Final[tuple[Spoiler, ...]] = (
    a_value_is_another,
    several_values_are_others,
    every_value_is_another,
    two_values_change_places,
    a_key_is_missing,
    a_key_is_unknown,
    a_key_is_misspelt,
    a_record_is_there_twice,
    an_id_is_there_twice,
    it_is_about_somebody_else,
    it_answers_no_reminder,
    it_is_of_another_version,
    it_is_of_another_format,
    thousands_of_records_are_wrong,
)


def the_end_is_missing(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def letters_change(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 6)):
        letters[chance.randrange(len(letters))] = chance.choice('{}[],:"\\0-eE.\x00\x1fü\ud834')
    return "".join(letters)


def a_key_is_doubled(text: str, chance: random.Random) -> str:
    first = text.index("{") + 1
    key = chance.choice(("format", "version", "persons", "id", "day"))
    return f'{text[:first]}"{key}": 1, "{key}": 2, {text[first:]}'


def a_number_is_none(text: str, chance: random.Random) -> str:
    strange = (
        "NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "-0",
        "01",
        "0x1",
        "1" * 5000,
        "1." + "0" * 9000,
    )
    return _for_a_number(text, chance.choice(strange), chance)


def it_is_nested_without_end(text: str, chance: random.Random) -> str:
    depth = chance.choice((500, 20_000, 300_000))
    opened, closed = chance.choice((("[", "]"), ('{"a":', "}"), ("[", "")))
    inner = opened * depth + "0" + closed * depth
    return chance.choice((inner, _for_a_number(text, inner, chance)))


def it_has_a_remark(text: str, chance: random.Random) -> str:
    return chance.choice(("// mine\n", "/* mine */", "#\n")) + text


def it_goes_on_after_its_end(text: str, chance: random.Random) -> str:
    return text + chance.choice((text, "]", "}", "0", "\0", "null", ", {}"))


def it_is_mostly_nothing(text: str, chance: random.Random) -> str:
    return text.replace(" ", " " * 40 + "\n" * 40, chance.randrange(1, 200))


def it_is_quoted_otherwise(text: str, _chance: random.Random) -> str:
    return text.replace('"', "'")


def a_text_is_endless(text: str, chance: random.Random) -> str:
    return _for_a_number(text, '"' + "x" * chance.choice((20_000, 3_000_000)) + '"', chance)


def _for_a_number(text: str, other: str, chance: random.Random) -> str:
    """Return the text with something else where one of its numbers stands, else after a colon."""
    places = [at for at, letter in enumerate(text) if letter.isdecimal() and text[at - 1] == " "]
    at = chance.choice(places) if places else text.index(":") + 2
    return text[:at] + other + text[at + 1 :]


SCRIBBLERS: Final[tuple[Scribbler, ...]] = (
    the_end_is_missing,
    letters_change,
    a_key_is_doubled,
    a_number_is_none,
    it_is_nested_without_end,
    it_has_a_remark,
    it_goes_on_after_its_end,
    it_is_mostly_nothing,
    it_is_quoted_otherwise,
    a_text_is_endless,
)

ENCODINGS: Final = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "utf-7", "cp037")
BROKEN: Final = (b"\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\x80", b"\0")


def _archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../footcare.db", bytes(20_000_000))
    return held.getvalue()


STRANGERS: Final = (
    *FOREIGN,
    b"",
    b" \n",
    b"\xef\xbb\xbf",
    b"null",
    b"[]",
    b'"footcare-diary"',
    b"0",
    b"{}",
    b"<!DOCTYPE html><html><body>Not found</body></html>",
    b"id;day;note\n1;2026-11-20;cold\n",
    gzip.compress(bytes(20_000_000)),
    _archive(),
)
"""Files of another kind, some of which would be great once unpacked."""


def hostile_file(model: Words, chance: random.Random) -> tuple[str, bytes]:
    """Return what is wrong with a file, and its bytes; the model stays as it is."""
    text = json.dumps(model, ensure_ascii=False)
    match chance.randrange(10):
        case 0:
            return "a_stranger", chance.choice(STRANGERS)
        case 1:
            encoding = chance.choice(ENCODINGS)
            return f"it_is_written_in_{encoding}", text.encode(encoding, "replace")
        case 2:
            at = chance.randrange(len(text))
            broken = chance.choice(BROKEN)
            return "a_letter_is_broken", text[:at].encode() + broken + text[at:].encode()
        case 3 | 4 | 5:
            scribbler = chance.choice(SCRIBBLERS)
            return scribbler.__name__, scribbler(text, chance).encode("utf-8", "surrogatepass")
        case _:
            spoiler, words = chance.choice(SPOILERS), copy.deepcopy(model)
            spoiler(words, chance)
            # Escaped: half a letter can be written no other way.
            return spoiler.__name__, json.dumps(words).encode()


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe_that_nobody_writes_to(path: Path) -> None:
    os.mkfifo(path)


def a_device_without_end(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def nothing(path: Path) -> None:
    path.unlink(missing_ok=True)


PLACES: Final[tuple[Callable[[Path], None], ...]] = (
    a_folder,
    a_pipe_that_nobody_writes_to,
    a_device_without_end,
    a_link_to_itself,
    nothing,
)
"""What may stand in a file's place. POSIX only."""
