"""Reads massages that somebody wrote, here or elsewhere: nothing in such a file is trusted.

It is plain TOML, read by the reader of the bundled ones, within limits: how long the file, its
words and the massage are, and which characters stand in it. It names no file, no address and no
program, and a word in it is only ever shown. All faults are told at once, each with its place, in
lines that are safe to print.
"""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from footcare.content.faults import ContentFault
from footcare.content.routines import read_routine
from footcare.domain.own_routine import (
    LONGEST_FILE,
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_NEEDS,
    MOST_SECONDS,
    MOST_STEPS,
    RoutineRead,
    is_safe_id,
)
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_FAULTS: Final = 200
"""Nobody mends more at once, and a prepared file could have many thousands."""

_LONGEST_FAULT: Final = 800
_LONGEST_ID: Final = 64

_OF_ROUTINE: Final = {
    "id": _LONGEST_ID,
    "name": LONGEST_NAME,
    "purpose": LONGEST_LINE,
    "basis": LONGEST_LINE,
    "frequency": LONGEST_LINE,
}
_OF_STEP: Final = {
    "title": LONGEST_TITLE,
    "words": LONGEST_WORDS,
    "caution": LONGEST_LINE,
}
_UNPRINTABLE: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Characters that let words look like other words."""


def read_own(data: bytes, name: str) -> RoutineRead:
    """Return the massage that a file from anywhere says, or all that is wrong with it.

    Args:
        data: the file, or its beginning when it is longer than a massage can be.
        name: what the file is called, for the faults; it need not be the id.
    """
    raw, fault = _parsed(data)
    if raw is None:
        return _refused(name, [f"{name}: {fault}"])
    faults = [f"{name}: {at}: {reason}" for at, reason in _beyond_limits(raw)]
    # The reader of the bundled ones wants the id to be the name of the file.
    stem, said = PurePath(name).stem, raw.get("id")
    known = {**raw, "id": stem} if isinstance(said, str) and said.strip() and stem else raw
    try:
        routine = read_routine(known, PurePath(name))
    except ContentFault as fault_of_all:
        return _refused(name, [*faults, *fault_of_all.faults])
    if routine.total_seconds > MOST_SECONDS:
        longest = _("the massage is longer than {most} seconds").format(most=MOST_SECONDS)
        faults.append(f"{name}: steps: {longest}")
    if not any(step.moves for step in routine.steps):
        faults.append(f"{name}: steps: {_('in none of them hands or feet do something')}")
    if faults:
        return _refused(name, faults)
    return RoutineRead(replace(routine, id=str(said)))


def read_kept(data: bytes, routine_id: str) -> RoutineRead:
    """Return the massage of a file in the profile, which is named after its id."""
    name = f"{routine_id}.toml"
    read = read_own(data, name)
    if read.routine is None:
        return read
    if read.routine.id != routine_id or not is_safe_id(routine_id):
        words = _("'{id}' is not the name of the file, or does not begin with 'own-'")
        return _refused(name, [f"{name}: id: {words.format(id=read.routine.id)}"])
    return read


def _parsed(data: bytes) -> tuple[dict[str, Any] | None, str]:
    """Return what a file says, or None and why it cannot be read."""
    if len(data) > LONGEST_FILE:
        return None, _("file: is longer than {most} bytes").format(most=LONGEST_FILE)
    try:
        return tomllib.loads(data.decode("utf-8-sig")), ""
    except UnicodeDecodeError:
        return None, _("file: cannot be read as UTF-8 text")
    except RecursionError:
        return None, _("file: cannot be read: too many brackets inside each other")
    except ValueError as error:
        # A number of thousands of digits is no TOMLDecodeError, but a ValueError as well.
        return None, _("file: cannot be read: {reason}").format(reason=error)


def _beyond_limits(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield place and reason of all that is too long or cannot be shown."""
    yield from _words_beyond(raw, _OF_ROUTINE, "")
    needs = raw.get("needs")
    if isinstance(needs, list):
        if len(needs) > MOST_NEEDS:
            yield "needs", _("more than {most} things").format(most=MOST_NEEDS)
        for place, need in enumerate(needs[: MOST_NEEDS + 1]):
            yield from _word_beyond(need, LONGEST_TITLE, f"needs[{place}]")
    steps = raw.get("steps")
    if isinstance(steps, list):
        if len(steps) > MOST_STEPS:
            yield "steps", _("more than {most} steps").format(most=MOST_STEPS)
        for place, step in enumerate(steps):
            if isinstance(step, dict):
                yield from _words_beyond(step, _OF_STEP, f"steps[{place}].")


def _words_beyond(
    raw: Mapping[str, Any], longest: Mapping[str, int], before: str
) -> Iterator[tuple[str, str]]:
    for key, most in longest.items():
        yield from _word_beyond(raw.get(key), most, f"{before}{key}")


def _word_beyond(value: object, most: int, at: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str):
        return
    if len(value) > most:
        yield at, _("longer than {most} characters").format(most=most)
    if any(_cannot_be_shown(letter) for letter in value):
        yield at, _("has characters that cannot be shown")


def _cannot_be_shown(letter: str) -> bool:
    return letter in _TURNING or unicodedata.category(letter) in _UNPRINTABLE


def _refused(name: str, faults: list[str]) -> RoutineRead:
    shown = [_printable(fault) for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        more = _("{number} more faults are not listed").format(number=len(faults) - MOST_FAULTS)
        shown.append(_printable(f"{name}: file: {more}"))
    return RoutineRead(None, tuple(shown))


def _printable(fault: str) -> str:
    """Return a fault in one line that does nothing to a terminal and turns no words round."""
    short = fault if len(fault) <= _LONGEST_FAULT else f"{fault[:_LONGEST_FAULT]}..."
    return "".join("\N{REPLACEMENT CHARACTER}" if _cannot_be_shown(one) else one for one in short)
