"""Small files of the profile, written whole or not at all and readable by their owner only."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from footcare.paths import PRIVATE_FILE

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Replace a file by a text; what was there stays until the new text is on the disk.

    Two programs may do so at once: each writes a part of its own, and the later one stays.

    Raises:
        OSError: it cannot be written; the old file stays.
    """
    part = path.with_name(f"{path.stem}.{os.getpid()}.part")
    try:
        new_private_file(part)
        with part.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def sync_file(path: Path) -> None:
    """Make what a file holds durable.

    Raises:
        OSError: the disk refuses.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def new_private_file(path: Path) -> None:
    """Create an empty file so that nobody else can ever read it; an old one goes.

    Raises:
        OSError: it cannot be created.
    """
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
