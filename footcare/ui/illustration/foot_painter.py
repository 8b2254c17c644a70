"""Paints a foot: soft form under a light from top left, one thin contour, legs that fade out.

A painted foot is kept as a pixmap for each view, foot, tone, size and pixel ratio. Painting one
takes tens of milliseconds, showing a kept one less than one.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from footcare.domain.body import NOTHING, WHOLE
from footcare.domain.foot import View
from footcare.domain.footmap import DRAWN_FOOT, is_mirrored
from footcare.ui.illustration.canvas import Canvas
from footcare.ui.illustration.outline import outlined_drawing

if TYPE_CHECKING:
    from collections.abc import Hashable

    from footcare.domain.body import Body
    from footcare.domain.foot import Foot, Zone
    from footcare.domain.footmap import FootMap, ViewShape
    from footcare.domain.footmap_ends import FootMaps
    from footcare.domain.tone import Tones
    from footcare.ui.illustration.look import Look

_KEPT: Final = 24
_GAP: Final = 0.05
"""Between the feet of a pair, in widths of a foot."""


class FootPainter:
    """Paints feet from their maps and keeps what it painted."""

    def __init__(self, maps: FootMaps, tones: Tones) -> None:
        self.maps = maps
        self.tones = tones
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    @property
    def footmap(self) -> FootMap:
        """The map of a whole foot."""
        return self.maps.whole

    def width(self, view: View, height: float, missing: frozenset[Zone] = NOTHING) -> float:
        """Return how wide a picture of a view is that is so high."""
        _, _, wide, high = self.shape(view, missing).drawing.frame
        return wide * height / high

    def shape(self, view: View, missing: frozenset[Zone] = NOTHING) -> ViewShape:
        """Return how a foot without some leaves is drawn in a view."""
        return self.map_for(view, missing).shape(view)

    def map_for(self, view: View, missing: frozenset[Zone]) -> FootMap:
        """Return the map of a foot without some leaves; a whole one where a view shows none of it.

        So a step of a massage that has its place, but no drawing without what is missing, still
        has a picture.
        """
        footmap = self.maps.lacking(missing)
        return footmap if view in footmap.shapes else self.footmap

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

    def pair(self, look: Look, width: int, height: int, body: Body = WHOLE) -> QPixmap:
        """Return both feet side by side with their big toes in the middle, or the only one.

        ``look`` says view, tone, pixel ratio and outline; the rest of it is not used.
        """
        drawn = DRAWN_FOOT[look.view]
        feet = [foot for foot in (drawn.other, drawn) if self._shows(foot, look.view, body)]
        count = max(1, len(feet))
        room = count + _GAP * (count - 1)
        high = height
        if self.width(look.view, high) * room > width:
            high = int(width / room / self.width(look.view, 1.0))
        each = self.width(look.view, high)
        pair = QPixmap(round(width * look.ratio), round(height * look.ratio))
        pair.setDevicePixelRatio(look.ratio)
        pair.fill(Qt.GlobalColor.transparent)
        left = (width - each * room) / 2
        painter = QPainter(pair)
        for place, foot in enumerate(feet):
            shown = look._replace(foot=foot, height=high, missing=body.missing(foot))
            at = QPointF(left + each * (1 + _GAP) * place, (height - high) / 2)
            painter.drawPixmap(at, self.pixmap(shown))
        painter.end()
        return pair

    def _shows(self, foot: Foot, view: View, body: Body) -> bool:
        return foot in body.feet.feet and view in self.maps.lacking(body.missing(foot)).shapes

    def _painted(self, look: Look) -> QImage:
        if is_mirrored(look.view, look.foot):
            other = self.pixmap(look._replace(foot=look.foot.other))
            return other.toImage().flipped(Qt.Orientation.Horizontal)
        drawing = self.shape(look.view, look.missing).drawing
        scale = look.height * look.ratio / drawing.frame[3]
        if look.outlined is not None:
            return outlined_drawing(drawing, scale, look.outlined)
        skin = self.tones.skin(look.tone, sole=look.view is View.SOLE)
        return Canvas(drawing, skin, scale).painted()
