"""Which folder is looked into for new pictures: a small file beside the pictures.

It belongs to this computer and travels neither with an export nor with copies of the diary.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from footcare.paths import make_private_folder
from footcare.services.watching_folder import Watched
from footcare.store.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "folder.json"
_LONGEST: Final = 20_000
"""Bytes; a path and a name are no longer."""


class JsonWatchedFile:
    """Reads and writes ``folder.json`` in the folder of the pictures."""

    def __init__(self, photos: Path) -> None:
        self._path = photos / NAME

    def read(self) -> Watched | None:
        """Return the folder, or None when none is watched or the file cannot be understood."""
        try:
            if not self._path.is_file():
                return None
            with self._path.open("rb") as file:
                return _watched(json.loads(file.read(_LONGEST)))
        except (OSError, ValueError, RecursionError):
            return None

    def write(self, watched: Watched | None) -> None:
        """Keep the folder, or that there is none.

        Raises:
            OSError: it cannot be written; what was kept before stays.
        """
        if watched is None:
            self._path.unlink(missing_ok=True)
            return
        make_private_folder(self._path.parent)
        words = {"folder": watched.folder, "seen": list(watched.seen)}
        write_whole(self._path, json.dumps(words, ensure_ascii=False) + "\n")


def _watched(kept: object) -> Watched | None:
    match kept:
        case {"folder": str(folder), "seen": [int(changed), str(name)]} if folder:
            return Watched(folder, (changed, name))
        case _:
            return None
