"""The cards of the massage list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from footcare.domain.own_routine import is_own
from footcare.i18n import _
from footcare.ui.pages.massage.picture import StepEmblem
from footcare.ui.pages.massage.words import routine_line
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import Kind, WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.routine import Routine
    from footcare.ui.desk import Desk

_LARGE = 240
_SMALL = 190


class RoutineCard(Card):
    """One massage to choose: picture, name, what for, and what it takes.

    Signals:
        chosen: the id of the routine.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, routine: Routine, *, proposed: bool = False) -> None:
        super().__init__(desk.theme, "hero" if proposed else "plain")
        self.routine = routine
        self._proposed = proposed
        self._desk = desk
        self.picture = StepEmblem(desk, routine.emblem)
        words = Box(desk.theme, gap=6)
        if proposed:
            words.add(Label(_("Suggested"), "tag"))
        if is_own(routine.id):
            words.add(Label(_("Your own"), "tag"))
        words.add(Label(_(routine.name), "h1" if proposed else "h2"))
        words.add(Label(_(routine.purpose), "lead" if proposed else "body"))
        words.add(Label(routine_line(routine), "small"))
        words.box.addSpacing(desk.theme.px(8))
        kind: Kind = "primary" if proposed else "secondary"
        self.button = hug(WordButton(desk.theme, desk.icons, _("Choose"), kind, "arrow-right"))
        self.button.setAccessibleName(_("Choose {name}").format(name=_(routine.name)))
        self.button.setAccessibleDescription(f"{_(routine.purpose)} {routine_line(routine)}.")
        self.button.setObjectName(f"choose_{routine.id}")
        self.button.clicked.connect(self._choose)
        words.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        words.add_stretch()
        self._row = Box(desk.theme, across=True, gap=20)
        self._row.box.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.add(words, stretch=1)
        self.column.addWidget(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def arrange(self, *, picture: bool) -> None:
        """Show the picture where there is room for it; it never grows with the text."""
        edge = _LARGE if self._proposed else _SMALL
        self.picture.setFixedSize(edge, edge)
        self.picture.setVisible(picture)

    def _choose(self) -> None:
        self.chosen.emit(self.routine.id)
