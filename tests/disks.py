"""Small disks of their own for tests, where the person running them may mount any."""

from __future__ import annotations

import errno
import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def small_disk(place: Path, kibibytes: int) -> Iterator[Path]:
    """Mount a disk of so many KiB at a folder that is made for it; skip where none may be."""
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only root may mount a small disk")
    place.mkdir()
    if not _mounted("-t", "tmpfs", "-o", f"size={kibibytes}k,mode=700", "tmpfs", str(place)):
        pytest.skip("nothing may be mounted in this container")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def set_writable(place: Path, *, writable: bool) -> None:
    """Let a small disk take writing, or not."""
    assert _mounted("-o", f"remount,{'rw' if writable else 'ro'}", str(place))


def fill(place: Path) -> Path:
    """Write to a small disk until nothing more goes on it; return the file that takes the room."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError as error:
            assert error.errno == errno.ENOSPC  # noqa: PT017 - the loop ends with it
    return ballast


def _mounted(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0
