"""On or off: a check box drawn as a switch, with the word beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.buttons import enter_presses

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_TRACK = (64, 36)
_GAP = 12
_PAD = 6
_LEAST = 44


class Switch(QCheckBox):
    """A switch that says On or Off in a word, by the place of its knob, and by its colour."""

    def __init__(self, theme: Theme, name: str, *, on: bool = False) -> None:
        """Make a switch; ``name`` says what is switched, for screen readers."""
        super().__init__()
        self._theme = theme
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self.height() // 2

    def _words(self) -> tuple[str, str]:
        return _("On"), _("Off")

    def _font(self) -> QFont:
        return self._theme.font("small_bold")

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        words = max(metrics.horizontalAdvance(word) for word in self._words())
        width = words + self._theme.px(_TRACK[0] + _GAP + 2 * _PAD) + 2
        return QSize(width, self._theme.px(_LEAST))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = self._theme, self.isChecked()
        wide, high = theme.px(_TRACK[0]), theme.px(_TRACK[1])
        pad = theme.px(_PAD)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = pad if mirrored else self.width() - wide - pad
        track = QRectF(left, (self.height() - high) / 2, wide, high).adjusted(1, 1, -1, -1)
        line = theme.color("primary" if on else "ctl")
        painter.setPen(QPen(line, 2))
        painter.setBrush(theme.color("primary" if on else "surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = track.adjusted(5, 5, -5, -5)
        edge = knob.height()
        at_right = on is not mirrored
        knob.setLeft(knob.right() - edge if at_right else knob.left())
        knob.setWidth(edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_primary" if on else "ctl"))
        painter.drawEllipse(knob)
        word_room = QRect(0, 0, left - theme.px(_GAP), self.height())
        if mirrored:
            after = left + wide + theme.px(_GAP)
            word_room = QRect(after, 0, self.width() - after, self.height())
        # The painter mirrors sides by itself.
        side = Qt.AlignmentFlag.AlignTrailing
        painter.setFont(self._font())
        painter.setPen(theme.color("ink"))
        words = self._words()[0 if on else 1]
        painter.drawText(word_room, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
