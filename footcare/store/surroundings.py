"""Looks at the folder of a profile from outside: its drive, its neighbours. It changes nothing."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.services.ground import MARKS, Ground, Place, ground_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.paths import Profile

_MOUNTS: Final = Path("/proc/self/mountinfo")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


def ground_under(profile: Profile) -> Ground:
    """Return what is to be noticed of the folder of a profile; it need not exist yet.

    A drive that does not answer keeps it waiting: never call it on the GUI thread.
    """
    with suppress(OSError, RuntimeError):
        folder = profile.root.resolve()
        place = Place(
            parts=folder.parts,
            file_system=file_system_of(folder, _mounts()),
            marks=tuple(_marks_above(folder)),
            beside=_names_in(folder),
            open_to_others=_open_to_others(folder),
        )
        return ground_of(place)
    return Ground()


def file_system_of(folder: Path, mounts: str) -> str:
    """Return the file system a folder lies on, by the kernel's table of mounts, or empty.

    Args:
        folder: absolute, links followed.
        mounts: the text of ``/proc/self/mountinfo``.
    """
    longest, found = -1, ""
    for line in mounts.splitlines():
        before, _dash, after = line.partition(" - ")
        words = before.split(" ")
        if len(words) < 5 or not after:  # noqa: PLR2004 - the fifth word is where it is mounted
            continue
        point = Path(_ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), words[4]))
        # Of several at one place the last one is on top.
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            longest, found = len(point.parts), after.split(" ")[0]
    return found


def _mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _marks_above(folder: Path) -> Iterator[str]:
    for above in (folder, *folder.parents):
        yield from (mark for mark in MARKS if os.path.lexists(above / mark))


def _names_in(folder: Path) -> list[str]:
    try:
        return [found.name for found in folder.iterdir()]
    except OSError:
        return []


def _open_to_others(folder: Path) -> bool:
    """Tell whether a folder that is kept closed stands open all the same."""
    return os.name == "posix" and folder.is_dir() and bool(folder.stat().st_mode & 0o077)
