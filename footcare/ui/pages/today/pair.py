"""The two soles on the hero card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from footcare.i18n import _

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class PairPicture(QWidget):
    """Both soles side by side, as their owner sees them in a mirror on the floor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFixedSize(QSize(300, 290))
        self.setAccessibleName(_("Picture of two soles"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.end()
