"""Both feet side by side, for the cards of several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, View
from footcare.i18n import _
from footcare.ui.illustration.look import Look

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.ui.desk import Desk
    from footcare.ui.illustration.foot_painter import FootPainter

_SIZE: Final = QSize(300, 250)
_LOW: Final = QSize(230, 190)


class PairPicture(QWidget):
    """Both feet side by side, big toes to the middle.

    The drawings are read on the worker, so that the words beside the picture never wait for it.
    """

    def __init__(self, desk: Desk, view: View = View.SOLE) -> None:
        super().__init__()
        self._desk = desk
        self._view = view
        self._body = WHOLE
        self._ready = False
        self.set_low(low=False)
        words = _("Picture of two soles") if view is View.SOLE else _("Picture of two feet")
        self.setAccessibleName(words)
        desk.preferences.changed.connect(self._repaint)

    def set_low(self, *, low: bool) -> None:
        """Take less height, where something else matters more."""
        self.setFixedSize(_LOW if low else _SIZE)

    def set_body(self, body: Body) -> None:
        """Show the feet as they are."""
        self._body = body
        self.update()

    def draw(self) -> None:
        """Show the feet, as soon as they are read; the words around them are painted first."""
        if not self._ready:
            QTimer.singleShot(0, self._ask)

    def _ask(self) -> None:
        self._desk.background.run(self._read, self._show)

    def _read(self) -> FootPainter:
        feet = self._desk.studio.feet
        feet.footmap.shape(self._view)  # read here, on the worker, and not while it is painted
        return feet

    def _show(self, _feet: FootPainter) -> None:
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
            self._view,
            Foot.LEFT,
            self._desk.preferences.current.skin_tone,
            self.height(),
            self.devicePixelRatioF(),
            theme.color("ink") if theme.high_contrast else None,
        )
        painter = QPainter(self)
        pair = self._desk.studio.feet.pair(look, self.width(), self.height(), self._body)
        painter.drawPixmap(0, 0, pair)
        painter.end()
