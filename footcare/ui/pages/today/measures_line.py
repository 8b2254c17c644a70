"""The last line of Today: the way to what is measured and tested at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

_ROOM_ACROSS = 620


class MeasuresLine(Card):
    """Quiet: nothing here is asked of everybody.

    Signals:
        opened: the person wants to measure or test.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme, icons = desk.theme, desk.icons
        told = Box(theme, across=True, gap=16)
        told.add(Sign(theme, icons, "thermometer", size=28))
        told.add(Label(_("Skin temperature, touch test, questions about falls")), stretch=1)
        self.button = hug(WordButton(theme, icons, _("Measure and test"), "quiet", "arrow-right"))
        self.button.setObjectName("open_measures")
        self.button.clicked.connect(self.opened)
        self._row = Box(theme, across=True, gap=16).add(told, stretch=1).add(self.button)
        self._row.box.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))
