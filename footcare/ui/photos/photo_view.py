"""A photo on a page: whole, in its own proportions, on the ground of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF

    from footcare.ui.theme import Theme

_LEAST: Final = 120


class PhotoView(QWidget):
    """Shows one photo, or the words that stand in its place."""

    def __init__(self, theme: Theme, size: tuple[int, int], *, grows: bool = False) -> None:
        """Make it.

        Args:
            theme: the look.
            size: width and height for text at 100 %.
            grows: whether it takes all the width there is.
        """
        super().__init__()
        self._theme = theme
        self._wished = size
        self.image = QImage()
        self._words = ""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if grows else policy.Fixed, policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_image(self, image: QImage, name: str, words: str = "") -> None:
        """Show a photo.

        Args:
            image: it; a null one is replaced by the words.
            name: what it is, for screen readers.
            words: what is said where it cannot be shown.
        """
        self.image = image
        self._words = words if image.isNull() else ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width, height = self._wished
        return QSize(self._theme.px(width), self._theme.px(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, self.sizeHint().width()), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, QRectF(self.rect()), self._theme)
        if self.image.isNull():
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("ink2"))
            wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(8, 8, -8, -8), wrapped, self._words)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.drawImage(fitted(QSize.toSizeF(self.image.size()), room), self.image)
        painter.end()


def paint_ground(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint what lies behind photos: it tells where they end in every theme."""
    painter.fillRect(rect, theme.color("map"))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def fitted(size: QSizeF, room: QRectF) -> QRectF:
    """Return where something of a size stands in a room: whole, as large as can be, central."""
    size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place
