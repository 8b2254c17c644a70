"""The last line of Today: the way to what is measured and tested at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.today.quiet_line import QuietLine

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class MeasuresLine(QuietLine):
    """Nothing here is asked of everybody.

    Signals:
        opened: the person wants to measure or test.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "thermometer")
        self.say(_("Skin temperature, touch test, questions about falls"))
        self.button = self.add_button(_("Measure and test"), "arrow-right", "open_measures")
        self.button.clicked.connect(self.opened)
