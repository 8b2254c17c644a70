"""The small drawing of a kind of finding, in the person's skin tone and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.finding_picture import picture_sentence
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.finding_painter import FindingLook
from footcare.ui.illustration.palette import IllustrationPalette

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from footcare.domain.finding import FindingKind
    from footcare.ui.illustration.finding_painter import FindingPainter


class FindingView(QWidget):
    """A round drawing of a fixed size; it takes no press, so it can lie on a button."""

    def __init__(self, painter: FindingPainter, kind: FindingKind, size: int) -> None:
        """Make the drawing.

        Args:
            painter: the painter of the window, which keeps what it painted.
            kind: what is shown.
            size: of its side, in device independent pixels.
        """
        super().__init__()
        self._painter = painter
        self._kind = kind
        self._size = size
        self._tone = SkinTone.LIGHT
        self._palette = IllustrationPalette()
        self._ground = self._palette.casing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.describe("")

    @property
    def kind(self) -> FindingKind:
        """What is shown."""
        return self._kind

    def describe(self, definition: str) -> None:
        """Say what the drawing shows, with the definition of its kind in the person's language."""
        self.setAccessibleName(picture_sentence(self._kind, definition))

    def dress(self, tone: SkinTone, palette: IllustrationPalette, ground: QColor) -> None:
        """Draw in a skin tone and in the colours of a theme; ``ground`` lies behind the foot."""
        self._tone = tone
        self._palette = palette
        self._ground = ground
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = FindingLook(
            self._kind,
            self._tone,
            self._size,
            self._ground,
            self._palette,
            self.devicePixelRatioF(),
        )
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painter.pixmap(look))
        painter.end()
