"""A small local log of what happened, never of what a person wrote."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

_SIZE = 1_000_000
"""Bytes after which a log file is kept and another one begun."""
_KEPT = 3


class _LogFile(logging.FileHandler):
    """A log file for its owner only, silent about its own troubles, such as a full disk.

    The rotating one of the standard library would import sockets and pickles before the first
    paint, for handlers that nobody uses here.
    """

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_open_private)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, maybe into a new file."""
        if self.stream is not None and self.stream.tell() >= _SIZE:
            self.stream.close()
            # Opened anew by the next line, which is this one.
            self.stream = None
            self._make_room()
        super().emit(record)

    def _make_room(self) -> None:
        """Number the full file, and those before it one higher; the last one goes."""
        full = Path(self.baseFilename)
        kept = [full, *(full.with_name(f"{full.name}.{age}") for age in range(1, _KEPT + 1))]
        for newer, older in reversed(list(pairwise(kept))):
            with suppress(OSError):
                newer.replace(older)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line; nobody at the terminal can do anything about it."""


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def place_of(traceback: TracebackType | None) -> str:
    """Return the way to a fault as modules and lines: no values, for they may be a diary's."""
    places: list[str] = []
    while traceback is not None:
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        places.append(f"{module}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return " > ".join(places)


def stop_logging() -> None:
    """Let go of the log file, so that it can be deleted."""
    root = logging.getLogger("footcare")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


def start_logging(folder: Path) -> None:
    """Write the log of this process into a folder; a folder that refuses is no reason to stop."""
    root = logging.getLogger("footcare")
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _LogFile(folder / "footcare.log", encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
