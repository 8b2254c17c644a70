"""A slim strip above a page that was opened over the first run: the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class SettingUpStrip(QFrame):
    """Stands where the rail would stand: nothing else is opened before the three cards are read.

    Signals:
        back_asked: the person wants to go on with setting up.
    """

    back_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("card", "bar")
        self.back = hug(
            WordButton(desk.theme, desk.icons, _("Back to setting up"), icon="arrow-left")
        )
        self.back.setObjectName("back_to_setting_up")
        self.back.clicked.connect(self.back_asked)
        row = Box(desk.theme, across=True).add(self.back).add_stretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(row)
        self._space()
        desk.theme.changed.connect(self._space)
        self.hide()

    def _space(self) -> None:
        theme = self._desk.theme
        side, end = theme.margin(36), theme.margin(8)
        self._column.setContentsMargins(side, end, side, end)
