"""One step of the first run: a question, what belongs to it, and whether it can be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.ui.widgets.boxes import Box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk


class Step(Box):
    """The base of every step.

    Attributes:
        skipped: the person went on without this step; nothing of it is kept.
    """

    heading = ""
    below = ""
    can_be_skipped = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        self.desk = desk
        self.skipped = False

    def fault(self) -> str:
        """Return why the step can not be left yet, or nothing; the focus goes to what is meant."""
        return ""

    def first_focus(self) -> QWidget:
        """Return what gets the focus when the step is opened."""
        return self

    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
