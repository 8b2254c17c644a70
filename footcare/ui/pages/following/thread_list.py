"""Findings below each other: what and where, how each stands, and how it was last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.following.words import (
    last_look_words,
    lasting_words,
    standing_words,
    thread_title,
)
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.look_signs import LOOK_ICONS
from footcare.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk


class ThreadList(Box):
    """A row for each finding, one stop of the Tab key.

    Signals:
        chosen: the identity of the thread to open.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, name: str, some: Sequence[Thread], day: date) -> None:
        """Make the list; there is at least one thread."""
        super().__init__(desk.theme, gap=4)
        self.setAccessibleName(name)
        self._threads = tuple(some)
        self.rows: list[RowButton] = []
        keys = ArrowKeys(self)
        for place, thread in enumerate(self._threads):
            lasting = lasting_words(thread, day)
            icon = "clock" if lasting else LOOK_ICONS[thread.days[-1].look]
            row = RowButton(
                desk.theme, desk.icons, icon, thread_title(thread), thread_line(thread, day)
            )
            row.setObjectName(f"thread_{place}")
            row.clicked.connect(self._choose)
            keys.add(row)
            self.rows.append(row)
            self.add(row)
        keys.listen()

    def _choose(self) -> None:
        place = int(self.sender().objectName().removeprefix("thread_"))
        self.chosen.emit(self._threads[place].identity)


def thread_line(thread: Thread, day: date) -> str:
    """Return how a finding stands, in a line."""
    standing = lasting_words(thread, day) or standing_words(thread, day)
    if not thread.open:
        return _("{standing}.").format(standing=standing)
    return _("{standing}. {last}.").format(standing=standing, last=last_look_words(thread, day))
