"""A small local log of what happened, never of what a person wrote."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from footcare.log_file import LogFile


class _Log(logging.Handler):
    """Opens its file with the first line: most starts have nothing to tell.

    What turns files brings sockets along; the first paint does not wait for them.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: LogFile | None = None

    @override
    def emit(self, record: logging.LogRecord) -> None:
        from footcare.log_file import LogFile

        try:
            self._file = self._file or LogFile(self._path)
        except OSError:
            return
        self._file.emit(record)

    @override
    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


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
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    root.addHandler(_Log(folder / "footcare.log"))
