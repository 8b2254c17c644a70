"""How the files of freedesktop.org are read: groups of keys, escaped values, a command's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRY: Final = "[Desktop Entry]"
"""The group of a desktop entry that counts."""

_WORD: Final = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)', re.DOTALL)
_BACK: Final = {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", "s": " "}


def rows_of(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of one group, as they stand there."""
    inside = ""
    for row in text.split("\n"):
        if row.startswith("["):
            inside = row.strip()
        elif inside == group and "=" in row and not row.startswith("#"):
            key, _sign, value = row.partition("=")
            yield key.strip(), value.strip()


def unescaped(value: str) -> str:
    """Return a value of the kind string as it is meant."""
    return re.sub(r"\\(.)", lambda found: _BACK.get(found[1], found[0]), value)


def words_of(line: str) -> Iterator[str]:
    """Yield the words of a command line, without their quotes; field codes stay.

    Raises:
        ValueError: a quotation is left open.
    """
    place = 0
    while line[place:].strip():
        found = _WORD.match(line, place)
        if found is None:
            message = "an open quotation"
            raise ValueError(message)
        place = found.end()
        quoted, plain = found.groups()
        yield plain if quoted is None else re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)
