"""What is remembered of backups, in a small file beside them: never in the diary itself.

It must be readable when the diary is not, and must not travel with an export.
"""

from __future__ import annotations

import json
import logging
import re
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

_FOLDER: Final = re.compile(r"footcare-[a-z0-9-]+")
"""The name of a folder of ours. It is written to and deleted from, so it leads nowhere else."""

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Letters that no path or sentence has, and that do things to a terminal."""

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
    place = _text(words["second_place"])
    return BackupNotes(
        second_place=place,
        second_folder=_folder(words["second_folder"]) if place else "",
        second_copy=None
        if copy is None
        else SecondCopy(_number(copy["sequence"]), date.fromisoformat(copy["day"])),
        second_fault=_text(words["second_fault"]),
        daily_fault=_text(words["daily_fault"]),
        drilled=None if drilled is None else date.fromisoformat(drilled),
        drill_fault=_text(words["drill_fault"]),
        # Notes of before there were pictures do not speak of them.
        picture_fault=_text(words.get("picture_fault", "")),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or _CONTROL.search(value):
        raise ValueError
    return value


def _folder(value: object) -> str:
    name = _text(value)
    if not _FOLDER.fullmatch(name):
        raise ValueError
    return name


def _number(value: object) -> int:
    if type(value) is not int:
        raise ValueError
    return value
