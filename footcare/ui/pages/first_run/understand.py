"""The second step: what this is and is not, in three short cards (clinical base 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from footcare.i18n import N_, _
from footcare.ui.pages.first_run.step import Step
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

CARDS: Final = (
    N_(
        "This app helps you look after your feet. It cannot examine them. "
        "If you are worried, call your foot team, whatever the app says."
    ),
    N_(
        "The app cannot see your feet. In a massage, stop if skin changes, or pain rises. "
        "You may not feel harm: look."
    ),
    N_("Not a medical device. Not checked by a regulator or a doctor."),
)
"""Each is read and agreed to by itself."""


class UnderstandStep(Step):
    """Can only be left when each card was agreed to."""

    heading = N_("What Footcare is, and what it is not")
    below = N_("Three short things to know.")
    can_be_skipped = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ticks: list[Tick] = []
        for words in CARDS:
            card = Card(desk.theme)
            card.column.addWidget(Label(_(words), "lead"))
            tick = Tick(desk.theme, desk.icons, _("I understand"))
            tick.setAccessibleDescription(_(words))
            self.ticks.append(tick)
            card.column.addWidget(tick)
            self.add(card)

    @override
    def first_focus(self) -> QWidget:
        return next((tick for tick in self.ticks if not tick.isChecked()), self.ticks[0])

    @override
    def fault(self) -> str:
        if all(tick.isChecked() for tick in self.ticks):
            return ""
        return _("Tick “I understand” on each card to go on.")
