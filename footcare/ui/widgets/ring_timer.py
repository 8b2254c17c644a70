"""The time of a step as a ring with large digits; read from two metres away.

The ring is painted and says nothing by itself: a screen reader is told the step once, and the
time when it is asked for. A timer that speaks every second drowns everything else.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

LEAST: Final = 150
MOST: Final = 288
_BAND: Final = 14
_DIGITS: Final = 0.29
"""The size of the digits, by the ring's. At two metres, someone who sees 6/12 just makes out a
height of 10 minutes of arc, 5.8 mm, and reads at ease twice that. At 96 dpi a digit of the ring
is 16 mm high (27 minutes of arc); the 62 pixels of the role ``timer`` are 12 mm (20)."""
_CIRCLE: Final = 360 * 16
_TOP: Final = 90 * 16


_WORDS: Final = 0.14
"""The same for words in their place."""


def clock_digits(seconds: float) -> str:
    """Return the time left as "0:37"; what has begun counts, so it reaches 0:00 at the end."""
    whole = max(0, math.ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def spoken_time(seconds: float) -> str:
    """Return a time in words, such as "1 minute 20 seconds" or "40 seconds"."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    parts = []
    if minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes))
    if rest or not minutes:
        parts.append(ngettext("{n} second", "{n} seconds", rest).format(n=rest))
    return " ".join(parts)


class RingTimer(QWidget):
    """A ring that fills while the step runs, with the seconds left in its middle.

    It asks for little and takes what is left over, up to its largest size.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._digits = "0:00"
        self._below = ""
        self._share = 0.0
        self._words = ""
        self._last = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    @property
    def digits(self) -> str:
        """The time as shown."""
        return self._digits

    @property
    def words(self) -> str:
        """The words that stand in place of the digits, or nothing."""
        return self._words

    def show_time(self, left: float, total: float, *, last: bool = False) -> None:
        """Show the seconds left of a step; ``last`` marks its last seconds by weight."""
        share = 1 - left / total if total else 1.0
        digits = clock_digits(left)
        below = _("of {time}").format(time=spoken_time(total))
        shown = (self._digits, self._below, self._words, self._last)
        if shown != (digits, below, "", last) or abs(share - self._share) * 720 >= 1:
            self._digits, self._below, self._share = digits, below, share
            self._words, self._last = "", last
            self.update()

    def show_words(self, words: str) -> None:
        """Show words such as "Paused" in place of the digits; the ring stays."""
        if words != self._words:
            self._words = words
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        edge = self._theme.margin(LEAST)
        return QSize(edge, edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        edge = min(self.width(), self.height(), self._theme.margin(MOST))
        band = max(8, round(edge * _BAND / MOST))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        ring = box.adjusted(band / 2 + 1, band / 2 + 1, -band / 2 - 1, -band / 2 - 1)
        self._paint_ring(painter, ring, band)
        self._paint_words(painter, ring.adjusted(band, band, -band, -band), edge)
        painter.end()

    def _paint_ring(self, painter: QPainter, ring: QRectF, band: int) -> None:
        color = self._theme.color
        painter.setPen(QPen(color("line"), band if not self._theme.high_contrast else 2))
        painter.drawEllipse(ring)
        pen = QPen(color("warn" if self._last else "primary"), band)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, _TOP, -max(1, round(self._share * _CIRCLE)))

    def _paint_words(self, painter: QPainter, room: QRectF, edge: int) -> None:
        color = self._theme.color
        font = self._theme.font("timer")
        counts = self._words.isdigit()
        font.setPixelSize(round(edge * (_WORDS if self._words and not counts else _DIGITS)))
        text = self._words or self._digits
        fits = QFontMetrics(font).horizontalAdvance(text) / max(1.0, room.width() - 8)
        if fits > 1:
            font.setPixelSize(max(17, int(font.pixelSize() / fits)))
        painter.setFont(font)
        painter.setPen(color("ink"))
        middle = QRectF(room).adjusted(0, -edge * 0.05, 0, -edge * 0.05)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, text)
        small = self._theme.font("small")
        small.setPixelSize(max(14, min(small.pixelSize() + 2, round(edge * 0.075))))
        painter.setFont(small)
        painter.setPen(color("ink2"))
        line = QRectF(room.left(), room.center().y() + edge * 0.1, room.width(), edge * 0.14)
        below = self._digits if self._words else self._below
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, below)
