"""The picture of a massage step, as the player and the cards show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from footcare.domain.routine import PlannedStep, Step
    from footcare.ui.desk import Desk


class StepPicture(QWidget):
    """A moving or still picture of one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def show_emblem(self, step: Step) -> None:
        """Show a still picture of a step, on the foot every massage begins with."""

    def show_step(self, planned: PlannedStep) -> None:
        """Show a step of a running massage."""

    def set_running(self, *, running: bool) -> None:
        """Let the picture move, or hold it still."""
