"""Cells of a CSV file that no spreadsheet takes for a formula, and that every program reads back.

A spreadsheet runs what begins like a formula, also in a file of plain text: a note could fetch an
address or start a program on the computer of whoever opens it. Such a beginning gets an apostrophe
before it, which spreadsheets take for "this is text" (OWASP, CSV injection).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

Cell = str | int | None
"""Text, a number that stays a number, or nothing."""

_FORMULA: Final = frozenset("=+-@\N{MINUS SIGN}")
_BREAKS: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# A spreadsheet that is set to another separator begins new cells inside of ours.
_BEGINNING: Final = re.compile(r"(^|[\n;\t])([^\n;\t]*)")


def csv_line(cells: list[Cell]) -> str:
    """Return a line of a CSV file (RFC 4180), with its end."""
    return ",".join(_written(cell) for cell in cells) + "\r\n"


def defused(text: str) -> str:
    """Return a text whose every beginning of a cell, whatever separates cells, is text.

    Line ends become those of a cell, control characters that no person types are left out.
    """
    plain = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    text = _BEGINNING.sub(_with_apostrophe, plain)
    return f"'{text}" if is_dangerous(text) else text


def is_dangerous(text: str) -> bool:
    """Tell whether a spreadsheet could take the beginning of a cell for a formula.

    Blanks and invisible characters before it do not help, nor do the wide and the small forms of
    the signs. A tabulator and a line end at the beginning count as well.
    """
    for character in text:
        if character in "\t\n\r":
            return True
        if character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Mn"):
            continue
        return unicodedata.normalize("NFKC", character)[:1] in _FORMULA
    return False


def _with_apostrophe(found: re.Match[str]) -> str:
    separator, cell = found.groups()
    return f"{separator}'{cell}" if is_dangerous(cell) else found[0]


def _written(cell: Cell) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, int):
        return str(cell)
    text = defused(cell)
    return '"' + text.replace('"', '""') + '"'
