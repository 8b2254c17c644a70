"""Paints the feet of a map to choose from: skin, borders of zones, and what is marked on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from footcare.domain.body import WHOLE
from footcare.domain.foot import Spot, View, Zone
from footcare.domain.geometry import bounds
from footcare.ui.illustration.framing import Framing, blank
from footcare.ui.illustration.zone_painter import ZoneMark, ZonePainter

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from footcare.domain.body import Body
    from footcare.domain.foot import Foot
    from footcare.domain.preferences import SkinTone
    from footcare.ui.illustration.foot_painter import FootPainter
    from footcare.ui.illustration.palette import IllustrationPalette

_MARGIN: Final = 14.0
_CLOSE: Final = 70.0
_WORTH: Final = 0.7
"""A part larger than this share of the picture is not worth cutting the foot for."""

_LEAST: Final = 0.42
"""The least share of the picture that shows, so that a heel is still seen to be one."""

_LONG: Final = (View.SOLE, View.TOP)
"""Views of the whole length of a foot; the others are close already."""

_LEGS: Final = (View.LEG_FRONT, View.LEG_BACK)
_KNEE: Final = -1210.0
"""Views of a leg end below the knee, at this y: what lies above is for massages only."""

_FOREFOOT: Final = 420.0
"""Zones that lie all above this y are shown with the whole toes, so that one knows where one is."""


@dataclass(frozen=True)
class MapLook:
    """How the feet of a map look.

    Attributes:
        tone: of the skin.
        palette: the colours over it.
        asked: the zones are looked at as one area; otherwise each shows its borders.
        zones: the leaves that can be chosen, or None for all.
    """

    tone: SkinTone
    palette: IllustrationPalette
    asked: bool = False
    zones: Collection[Zone] | None = None


class MapPainter:
    """Frames feet side by side and paints them."""

    def __init__(self, feet: FootPainter) -> None:
        self._feet = feet
        self._zones: dict[frozenset[Zone], ZonePainter] = {}

    def _zones_of(self, framing: Framing) -> ZonePainter:
        """Return what paints the zones of a framed foot, and keeps their paths."""
        if framing.missing not in self._zones:
            footmap = self._feet.maps.lacking(framing.missing)
            self._zones[framing.missing] = ZonePainter(footmap)
        return self._zones[framing.missing]

    def framings(
        self,
        size: QSize,
        view: View,
        shown: Sequence[Foot],
        only: Collection[Zone] | None,
        body: Body = WHOLE,
    ) -> tuple[Framing, ...]:
        """Return where each foot lies on a widget; a part of the zones is brought close.

        Every foot must show in the view, as far as it is there.
        """
        each = size.width() / max(1, len(shown))
        return tuple(
            Framing(
                self._feet,
                view,
                foot,
                QRectF(each * place, 0, each, size.height()).adjusted(
                    _MARGIN, _MARGIN, -_MARGIN, -_MARGIN
                ),
                self._close_up(view, only, body.missing(foot)),
                body.missing(foot),
            )
            for place, foot in enumerate(shown)
        )

    def _close_up(
        self, view: View, only: Collection[Zone] | None, missing: frozenset[Zone]
    ) -> tuple[float, float, float, float] | None:
        shape = self._feet.shape(view, missing)
        if view in _LEGS:
            left, top, wide, high = shape.drawing.frame
            if Zone.LOWER_LEG.leaves <= missing:
                return None
            return (left, _KNEE, wide, top + high - _KNEE)
        if view not in _LONG:
            return None
        chosen = [outline for zone, outline in shape.zones.items() if zone in (only or ())]
        if not chosen:
            return None
        left, above, wide, whole = shape.drawing.frame
        _, top, _, high = bounds(chosen)
        last = top + high + _CLOSE
        if top + high < _FOREFOOT:
            first = above
            last = max(last, first + _LEAST * whole)
        else:
            first = min(top - _CLOSE, last - _LEAST * whole)
        if last - first > _WORTH * whole:
            return None
        return (left, first, wide, last - first)

    def painted(
        self,
        size: QSize,
        ratio: float,
        framings: Sequence[Framing],
        look: MapLook,
    ) -> QPixmap:
        """Return the feet with the borders of their zones, which change only with the view."""
        palette = look.palette
        whole = blank(size.width(), size.height(), ratio)
        painter = QPainter(whole)
        for framing in framings:
            part = blank(size.width(), size.height(), ratio)
            inner = QPainter(part)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.setClipRect(framing.target.toAlignedRect())
            framing.paint_foot(inner, look.tone, ratio, palette.outlined)
            inner.save()
            inner.setTransform(framing.transform, combine=True)
            if not look.asked:
                self._zones_of(framing).paint_idle(
                    inner, framing.view, framing.foot, palette.idle, framing.scale
                )
            elif look.zones is not None:
                spots = [Spot(framing.foot, zone) for zone in look.zones]
                self._zones_of(framing).paint_asked(
                    inner, spots, framing.view, palette, framing.scale
                )
            inner.restore()
            framing.fade_cuts(inner)
            inner.end()
            painter.drawPixmap(0, 0, part)
        painter.end()
        return whole

    def paint_marks(
        self,
        painter: QPainter,
        framing: Framing,
        marks: Sequence[tuple[Spot, ZoneMark]],
        palette: IllustrationPalette,
    ) -> None:
        """Paint states of zones over a foot, one after the other."""
        painter.save()
        painter.setClipRect(framing.target)
        painter.setTransform(framing.transform, combine=True)
        for spot, mark in marks:
            if spot.foot is framing.foot:
                self._zones_of(framing).paint(
                    painter, spot, framing.view, mark, palette, framing.scale
                )
        painter.restore()
