"""The small JSON file beside each backup that says what the copy must be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import TYPE_CHECKING, Any, Final

from footcare.domain.backup import Backup, Reason
from footcare.paths import sync_folder
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = "footcare-backup"
VERSION: Final = 1
_LONGEST: Final = 20_000
"""Bytes; a manifest has a few hundred."""
_BLOCK: Final = 1 << 20
_SHA256_LETTERS: Final = 64


def write_manifest(path: Path, backup: Backup) -> None:
    """Write what a backup must be, durably; a copy without this does not count.

    Raises:
        OSError: it cannot be written.
    """
    words: dict[str, Any] = {"format": FORMAT, "version": VERSION, **asdict(backup)}
    words["made_at"] = backup.made_at.isoformat()
    words["day"] = backup.day.isoformat()
    write_whole(path, json.dumps(words, indent=2, sort_keys=False) + "\n")
    sync_folder(path.parent)


def read_manifest(path: Path) -> Backup | None:
    """Return what a manifest says, or None when there is none or it cannot be understood."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            words = json.loads(file.read(_LONGEST).decode("utf-8"))
        return _backup_of(words)
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _backup_of(words: dict[str, Any]) -> Backup | None:
    if words["format"] != FORMAT or words["version"] != VERSION:
        return None
    return Backup(
        sequence=_whole(words["sequence"]),
        made_at=_instant(words["made_at"]),
        day=date.fromisoformat(words["day"]),
        reason=Reason(words["reason"]),
        schema=_whole(words["schema"]),
        counts={_name(name): _whole(count) for name, count in dict(words["counts"]).items()},
        size=_whole(words["size"]),
        sha256=_digest(words["sha256"]),
        copied_sha256=_digest(words["copied_sha256"]),
    )


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal letters.

    Raises:
        OSError: it cannot be read.
    """
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def _whole(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError
    return value


def _instant(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    # In the first and the last year a zone's hours could lead out of the calendar.
    if found.tzinfo is None or not MINYEAR < found.year < MAXYEAR:
        raise ValueError
    return found


def _name(value: str) -> str:
    """Return the name of a kind of records; it is shown, so it is nothing else."""
    if not value.isidentifier():
        raise ValueError
    return value


def _digest(value: object) -> str:
    if not isinstance(value, str) or len(value) != _SHA256_LETTERS:
        raise ValueError
    return value
