"""The days of a month as rows of words: the same as the grid says, one stop of the Tab key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.checked_days import CheckedState
from footcare.i18n import _
from footcare.ui.pages.calendar.words import day_line, day_title
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.day_signs import CheckedSign
from footcare.ui.widgets.row_button import RowButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.services.counting_days import Month
    from footcare.ui.desk import Desk

_TOLD: Final = frozenset(CheckedState) - {CheckedState.NOT_YET, CheckedState.BEFORE}


class MonthList(Box):
    """A row for each day that something is known of, the newest first.

    Signals:
        day_chosen: the day whose entries the person wants to see.
    """

    day_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.rows: list[RowButton] = []
        self._shown: Box | None = None

    def show_month(self, month: Month) -> None:
        """Show the days of a month."""
        if self._shown is not None:
            self.box.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        theme, icons = self._desk.theme, self._desk.icons
        self._shown = Box(theme, gap=2)
        self.rows = []
        keys = ArrowKeys(self._shown)
        for told in reversed(month.days):
            if told.state not in _TOLD and told.day != month.day:
                continue
            title, line = day_title(told, month.day), day_line(told)
            sign = CheckedSign(theme, icons, told.state)
            row = RowButton(theme, icons, "", title, line, sign)
            row.setObjectName(told.day.isoformat())
            row.clicked.connect(self._choose)
            keys.add(row)
            self.rows.append(row)
            self._shown.add(row)
        keys.listen()
        if not self.rows:
            self._shown.add(Label(_("Nothing is written for this month."), "body"))
        self.add(self._shown)

    def _choose(self) -> None:
        self.day_chosen.emit(date.fromisoformat(self.sender().objectName()))
