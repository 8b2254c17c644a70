"""A picture of the foot check: a step that is about no skin, or something that helps to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.check_picture import picture_words
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.check_painter import CheckLook

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from footcare.domain.check_picture import Pictured
    from footcare.ui.illustration.studio import Studio


class CheckPictureView(QWidget):
    """A square picture in the middle of its room; it takes no press and no focus."""

    def __init__(self, studio: Studio) -> None:
        """Make the view; its painter is asked of the studio at the first paint."""
        super().__init__()
        self._studio = studio
        self._pictured: Pictured | None = None
        self._tone = SkinTone.LIGHT
        self._outlined: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, pictured: Pictured | None) -> None:
        """Show a picture, or none."""
        self._pictured = pictured
        self.setAccessibleName("" if pictured is None else picture_words(pictured))
        self.update()

    @property
    def pictured(self) -> Pictured | None:
        """What is shown."""
        return self._pictured

    def dress(self, tone: SkinTone, outlined: QColor | None) -> None:
        """Draw in a skin tone, or in lines of one colour for high contrast."""
        self._tone = tone
        self._outlined = outlined
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(44, 44)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictured is None:
            return
        side = min(self.width(), self.height())
        look = CheckLook(self._pictured, self._tone, side, self.devicePixelRatioF(), self._outlined)
        painter = QPainter(self)
        at = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        painter.drawPixmap(at, self._studio.checks.pixmap(look))
        painter.end()
