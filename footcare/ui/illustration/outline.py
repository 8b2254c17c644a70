"""Draws a foot in lines of one colour on nothing, for the themes of high contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from footcare.domain.footmap import Tint
from footcare.ui.illustration.canvas import melt, painter_on
from footcare.ui.illustration.soft import clear_image, lens, path_of

if TYPE_CHECKING:
    from footcare.domain.footmap import Drawing, Layer

_LINE: Final = 5.0
_THIN: Final = 3.5
"""Units of a contour and of the edge of a nail, at least; a small picture has thicker ones."""

_PIXELS: Final = 2.0
_THIN_PIXELS: Final = 1.5
_CREASE_PIXELS: Final = 1.6
"""Pixels of a contour, of the edge of a nail and of a crease, at least."""

_CUT: Final = 40.0
"""Units by which a limb ends before the place where its skin would have faded out."""


def outlined_drawing(shape: Drawing, scale: float, colour: QColor) -> QImage:
    """Draw only the lines; what lies behind a layer is hidden by it.

    Args:
        shape: the drawing.
        scale: pixels a unit.
        colour: of every line.
    """
    left, top, wide, high = shape.frame
    image = clear_image(QSize(max(1, round(wide * scale)), max(1, round(high * scale))))
    for place, layer in enumerate(shape.layers):
        if place:
            _lay(image, _filled(shape, layer, scale, image.size()), erasing=True)
        _lay(image, _lined(shape, layer, scale, image.size(), colour))
    if shape.fade is not None:
        start, end = shape.fade
        beyond = end - _CUT if end > start else end + _CUT - high
        painter = painter_on(image, scale, (left, top))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(QRectF(left, beyond, wide, high), colour)
        painter.end()
    return image


def _lay(image: QImage, upper: QImage, *, erasing: bool = False) -> None:
    painter = QPainter(image)
    if erasing:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.drawImage(0, 0, upper)
    painter.end()


def _filled(shape: Drawing, layer: Layer, scale: float, size: QSize) -> QImage:
    """Return what a layer hides."""
    image = clear_image(size)
    painter = painter_on(image, scale, shape.frame[:2])
    painter.fillPath(path_of(layer.outline), QColor(Qt.GlobalColor.black))
    melt(painter, layer)
    painter.end()
    return image


def _lined(shape: Drawing, layer: Layer, scale: float, size: QSize, colour: QColor) -> QImage:
    """Return the contour of a layer with its nails and creases."""
    image = clear_image(size)
    painter = painter_on(image, scale, shape.frame[:2])
    painter.strokePath(path_of(layer.outline), _pen(colour, max(_LINE, _PIXELS / scale)))
    thin = _pen(colour, max(_THIN, _THIN_PIXELS / scale))
    for nail in shape.nails:
        if nail.on == layer.name:
            painter.strokePath(path_of(nail.outline), thin)
    for stroke in shape.strokes:
        if stroke.on == layer.name and not stroke.soft and stroke.tint is Tint.LINE:
            painter.fillPath(lens(stroke.line, max(stroke.width, _CREASE_PIXELS / scale)), colour)
    melt(painter, layer)
    painter.end()
    return image


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
