"""A quiet line on Today while the first run was left to be finished later."""

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

    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk

_ROOM_ACROSS = 620


class SettingUpLine(Card):
    """Shown until the way in was walked to its end; it asks for nothing.

    Signals:
        resumed: the person wants to go on where it was left.
    """

    resumed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme, icons = desk.theme, desk.icons
        told = Box(theme, across=True, gap=16)
        told.add(Sign(theme, icons, "info", size=28))
        told.add(Label(_("Some questions of the beginning are still open.")), stretch=1)
        self.button = hug(WordButton(theme, icons, _("Finish setting up"), "quiet", "arrow-right"))
        self.button.setObjectName("finish_setting_up")
        self.button.clicked.connect(self.resumed)
        self._row = Box(theme, across=True, gap=16).add(told, stretch=1).add(self.button)
        self._row.box.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._row)
        desk.preferences.changed.connect(self._show)
        self._show(desk.preferences.current)

    def _show(self, preferences: Preferences) -> None:
        self.setVisible(preferences.first_run_done and bool(preferences.first_run_step))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))
