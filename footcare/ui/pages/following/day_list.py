"""The days of a finding in rows of words: one stop of the Tab key, Enter opens the journal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.pages.following.words import run_line, run_title, runs
from footcare.ui.when import date_words
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.look_signs import LOOK_ICONS
from footcare.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk

_AT_ONCE: Final = 20


class DayList(Box):
    """What each day told, the newest first, with the calls among them; older ones on a press.

    Signals:
        day_chosen: the day whose entries the person wants to see.
    """

    day_chosen = Signal(object)

    def __init__(self, desk: Desk, thread: Thread) -> None:
        super().__init__(desk.theme, gap=2)
        self._desk = desk
        self._waiting = list(_rows(thread))
        self.setAccessibleName(_("Day by day, the newest first"))
        self.rows: list[RowButton] = []
        self._keys = ArrowKeys(self)
        self._rows = Box(desk.theme, gap=2)
        words = _("Show earlier days")
        self.earlier = hug(WordButton(desk.theme, desk.icons, words, icon="chevron-down"))
        self.earlier.setObjectName("earlier_rows")
        self.earlier.clicked.connect(self._show_earlier)
        self.add(self._rows, self.earlier)
        self._show_some()
        self._keys.listen()

    def _show_some(self) -> None:
        for day, icon, title, line in self._waiting[:_AT_ONCE]:
            row = RowButton(self._desk.theme, self._desk.icons, icon, title, line)
            row.setObjectName(day.isoformat())
            row.clicked.connect(self._choose)
            self._keys.add(row)
            self.rows.append(row)
            self._rows.add(row)
        del self._waiting[:_AT_ONCE]
        self.earlier.setVisible(bool(self._waiting))

    def _show_earlier(self) -> None:
        """Show more of them, and go on where they begin."""
        first = len(self.rows)
        self._show_some()
        self.rows[first].setFocus(Qt.FocusReason.OtherFocusReason)

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
