"""What a massage of one's own is called, what it is for, and where one sits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.naming import sentence_case
from footcare.domain.own_routine import LONGEST_LINE, LONGEST_NAME
from footcare.domain.routine import Position
from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.routine import Routine
    from footcare.ui.desk import Desk

_POSITIONS: Final = {Position.CHAIR: N_("on a chair"), Position.BED: N_("on the bed")}


class AboutCard(Card):
    """The words of the whole massage.

    Signals:
        changed: ask for ``applied_to``.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme = desk.theme
        self.name = TextField(theme, _("Name"), width=560)
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.purpose = TextField(theme, _("What it is for"), width=840)
        self.purpose.edit.setMaxLength(LONGEST_LINE)
        asked = _("Where do you sit?")
        options = [(one.value, sentence_case(_(words)), "") for one, words in _POSITIONS.items()]
        self.position = ChoiceGroup(theme, desk.icons, asked, options, columns=2)
        for field in (self.name, self.purpose):
            field.typed.connect(self._typed)
        self.position.chosen.connect(self._typed)
        note = _(
            "The words are your own: Footcare does not check them. What today's check and your "
            "facts forbid is left out all the same when you massage."
        )
        self._seat = Box(theme, gap=6).add(Label(asked, "tag"), self.position)
        self.column.addWidget(
            Box(theme, gap=18).add(self.name, self.purpose, self._seat, Label(note, "small"))
        )

    def show_routine(self, routine: Routine) -> None:
        """Show the words of a massage."""
        if routine.name.strip() != self.name.words:
            self.name.set_words(routine.name)
        if routine.purpose.strip() != self.purpose.words:
            self.purpose.set_words(routine.purpose)
            self.purpose.edit.setCursorPosition(0)
        self.position.set_current(routine.position.value)

    def applied_to(self, routine: Routine) -> Routine:
        """Return a massage with the words as they stand here."""
        position = Position(self.position.current or routine.position)
        return replace(routine, name=self.name.words, purpose=self.purpose.words, position=position)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.position.set_columns(2 if width >= 420 else 1)  # noqa: PLR2004 - what fits

    def _typed(self, _words: str) -> None:
        self.changed.emit()
