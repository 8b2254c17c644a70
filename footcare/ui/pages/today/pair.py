"""The two soles on the hero card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from footcare.domain.foot import Foot, View
from footcare.i18n import _
from footcare.ui.illustration.foot_painter import Look, paint_pair

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

_SIZE = QSize(300, 250)


class PairPicture(QWidget):
    """Both soles side by side, big toes to the middle; painted once the drawings may be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ready = False
        self.setFixedSize(_SIZE)
        self.setAccessibleName(_("Picture of two soles"))
        desk.preferences.changed.connect(self._repaint)

    def draw(self) -> None:
        """Show the soles from now on."""
        self._ready = True
        self.update()

    def _repaint(self, _preferences: object) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ready:
            return
        theme = self._desk.theme
        look = Look(
            View.SOLE,
            Foot.LEFT,
            self._desk.preferences.current.skin_tone,
            self.height(),
            self.devicePixelRatioF(),
            theme.color("ink") if theme.high_contrast else None,
        )
        painter = QPainter(self)
        painter.drawPixmap(
            0, 0, paint_pair(self._desk.studio.feet, look, self.width(), self.height())
        )
        painter.end()
