"""How firmly to press: three pips and the word, so that neither colour nor count alone tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.routine import COMFORTABLE
from footcare.i18n import N_, _
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_WORDS: Final = (
    N_("Look, do not press"),
    N_("Feather pressure"),
    N_("Light pressure"),
    N_("Comfortable pressure"),
)
_PIP: Final = (30, 19)
_GAP: Final = 4


def pressure_words(pressure: int) -> str:
    """Return the word for a pressure from 0 to 3."""
    return _(_WORDS[pressure])


class PressurePips(QWidget):
    """Three pips, as many filled as the pressure, beside its word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        self._pips = _Pips(theme)
        self._word = Label("", "bold")
        row.addWidget(self._pips)
        row.addWidget(self._word, 1)

    @property
    def words(self) -> str:
        """The word shown."""
        return self._word.text()

    def set_pressure(self, pressure: int) -> None:
        """Show a pressure from 0 to 3."""
        self._pips.set_filled(pressure)
        self._word.setText(pressure_words(pressure))


class _Pips(QWidget):
    """The three pips alone; the word beside them says the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_filled(self, filled: int) -> None:
        self._filled = filled
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width, height = _PIP
        return QSize(
            self._theme.px(COMFORTABLE * width + (COMFORTABLE - 1) * _GAP), self._theme.px(height)
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.px(3)
        width, height = self._theme.px(_PIP[0]), self._theme.px(_PIP[1])
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(COMFORTABLE):
            column = COMFORTABLE - 1 - place if mirrored else place
            box = QRectF(column * (width + self._theme.px(_GAP)), 0, width, height)
            box.adjust(line / 2, line / 2, -line / 2, -line / 2)
            painter.setPen(QPen(self._theme.color("primary"), line))
            full = place < self._filled
            painter.setBrush(self._theme.color("primary") if full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
