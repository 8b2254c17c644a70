"""The week in seven signs: a tick, a dashed ring, an open ring, two bars, a dot. Shape tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.checked_days import CheckedState
from footcare.domain.today import DayState
from footcare.ui.widgets.day_signs import DaySigns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_SIGNS: Final = {
    DayState.CHECKED: CheckedState.CHECKED,
    DayState.MISSED: CheckedState.MISSED,
    DayState.PAUSED: CheckedState.PAUSED,
    DayState.AHEAD: CheckedState.NOT_YET,
    DayState.BEFORE: CheckedState.BEFORE,
}
"""The sign of each day; today has one of its own."""


class WeekDots(QWidget):
    """Seven days; the sentence beside it says the same to screen readers."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._signs = DaySigns(theme, icons)
        self._days: list[tuple[str, DayState]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[tuple[str, DayState]]) -> None:
        """Show days as their letter and what is known of them."""
        self._days = list(days)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(266), self._theme.px(70))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(210), self._theme.px(70))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(self.width() / len(self._days), self._theme.px(48))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        letters, top = self._theme.px(24), self._theme.px(32)
        edge = min(step - 6, self._theme.px(32))
        for place, (letter, state) in enumerate(self._days):
            left = self.width() - (place + 1) * step if mirrored else place * step
            painter.setFont(self._theme.font("small_bold"))
            painter.setPen(self._theme.color("ink2"))
            painter.drawText(QRectF(left, 0, step, letters), Qt.AlignmentFlag.AlignCenter, letter)
            box = QRectF(left + (step - edge) / 2, top, edge, edge)
            self._paint_day(painter, box, state)
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRectF, state: DayState) -> None:
        if state is DayState.OPEN:
            self._signs.paint_open(painter, box)
        else:
            self._signs.paint_checked(painter, box, _SIGNS[state])
