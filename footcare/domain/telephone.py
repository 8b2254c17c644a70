"""A telephone number as a person wrote it, and what of it can be handed to a program to dial."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_BETWEEN: Final = re.compile(r"[ .()\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{HYPHEN}\-]")
"""What people write between digits and nobody dials: RFC 3966 calls them visual separators."""

_DIALLED: Final = re.compile(r"\+[0-9]{2,15}|[0-9*#]{2,18}")
"""A number after E.164, of 15 digits at most, or one as it is dialled here, with a prefix."""

_TWO_WAYS: Final = re.compile(r"\+.*\(\s*0\s*\)")
"""A naught that is dialled within the country only: what to dial depends on where one is."""


def to_dial(number: str) -> str:
    """Return what is dialled for a number: ``+``, digits, ``*`` and ``#``.

    Nothing is returned for a number with words, with a slash, which may stand for a second number,
    or with a naught in brackets. Such a number is for a person to read and to dial.
    """
    if _TWO_WAYS.search(number):
        return ""
    dialled = _BETWEEN.sub("", number)
    whole = _DIALLED.fullmatch(dialled) and re.search("[0-9]", dialled)
    return dialled if whole else ""


def tel_uri(dialled: str) -> str:
    """Return the ``tel:`` address of a number that can be dialled, after RFC 3966.

    Its ``#`` is escaped, for in an address it would begin a part that is not passed on. A number
    without ``+`` has no ``phone-context``, which the RFC asks for: nobody told the country, and a
    telephone dials it as it stands.
    """
    return "tel:" + quote(dialled, safe="+*")
