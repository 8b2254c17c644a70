"""A card that is only there when the folder of the diary lies somewhere unwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.services.ground import Ground
    from footcare.ui.desk import Desk


class GroundCard(Card):
    """Says what was noticed of the folder, why it matters and what to do. It stops nobody.

    Signals:
        looked: the ``Ground`` that was found.
    """

    looked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "warn")
        self._desk = desk
        self.words = Label()
        self.column.addWidget(Label(_("About this folder"), "h2"))
        self.column.addWidget(Box(desk.theme).add(self.words))
        self.hide()

    def look(self) -> None:
        """Look at the folder off the GUI thread: a drive may take its time."""
        if self._desk.ground is not None:
            self._desk.background.run(self._desk.ground, self._show, self._not_known)

    def _show(self, ground: Ground) -> None:
        said = ground.sentences()
        self.words.setText("\n\n".join(said))
        self.setVisible(bool(said))
        self.looked.emit(ground)

    def _not_known(self, _error: Exception) -> None:
        self.hide()
