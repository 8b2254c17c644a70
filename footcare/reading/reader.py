"""Reads plain JSON value by value and collects every fault with its path.

A reader starts with `parse`, asks the root `Node` for what it expects, and looks at the faults at
the end::

    faults: list[str] = []
    root = parse(text, faults)
    fields = root.object(("kind", "open", "noticed"))
    kind = fields.need("kind").choice(FindingKind)
    is_open = fields.get("open").flag() or False

Every question returns the value, or None after noting a fault such as
``findings[0].zone: 'heal' is not one of toe1, toe2, ...``. A missing value is itself a node, whose
questions return None without another fault, so a reader never has to branch. Strict on purpose:
an unknown or doubled key, a null, a NaN or a date that does not exist is a fault, because a typo
such as ``opne`` would lose a danger sign.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

Choice = TypeVar("Choice", bound=StrEnum)

_NO_DATE: Final = N_("{value} is not a date as YYYY-MM-DD")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SHOWN: Final = 60
"""So many characters of a faulty value are shown."""


class _Object(dict[str, object]):
    """A JSON object that remembers which keys were written twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        seen: set[str] = set()
        # A dict keeps their order, and a hostile file can double many thousands.
        self.doubled: dict[str, None] = {}
        if len(self) == len(pairs):
            return
        for key, _value in pairs:
            if key in seen:
                self.doubled[key] = None
            seen.add(key)


@dataclass(frozen=True)
class _NoNumber:
    """NaN or Infinity, which JSON does not have but Python reads."""

    written: str


class _Missing:
    """The value of a node that is not there."""


_MISSING: Final = _Missing()

DECODER: Final = json.JSONDecoder(object_pairs_hook=_Object, parse_constant=_NoNumber)
"""Reads a JSON value into what a `Node` understands."""


def parse(text: str, faults: list[str], path: str = "") -> Node:
    """Return the root of a JSON text; a text that is no JSON is one fault and a missing root.

    Args:
        text: the whole JSON document.
        faults: where faults are noted, one line each; shared by every node of the document.
        path: what the paths of this document begin with.
    """
    value: object = _MISSING
    try:
        value = DECODER.decode(text)
    except json.JSONDecodeError as error:
        reason = _("is not JSON: {reason} at line {line}, column {column}").format(
            reason=error.msg, line=error.lineno, column=error.colno
        )
        faults.append(_line(path, reason))
    except RecursionError:
        faults.append(_line(path, _("is not read: it is nested too deeply")))
    except ValueError:
        faults.append(_line(path, _("is not read: a number in it has too many digits")))
    return Node(value, path, faults)


