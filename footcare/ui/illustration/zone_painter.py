"""Paints zones over a foot: idle borders, cursor, what is chosen, marked or massaged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from footcare.domain.foot import Foot, Spot, View
from footcare.domain.footmap import is_mirrored
from footcare.domain.geometry import mirrored
from footcare.ui.illustration.palette import (
    FULL,
    GENTLE_TINT,
    GENTLE_VEIL,
    TINT,
    VEIL,
    IllustrationPalette,
)
from footcare.ui.illustration.soft import path_of, with_alpha

if TYPE_CHECKING:
    from collections.abc import Collection

    from footcare.domain.footmap import FootMap

_CASING: Final = 5.0
"""Pixels by which the light edge is wider than the line on it."""


class ZoneState(StrEnum):
    """How a zone is shown; a bare massage zone keeps its skin and has only the dashed line."""

    IDLE = "idle"
    CURSOR = "cursor"
    SELECTED = "selected"
    MARKED = "marked"
    URGENT = "urgent"
    YESTERDAY = "yesterday"
    MASSAGE = "massage"
    MASSAGE_BARE = "massage_bare"


@dataclass(frozen=True)
class ZoneMark:
    """A state, and the number or sign on its disc, or empty for none."""

    state: ZoneState
    label: str = ""


class ZonePainter:
    """Paints zones in the units of the shown foot and keeps their paths."""

    def __init__(self, footmap: FootMap) -> None:
        self.footmap = footmap
        self._paths: dict[tuple[View, Spot], QPainterPath] = {}

    def path(self, spot: Spot, view: View) -> QPainterPath:
        """Return the outline of a zone or group as shown; groups are joined."""
        key = (view, spot)
        if key not in self._paths:
            joined = QPainterPath()
            for outline in self.footmap.outlines(spot, view):
                joined = joined.united(path_of(outline))
            self._paths[key] = joined.simplified()
        return self._paths[key]

    def paint_idle(
        self, painter: QPainter, view: View, foot: Foot, colour: QColor, scale: float
    ) -> None:
        """Paint the thin dashed borders between zones."""
        pen = QPen(with_alpha(colour, 0.50), 1.4 / scale)
        pen.setDashPattern([3.2, 2.8])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for seam in self.footmap.shape(view).seams:
            shown = mirrored(seam) if is_mirrored(view, foot) else seam
            painter.strokePath(path_of(shown, closed=False), pen)

    def paint_asked(
        self,
        painter: QPainter,
        spots: Collection[Spot],
        view: View,
        palette: IllustrationPalette,
        scale: float,
    ) -> None:
        """Paint the zones that are looked at as one area, gently, without borders inside."""
        whole = QPainterPath()
        for spot in spots:
            whole = whole.united(self.path(spot, view))
        whole = whole.simplified()
        if palette.outlined is None:
            painter.fillPath(whole, with_alpha(palette.casing, GENTLE_VEIL))
            painter.fillPath(whole, with_alpha(palette.fill, GENTLE_TINT))
        _line(painter, whole, palette.line, palette.casing, 2.0 / scale, scale, dashed=True)

    def paint(
        self,
        painter: QPainter,
        spot: Spot,
        view: View,
        mark: ZoneMark,
        palette: IllustrationPalette,
        scale: float,
    ) -> None:
        """Paint one zone in its state; line widths are pixels, ``scale`` is pixels a unit."""
        path = self.path(spot, view)
        if path.isEmpty():
            return
        if mark.state is ZoneState.YESTERDAY:
            self._ring(painter, spot, view, palette, scale)
        else:
            self.paint_path(painter, path, mark, palette, scale)
        label = "!" if mark.state is ZoneState.URGENT else mark.label
        if label:
            urgent = mark.state is ZoneState.URGENT
            x, y = self._middle(spot, view)
            paint_disc(
                painter,
                QPointF(x, y),
                label,
                palette.urgent if urgent else palette.line,
                palette.on_urgent if urgent else palette.on_line,
                palette.casing,
                self._disc(spot, view, scale) / scale,
            )

    @staticmethod
    def paint_path(
        painter: QPainter,
        path: QPainterPath,
        mark: ZoneMark,
        palette: IllustrationPalette,
        scale: float,
    ) -> None:
        """Paint the outline of a zone in a state, without its label."""
        match mark.state:
            case ZoneState.IDLE | ZoneState.YESTERDAY:
                return
            case ZoneState.CURSOR:
                _line(painter, path, palette.cursor, palette.cursor_casing, 3.0 / scale, scale)
            case ZoneState.MASSAGE | ZoneState.MASSAGE_BARE:
                if mark.state is ZoneState.MASSAGE:
                    _fill(painter, path, palette)
                _line(painter, path, palette.line, palette.casing, 3.0 / scale, scale, dashed=True)
            case ZoneState.SELECTED | ZoneState.MARKED:
                _fill(painter, path, palette)
                _line(painter, path, palette.line, palette.casing, 3.0 / scale, scale)
            case ZoneState.URGENT:
                _fill(painter, path, palette)
                _line(painter, path, palette.urgent, palette.casing, 3.0 / scale, scale)

    def _middle(self, spot: Spot, view: View) -> tuple[float, float]:
        leaves = self.footmap.leaves(spot.zone, view)
        return self.footmap.middle(Spot(spot.foot, leaves[len(leaves) // 2]), view)

    def _disc(self, spot: Spot, view: View, scale: float) -> float:
        """Return a radius in pixels that leaves some of the zone to be seen."""
        box = self.path(spot, view).boundingRect()
        return max(9.0, min(16.0, 0.36 * scale * min(box.width(), box.height())))

    def _ring(
        self,
        painter: QPainter,
        spot: Spot,
        view: View,
        palette: IllustrationPalette,
        scale: float,
    ) -> None:
        x, y = self._middle(spot, view)
        radius = self._disc(spot, view, scale) / scale
        ring = QPainterPath()
        ring.addEllipse(QPointF(x, y), radius, radius)
        _line(painter, ring, palette.line, palette.casing, 3.0 / scale, scale)


def _fill(painter: QPainter, path: QPainterPath, palette: IllustrationPalette) -> None:
    if palette.outlined is not None:
        painter.fillPath(path, with_alpha(palette.fill, FULL))
        return
    painter.fillPath(path, with_alpha(palette.casing, VEIL))
    painter.fillPath(path, with_alpha(palette.fill, TINT))


def _line(
    painter: QPainter,
    path: QPainterPath,
    colour: QColor,
    casing: QColor,
    width: float,
    scale: float,
    *,
    dashed: bool = False,
) -> None:
    pen = QPen(casing, width + _CASING / scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.6, 1.5])
    painter.strokePath(path, pen)


def paint_disc(
    painter: QPainter,
    at: QPointF,
    label: str,
    colour: QColor,
    ink: QColor,
    casing: QColor,
    radius: float,
) -> None:
    """Paint a number or a sign on a disc, upright, in the units of the painter."""
    painter.setPen(QPen(casing, radius * 0.22))
    painter.setBrush(colour)
    painter.drawEllipse(at, radius, radius)
    font = QFont(painter.font())
    font.setPixelSize(20)
    font.setWeight(QFont.Weight.Bold)
    painter.save()
    painter.translate(at)
    painter.scale(radius / 15, radius / 15)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(-15, -15, 30, 30), Qt.AlignmentFlag.AlignCenter, label)
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
