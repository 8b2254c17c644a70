"""Massage: the list of routines, one of them suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from footcare.domain.gate import decide
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.massage.cards import RoutineCard
from footcare.ui.pages.massage.verdict import VerdictCard
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from footcare.domain.massage import MassageRecord
    from footcare.domain.routine import Routine
    from footcare.services.massaging import Overview
    from footcare.ui.desk import Desk

FIRST_TO_TRY: Final = "calm5"
"""The routine suggested to someone who has done none yet."""


_TWO_COLUMNS: Final = 960
"""From this many pixels at 100 % text two cards stand side by side."""
_TIGHT: Final = 560
"""Below this many pixels at 100 % text the cards show words alone."""


class MassagePage(Page):
    """Large cards, one a routine; pressing one opens it."""

    name: ClassVar[str] = "massage"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(
            _("Massage"),
            _("Some people find that gentle massage eases discomfort for a while."),
        )
        self.own_button = hug(WordButton(desk.theme, desk.icons, _("Make your own"), icon="pencil"))
        self.own_button.setObjectName("make_your_own")
        self.own_button.clicked.connect(self._make_own)
        self.beside.add(self.own_button)
        self.cards: list[RoutineCard] = []
        self.verdict = VerdictCard(desk)
        self.verdict.wanted.connect(self._want)
        self.column.addWidget(self.verdict)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(holder)
        self.column.addStretch(1)
        desk.theme.changed.connect(self.arrange)

    @override
    def enter(self, **words: object) -> None:
        self.desk.background.run(self.desk.house.massaging.overview, self._show, self._not_read)

    @override
    def first_focus(self) -> QWidget:
        return self.cards[0].button if self.cards else self.heading

    def _show(self, seen: Overview) -> None:
        self._suggest(seen.last)
        today = decide(seen.gate, {})
        self.verdict.show_result(today, checked=seen.gate.checked)
        self.cards[0].button.set_kind("secondary" if today.refused else "primary")
        read_in_order(self.verdict, *self.cards)

    def _suggest(self, last: MassageRecord | None) -> None:
        routines = self.desk.house.massaging.routines
        wanted = last.routine if last else FIRST_TO_TRY
        proposed = next((each for each in routines if each.id == wanted), routines[0])
        shown = [proposed, *(each for each in routines if each is not proposed)]
        if [card.routine for card in self.cards] != shown:
            self._fill(proposed, shown[1:])

    def _not_read(self, error: Exception) -> None:
        self._suggest(None)
        self.toast(str(error))

    def _fill(self, proposed: Routine, others: list[Routine]) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self.cards = [RoutineCard(self.desk, proposed, proposed=True)]
        self.cards += [RoutineCard(self.desk, routine) for routine in others]
        for card in self.cards:
            card.chosen.connect(self._open)
        self.arrange()

    @override
    def arrange(self) -> None:
        self._grid.setSpacing(self.desk.theme.px(20))
        theme = self.desk.theme
        width = self.width() / theme.scale
        self.verdict.arrange((self.width() - 2 * theme.margin(36) - 20) / theme.scale)
        columns = 2 if width >= _TWO_COLUMNS else 1
        for place, card in enumerate(self.cards):
            card.arrange(picture=width >= _TIGHT)
            if place == 0:
                self._grid.addWidget(card, 0, 0, 1, columns)
            else:
                row, column = divmod(place - 1, columns)
                self._grid.addWidget(card, row + 1, column, 1, 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _want(self, page: str) -> None:
        self.open_page.emit(page, {})

    def _make_own(self) -> None:
        self.open_page.emit("editor", {})

    def _open(self, routine: str) -> None:
        self.open_page.emit("routine", {"routine": routine})
