"""One step of the first run: a question, what belongs to it, and whether it can be left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.first_run import FirstRunStep
    from footcare.ui.desk import Desk


class Step(Box):
    """The base of every step.

    Attributes:
        skipped: the person went on without this step; nothing of it is kept.
        of_other: somebody answers for the person whose feet these are.

    Signals:
        answered: something was told that is to be kept.
    """

    answered = Signal()

    id: ClassVar[FirstRunStep]
    heading = ""
    below = ""
    heading_of_other = ""
    below_of_other = ""
    can_be_skipped = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        self.desk = desk
        self.skipped = False
        self.of_other = False

    @property
    def said(self) -> tuple[str, str]:
        """The heading and the line below it, said to the person or of the person."""
        heading, below = self.heading, self.below
        if self.of_other:
            heading, below = self.heading_of_other or heading, self.below_of_other or below
        return _(heading), _(below)

    def ask_of_other(self, *, of_other: bool) -> None:
        """Speak to the person, or to somebody who answers for the person."""
        self.of_other = of_other

    def fault(self) -> str:
        """Return why the step can not be left yet, or nothing; the focus goes to what is meant."""
        return ""

    def first_focus(self) -> QWidget:
        """Return what gets the focus when the step is opened."""
        return self

    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
