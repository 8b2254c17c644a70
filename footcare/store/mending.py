"""Gives a damaged diary the beginning of a fresh one, where its own cannot be read.

The first hundred bytes are the same in every diary but for a few numbers, and the pages that list
the tables are those of a fresh diary as long as no upgrade rebuilt them. Both are guesses: what
they make readable is taken row by row past the constraints, never as a whole.

Source of the layout: SQLite's description of its file format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE: Final = 4096
"""Bytes of a page in the diaries we make."""
_HEADER: Final = 100
_PAGE_COUNT: Final = slice(28, 32)
_FREE_PAGES: Final = slice(32, 40)
_INTERIOR: Final = 5
"""The kind of a page that only points to others."""


def guesses(damaged: bytes, fresh: bytes) -> Iterator[bytes]:
    """Yield the damaged file with more and more of its beginning taken from a fresh one.

    Args:
        damaged: all bytes of a diary that SQLite does not read.
        fresh: all bytes of an empty diary of the same footcare.
    """
    if len(damaged) < 2 * PAGE:
        return
    whole_pages = len(damaged) // PAGE
    body = damaged[: whole_pages * PAGE]
    header = bytearray(fresh[:_HEADER])
    header[_PAGE_COUNT] = whole_pages.to_bytes(4, "big")
    header[_FREE_PAGES] = bytes(8)
    yield bytes(header) + body[_HEADER:]
    mended = bytearray(body)
    for number in _schema_pages(fresh):
        if number < whole_pages:
            place = slice(number * PAGE, (number + 1) * PAGE)
            mended[place] = fresh[place]
    mended[:_HEADER] = header
    yield bytes(mended)


def _schema_pages(fresh: bytes) -> list[int]:
    """Return the places of the pages that list the tables, counted from 0."""
    pages = [0]
    if fresh[_HEADER] == _INTERIOR:
        cells = int.from_bytes(fresh[_HEADER + 3 : _HEADER + 5], "big")
        pages.append(int.from_bytes(fresh[_HEADER + 8 : _HEADER + 12], "big") - 1)
        for cell in range(cells):
            at = _HEADER + 12 + 2 * cell
            start = int.from_bytes(fresh[at : at + 2], "big")
            pages.append(int.from_bytes(fresh[start : start + 4], "big") - 1)
    return pages
