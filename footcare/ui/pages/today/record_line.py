"""What stands on Today where advice would be, when the program only keeps a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.today.quiet_line import QuietLine
from footcare.ui.record_only import NO_ADVICE, WORRIED

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class RecordLine(QuietLine):
    """The same words whatever was marked, so that they tell nothing of it.

    Signals:
        opened: the person wants to see what the last check recorded.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "notebook-pen")
        self.button = self.add_button(_("What you recorded"), "arrow-right", "see_recorded")
        self.button.clicked.connect(self.opened)
        self.say(f"{_(NO_ADVICE)} {_(WORRIED)}")
        self.hide()

    def show_check(self, *, record_only: bool, checked: bool) -> None:
        """Show the line, and the way to the last check where there is one."""
        self.setVisible(record_only)
        self.button.setVisible(checked)
