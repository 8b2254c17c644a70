"""The calendar: each day with how it was checked and what was marked, month by month."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.checked_days import CheckedState
from footcare.i18n import _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.calendar.month_grid import MonthGrid
from footcare.ui.pages.calendar.month_list import MonthList
from footcare.ui.pages.calendar.words import score_beside, score_words, state_words
from footcare.ui.when import month_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.day_signs import CheckedSign
from footcare.ui.widgets.legend import Legend
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.services.counting_days import Month
    from footcare.ui.desk import Desk

_MEANT: Final = (
    CheckedState.CHECKED,
    CheckedState.PARTLY,
    CheckedState.COULD_NOT_LOOK,
    CheckedState.MISSED,
    CheckedState.PAUSED,
    CheckedState.NOT_YET,
)


_ACROSS: Final = 860
"""From this width at 100 % text the list stands beside the grid."""
_GRID: Final = 3
_LIST: Final = 2
_BY_BUTTON: Final = 1
_BY_KEY: Final = 2


class CalendarPage(Page):
    """Shows a month; opened with ``day``, the month of that day."""

    name: ClassVar[str] = "calendar"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("Calendar"), _("Your foot checks, day by day."))
        self.month: Month | None = None
        self._turning = 0
        self.findings = hug(WordButton(desk.theme, desk.icons, _("What you marked"), icon="list"))
        self.findings.setObjectName("to_findings")
        self.findings.clicked.connect(self._open_findings)
        self.beside.add(self.findings)
        self.score = Label("", "h2")
        self.beside_score = Label("", "body")
        counted = Card(desk.theme)
        counted.column.addWidget(self.score)
        counted.column.addWidget(self.beside_score)
        self._counted = counted
        self.column.addWidget(counted)
        self._pair = Box(desk.theme, across=True, gap=20)
        self._pair.add_at_top(self._month_card(), _GRID)
        listed = Card(desk.theme)
        listed.column.addWidget(Label(_("The same as a list"), "h2"))
        self.list = MonthList(desk)
        self.list.day_chosen.connect(self._open_day)
        listed.column.addWidget(self.list)
        self._pair.add_at_top(listed, _LIST)
        self.column.addWidget(self._pair)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    def _month_card(self) -> Card:
        theme, icons = self.desk.theme, self.desk.icons
        card = Card(theme)
        self.title = Label("", "h2")
        self.earlier = hug(WordButton(theme, icons, _("Month before"), icon="chevron-left"))
        self.earlier.setObjectName("month_before")
        self.earlier.clicked.connect(self._turn_back)
        self.later = hug(WordButton(theme, icons, _("Month after"), icon="chevron-right"))
        self.later.setObjectName("month_after")
        self.later.clicked.connect(self._turn_on)
        self._ways = ButtonRow(theme)
        self._ways.add(self.earlier, self.later).add_stretch()
        self.grid = MonthGrid(self.desk)
        self.grid.day_chosen.connect(self._open_day)
        self.grid.turned.connect(self._turn)
        legend = Legend(theme)
        legend.show_items(
            [(CheckedSign(theme, icons, state), state_words(state)) for state in _MEANT]
        )
        words = _("The number in a frame is how many things were marked.")
        for part in (self.title, self._ways, self.grid, legend, Label(words, "small")):
            card.column.addWidget(part)
        return card

    # -- reading -----------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        wanted = words.get("day")
        self._turning = 0
        self._load(wanted if isinstance(wanted, date) else None)

    @override
    def first_focus(self) -> QWidget:
        return self._resting_cell() or self.heading

    def _reread(self) -> None:
        if self.isVisible():
            self._turning = 0
            self._load(None if self.month is None else self.month.first)

    def _load(self, day: date | None) -> None:
        work = partial(self.desk.house.counting_days.month, day)
        self.desk.background.run(work, self._show, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _show(self, month: Month) -> None:
        self.month = month
        self.score.setText(score_words(month.score))
        beside = score_beside(month.score)
        self.beside_score.setText(beside)
        self.beside_score.setVisible(bool(beside))
        self.title.setText(month_words(month.first))
        self.earlier.setEnabled(month.earlier)
        self.later.setEnabled(month.later)
        self.grid.show_month(month)
        self.grid.setAccessibleName(month_words(month.first))
        self.list.show_month(month)
        self.arrange()
        if self._turning:
            self._tell_turn()

    def _tell_turn(self) -> None:
        """Say the month that is shown now, and keep the focus where it is in the new one."""
        from_grid, self._turning = self._turning == _BY_KEY, 0
        cell = self._resting_cell()
        if from_grid and cell is not None:
            cell.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, self.title.text())

    def _resting_cell(self) -> QWidget | None:
        if self.month is None:
            return None
        return self.grid.cell_of(self.month.day) or self.grid.first_cell(self.month)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        room = (self.width() - 2 * theme.margin(36)) / theme.scale
        across = room >= _ACROSS
        self._pair.set_across(across=across)
        self._ways.fit((room - 20) * _GRID / (_GRID + _LIST) - 48 if across else room - 48)

    # -- doing -------------------------------------------------------------------------------

    def _turn_back(self) -> None:
        self._go(-1, _BY_BUTTON)

    def _turn_on(self) -> None:
        self._go(1, _BY_BUTTON)

    def _turn(self, by: int) -> None:
        self._go(by, _BY_KEY)

    def _go(self, by: int, how: int) -> None:
        month = self.month
        if month is None or not (month.earlier if by < 0 else month.later):
            return
        self._turning = how
        past = timedelta(days=-1) if by < 0 else timedelta(days=31)
        self._load(month.first + past)

    def _open_day(self, day: date) -> None:
        self.open_page.emit("journal", {"day": day})

    def _open_findings(self) -> None:
        self.open_page.emit("findings", {})
