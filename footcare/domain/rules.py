"""The triage table as people can read it, made from the table so that it cannot disagree."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.triage.plain_words import LOOKS_AT
from footcare.domain.triage.table import LATE_ROWS, ROWS

if TYPE_CHECKING:
    from footcare.domain.triage.table import LateRow, Row

_LEVEL: Final = re.compile(r"(\d)(?: \((\d)\))?")
_OURS: Final = "(policy)"


class Basis(StrEnum):
    """What a row stands on."""

    PUBLISHED = "published"
    PARTLY_OURS = "partly_ours"
    OURS = "ours"


class GivenLevel(NamedTuple):
    """A level that a row can give.

    Attributes:
        at_risk: for feet at risk.
        otherwise: for feet that are not; the same where the row makes no difference.
    """

    at_risk: Level
    otherwise: Level


class ReadRule(NamedTuple):
    """A row to be read.

    Attributes:
        id: the documented name of the rule.
        looks_at: when it applies; to be translated when shown.
        given: the levels it can give, the most urgent first.
        source: the published guidance or the policy behind it; to be translated when shown.
        basis: whether that is published, our own choice, or both.
        emergency: whether the emergency number is to be called.
    """

    id: str
    looks_at: str
    given: tuple[GivenLevel, ...]
    source: str
    basis: Basis
    emergency: bool

    def can_give(self, level: Level) -> bool:
        """Tell whether the row can give a level to somebody."""
        return any(level in given for given in self.given)


def rules_to_read() -> tuple[ReadRule, ...]:
    """Return every row of the table, in the documented order."""
    return tuple(_to_read(row) for row in (*ROWS, *LATE_ROWS))


def sources_named() -> tuple[str, ...]:
    """Return every source of the table once, by name; to be translated when shown."""
    return tuple(sorted({row.source for row in (*ROWS, *LATE_ROWS)}))


def _to_read(row: Row | LateRow) -> ReadRule:
    given = [
        GivenLevel(Level(int(at_risk)), Level(int(otherwise or at_risk)))
        for at_risk, otherwise in _LEVEL.findall(row.levels)
    ]
    return ReadRule(
        row.id,
        LOOKS_AT[row.id],
        tuple(sorted(given, reverse=True)),
        row.source,
        _basis(row.source),
        row.emergency,
    )


def _basis(source: str) -> Basis:
    parts = source.split("; ")
    ours = sum(_OURS in part for part in parts)
    if not ours:
        return Basis.PUBLISHED
    return Basis.OURS if ours == len(parts) else Basis.PARTLY_OURS
