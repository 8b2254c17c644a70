"""The feet with the marked places, numbered, as lines in black for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from footcare.domain.body import WHOLE
from footcare.domain.foot import View
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.framing import Framing
from footcare.ui.illustration.zone_painter import ZonePainter, paint_disc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from footcare.domain.body import Body
    from footcare.domain.foot import Foot, Spot
    from footcare.domain.footmap_ends import FootMaps
    from footcare.ui.illustration.foot_painter import FootPainter

_ORDER: Final = (
    View.SOLE,
    View.TOP,
    View.BACK,
    View.INNER,
    View.OUTER,
    View.WEBS,
    View.LEG_FRONT,
    View.LEG_BACK,
)
"""The views in which somebody who looks at feet would look first."""

_INK: Final = QColor(Qt.GlobalColor.black)
_PAPER: Final = QColor(Qt.GlobalColor.white)
_SHADE: Final = 0.15
"""How much ink a marked place takes; 1 is black."""

_RATIO: Final = 4.0
"""Dots a point of the lines: 288 an inch."""

_DISC: Final = 9.0
_LINE: Final = 1.4
"""Points."""


class FootPicture(NamedTuple):
    """A foot to be drawn, with the numbers of what is marked on it."""

    view: View
    foot: Foot
    marks: tuple[tuple[int, Spot], ...]


def pictures_of(
    places: Iterable[tuple[int, Spot]], maps: FootMaps, body: Body = WHOLE
) -> tuple[FootPicture, ...]:
    """Return the fewest pictures that show each marked place where it is seen best."""
    shown: dict[tuple[View, Foot], list[tuple[int, Spot]]] = {}
    for number, spot in places:
        footmap = maps.lacking(body.missing(spot.foot))
        views = [view for view in _ORDER if view in footmap.views]
        best = max(views, key=lambda view: len(footmap.leaves(spot.zone, view)))
        if footmap.leaves(spot.zone, best):
            shown.setdefault((best, spot.foot), []).append((number, spot))
    order = sorted(shown, key=lambda key: (_ORDER.index(key[0]), key[1]))
    return tuple(FootPicture(view, foot, tuple(shown[view, foot])) for view, foot in order)


class PaperFeet:
    """Paints feet for paper, in points.

    Attributes:
        body: what there is of them.
    """

    def __init__(self, feet: FootPainter, body: Body = WHOLE) -> None:
        self._feet = feet
        self.body = body

    @property
    def maps(self) -> FootMaps:
        """Where everything is."""
        return self._feet.maps

    def paint(self, painter: QPainter, picture: FootPicture, target: QRectF) -> None:
        """Paint a foot into a rectangle; the units of the painter are points."""
        missing = self.body.missing(picture.foot)
        footmap = self.maps.lacking(missing)
        zones = ZonePainter(footmap)
        framing = Framing(self._feet, picture.view, picture.foot, target, missing=missing)
        framing.paint_foot(painter, SkinTone.LIGHT, _RATIO, _INK)
        painter.save()
        painter.setTransform(framing.transform, combine=True)
        painter.setPen(QPen(_INK, _LINE / framing.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for _number, spot in picture.marks:
            place = zones.path(spot, picture.view)
            painter.setOpacity(_SHADE)
            painter.fillPath(place, _INK)
            painter.setOpacity(1.0)
            painter.drawPath(place)
        painter.restore()
        taken: list[QPointF] = []
        for number, spot in picture.marks:
            leaf = footmap.leaves(spot.zone, picture.view)[0]
            x, y = footmap.middle(type(spot)(spot.foot, leaf), picture.view)
            at = framing.transform.map(QPointF(x, y))
            while any((at - other).manhattanLength() < _DISC for other in taken):
                at += QPointF(2.2 * _DISC, 0)
            taken.append(at)
            paint_disc(painter, at, str(number), _INK, _PAPER, _PAPER, _DISC)
