"""After the last number: what may have spoiled it, and the button that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.measured_words import spoiler_name
from footcare.domain.naming import sentence_case
from footcare.domain.temperature import Spoiler
from footcare.i18n import _
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

_THREE: Final = 860
_TWO: Final = 560
"""The page's width at 100 % text from which so many answers stand side by side."""


class EndCard(Card):
    """The last question of a measurement; it may be left without an answer.

    Signals:
        wanted: what was typed is to be kept.
    """

    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        asked = _("Could something have spoiled it?")
        self.column.addWidget(Label(asked, "h2"))
        self.column.addWidget(Label(_("Press all that fit, or none."), "small"))
        options = [(one.value, sentence_case(spoiler_name(one)), "") for one in Spoiler]
        self.spoiled = ManyGroup(desk.theme, desk.icons, asked, options, columns=3)
        self.column.addWidget(self.spoiled)
        self.not_saved = NotSaved(desk.theme, desk.icons, button=False)
        self.column.addWidget(self.not_saved)
        self.save = hug(WordButton(desk.theme, desk.icons, _("Save"), "primary", "check"))
        self.save.setObjectName("save_temperatures")
        self.save.clicked.connect(self.wanted)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def spoilers(self) -> frozenset[Spoiler]:
        """What may have spoiled it."""
        return frozenset(Spoiler(one) for one in self.spoiled.all_chosen)

    def clear(self) -> None:
        """Begin anew."""
        self.spoiled.set_all_chosen(())
        self.not_saved.clear()

    def arrange(self, width: float) -> None:
        """Stand so many answers side by side as a page of this width at 100 % text has room for."""
        self.spoiled.set_columns(3 if width >= _THREE else 2 if width >= _TWO else 1)
