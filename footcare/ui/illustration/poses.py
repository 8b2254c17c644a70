"""A foot in all positions of a movement, each painted when it is first shown and then kept.

Painting a foot takes tens of milliseconds, and a movement passes the same positions in every round.
So the first round costs a little and every later picture is only copied.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from footcare.domain.foot import Spot, View
from footcare.domain.footmap import DRAWN_FOOT, is_mirrored
from footcare.domain.posing import carried, posed
from footcare.ui.illustration.canvas import Canvas
from footcare.ui.illustration.framing import blank
from footcare.ui.illustration.outline import outlined_drawing
from footcare.ui.illustration.soft import path_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState

if TYPE_CHECKING:
    from footcare.domain.footmap import Drawing
    from footcare.domain.posing import Bend
    from footcare.ui.illustration.foot_painter import FootPainter
    from footcare.ui.illustration.framing import Framing
    from footcare.ui.illustration.scene import Scene
    from footcare.ui.illustration.zone_painter import ZonePainter

_STEPS: Final = 48
"""Positions of a round; a movement there and back has half as many."""

_STEPS_OF_MANY: Final = 32
"""Positions of a beat where several parts are moved a little, one after the other."""

_MOST: Final = 64 * 1024 * 1024
"""Bytes of all kept positions together."""

_FEWEST: Final = 12


class Poses:
    """The positions of one scene.

    Args:
        feet: knows drawings and tones.
        zones: paints the zone of the step, which moves with the foot.
        scene: the step and its size.
        framing: where the foot stands in the picture.
    """

    def __init__(
        self, feet: FootPainter, zones: ZonePainter, scene: Scene, framing: Framing
    ) -> None:
        self._feet = feet
        self._zones = zones
        self._scene = scene
        self._framing = framing
        self._mirrored = is_mirrored(framing.view, framing.foot)
        self._drawing: Drawing = feet.shape(framing.view, framing.missing).drawing
        self._kept: OrderedDict[tuple[float, ...], QPixmap] = OrderedDict()
        self._steps = _STEPS if scene.motion.beats == 1 else _STEPS_OF_MANY
        size = 4 * scene.width * scene.height * scene.ratio**2
        self._room = max(_FEWEST, int(_MOST / max(1.0, size)))

    def nearest(self, share: float) -> float:
        """Return the nearest share of a beat that has a picture of its own."""
        return round(share * self._steps) / self._steps

    def at(self, share: float, beat: int = 0) -> QPixmap:
        """Return the picture at a share of a beat, without what moves over the foot."""
        bends = self._scene.motion.bends(self.nearest(share), beat)
        key = tuple(
            round(part, 3) for bend in bends for part in (bend.turn, bend.stretch, *bend.shift)
        )
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._painted(bends)
            if len(self._kept) > self._room:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return kept

    def _painted(self, bends: tuple[Bend, ...]) -> QPixmap:
        scene, framing = self._scene, self._framing
        picture = blank(scene.width, scene.height, scene.ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self._foot(bends)
        foot.setDevicePixelRatio(scene.ratio)
        painter.drawImage(QPointF(0, 0), foot)
        if scene.zone is not None and not scene.motion.bare:
            self._paint_zone(painter, bends)
        framing.fade_cuts(painter)
        painter.end()
        return picture

    def _foot(self, bends: tuple[Bend, ...]) -> QImage:
        scene, framing = self._scene, self._framing
        corner = framing.to_units(QPointF(0, 0))
        wide, high = scene.width / framing.scale, scene.height / framing.scale
        left = -(corner[0] + wide) if self._mirrored else corner[0]
        drawing = replace(posed(self._drawing, bends), frame=(left, corner[1], wide, high))
        scale = framing.scale * scene.ratio
        if scene.palette.outlined is not None:
            image = outlined_drawing(drawing, scale, scene.palette.outlined)
        else:
            skin = self._feet.tones.skin(scene.tone, sole=framing.view is View.SOLE)
            image = Canvas(drawing, skin, scale).painted()
        return image.flipped(Qt.Orientation.Horizontal) if self._mirrored else image

    def _paint_zone(self, painter: QPainter, bends: tuple[Bend, ...]) -> None:
        scene, framing = self._scene, self._framing
        if scene.zone is None:
            return
        rest = self._zones.path(Spot(DRAWN_FOOT[framing.view], scene.zone), framing.view)
        path = QPainterPath()
        for polygon in rest.toSubpathPolygons():
            points = [polygon.at(place) for place in range(polygon.size())]
            path.addPath(path_of([carried((point.x(), point.y()), bends) for point in points]))
        painter.save()
        painter.setTransform(framing.transform, combine=True)
        if self._mirrored:
            painter.scale(-1, 1)
        self._zones.paint_path(
            painter, path, ZoneMark(ZoneState.MASSAGE_BARE), scene.palette, framing.scale
        )
        painter.restore()
