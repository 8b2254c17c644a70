"""The steps of a massage as a row of short bars; a stock progress bar for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy
from typing_extensions import override

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_HEIGHT: Final = 10
_GAP: Final = 8
_LEAST_WIDTH: Final = 6


class Segments(QProgressBar):
    """One bar a step, the present one filling.

    Its value as a progress bar is the number of the step, so that a screen reader hears it
    change once a step and not ten times a second.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setRange(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: int) -> None:
        """Have this many bars, all empty."""
        self.setRange(0, steps)
        self.setValue(0)
        self._share = 0.0
        self.update()

    def show_place(self, step: int, share: float) -> None:
        """Show that so much of a step is done; steps count from 0."""
        if self.value() != step + 1:
            self.setValue(step + 1)
        if abs(share - self._share) * self.width() >= 1 or share < self._share:
            self._share = share
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.margin(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH * max(1, self.maximum()), self._theme.margin(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        count = max(1, self.maximum())
        gap = _GAP if self.width() / count > 5 * _GAP else 3
        width = (self.width() - gap * (count - 1)) / count
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(count):
            left = place * (width + gap)
            box = QRectF(self.width() - left - width if mirrored else left, 0, width, self.height())
            self._paint_bar(painter, box, self._filled(place), mirrored=mirrored)
        painter.end()

    def _filled(self, place: int) -> float:
        present = self.value() - 1
        if place == present:
            return self._share
        return 1.0 if place < present else 0.0

    def _paint_bar(self, painter: QPainter, box: QRectF, share: float, *, mirrored: bool) -> None:
        radius = min(box.width(), box.height()) / 2
        high = self._theme.high_contrast
        painter.setPen(QPen(self._theme.color("line"), 1) if high else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("bg" if high else "line"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if high else box, radius, radius)
        if share <= 0:
            return
        part = QRectF(box)
        part.setWidth(max(box.height(), box.width() * share))
        if mirrored:
            part.moveRight(box.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("primary"))
        painter.drawRoundedRect(part, radius, radius)
