"""The file of the log: for its owner only, and turned when it is full."""

from __future__ import annotations

import logging
import os
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path

_SIZE = 1_000_000
_KEPT = 3


class LogFile(RotatingFileHandler):
    """A log file for its owner only, silent about its own troubles, such as a full disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_open_private)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line; nobody at the terminal can do anything about it."""


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