class Node:
    """One value of a JSON document and the way to it.

    A diary has millions of them, and hardly one has a fault: the path is spelled when it is asked.
    """

    __slots__ = ("_above", "_step", "faults", "value")

    def __init__(
        self, value: object, step: str | int, faults: list[str], above: Node | None = None
    ) -> None:
        """Make a node.

        Args:
            value: what stands here.
            step: the key or the place in the node above, or what the paths of a root begin with.
            faults: where faults are noted.
            above: the object or the list it stands in.
        """
        self.value = value
        self.faults = faults
        self._step = step
        self._above = above

    @property
    def path(self) -> str:
        """Where it stands, such as ``findings[0].zone``."""
        if self._above is None:
            return str(self._step)
        before = self._above.path
        if isinstance(self._step, int):
            return f"{before}[{self._step}]"
        if len(self._step) <= _SHOWN and _PLAIN_KEY.fullmatch(self._step):
            return f"{before}.{self._step}" if before else self._step
        return f"{before}[{_shown(self._step)}]"

    @property
    def missing(self) -> bool:
        """Whether there is no value here."""
        return isinstance(self.value, _Missing)

    @property
    def is_null(self) -> bool:
        """Whether the value is null; only asked where null means something."""
        return self.value is None

    @property
    def is_list(self) -> bool:
        """Whether the value is an array."""
        return isinstance(self.value, list)

    def fault(self, reason: str) -> None:
        """Note a fault of this value."""
        self.faults.append(_line(self.path, reason))

    def absent(self) -> Node:
        """Return this place with no value in it; for a null that means the same as nothing."""
        return Node(_MISSING, self._step, self.faults, self._above)

    def object(self, known: Iterable[str]) -> Fields:
        """Return the fields of an object; any other key than the known ones is a fault."""
        fields = self.object_of_any_keys()
        allowed = tuple(known)
        for key in fields.values:
            if key not in allowed:
                unknown = _("is not a known key, known are {keys}")
                self.child(key).fault(unknown.format(keys=", ".join(allowed)))
        return fields

    def object_of_any_keys(self) -> Fields:
        """Return the fields of an object that may have keys that nobody here knows."""
        if not isinstance(self.value, _Object):
            self._wrong(N_("{value} is not an object"))
            return Fields(self, {})
        for key in self.value.doubled:
            self.child(key).fault(_("is given twice"))
        return Fields(self, self.value)

    def without(self, keys: Iterable[str]) -> Node:
        """Return this object as if some of its keys were not there."""
        if not isinstance(self.value, _Object):
            return self
        left = set(self.value).difference(keys)
        rest = _Object([(key, value) for key, value in self.value.items() if key in left])
        rest.doubled = {key: None for key in self.value.doubled if key in left}
        return Node(rest, self.path, self.faults)

    def child(self, key: str) -> Node:
        """Return the value of a key, missing when there is none."""
        value = self.value.get(key, _MISSING) if isinstance(self.value, dict) else _MISSING
        return Node(value, key, self.faults, self)

    def items(self) -> list[Node]:
        """Return the members of an array; nothing when it is missing or no array."""
        if not isinstance(self.value, list):
            self._wrong(N_("{value} is not a list"))
            return []
        return [Node(member, place, self.faults, self) for place, member in enumerate(self.value)]

    def text(self) -> str | None:
        """Return a text."""
        if isinstance(self.value, str):
            return self.value
        self._wrong(N_("{value} is not a text"))
        return None

    def flag(self) -> bool | None:
        """Return true or false."""
        if isinstance(self.value, bool):
            return self.value
        self._wrong(N_("{value} is not true or false"))
        return None

    def whole(self, low: int, high: int | None = None) -> int | None:
        """Return a whole number within its range, both ends in."""
        value = self.value
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong(N_("{value} is not a whole number"))
            return None
        if value < low or (high is not None and value > high):
            self._out_of_range(low, high)
            return None
        return value

    def number(self, low: float, high: float) -> float | None:
        """Return a finite number within its range, both ends in."""
        value = self.value
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._wrong(N_("{value} is not a number"))
            return None
        if isinstance(value, float) and not math.isfinite(value):
            self._wrong(N_("{value} is not a finite number"))
            return None
        if not low <= value <= high:
            self._out_of_range(low, high)
            return None
        return value

    def day(self, latest: date | None = None) -> date | None:
        """Return a date written as YYYY-MM-DD that exists and does not lie after another."""
        value = self.value
        if not isinstance(value, str):
            self._wrong(_NO_DATE)
            return None
        if not _DATE.fullmatch(value):
            self.fault(_(_NO_DATE).format(value=_shown(value)))
            return None
        try:
            found = date.fromisoformat(value)
        except ValueError:
            self.fault(_("{value} is a date that does not exist").format(value=_shown(value)))
            return None
        if latest is not None and found > latest:
            late = _("{value} lies after {day}")
            self.fault(late.format(value=_shown(value), day=latest.isoformat()))
            return None
        return found

    def choice(self, words: type[Choice]) -> Choice | None:
        """Return one of the words of an enumeration."""
        value = self.value
        if not isinstance(value, str):
            self._wrong(N_("{value} is not a text"))
            return None
        try:
            return words(value)
        except ValueError:
            known = ", ".join(word.value for word in words)
            self.fault(_("{value} is not one of {known}").format(value=_shown(value), known=known))
            return None

    def _wrong(self, words: str) -> None:
        """Note that the value is of another kind; ``words`` are translated here."""
        if not self.missing:
            self.fault(_(words).format(value=_described(self.value)))

    def _out_of_range(self, low: float, high: float | None) -> None:
        limits = _("{value} is not from {low} to {high}")
        if high is None:
            limits = _("{value} is not at least {low}")
        self.fault(limits.format(value=_shown(self.value), low=low, high=high))


@dataclass(frozen=True)
class Fields:
    """The fields of an object; of one that could not be read every field is missing."""

    node: Node
    values: dict[str, object]

    def get(self, key: str) -> Node:
        """Return the value of a key that may be left out."""
        return self.node.child(key)

    def need(self, key: str) -> Node:
        """Return the value of a key that must be there."""
        child = self.node.child(key)
        if child.missing and isinstance(self.node.value, _Object):
            child.fault(_("is missing"))
        return child

    def flags(self, words: type[Choice]) -> frozenset[Choice]:
        """Return the words of an enumeration whose keys are true; left out means false."""
        return frozenset(
            word for word in words if word.value in self.values and self.get(word.value).flag()
        )


def _line(path: str, reason: str) -> str:
    return f"{path or _('input')}: {reason}"


def _described(value: object) -> str:
    match value:
        case None:
            return "null"
        case _NoNumber(written):
            return written
        case dict():
            return _("an object")
        case list():
            return _("a list")
        case bool():
            return str(value).lower()
        case _:
            return _shown(value)


def _shown(value: object) -> str:
    """Return a value on one line, cut where it is long."""
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."
