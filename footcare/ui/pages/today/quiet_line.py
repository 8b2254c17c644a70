"""A line on Today that tells something and asks for nothing: words, and a button or two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

_ROOM_ACROSS: Final = 620


class QuietLine(Card):
    """No alarm, and no colour of one."""

    def __init__(self, desk: Desk, icon: str) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        told = Box(desk.theme, across=True, gap=16)
        self.sign = Sign(desk.theme, desk.icons, icon, size=28)
        told.add(self.sign)
        self.words = Label("", "body")
        told.add(self.words, stretch=1)
        self._row = Box(desk.theme, across=True, gap=16).add(told, stretch=1)
        self.column.addWidget(self._row)

    def add_button(self, words: str, icon: str, name: str) -> WordButton:
        """Add a button beside the words, or below them where it is narrow."""
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, "quiet", icon))
        button.setObjectName(name)
        self._row.add(button)
        self._row.box.setAlignment(button, Qt.AlignmentFlag.AlignVCenter)
        return button

    def say(self, words: str) -> None:
        """Show the words; a reader finds the card by them."""
        self.words.setText(words)
        self.setAccessibleName(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))
