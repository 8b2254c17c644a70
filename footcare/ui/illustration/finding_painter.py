"""Paints the small drawings of findings: a round piece of a foot with what is seen on it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from footcare.domain.finding_picture import swollen
from footcare.domain.foot import View
from footcare.domain.footmap import DRAWN_FOOT
from footcare.ui.illustration.canvas import Canvas, painter_on
from footcare.ui.illustration.finding_symbols import paint_symbol
from footcare.ui.illustration.framing import blank
from footcare.ui.illustration.look import Look
from footcare.ui.illustration.outline import outlined_drawing
from footcare.ui.illustration.palette import FULL, IllustrationPalette
from footcare.ui.illustration.soft import (
    clear_image,
    draw_stretched,
    lens,
    path_of,
    soft_image,
    with_alpha,
)

if TYPE_CHECKING:
    from footcare.domain.finding import FindingKind
    from footcare.domain.finding_picture import Blot, FindingPicture, FindingPictures
    from footcare.domain.preferences import SkinTone
    from footcare.ui.illustration.foot_painter import FootPainter

_KEPT: Final = 96
_RING: Final = 1.5
_LINE: Final = 2.4
"""Pixels of the ring round a drawing, and of the edge of a finding that is drawn in lines."""

_NEAR: Final = 0.9
"""Share of the reach of a swelling within which the former line is drawn."""

_FORMER: Final = 1.8
"""Pixels of the dashed line where the skin was before it swelled."""


class FindingLook(NamedTuple):
    """What a drawing of a finding is to look like.

    Attributes:
        size: of its side, in device independent pixels.
        ratio: device pixels to one of those.
        ground: behind the foot.
        palette: of the theme; high contrast draws lines only.
    """

    kind: FindingKind
    tone: SkinTone
    size: int
    ground: QColor
    palette: IllustrationPalette
    ratio: float = 1.0

    @property
    def key(self) -> tuple[str, str, int, str, str, float]:
        """What tells drawings apart."""
        lines = self.palette.outlined.name() if self.palette.outlined else ""
        return (self.kind, self.tone, self.size, self.ground.name(), lines, self.ratio)


class FindingPainter:
    """Paints drawings of findings and keeps them."""

    def __init__(self, pictures: FindingPictures, feet: FootPainter) -> None:
        self._pictures = pictures
        self._feet = feet
        self._kept: OrderedDict[tuple[str, str, int, str, str, float], QPixmap] = OrderedDict()

    def pixmap(self, look: FindingLook) -> QPixmap:
        """Return a round drawing, painted now or kept from before."""
        kept = self._kept.get(look.key)
        if kept is None:
            kept = self._kept[look.key] = self._painted(look)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(look.key)
        return kept

    def _painted(self, look: FindingLook) -> QPixmap:
        picture = self._pictures.pictures[look.kind]
        pixmap = blank(look.size, look.size, look.ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(0, 0, look.size, look.size).adjusted(_RING, _RING, -_RING, -_RING)
        circle = QPainterPath()
        circle.addEllipse(inner)
        painter.fillPath(circle, look.ground)
        painter.drawImage(QPointF(0, 0), _rounded(self._skin(picture, look), look, circle))
        ring = look.palette.outlined or look.palette.ring
        painter.setPen(QPen(ring, _RING))
        painter.drawEllipse(inner)
        painter.end()
        return pixmap

    def _skin(self, picture: FindingPicture, look: FindingLook) -> QImage:
        """Return the piece of the foot with the finding on it."""
        scale = look.size * look.ratio / picture.wide
        side = round(look.size * look.ratio)
        image = clear_image(QSize(side, side))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture.swelling is None:
            self._draw_foot(painter, picture, look)
        else:
            painter.drawImage(0, 0, self._swollen(picture, look, scale))
        painter.end()
        if look.palette.outlined is None:
            self._signs(image, picture, look, scale)
        painter = painter_on(image, scale, picture.corner)
        if look.palette.outlined is not None:
            _paint_lines(painter, picture, look.palette, scale)
        if picture.symbol is not None:
            paint_symbol(painter, picture.symbol, picture.symbol_at, picture.wide, look.palette)
        self._draw_former(painter, picture, look, scale)
        painter.end()
        return image

    def _draw_foot(self, painter: QPainter, picture: FindingPicture, look: FindingLook) -> None:
        """Draw a piece of the whole foot, which other findings on it share."""
        left, top, _, high = self._feet.footmap.shape(picture.view).drawing.frame
        each = look.size / picture.wide
        whole = self._feet.pixmap(
            Look(
                picture.view,
                DRAWN_FOOT[picture.view],
                look.tone,
                round(high * each),
                look.ratio,
                look.palette.outlined,
            )
        )
        at = QPointF((left - picture.corner[0]) * each, (top - picture.corner[1]) * each)
        painter.drawImage(at * look.ratio, _plain(whole))

    def _swollen(self, picture: FindingPicture, look: FindingLook, scale: float) -> QImage:
        drawing = self._feet.footmap.shape(picture.view).drawing
        if picture.swelling is not None:
            drawing = swollen(drawing, picture.swelling)
        shown = replace(drawing, frame=(*picture.corner, picture.wide, picture.wide))
        if look.palette.outlined is not None:
            return outlined_drawing(shown, scale, look.palette.outlined)
        skin = self._feet.tones.skin(look.tone, sole=picture.view is View.SOLE)
        return Canvas(shown, skin, scale).painted()

    def _draw_former(
        self, painter: QPainter, picture: FindingPicture, look: FindingLook, scale: float
    ) -> None:
        """Show where the skin was before it swelled, and only there."""
        if picture.swelling is None:
            return
        outline = path_of(self._feet.footmap.shape(picture.view).drawing.outline)
        unit = look.ratio / scale
        near = QPainterPath()
        reach = picture.swelling.reach * _NEAR
        near.addEllipse(QPointF(*picture.swelling.at), reach, reach)
        painter.setClipPath(near)
        painter.strokePath(outline, QPen(look.palette.casing, (_FORMER + 2.4) * unit))
        pen = QPen(look.palette.line, _FORMER * unit)
        pen.setDashPattern([3.0, 2.2])
        painter.strokePath(outline, pen)

    def _signs(
        self, image: QImage, picture: FindingPicture, look: FindingLook, scale: float
    ) -> None:
        """Lay the signs on the skin and on nothing else."""
        skin = self._feet.tones.skin(look.tone, sole=picture.view is View.SOLE)
        colours = self._pictures.colours[skin.base]
        zones = self._feet.footmap.shape(picture.view).zones
        for zone, tint, strength in picture.zones:
            paint = _Shape(path_of(zones[zone]), QColor(colours[tint]), picture.corner)
            _lay(image, soft_image(image.size(), scale, 9.0, paint), strength)
        for blot in picture.blots:
            paint = _Shape(_path(blot), QColor(colours[blot.tint]), picture.corner)
            if blot.soft:
                _lay(image, soft_image(image.size(), scale, blot.soft, paint), blot.strength)
            else:
                painter = painter_on(image, scale, (0.0, 0.0))
                if not blot.beyond:
                    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
                painter.setOpacity(blot.strength)
                paint(painter)
                painter.end()


class _Shape:
    """Paints a path in one colour, seen from a corner of the drawing."""

    def __init__(self, path: QPainterPath, colour: QColor, corner: tuple[float, float]) -> None:
        self._path = path
        self._colour = colour
        self._corner = corner

    def __call__(self, painter: QPainter) -> None:
        painter.translate(-self._corner[0], -self._corner[1])
        painter.fillPath(self._path, self._colour)


def _path(blot: Blot) -> QPainterPath:
    return lens(blot.outline, blot.width) if blot.width else path_of(blot.outline)


def _plain(pixmap: QPixmap) -> QImage:
    """Return the picture in device pixels."""
    image = pixmap.toImage()
    image.setDevicePixelRatio(1.0)
    return image


def _lay(image: QImage, soft: QImage, strength: float) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.setOpacity(strength)
    draw_stretched(painter, soft, QRectF(image.rect()))
    painter.end()


def _paint_lines(
    painter: QPainter, picture: FindingPicture, palette: IllustrationPalette, scale: float
) -> None:
    """Show where the finding is: its area filled, its lines drawn."""
    area = path_of(picture.area)
    painter.fillPath(area, with_alpha(palette.fill, FULL))
    painter.strokePath(area, QPen(palette.line, _LINE / scale))
    for blot in picture.blots:
        if blot.width and not blot.soft:
            width = max(blot.width, _LINE / scale)
            painter.fillPath(lens(blot.outline, width + 2 * _LINE / scale), palette.casing)
            painter.fillPath(lens(blot.outline, width), palette.outlined or palette.line)


def _rounded(image: QImage, look: FindingLook, circle: QPainterPath) -> QImage:
    """Cut a picture to the circle, softly at its edge."""
    mask = clear_image(image.size())
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(look.ratio, look.ratio)
    painter.fillPath(circle, QColor(Qt.GlobalColor.black))
    painter.end()
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, mask)
    painter.end()
    image.setDevicePixelRatio(look.ratio)
    return image
