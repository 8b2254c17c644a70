"""Hands, thumbs and fingertips in a cool glove colour, painted once for each size and then laid on.

They are drawn like feet are, so that their form is as soft, and with a shadow where they touch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from footcare.domain.tone import Skin
from footcare.ui.illustration.canvas import Canvas
from footcare.ui.illustration.soft import (
    clear_image,
    draw_stretched,
    path_of,
    soft_image,
    with_alpha,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.footmap import Drawing
    from footcare.domain.motion import HandKind, Touch
    from footcare.domain.tone import Glove

_KEPT: Final = 12
_SHADOW: Final = 14.0


def glove_skin(glove: Glove) -> Skin:
    """Return the colours of a glove as those of a skin."""
    return Skin(
        base=glove.fill,
        sole=glove.fill,
        light=glove.light,
        shade=glove.shade,
        rosy=glove.shade,
        line=glove.line,
        nail=glove.nail,
    )


@dataclass(frozen=True)
class Grip:
    """How a hand lies on a foot.

    Attributes:
        size: against its drawing; a hand is painted anew for each.
        stretch: a change of that size which lasts only for a moment.
        opacity: 1 for a hand, less for where it was or will be.
        flipped: the other hand.
    """

    size: float = 1.0
    stretch: float = 1.0
    opacity: float = 1.0
    flipped: bool = False


class HandPainter:
    """Lays hands on feet."""

    def __init__(self, hands: Mapping[HandKind, Drawing], glove: Glove) -> None:
        self._hands = hands
        self._skin = glove_skin(glove)
        self._kept: dict[tuple[HandKind, float], QPixmap] = {}

    def lay(
        self, painter: QPainter, kind: HandKind, touch: Touch, grip: Grip, sharpness: float
    ) -> None:
        """Lay a hand on a point, in the units of the painter.

        Args:
            painter: scaled to units.
            kind: which hand.
            touch: where, and its turn.
            grip: how it lies there.
            sharpness: device pixels a unit of the painter.
        """
        drawing = self._hands[kind]
        scale = grip.size * sharpness
        picture = self._picture(kind, scale)
        transform = painter.transform()
        ratio = painter.device().devicePixelRatioF()
        at = transform.map(QPointF(*touch.at))
        mirrored = transform.m11() < 0
        left, top, _, _ = drawing.frame
        painter.save()
        painter.setOpacity(grip.opacity * painter.opacity())
        # in pixels of the device, so that a hand that is not turned is copied and not computed
        painter.resetTransform()
        painter.translate(at)
        painter.rotate(-touch.turn if mirrored else touch.turn)
        painter.scale((-1 if grip.flipped is not mirrored else 1) / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(grip.stretch, grip.stretch)
        painter.drawPixmap(QPointF(left, top) * scale, picture)
        painter.restore()

    def _picture(self, kind: HandKind, scale: float) -> QPixmap:
        key = (kind, round(scale, 3))
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._painted(self._hands[kind], scale)
        return kept

    def _painted(self, drawing: Drawing, scale: float) -> QPixmap:
        hand = Canvas(drawing, self._skin, scale).painted()
        image = clear_image(QSize(hand.size()))
        left, top, _, _ = drawing.frame
        fade = drawing.fade or (0.0, 0.0)

        def shade(painter: QPainter) -> None:
            painter.translate(-left + 5, -top + 9)
            painter.setClipRect(QRectF(left, top, 2000, fade[0] - top - 60))
            painter.fillPath(path_of(drawing.outline), with_alpha(QColor("#3A2A22"), 0.42))

        painter = QPainter(image)
        shadow = soft_image(image.size(), scale, _SHADOW, shade)
        draw_stretched(painter, shadow, QRectF(image.rect()))
        painter.drawImage(0, 0, hand)
        painter.end()
        return QPixmap.fromImage(image)
