"""A quiet line on Today about the copies of the diary and the room on its disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.copy_worries import worries_of
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.services.backup_state import BackupState
    from footcare.ui.desk import Desk

_ROOM_ACROSS = 620


class CopiesLine(Card):
    """Shown while there is something to know; it is no alarm and has no colour of one.

    Signals:
        opened: the person wants to see the copies.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        row = Box(desk.theme, across=True, gap=16)
        told = Box(desk.theme, across=True, gap=16)
        told.add_at_top(Sign(desk.theme, desk.icons, "info", size=28))
        self.words = Label("", "body")
        told.add(self.words, stretch=1)
        self.button = hug(
            WordButton(desk.theme, desk.icons, _("Copies of my diary"), "quiet", "layers")
        )
        self.button.setObjectName("see_copies")
        self.button.clicked.connect(self.opened)
        row.add(told, stretch=1).add(self.button)
        row.box.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)
        self._row = row
        self.column.addWidget(row)
        self.hide()

    def show_state(self, state: BackupState) -> None:
        """Say what is to be known, once when it is new; nothing when all is well."""
        words = " ".join(worries_of(state))
        new = bool(words) and words != self.words.text()
        self.words.setText(words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        if new:
            announce(self, words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))
