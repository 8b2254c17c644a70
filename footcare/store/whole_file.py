"""Small files of the profile, written whole or not at all and readable by their owner only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from footcare.paths import PRIVATE_FILE

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Replace a file by a text; what was there stays until the new text is on the disk.

    Raises:
        OSError: it cannot be written; the old file stays.
    """
    part = path.with_suffix(".part")
    new_private_file(part)
    with part.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def sync_file(path: Path) -> None:
    """Make what a file holds durable.

    Raises:
        OSError: the disk refuses.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can.

    Raises:
        OSError: the disk refuses.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def new_private_file(path: Path) -> None:
    """Create an empty file so that nobody else can ever read it; an old one goes.

    Raises:
        OSError: it cannot be created.
    """
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
