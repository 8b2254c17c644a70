"""Python's cycle collector runs on the GUI thread, at calm moments, and nowhere else.

Left to itself it runs in whichever thread allocates, mostly the worker; a window that only a ring
of references still holds would be destroyed there, and Qt (6.11) crashes.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_CALM: Final = 1500
"""Milliseconds after the diary opened: what the start left over goes when all is painted."""
_ENOUGH: Final = 5000
"""Objects made since the last time, below which looking would be waste."""


class Tidier(QObject):
    """Switches the automatic collection off and does it instead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._started = False
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_CALM)
        self._first.timeout.connect(self.tidy_start)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.tidy)

    def start(self) -> None:
        """Everything is imported and opened: tidy up after it as soon as it is calm."""
        if not self._started:
            self._first.start()

    @Slot()
    def tidy_soon(self) -> None:
        """Tidy up once the present page is painted."""
        self._soon.start()

    def tidy_start(self) -> None:
        """Collect what the start left over, and look through what stays for good never again."""
        self._started = True
        gc.collect()
        gc.freeze()

    @Slot()
    def tidy(self) -> None:
        """Collect, if enough was made to make it worth while."""
        if self._started and gc.get_count()[0] >= _ENOUGH:
            gc.collect()

    def finish(self) -> None:
        """Leave it to Python again."""
        self._first.stop()
        self._soon.stop()
        if self._started:
            gc.unfreeze()
        gc.enable()
