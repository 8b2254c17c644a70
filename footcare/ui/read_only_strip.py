"""A slim strip above every page while the diary can be read and not written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from footcare.i18n import _
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class ReadOnlyStrip(QFrame):
    """Says why nothing can be saved, and stays as long as that is so. It never takes the focus."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("card", "bar")
        self._row = QHBoxLayout(self)
        self._row.addWidget(Sign(desk.theme, desk.icons, "info", "warn", size=24))
        self.words = Label("", "small_bold")
        self._row.addWidget(self.words, 1)
        self._space()
        desk.theme.changed.connect(self._space)
        desk.door.opened.connect(self._show)
        desk.door.closed.connect(self._forget)
        self._show()

    def _space(self) -> None:
        theme = self._desk.theme
        side, end = theme.margin(20), theme.margin(8)
        self._row.setContentsMargins(side, end, side, end)
        self._row.setSpacing(theme.px(12))

    def _show(self) -> None:
        house = self._desk.door.house
        why = "" if house is None else house.read_only
        self.setVisible(bool(why))
        if why:
            still = _("Reminders do not come meanwhile.")
            self.words.setText(f"{why} {still}")
            announce(self, self.words.text())

    def _forget(self, _problem: str) -> None:
        self.hide()
