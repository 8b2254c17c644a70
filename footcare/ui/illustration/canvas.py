"""Paints one drawing, a foot or a hand: base, form, soft colours, creases, nails and contour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen, QRadialGradient

from footcare.domain.footmap import Tint
from footcare.ui.illustration.nail_painter import paint_nail
from footcare.ui.illustration.soft import (
    clear_image,
    draw_contour,
    draw_stretched,
    lens,
    mixed,
    path_of,
    soft_image,
    with_alpha,
)

if TYPE_CHECKING:
    from footcare.domain.footmap import Drawing, Glow, Layer, Stroke
    from footcare.domain.geometry import Point
    from footcare.domain.tone import Skin

_LINE: Final = 4.6

_FORM: Final = (
    # blur, opacity, shift of the lit shape: wide turning of the form, then the edge, then contact
    (62.0, 0.42, (-22.0, -18.0)),
    (24.0, 0.32, (-9.0, -8.0)),
    (8.0, 0.26, (-3.0, -3.0)),
)


class Canvas:
    """One painting of one view."""

    def __init__(self, shape: Drawing, skin: Skin, scale: float) -> None:
        left, top, wide, high = shape.frame
        self.shape = shape
        self.scale = scale
        self.origin = QPointF(-left, -top)
        self.size = QSize(max(1, round(wide * scale)), max(1, round(high * scale)))
        self.target = QRectF(0, 0, wide, high)
        self.colours = {tint: QColor(getattr(skin, tint)) for tint in Tint}
        self.nail = QColor(skin.nail)
        self.image = clear_image(self.size)

    def painted(self) -> QImage:
        """Paint all layers back to front and let the leg fade."""
        behind = mixed(self.colours[Tint.SHADE], self.colours[Tint.LINE], 0.55)
        painter = self._painter(self.image)
        painter.fillPath(path_of(self.shape.outline), behind)
        painter.end()
        for place, layer in enumerate(self.shape.layers):
            if place:
                self._cast_shadow(layer)
            painter = QPainter(self.image)
            painter.drawImage(0, 0, self._layer(layer))
            painter.end()
        self._fade()
        return self.image

    def _painter(self, image: QImage) -> QPainter:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.scale, self.scale)
        painter.translate(self.origin)
        painter.setPen(Qt.PenStyle.NoPen)
        return painter

    def _soft(
        self, blur: float, colour: QColor, layer: Layer, shift: Point, *, out: bool
    ) -> QImage:
        """Return the blurred shape of a layer, or of everything outside it."""
        path = path_of(layer.outline)
        path.translate(*shift)

        def paint(painter: QPainter) -> None:
            if out:
                painter.fillRect(self.target, colour)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.translate(self.origin)
            painter.fillPath(path, colour)

        return soft_image(self.size, self.scale, blur, paint)

    def _cast_shadow(self, layer: Layer) -> None:
        """Darken what lies behind a layer, close to it."""
        for blur, strength in ((20.0, 0.42), (7.0, 0.40)):
            shadow = self._soft(blur, self.colours[Tint.SHADE], layer, (3.0, 3.0), out=False)
            self._atop(self.image, shadow, strength)

    def _atop(self, image: QImage, soft: QImage, strength: float) -> None:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.setOpacity(strength)
        draw_stretched(painter, soft, QRectF(image.rect()))
        painter.end()

    def _layer(self, layer: Layer) -> QImage:
        image = clear_image(self.size)
        painter = self._painter(image)
        painter.fillPath(path_of(layer.outline), self.colours[Tint.BASE])
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        for glow in self.shape.glows:
            if glow.on == layer.name and glow.tint is not Tint.LIGHT:
                self._glow(painter, glow)
        painter.end()
        self._form(image, layer)
        self._soft_strokes(image, layer)
        painter = self._painter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        for glow in self.shape.glows:
            if glow.on == layer.name and glow.tint is Tint.LIGHT:
                self._glow(painter, glow)
        for stroke in self.shape.strokes:
            if stroke.on == layer.name and not stroke.soft:
                colour = with_alpha(self.colours[stroke.tint], stroke.strength)
                painter.fillPath(lens(stroke.line, stroke.width), colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._nails(painter, layer)
        lit = mixed(self.colours[Tint.LINE], self.colours[Tint.SHADE], 0.5)
        draw_contour(painter, layer.outline, _LINE, self.colours[Tint.LINE], lit)
        painter.end()
        return image

    def _form(self, image: QImage, layer: Layer) -> None:
        """Let the form turn away at its edges, more on the side away from the light."""
        size = 0.42 if layer.name.startswith("toe") else 1.0
        for blur, strength, (dx, dy) in _FORM:
            shade = self._soft(
                blur * size, self.colours[Tint.SHADE], layer, (dx * size, dy * size), out=True
            )
            self._atop(image, shade, strength)

    def _soft_strokes(self, image: QImage, layer: Layer) -> None:
        groups: dict[tuple[Tint, float], list[Stroke]] = {}
        for stroke in self.shape.strokes:
            if stroke.on == layer.name and stroke.soft:
                groups.setdefault((stroke.tint, stroke.soft), []).append(stroke)
        for (tint, soft), strokes in groups.items():

            def paint(
                painter: QPainter, strokes: list[Stroke] = strokes, tint: Tint = tint
            ) -> None:
                painter.translate(self.origin)
                for stroke in strokes:
                    painter.fillPath(
                        lens(stroke.line, stroke.width),
                        with_alpha(self.colours[tint], stroke.strength),
                    )

            self._atop(image, soft_image(self.size, self.scale, soft, paint), 1.0)

    def _glow(self, painter: QPainter, glow: Glow) -> None:
        colour = self.colours[glow.tint]
        gradient = QRadialGradient(0, 0, 1)
        for at, share in ((0.0, 1.0), (0.25, 0.88), (0.5, 0.56), (0.75, 0.18), (0.9, 0.03), (1, 0)):
            gradient.setColorAt(at, with_alpha(colour, glow.strength * share))
        painter.save()
        painter.translate(*glow.at)
        painter.rotate(glow.turn)
        painter.scale(*glow.radii)
        painter.fillRect(QRectF(-1, -1, 2, 2), gradient)
        painter.restore()

    def _nails(self, painter: QPainter, layer: Layer) -> None:
        if layer is self.shape.layers[-1]:
            for nail in self.shape.nails:
                paint_nail(painter, nail, self.colours, self.nail)

    def _fade(self) -> None:
        if self.shape.fade is None:
            return
        start, end = self.shape.fade
        gradient = QLinearGradient(0, start, 0, end)
        for step in range(11):
            x = step / 10
            gradient.setColorAt(x, QColor(0, 0, 0, round(255 * (1 - x * x * (3 - 2 * x)))))
        painter = self._painter(self.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        left, top, wide, high = self.shape.frame
        painter.fillRect(QRectF(left - 1, top - 1, wide + 2, high + 2), gradient)
        painter.end()


def outlined_drawing(shape: Drawing, scale: float, colour: QColor) -> QImage:
    """Draw only the lines, on nothing; what lies behind a layer is hidden by it."""
    left, top, wide, high = shape.frame
    image = clear_image(QSize(round(wide * scale), round(high * scale)))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    pen = QPen(colour, max(5.0, 2.0 / scale))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for layer in shape.layers:
        path = path_of(layer.outline)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillPath(path, colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.strokePath(path, pen)
    thin = QPen(colour, max(3.5, 1.4 / scale))
    for nail in shape.nails:
        painter.strokePath(path_of(nail.outline), thin)
    for stroke in shape.strokes:
        if not stroke.soft and stroke.tint is Tint.LINE:
            painter.fillPath(lens(stroke.line, max(stroke.width, 1.6 / scale)), colour)
    if shape.fade is not None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(QRectF(left, shape.fade[1] - 40, wide, high), colour)
    painter.end()
    return image
