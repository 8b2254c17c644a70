"""What is remembered of backups, in a small file beside them: never in the diary itself.

It must be readable when the diary is not, and must not travel with an export.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from footcare.domain.backup import BackupNotes, SecondCopy
from footcare.paths import PRIVATE_DIR
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST: Final = 20_000
"""Bytes; the notes have a few hundred."""

_log = logging.getLogger(__name__)


def read_notes(path: Path) -> BackupNotes:
    """Return the notes; those that cannot be understood count as forgotten."""
    try:
        if not path.is_file():
            return BackupNotes()
        with path.open("rb") as file:
            return _notes_of(json.loads(file.read(_LONGEST).decode("utf-8")))
    except (OSError, ValueError, TypeError, LookupError, RecursionError) as error:
        _log.warning("The notes on backups could not be read: %s", type(error).__name__)
        return BackupNotes()


def write_notes(path: Path, notes: BackupNotes) -> None:
    """Keep the notes.

    Raises:
        OSError: they cannot be written; the old ones stay.
    """
    path.parent.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(notes), indent=2, default=_words) + "\n")


def _words(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError


def _notes_of(words: dict[str, Any]) -> BackupNotes:
    copy, drilled = words["second_copy"], words["drilled"]
    return BackupNotes(
        second_place=str(words["second_place"]),
        second_folder=str(words["second_folder"]),
        second_copy=None
        if copy is None
        else SecondCopy(int(copy["sequence"]), date.fromisoformat(copy["day"])),
        second_fault=str(words["second_fault"]),
        daily_fault=str(words["daily_fault"]),
        drilled=None if drilled is None else date.fromisoformat(drilled),
        drill_fault=str(words["drill_fault"]),
    )
