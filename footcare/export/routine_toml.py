"""Writes a massage as the TOML file that the reader of massages reads.

Every field of a routine and of a step is a key of its name; what stands as it does anyhow is left
out. The picture counts from 1 in a file.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.routine import Routine, Step

_COUNTED_FROM_ONE: Final = "picture"
_CALLED: Final = {"beyond": "zone"}
"""A step has a zone or skin beyond all zones; a file says either with the same key."""


def routine_toml(routine: Routine) -> str:
    """Return the text of the file."""
    lines = list(_lines(routine))
    for step in routine.steps:
        lines += ["", "[[steps]]", *_lines(step)]
    return "\n".join(lines) + "\n"


def _lines(thing: Routine | Step) -> Iterator[str]:
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name == "steps" or value is None or value == field.default:
            continue
        number = value + 1 if field.name == _COUNTED_FROM_ONE else value
        yield f"{_CALLED.get(field.name, field.name)} = {_value(number)}"


def _value(value: object) -> str:
    """Return a text, a number, a yes or no, or a list of texts as TOML."""
    if isinstance(value, tuple):
        return f"[{', '.join(_value(one) for one in value)}]"
    # JSON's escapes are TOML's, too, but JSON lets one control character stand.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
