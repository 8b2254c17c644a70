"""Paints the pictures of the foot check and keeps what it painted."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRadialGradient

from footcare.domain.check_picture import (
    CheckPicture,
    CheckPictures,
    Light,
    Line,
    Pictured,
    PlacedFoot,
    PlacedHand,
    Thing,
)
from footcare.ui.illustration.canvas import Canvas, painter_on
from footcare.ui.illustration.hands import glove_skin
from footcare.ui.illustration.look import Look
from footcare.ui.illustration.outline import outlined_drawing
from footcare.ui.illustration.soft import clear_image, lens, path_of, with_alpha

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from footcare.domain.footmap import Drawing
    from footcare.domain.motion import HandKind
    from footcare.domain.preferences import SkinTone
    from footcare.ui.illustration.foot_painter import FootPainter

_KEPT: Final = 24
_LIGHT: Final = QColor("#FFE9A8")
_GLEAM: Final = QColor("#FFFFFF")
_INK: Final = QColor("#12292F")


class CheckLook(NamedTuple):
    """One picture, and how it is to look.

    Attributes:
        size: of its side, in device independent pixels.
        outlined: a colour to draw only the lines in, for high contrast.
    """

    pictured: Pictured
    tone: SkinTone
    size: int
    ratio: float = 1.0
    outlined: QColor | None = None

    @property
    def key(self) -> Hashable:
        """What tells pictures apart."""
        lines = self.outlined.name() if self.outlined else ""
        return (self.pictured, self.tone, self.size, self.ratio, lines)


class CheckPainter:
    """Paints things, feet and hands, one over the other."""

    def __init__(
        self, pictures: CheckPictures, feet: FootPainter, hands: Mapping[HandKind, Drawing]
    ) -> None:
        self._pictures = pictures
        self._feet = feet
        self._hands = hands
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def pixmap(self, look: CheckLook) -> QPixmap:
        """Return a picture, painted now or kept from before."""
        kept = self._kept.get(look.key)
        if kept is None:
            picture = self._pictures.pictures[look.pictured]
            kept = QPixmap.fromImage(self._painted(picture, look))
            kept.setDevicePixelRatio(look.ratio)
            self._kept[look.key] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(look.key)
        return kept

    def _painted(self, picture: CheckPicture, look: CheckLook) -> QImage:
        side = max(1, round(look.size * look.ratio))
        image = clear_image(QSize(side, side))
        scale = side / picture.wide
        for part in picture.parts:
            match part:
                case Thing():
                    self._lay_thing(image, part, scale, look)
                case PlacedFoot():
                    self._lay_foot(image, part, scale, look)
                case PlacedHand():
                    self._lay_hand(image, part, scale, look)
                case Line():
                    _lay_line(image, part, scale, look)
                case Light():
                    _lay_light(image, part, scale, look)
        return image

    def _lay_thing(self, image: QImage, thing: Thing, scale: float, look: CheckLook) -> None:
        if look.outlined is not None:
            _erase(image, thing, scale)
            upper = outlined_drawing(thing.drawing, scale, look.outlined)
        else:
            skin = self._pictures.colours(thing, self._feet.tones.skin(look.tone, sole=False))
            upper = Canvas(thing.drawing, skin, scale).painted()
        painter = QPainter(image)
        painter.setOpacity(thing.veil if look.outlined is None else 1.0)
        painter.drawImage(0, 0, upper)
        painter.end()

    def _lay_foot(self, image: QImage, placed: PlacedFoot, scale: float, look: CheckLook) -> None:
        _, _, wide, high = self._feet.shape(placed.view).drawing.frame
        height = max(1, round(high * placed.size * scale))
        asked = Look(placed.view, placed.foot, look.tone, height, 1.0, look.outlined)
        foot = self._feet.pixmap(asked)
        painter = painter_on(image, scale, (0.0, 0.0))
        if placed.within:
            painter.setClipPath(path_of(placed.within))
        painter.translate(*placed.at)
        painter.rotate(placed.turn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = QRectF(0, 0, wide * placed.size, high * placed.size)
        shown.moveCenter(QPointF(0, 0))
        painter.drawPixmap(shown, foot, QRectF(foot.rect()))
        painter.end()

    def _lay_hand(self, image: QImage, placed: PlacedHand, scale: float, look: CheckLook) -> None:
        drawing = self._hands[placed.kind]
        if placed.palm or look.outlined is not None:  # lines of it are too fine for a small picture
            drawing = replace(drawing, nails=(), strokes=())
        sharp = placed.size * scale
        if look.outlined is not None:
            hand = outlined_drawing(drawing, sharp, look.outlined)
        else:
            hand = Canvas(drawing, glove_skin(self._feet.tones.glove), sharp).painted()
        left, top, wide, high = drawing.frame
        painter = painter_on(image, scale, (0.0, 0.0))
        painter.translate(*placed.at)
        painter.rotate(placed.turn)
        painter.scale(-placed.size if placed.flipped else placed.size, placed.size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if look.outlined is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.fillPath(path_of(drawing.outline), look.outlined)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawImage(QRectF(left, top, wide, high), hand, QRectF(hand.rect()))
        painter.end()


def _erase(image: QImage, thing: Thing, scale: float) -> None:
    """Hide what lies behind a thing, where only lines are drawn."""
    painter = painter_on(image, scale, (0.0, 0.0))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(path_of(thing.drawing.outline), Qt.GlobalColor.black)
    painter.end()


def _lay_line(image: QImage, line: Line, scale: float, look: CheckLook) -> None:
    if line.gleam and look.outlined is not None:
        return
    colour = look.outlined or (_GLEAM if line.gleam else _INK)
    painter = painter_on(image, scale, (0.0, 0.0))
    painter.fillPath(lens(line.points, line.width), with_alpha(colour, line.strength))
    painter.end()


def _lay_light(image: QImage, light: Light, scale: float, look: CheckLook) -> None:
    if look.outlined is not None:
        return
    painter = painter_on(image, scale, (0.0, 0.0))
    painter.translate(*light.at)
    painter.scale(*light.radii)
    gradient = QRadialGradient(0, 0, 1)
    for place, share in ((0.0, 1.0), (0.4, 0.7), (0.75, 0.2), (1.0, 0.0)):
        gradient.setColorAt(place, with_alpha(_LIGHT, light.strength * share))
    painter.fillRect(QRectF(-1, -1, 2, 2), gradient)
    painter.end()
