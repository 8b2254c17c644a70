"""The program for calls on a Linux desktop: found as its specifications say, and started as named.

Not by ``xdg-open`` and its like: they choose anew, each in its own way, and one of them might start
another program than the button names, or ask for one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QProcess, QProcessEnvironment

from footcare.desktop.dialling.program import EntryProgram, read_program
from footcare.desktop.entry_file import rows_of
from footcare.domain.telephone import tel_uri

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.desktop.dialling.folders import Folders

_TEL: Final = "x-scheme-handler/tel"
_LIBRARIES: Final = "LD_LIBRARY_PATH"


class LinuxDialling:
    """Reads the lists of the desktop at each question."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._program: EntryProgram | None = None

    def can_dial(self) -> str | None:
        """Return the name of the program for calls, or None."""
        self._program = find_program(self._folders)
        return self._program.name if self._program is not None else None

    def dial(self, number: str) -> bool:
        """Start the program that was named last; return whether it was started."""
        if self._program is None:
            return False
        program, *words = self._program.command(tel_uri(number))
        process = QProcess()
        process.setProgram(program)
        process.setArguments(words)
        process.setProcessEnvironment(_environment())
        # Whatever it has to say is not for the terminal that Footcare may have been started in.
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        # WORKAROUND PySide 6.11: the stubs promise a pair, what comes is its first half alone.
        answer: object = process.startDetached()
        return bool(answer[0] if isinstance(answer, tuple) else answer)


def find_program(folders: Folders) -> EntryProgram | None:
    """Return the program that opens ``tel:`` on a desktop, or None.

    What was chosen as the default counts first, then what the person once opened such an address
    with. Where nobody chose, a program that claims it counts only if it is the only one: of several
    each desktop picks another, or asks.
    """
    chosen = [*_named(folders, "[Default Applications]"), *_added(folders)]
    for name in chosen:
        program = _installed(folders, name)
        if program is not None:
            return program
    removed = set(_named(folders, "[Removed Associations]"))
    claiming = {
        name for cache in folders.caches() for name in _listed(cache, "[MIME Cache]")
    } - removed
    programs = [_installed(folders, name) for name in claiming]
    there = [program for program in programs if program is not None]
    return there[0] if len(there) == 1 else None


def _installed(folders: Folders, name: str) -> EntryProgram | None:
    entry = folders.entry(name)
    return read_program(entry) if entry is not None else None


def _named(folders: Folders, group: str) -> Iterator[str]:
    for path in folders.lists():
        yield from _listed(path, group)


def _added(folders: Folders) -> Iterator[str]:
    """Yield what was added, unless a list that wins took it away."""
    removed: set[str] = set()
    for path in folders.lists():
        yield from (one for one in _listed(path, "[Added Associations]") if one not in removed)
        removed.update(_listed(path, "[Removed Associations]"))


def _listed(path: Path, group: str) -> list[str]:
    """Return the entries that a file lists for ``tel:`` in a group; a missing file lists none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return []
    found = (value for key, value in rows_of(text, group) if key == _TEL)
    return [name.strip() for value in found for name in value.split(";") if name.strip()]


def _environment() -> QProcessEnvironment:
    """Return what another program is to find: not the libraries of our own bundle."""
    environment = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        for ours in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
            environment.remove(ours)
        before = environment.value(f"{_LIBRARIES}_ORIG")
        environment.remove(_LIBRARIES)
        if before:
            environment.insert(_LIBRARIES, before)
    return environment
