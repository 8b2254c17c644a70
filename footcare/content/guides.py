"""Reads the guides of the pages from ``resources/guides/*.toml`` and says what is wrong."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

from footcare.content.faults import ContentFault
from footcare.domain.guide import Entry, Key, PageGuide
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Table = Mapping[str, Any]

_FILE_KEYS: Final = frozenset({"title", "about", "opens", "entry"})
_ENTRY_KEYS: Final = frozenset({"title", "steps", "words", "keys", "advises"})
_KEY_KEYS: Final = frozenset({"press", "does"})


def read_guides(folder: Path | None = None) -> dict[str, PageGuide]:
    """Return every guide by the name of its page, which is the name of its file.

    Raises:
        ContentFault: with every fault found in all of them: file, key and reason.
    """
    guides: dict[str, PageGuide] = {}
    faults: list[str] = []
    for path in sorted((folder or resource("guides")).glob("*.toml")):
        try:
            raw = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(f"{path.name}: cannot be read: {error}")
            continue
        file = _GuideFile(path.name, faults)
        guides[path.stem] = file.guide(path.stem, raw)
    if not guides and not faults:
        faults.append("guides: there is no guide")
    if faults:
        raise ContentFault(faults)
    return guides


class _GuideFile:
    """Collects the faults of one file while its values are taken out."""

    def __init__(self, name: str, faults: list[str]) -> None:
        self._name = name
        self._faults = faults

    def guide(self, page: str, raw: Table) -> PageGuide:
        self._known_keys(raw, _FILE_KEYS, "")
        entries = tuple(
            self._entry(row, at) for row, at in self._rows(raw, "entry", "", needed=True)
        )
        opens = raw.get("opens", page)
        if not isinstance(opens, str):
            self._fault("opens", "the name of a page is needed, or nothing")
            opens = ""
        title, about = self._text(raw, "title", ""), self._text(raw, "about", "")
        return PageGuide(page, title, about, opens, entries)

    def _entry(self, row: Table, at: str) -> Entry:
        self._known_keys(row, _ENTRY_KEYS, at)
        if not {"steps", "words", "keys"} & set(row):
            self._fault(at, "steps, words or keys are needed below the title")
        keys = tuple(self._key(key, where) for key, where in self._rows(row, "keys", at))
        words = self._text(row, "words", at) if "words" in row else ""
        advises = row.get("advises", False)
        if not isinstance(advises, bool):
            self._fault(f"{at}.advises", "true or false is needed")
        title = self._text(row, "title", at)
        return Entry(title, self._steps(row, at), words, keys, bool(advises))

    def _key(self, row: Table, at: str) -> Key:
        self._known_keys(row, _KEY_KEYS, at)
        return Key(self._text(row, "press", at), self._text(row, "does", at))

    def _steps(self, row: Table, at: str) -> tuple[str, ...]:
        steps = row.get("steps", [])
        if not isinstance(steps, list):
            self._fault(f"{at}.steps", "a list of sentences is needed")
            return ()
        for place, step in enumerate(steps):
            if not isinstance(step, str) or not step.strip():
                self._fault(f"{at}.steps[{place}]", "a sentence is needed")
        return tuple(str(step) for step in steps)

    def _rows(
        self, row: Table, key: str, at: str, *, needed: bool = False
    ) -> list[tuple[Table, str]]:
        """Return the tables of a list, each with where it stands."""
        where = f"{at}.{key}" if at else key
        rows = row.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
            self._fault(where, "a list of tables is needed")
            return []
        if needed and not rows:
            self._fault(where, "at least one is needed")
        return [(one, f"{where}[{place}]") for place, one in enumerate(rows)]

    def _known_keys(self, row: Table, known: frozenset[str], at: str) -> None:
        for key in row:
            if key not in known:
                names = ", ".join(sorted(known))
                self._fault(f"{at}.{key}" if at else key, f"not a known key, known are {names}")

    def _text(self, row: Table, key: str, at: str) -> str:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self._fault(f"{at}.{key}" if at else key, "a text is needed")
        return ""

    def _fault(self, key: str, reason: str) -> None:
        self._faults.append(f"{self._name}: {key}: {reason}")
