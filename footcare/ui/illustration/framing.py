"""Fits a foot, or a part of one, into a rectangle of the screen, and finds the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap, QTransform

from footcare.domain.body import NOTHING
from footcare.domain.footmap import is_mirrored
from footcare.ui.illustration.look import Look

if TYPE_CHECKING:
    from footcare.domain.foot import Foot, View, Zone
    from footcare.domain.preferences import SkinTone
    from footcare.ui.illustration.foot_painter import FootPainter

_FADE: Final = 0.16
"""Share of the picture over which a cut foot fades out."""

_SLACK: Final = 4.0


class Framing:
    """One foot in one rectangle, in device independent pixels.

    The transform leads from the units of the shown foot, already mirrored where it must be.
    """

    def __init__(
        self,
        painter: FootPainter,
        view: View,
        foot: Foot,
        target: QRectF,
        frame: tuple[float, float, float, float] | None = None,
        missing: frozenset[Zone] = NOTHING,
    ) -> None:
        whole = painter.shape(view, missing).drawing.frame
        left, top, wide, high = frame or whole
        if is_mirrored(view, foot):
            left = -(left + wide)
            whole = (-(whole[0] + whole[2]), *whole[1:])
        self.view = view
        self.foot = foot
        self.missing = missing
        self.target = target
        self.scale = max(1e-3, min(target.width() / wide, target.height() / high))
        self.whole = QRectF(*whole)
        self._feet = painter
        middle = target.center()
        self.transform = QTransform(
            self.scale,
            0,
            0,
            self.scale,
            middle.x() - (left + wide / 2) * self.scale,
            middle.y() - (top + high / 2) * self.scale,
        )
        self._back, _ = self.transform.inverted()

    def to_units(self, at: QPointF) -> tuple[float, float]:
        """Return a point of the screen in units of the shown foot."""
        point = self._back.map(at)
        return point.x(), point.y()

    def paint_foot(
        self, painter: QPainter, tone: SkinTone, ratio: float, outlined: QColor | None
    ) -> None:
        """Paint the foot; where the rectangle cuts it, the caller lets it fade."""
        box = self.transform.mapRect(self.whole)
        picture = self._feet.pixmap(
            Look(self.view, self.foot, tone, round(box.height()), ratio, outlined, self.missing)
        )
        painter.drawPixmap(box.topLeft(), picture)

    def fade_cuts(self, painter: QPainter) -> None:
        """Clear what lies towards an edge that cuts the foot; needs a painter on a pixmap."""
        box = self.transform.mapRect(self.whole)
        target = self.target
        depth = target.height() * _FADE
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        if box.bottom() > target.bottom() + _SLACK:
            edge = target.bottom()
            painter.fillRect(target, _slope(QPointF(0, edge - depth), QPointF(0, edge)))
        if box.top() < target.top() - _SLACK:
            edge = target.top()
            painter.fillRect(target, _slope(QPointF(0, edge + depth), QPointF(0, edge)))
        across = target.width() * _FADE / 2
        if box.right() > target.right() + _SLACK:
            edge = target.right()
            painter.fillRect(target, _slope(QPointF(edge - across, 0), QPointF(edge, 0)))
        if box.left() < target.left() - _SLACK:
            edge = target.left()
            painter.fillRect(target, _slope(QPointF(edge + across, 0), QPointF(edge, 0)))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _slope(start: QPointF, end: QPointF) -> QLinearGradient:
    gradient = QLinearGradient(start, end)
    for step in range(11):
        share = step / 10
        keep = 1 - share * share * (3 - 2 * share)
        gradient.setColorAt(share, QColor(0, 0, 0, round(255 * keep)))
    return gradient


def blank(width: int, height: int, ratio: float) -> QPixmap:
    """Return an empty pixmap of a size in device independent pixels."""
    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
