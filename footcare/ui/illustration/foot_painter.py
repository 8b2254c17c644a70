"""Paints a foot: soft form under a light from top left, one thin contour, legs that fade out.

A painted foot is kept as a pixmap for each view, foot, tone, size and pixel ratio. Painting one
takes tens of milliseconds, showing a kept one less than one.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from footcare.domain.foot import View
from footcare.domain.footmap import DRAWN_FOOT, is_mirrored
from footcare.ui.illustration.canvas import Canvas
from footcare.ui.illustration.outline import outlined_drawing

if TYPE_CHECKING:
    from footcare.domain.footmap import FootMap
    from footcare.domain.tone import Tones
    from footcare.ui.illustration.look import Look

_KEPT: Final = 24


class FootPainter:
    """Paints feet from the map and keeps what it painted."""

    def __init__(self, footmap: FootMap, tones: Tones) -> None:
        self.footmap = footmap
        self.tones = tones
        self._kept: OrderedDict[tuple[str, str, str, int, float, str], QPixmap] = OrderedDict()

    def width(self, view: View, height: float) -> float:
        """Return how wide a picture of a view is that is so high."""
        _, _, wide, high = self.footmap.shape(view).drawing.frame
        return wide * height / high

    def pixmap(self, look: Look) -> QPixmap:
        """Return a picture of a foot, painted now or kept from before."""
        kept = self._kept.get(look.key)
        if kept is None:
            kept = QPixmap.fromImage(self._painted(look))
            kept.setDevicePixelRatio(look.ratio)
            self._kept[look.key] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(look.key)
        return kept

    def pair(self, look: Look, width: int, height: int) -> QPixmap:
        """Return both feet side by side with their big toes in the middle.

        ``look`` says view, tone, pixel ratio and outline; its foot and height are not used.
        """
        high = height
        gap = 0.05
        if self.width(look.view, high) * (2 + gap) > width:
            high = int(width / (2 + gap) / self.width(look.view, 1.0))
        each = self.width(look.view, high)
        pair = QPixmap(round(width * look.ratio), round(height * look.ratio))
        pair.setDevicePixelRatio(look.ratio)
        pair.fill(Qt.GlobalColor.transparent)
        drawn = DRAWN_FOOT[look.view]
        left = (width - each * (2 + gap)) / 2
        painter = QPainter(pair)
        for foot, x in ((drawn.other, left), (drawn, left + each * (1 + gap))):
            picture = self.pixmap(look._replace(foot=foot, height=high))
            painter.drawPixmap(QPointF(x, (height - high) / 2), picture)
        painter.end()
        return pair

    def _painted(self, look: Look) -> QImage:
        if is_mirrored(look.view, look.foot):
            other = self.pixmap(look._replace(foot=look.foot.other))
            return other.toImage().flipped(Qt.Orientation.Horizontal)
        drawing = self.footmap.shape(look.view).drawing
        scale = look.height * look.ratio / drawing.frame[3]
        if look.outlined is not None:
            return outlined_drawing(drawing, scale, look.outlined)
        skin = self.tones.skin(look.tone, sole=look.view is View.SOLE)
        return Canvas(drawing, skin, scale).painted()
