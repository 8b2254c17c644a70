"""Paints one drawing, a foot or a hand: base, form, soft colours, creases, nails and contour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QRadialGradient

from footcare.domain.footmap import Tint
from footcare.domain.geometry import bounds
from footcare.ui.illustration.nail_painter import paint_nail
from footcare.ui.illustration.soft import (
    clear_image,
    draw_contour,
    draw_stretched,
    lay_grain,
    lens,
    mixed,
    path_of,
    soft_image,
    with_alpha,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footcare.domain.footmap import Drawing, Glow, Layer, Melt, Stroke
    from footcare.domain.tone import Skin

_LINE: Final = 4.6

_WIDE: Final = 330.0
"""Units across of a form that turns away as wide as ``_FORM`` says; narrower ones turn sooner."""

_EVERYWHERE: Final = QRectF(-5000, -5000, 10000, 10000)

_FORM: Final = (
    # blur, opacity, shift of the lit shape: wide turning of the form, then the edge, then contact
    (62.0, 0.42, (-22.0, -18.0)),
    (24.0, 0.32, (-9.0, -8.0)),
    (8.0, 0.26, (-3.0, -3.0)),
)


class Canvas:
    """One painting of one drawing."""

    def __init__(self, drawing: Drawing, skin: Skin, scale: float) -> None:
        _, _, wide, high = drawing.frame
        self._drawing = drawing
        self._scale = scale
        self._size = QSize(max(1, round(wide * scale)), max(1, round(high * scale)))
        self._colours = {tint: QColor(getattr(skin, tint)) for tint in Tint}
        self._nail = QColor(skin.nail)

    def painted(self) -> QImage:
        """Paint all layers back to front and let the limb fade out."""
        left, top, _, _ = self._drawing.frame
        image = clear_image(self._size)
        painter = painter_on(image, self._scale, (left, top))
        behind = mixed(self._colours[Tint.SHADE], self._colours[Tint.LINE], 0.55)
        painter.fillPath(path_of(self._drawing.outline), behind)
        painter.end()
        for place, layer in enumerate(self._drawing.layers):
            part = _Part(self._drawing, layer, self._scale, self._colours, self._nail)
            if place:
                part.cast_shadow(image)
            painter = QPainter(image)
            painter.drawImage(part.corner, part.painted())
            painter.end()
        lay_grain(image)
        if self._drawing.fade is not None:
            painter = painter_on(image, self._scale, (left, top))
            _fade(painter, self._drawing.fade)
            painter.end()
        return image


class _Part:
    """One layer on an image just large enough for it."""

    def __init__(
        self,
        drawing: Drawing,
        layer: Layer,
        scale: float,
        colours: Mapping[Tint, QColor],
        nail: QColor,
    ) -> None:
        left, top, _, _ = drawing.frame
        box = bounds([layer.outline])
        around = QRectF(*box).adjusted(-_LINE, -_LINE, _LINE, _LINE).translated(-left, -top)
        pixels = QRectF(around.topLeft() * scale, around.size() * scale).toAlignedRect()
        self._drawing = drawing
        self._layer = layer
        self._scale = scale
        self._colours = colours
        self._nail = nail
        self.corner = pixels.topLeft()
        self._size = pixels.size()
        self._origin = QPointF(left + pixels.x() / scale, top + pixels.y() / scale)
        self._form_size = min(1.0, max(0.30, min(box[2], box[3]) / _WIDE))

    def painted(self) -> QImage:
        """Paint base, colours, form, creases, nails and contour."""
        image = clear_image(self._size)
        painter = self._painter(image)
        painter.fillPath(path_of(self._layer.outline), self._colours[Tint.BASE])
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        self._glows(painter, lit=False)
        painter.end()
        self._form(image)
        self._soft_strokes(image)
        painter = self._painter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        self._glows(painter, lit=True)
        for stroke in self._drawing.strokes:
            if stroke.on == self._layer.name and not stroke.soft:
                colour = with_alpha(self._colours[stroke.tint], stroke.strength)
                painter.fillPath(lens(stroke.line, stroke.width), colour)
        for nail in self._drawing.nails:
            if nail.on == self._layer.name:
                paint_nail(painter, nail, self._colours, self._nail)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        lit = mixed(self._colours[Tint.LINE], self._colours[Tint.SHADE], 0.5)
        draw_contour(painter, self._layer.outline, _LINE, self._colours[Tint.LINE], lit)
        melt(painter, self._layer)
        painter.end()
        return image

    def cast_shadow(self, below: QImage) -> None:
        """Darken what lies behind the layer, close to it."""
        for blur, strength in ((20.0, 0.42), (7.0, 0.40)):
            reach = blur * self._scale * 2
            pixels = QRectF(QPointF(self.corner), self._size.toSizeF())
            target = pixels.adjusted(-reach, -reach, reach, reach).toAlignedRect()
            start = self._origin - QPointF(1, 1) * (reach / self._scale)
            shadow = soft_image(
                target.size(), self._scale, blur, _Shape(self._layer, start, self._shade())
            )
            _lay_atop(below, shadow, QRectF(target), strength)

    def _shade(self) -> QColor:
        return self._colours[Tint.SHADE]

    def _painter(self, image: QImage) -> QPainter:
        return painter_on(image, self._scale, (self._origin.x(), self._origin.y()))

    def _form(self, image: QImage) -> None:
        """Let the form turn away at its edges, more on the side away from the light."""
        size = self._form_size
        for blur, strength, (dx, dy) in _FORM:
            start = self._origin - QPointF(dx * size, dy * size)
            outside = _Shape(self._layer, start, self._shade(), outside=True)
            shade = soft_image(self._size, self._scale, blur * size, outside)
            _lay_atop(image, shade, QRectF(image.rect()), strength)

    def _soft_strokes(self, image: QImage) -> None:
        groups: dict[tuple[Tint, float], list[Stroke]] = {}
        for stroke in self._drawing.strokes:
            if stroke.on == self._layer.name and stroke.soft:
                groups.setdefault((stroke.tint, stroke.soft), []).append(stroke)
        for (tint, soft), strokes in groups.items():
            lines = _Lines(strokes, self._origin, self._colours[tint])
            blurred = soft_image(self._size, self._scale, soft, lines)
            _lay_atop(image, blurred, QRectF(image.rect()), 1.0)

    def _glows(self, painter: QPainter, *, lit: bool) -> None:
        """Lay the soft colours on; the light ones come last, over the shaded form."""
        for glow in self._drawing.glows:
            if glow.on == self._layer.name and (glow.tint is Tint.LIGHT) is lit:
                _paint_glow(painter, glow, self._colours[glow.tint])


@dataclass(frozen=True)
class _Shape:
    """Paints the shape of a layer in one colour, or everything but it."""

    layer: Layer
    origin: QPointF
    colour: QColor
    outside: bool = False

    def __call__(self, painter: QPainter) -> None:
        if self.outside:
            painter.fillRect(_EVERYWHERE, self.colour)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        painter.translate(-self.origin)
        painter.fillPath(path_of(self.layer.outline), self.colour)
        if not self.outside:
            melt(painter, self.layer)


@dataclass(frozen=True)
class _Lines:
    """Paints strokes in one colour."""

    strokes: Sequence[Stroke]
    origin: QPointF
    colour: QColor

    def __call__(self, painter: QPainter) -> None:
        painter.translate(-self.origin)
        for stroke in self.strokes:
            path = lens(stroke.line, stroke.width)
            painter.fillPath(path, with_alpha(self.colour, stroke.strength))


def painter_on(image: QImage, scale: float, origin: tuple[float, float]) -> QPainter:
    """Return a painter on an image, in units, that begins with these units at its corner."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-origin[0], -origin[1])
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def _lay_atop(image: QImage, soft: QImage, target: QRectF, strength: float) -> None:
    """Lay a soft image on what is painted already, and on nothing else."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.setOpacity(strength)
    draw_stretched(painter, soft, target)
    painter.end()


def _paint_glow(painter: QPainter, glow: Glow, colour: QColor) -> None:
    gradient = QRadialGradient(0, 0, 1)
    for at, share in ((0.0, 1.0), (0.25, 0.88), (0.5, 0.56), (0.75, 0.18), (0.9, 0.03), (1, 0)):
        gradient.setColorAt(at, with_alpha(colour, glow.strength * share))
    _fill_ellipse(painter, glow, gradient)


def melt(painter: QPainter, layer: Layer) -> None:
    """Let a layer run out softly where it grows out of the one below."""
    gradient = QRadialGradient(0, 0, 1)
    for at, share in ((0.0, 1.0), (0.5, 1.0), (0.65, 0.78), (0.82, 0.28), (1.0, 0.0)):
        gradient.setColorAt(at, QColor(0, 0, 0, round(255 * share)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    for melt in layer.melts:
        _fill_ellipse(painter, melt, gradient)


def _fill_ellipse(painter: QPainter, ellipse: Glow | Melt, brush: QRadialGradient) -> None:
    painter.save()
    painter.translate(*ellipse.at)
    painter.rotate(ellipse.turn)
    painter.scale(*ellipse.radii)
    painter.fillRect(QRectF(-1, -1, 2, 2), brush)
    painter.restore()


def _fade(painter: QPainter, fade: tuple[float, float]) -> None:
    start, end = fade
    gradient = QLinearGradient(0, start, 0, end)
    for step in range(11):
        x = step / 10
        gradient.setColorAt(x, QColor(0, 0, 0, round(255 * (1 - x * x * (3 - 2 * x)))))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(_EVERYWHERE, gradient)
