"""The signs of what a day tells of a finding; each has its own shape and its word beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from footcare.domain.thread import DayLook
from footcare.ui.widgets.day_signs import DaySign, DaySigns, paint_dot

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

LOOK_ICONS: Final = {
    DayLook.NEW: "plus",
    DayLook.SAME: "minus",
    DayLook.BETTER: "chevron-down",
    DayLook.WORSE: "triangle-alert",
    DayLook.GONE: "check",
    DayLook.BACK: "rotate-ccw",
    DayLook.COULD_NOT_LOOK: "eye-off",
    DayLook.NO_WORD: "ellipsis",
}
"""The icon of each look; the answers of the check have the same ones."""


class _Disc(NamedTuple):
    """The disc of a sign in colour tokens: its ground, its edge, the icon on it."""

    ground: str
    edge: str
    ink: str
    width: float = 2
    dashed: bool = False


_FULL: Final = _Disc("primary", "primary", "on_primary")
_UNSEEN: Final = _Disc("surface", "ctl", "ink2", 1.5, dashed=True)
_DISCS: Final = {
    DayLook.NEW: _FULL,
    DayLook.SAME: _Disc("surface", "ctl", "ink"),
    DayLook.BETTER: _Disc("soft", "primary", "on_soft"),
    DayLook.WORSE: _Disc("warn_soft", "warn", "warn", 3),
    DayLook.GONE: _FULL,
    DayLook.BACK: _FULL,
    DayLook.COULD_NOT_LOOK: _UNSEEN,
    DayLook.NO_WORD: _UNSEEN,
}


class LookSigns:
    """Paints the signs of looks in the colours of a theme."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._signs = DaySigns(theme, icons)

    def paint(self, painter: QPainter, box: QRectF, look: DayLook | None) -> None:
        """Paint what a day tells of a finding; None is a day without a check."""
        color = self._theme.color
        if look is None:
            paint_dot(painter, box, color("ctl"))
            return
        disc = _DISCS[look]
        pen = QPen(color(disc.edge), disc.width)
        if disc.dashed:
            pen.setDashPattern([3.2, 2.6])
        painter.setPen(pen)
        painter.setBrush(color(disc.ground))
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        self._signs.paint_icon(painter, box, LOOK_ICONS[look], disc.ink)


class LookSign(DaySign):
    """What a day tells of a finding; None is a day without a check."""

    def __init__(self, theme: Theme, icons: Icons, look: DayLook | None) -> None:
        super().__init__(theme, icons)
        self._looks = LookSigns(theme, icons)
        self._look = look

    @override
    def _paint(self, painter: QPainter, box: QRectF) -> None:
        self._looks.paint(painter, box, self._look)
