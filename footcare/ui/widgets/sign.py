"""Icons beside words: alone, or on a disc. The words say it too, so readers skip them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class Sign(QWidget):
    """An icon in a colour of the theme, maybe on a disc of another."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        name: str,
        token: str = "primary",  # noqa: S107 - a colour token, nothing secret
        *,
        size: int = 26,
        disc: str = "",
    ) -> None:
        """Make a sign; ``disc`` is the colour token of the ground, or empty for none."""
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._name = name
        self._token = token
        self._size = size
        self._disc = disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.updateGeometry)

    def show_icon(self, name: str, token: str = "", disc: str | None = None) -> None:
        """Show another icon, maybe in other colours."""
        self._name = name
        self._token = token or self._token
        self._disc = self._disc if disc is None else disc
        self.update()

    @override
    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._size * 50 / 26 if self._disc else self._size)
        return QSize(edge, edge)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._disc:
            painter.setPen(
                self._theme.color("line") if self._theme.high_contrast else Qt.PenStyle.NoPen
            )
            painter.setBrush(self._theme.color(self._disc))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        edge = self._theme.px(self._size)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pixmap = self._icons.pixmap(self._name, self._token, edge, mirrored=mirrored)
        painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, pixmap)
        painter.end()
