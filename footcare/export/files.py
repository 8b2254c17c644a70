"""Writes a file whole or not at all, readable by its owner only."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from footcare.paths import PRIVATE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write text to a path; what was there before stays until everything is on the disk.

    A pipe or a device is written to, never replaced.

    Raises:
        OSError: it cannot be written; nothing half written stays behind.
    """
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
