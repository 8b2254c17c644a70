"""What a camera sees, shown as a mirror: turned, enlarged, brightened, an earlier photo over it.

All of that is done to what is shown. The picture that is kept is the camera's own: as much of it
as was seen, never mirrored and never brightened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.photos.photo_view import fitted, paint_ground

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

ZOOMS: Final = (100, 150, 200, 300, 400)
"""Per cent."""
BRIGHTER: Final = (0, 15, 30, 45)
"""Per cent of white that is added to each point of the picture."""
_FAINT: Final = 0.35
"""How much of the earlier photo is seen: enough to find the place, too little to mix them up."""
_LEAST: Final = QSize(320, 240)
_DIGIT: Final = 0.2
"""The height of the number that counts down, by that of the view."""
_CORNER: Final = 12


@dataclass
class LiveLook:
    """How the picture of the camera is shown.

    Attributes:
        mirrored: as in a mirror, with left and right changed.
        zoom: per cent, one of ``ZOOMS``.
        brighter: per cent, one of ``BRIGHTER``.
        over: whether the earlier photo lies over it.
    """

    mirrored: bool = True
    zoom: int = ZOOMS[0]
    brighter: int = BRIGHTER[0]
    over: bool = False


class LiveView(QWidget):
    """Shows frames as they come, until one is held."""

    def __init__(self, theme: Theme, height: int) -> None:
        """Make it; ``height`` is meant for text at 100 %."""
        super().__init__()
        self._theme = theme
        self._wished = height
        self.look = LiveLook()
        self.frame = QImage()
        self.earlier = QImage()
        self.count = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.describe(held=False)

    def describe(self, *, held: bool) -> None:
        """Say what it shows, for screen readers."""
        live = _("What the camera sees now")
        self.setAccessibleName(_("The picture that is held") if held else live)

    def set_height(self, height: int) -> None:
        """Take another height, meant for text at 100 %."""
        self._wished = height
        self.updateGeometry()

    def show_frame(self, frame: QImage) -> None:
        """Show the next picture of the camera; a null one shows nothing."""
        self.frame = frame
        self.update()

    def show_count(self, count: str) -> None:
        """Show a number over the picture, or none."""
        if count != self.count:
            self.count = count
            self.update()

    def seen_part(self) -> QImage:
        """Return what is seen of the frame, as the camera gave it."""
        return self.frame.copy(part_of(self.frame.size(), self.look.zoom))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wished * 4 // 3, self._wished)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST.width(), min(self._wished, self.sizeHint().height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, QRectF(self.rect()), self._theme)
        if not self.frame.isNull():
            self._paint_frame(painter)
        if self.count:
            self._paint_count(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part = part_of(self.frame.size(), self.look.zoom)
        place = fitted(QSize.toSizeF(part.size()), QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.save()
        if self.look.mirrored:
            painter.translate(2 * place.center().x(), 0)
            painter.scale(-1, 1)
        painter.drawImage(place, self.frame, QRectF(part))
        if self.look.over and not self.earlier.isNull():
            painter.setOpacity(_FAINT)
            whole = fitted(QSize.toSizeF(self.earlier.size()), place)
            painter.drawImage(whole, self.earlier)
            painter.setOpacity(1)
        painter.restore()
        if self.look.brighter:
            share = round(255 * self.look.brighter / 100)
            light = self._theme.color("ink")
            light.setRgb(share, share, share)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
            painter.fillRect(place, light)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _paint_count(self, painter: QPainter) -> None:
        font = self._theme.font("timer")
        font.setPixelSize(round(self.height() * _DIGIT))
        width = QFontMetrics(font).horizontalAdvance(self.count)
        side = max(width, font.pixelSize()) * 1.3
        # In the corner: the place itself stays in sight.
        disc = QRectF(_CORNER, _CORNER, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.color("ink"))
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.count)


def part_of(size: QSize, zoom: int) -> QRect:
    """Return the middle of a picture that is seen at a zoom, in its own pixels."""
    width = max(1, size.width() * 100 // zoom)
    height = max(1, size.height() * 100 // zoom)
    return QRect((size.width() - width) // 2, (size.height() - height) // 2, width, height)
