"""What persons said of their trials, as a small JSON file of the profile."""

from __future__ import annotations

import json
import logging
from datetime import date
from typing import TYPE_CHECKING, Any

from footcare.domain.trial import Confirmation, Way
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)

_LONGEST = 100_000
"""Bytes; four ways on a few desktops are never that much."""


class JsonTrialsFile:
    """Reads and writes ``trials.json``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> tuple[Confirmation, ...]:
        """Return what is kept; what is missing or cannot be understood is left out."""
        try:
            if not self._path.is_file():
                return ()
            with self._path.open("rb") as file:
                kept = json.loads(file.read(_LONGEST))
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("Trials could not be read: %s", type(error).__name__)
            return ()
        rows = kept.get("trials") if isinstance(kept, dict) else None
        found = [_confirmation(row) for row in rows] if isinstance(rows, list) else []
        return tuple(one for one in found if one is not None)

    def write(self, confirmations: Sequence[Confirmation]) -> None:
        """Keep these and no others.

        Raises:
            OSError: they cannot be written; the old ones stay.
        """
        rows = [
            {
                "way": one.way.value,
                "arrived": one.arrived,
                "day": one.day.isoformat(),
                "desktop": one.desktop,
            }
            for one in confirmations
        ]
        write_whole(self._path, json.dumps({"trials": rows}, indent=2, ensure_ascii=False) + "\n")


def _confirmation(row: Any) -> Confirmation | None:  # noqa: ANN401 - whatever the file says
    """Return a row of the file, or None for one that is none."""
    try:
        way, day = Way(row["way"]), date.fromisoformat(row["day"])
        arrived, desktop = row["arrived"], row["desktop"]
    except (KeyError, TypeError, ValueError):
        return None
    if type(arrived) is not bool or not isinstance(desktop, str):
        return None
    return Confirmation(way, arrived, day, desktop)
