"""Tells what is wrong with a translation before anybody reads it in the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from translating.gathering import DIRECTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Catalog, Message

_DIRECTIONS: Final = ("default:LTR", "default:RTL")
_FILLED_IN: Final = re.compile(r"\{[^{}]*\}?|\}|%(?:\(\w+\))?[srd]")
"""A placeholder, or a brace that stands alone."""
_ENDS: Final = re.compile(r"(\.\.\.|[.?:])?\s*$")
"""How a text ends: cut short, a sentence, a question, or a colon that something follows."""


def faults_of(catalogue: Catalog, template: Catalog) -> list[str]:
    """Return a line for each message that is missing, unsure, left over or does not fit."""
    wanted = {_key(message) for message in template if message.id}
    there = {_key(message) for message in catalogue if message.id}
    faults = [f"{_shown(key)}: is missing, run update" for key in sorted(wanted - there)]
    faults += [f"{_shown(key)}: is no longer said, run update" for key in sorted(there - wanted)]
    for message in catalogue:
        if message.id and _key(message) in wanted:
            faults += [f"{_shown(_key(message))}: {fault}" for fault in _faults(message, catalogue)]
    return faults


def _faults(message: Message, catalogue: Catalog) -> Iterator[str]:
    if message.fuzzy:
        yield "is marked fuzzy: look at it and take the mark away"
    sources = _forms(message.id)
    words = _forms(message.string)
    if not all(words):
        yield "is not translated"
        return
    if message.context == DIRECTION:
        yield from _direction(words)
        return
    if len(sources) > 1 and len(words) != catalogue.num_plurals:
        yield f"has {len(words)} forms instead of {catalogue.num_plurals}"
    for form in words:
        yield from _unlike(sources, form)


def _direction(words: Sequence[str]) -> Iterator[str]:
    if words[0] not in _DIRECTIONS:
        yield f"must be one of {', '.join(_DIRECTIONS)}"


def _unlike(sources: Sequence[str], form: str) -> Iterator[str]:
    """What the words must keep: placeholders, edges, lines and the sign at the end."""
    source = sources[-1]
    named = placeholders(form)
    if all(named != placeholders(one) for one in sources):
        yield f"fills in {sorted(named)} instead of {sorted(placeholders(source))}"
    if (form != form.strip()) != (source != source.strip()):
        yield "begins or ends with a space and should not, or the other way round"
    if form.count("\n") != source.count("\n"):
        yield "has other line breaks"
    if _end(form) != _end(source):
        yield f"ends with {_end(form)!r} instead of {_end(source)!r}"


def placeholders(text: str) -> frozenset[str]:
    """Return what is filled in when the text is shown: ``{name}``, or ``%s`` in argparse's own."""
    return frozenset(_FILLED_IN.findall(text))


def _end(text: str) -> str:
    found = _ENDS.search(text)
    return found.group(1) or "" if found else ""


def _forms(words: str | Sequence[str] | None) -> Sequence[str]:
    return (words or "",) if words is None or isinstance(words, str) else words


def _key(message: Message) -> tuple[str, str]:
    """What tells two messages apart: context and text."""
    return message.context or "", _forms(message.id)[0]


def _shown(key: tuple[str, str]) -> str:
    context, text = key
    return f"{context}: {text!r}" if context else repr(text)
