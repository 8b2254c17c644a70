"""Reads what each kind of finding means from ``resources/findings.toml``.

The plain names are in `footcare.domain.naming`; what is here explains them to somebody who sees
the word for the first time.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from footcare.content.faults import ContentFault
from footcare.domain.finding import FindingKind
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FILE_KEYS: Final = frozenset({"source", "finding"})
_FINDING_KEYS: Final = frozenset({"id", "definition", "early", "retired"})


@dataclass(frozen=True)
class FindingWords:
    """What a kind of finding means.

    Attributes:
        definition: one or two plain sentences.
        early: whether it often comes before an open sore.
        retired: whether it stands in old diaries only and is no longer offered.
    """

    kind: FindingKind
    definition: str
    early: bool = False
    retired: bool = False


def load_findings(path: Path | None = None) -> dict[FindingKind, FindingWords]:
    """Return the words of every kind, by default the bundled ones.

    Raises:
        ContentFault: with every fault found: file, key and reason.
    """
    file = path or resource("findings.toml")
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentFault([f"{file.name}: cannot be read: {error}"]) from error
    return _FindingsFile(file.name).findings(raw)


class _FindingsFile:
    """Collects the faults of the file while its values are taken out."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._faults: list[str] = []

    def findings(self, raw: Mapping[str, Any]) -> dict[FindingKind, FindingWords]:
        self._known_keys(raw, _FILE_KEYS, "")
        self._text(raw, "source", "")
        rows = raw.get("finding")
        if not isinstance(rows, list):
            self._fault("finding", "a list of tables is needed")
            rows = []
        found: dict[FindingKind, FindingWords] = {}
        for place, row in enumerate(rows):
            words = self._finding(row, f"finding[{place}]")
            if words is not None and words.kind in found:
                self._fault(f"finding[{place}].id", f"'{words.kind}' stands twice")
            elif words is not None:
                found[words.kind] = words
        missing = [kind.value for kind in FindingKind if kind not in found]
        if missing and not self._faults:
            self._fault("finding", f"nothing is said of {', '.join(missing)}")
        if self._faults:
            raise ContentFault(self._faults)
        return found

    def _finding(self, row: object, at: str) -> FindingWords | None:
        if not isinstance(row, dict):
            self._fault(at, "not a table")
            return None
        self._known_keys(row, _FINDING_KEYS, at)
        written = self._text(row, "id", at)
        definition = self._text(row, "definition", at)
        early = self._flag(row, "early", at)
        retired = self._flag(row, "retired", at)
        kind = next((kind for kind in FindingKind if kind.value == written), None)
        if kind is None:
            if written:
                self._fault(f"{at}.id", f"'{written}' is no kind of finding")
            return None
        return FindingWords(kind, definition, early, retired)

    def _known_keys(self, row: Mapping[str, Any], known: frozenset[str], at: str) -> None:
        for key in row:
            if key not in known:
                names = ", ".join(sorted(known))
                self._fault(f"{at}.{key}" if at else key, f"not a known key, known are {names}")

    def _text(self, row: Mapping[str, Any], key: str, at: str) -> str:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self._fault(f"{at}.{key}" if at else key, "a text is needed")
        return ""

    def _flag(self, row: Mapping[str, Any], key: str, at: str) -> bool:
        value = row.get(key, False)
        if isinstance(value, bool):
            return value
        self._fault(f"{at}.{key}", "true or false is needed")
        return False

    def _fault(self, key: str, reason: str) -> None:
        self._faults.append(f"{self._name}: {key}: {reason}")
