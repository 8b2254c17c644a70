"""The days of a finding in rows of words: one stop of the Tab key, Enter opens the journal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.following.words import run_line, run_title, runs
from footcare.ui.when import date_words
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.look_signs import LOOK_ICONS
from footcare.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk


class DayList(Box):
    """What each day told, the newest first, with the calls among them.

    Signals:
        day_chosen: the day whose entries the person wants to see.
    """

    day_chosen = Signal(object)

    def __init__(self, desk: Desk, thread: Thread) -> None:
        super().__init__(desk.theme, gap=2)
        self.setAccessibleName(_("Day by day, the newest first"))
        self.rows: list[RowButton] = []
        keys = ArrowKeys(self)
        for day, icon, title, line in _rows(thread):
            row = RowButton(desk.theme, desk.icons, icon, title, line)
            row.setObjectName(day.isoformat())
            row.clicked.connect(self._choose)
            keys.add(row)
            self.rows.append(row)
            self.add(row)
        keys.listen()

    def _choose(self) -> None:
        self.day_chosen.emit(date.fromisoformat(self.sender().objectName()))


def _rows(thread: Thread) -> Iterator[tuple[date, str, str, str]]:
    """Yield a day, an icon, a title and a line for each row, the newest first."""
    told = [
        (day, 1, "phone", _("{day}: your team was told").format(day=date_words(day)), "")
        for day in thread.told
    ]
    found = [
        (run.last, 0, LOOK_ICONS[run.look], run_title(run), run_line(run))
        for run in runs(thread.days)
    ]
    for day, _place, icon, title, line in sorted([*told, *found], reverse=True):
        yield day, icon, title, line
