"""Bundled Lucide icons, tinted and cached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from footcare.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from footcare.ui.theme import Theme

FLIPPED_BY_DIRECTION = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "skip-back",
        "skip-forward",
        "undo-2",
    }
)
"""Icons that point along the reading direction and are mirrored with it."""


class Icons:
    """Renders icons by name in a colour; each combination once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cache: dict[tuple[str, str, int, float, bool], QPixmap] = {}

    def pixmap(
        self,
        name: str,
        color: QColor | str,
        size: int,
        ratio: float = 2.0,
        *,
        mirrored: bool = False,
    ) -> QPixmap:
        """Return an icon.

        Args:
            name: file name in ``resources/icons`` without its ending.
            color: a colour, or the name of a colour token.
            size: edge in logical pixels, already scaled.
            ratio: device pixels for a logical one.
            mirrored: whether the layout runs from right to left.
        """
        tint = (self._theme.color(color) if isinstance(color, str) else color).name()
        flip = mirrored and name in FLIPPED_BY_DIRECTION
        key = (name, tint, size, ratio, flip)
        if key not in self._cache:
            self._cache[key] = _render(name, tint, size, ratio, flip=flip)
        return self._cache[key]

    # By module: PySide makes the hundred names of stock icons with QIcon, at its first use.

    def of_program(self) -> QtGui.QIcon:
        """Return the program's own icon; its small sizes have a plainer drawing."""
        icon = QtGui.QIcon()
        # Two are enough for window and tray.
        for name, size in (("footcare-small", 24), ("footcare", 64)):
            icon.addPixmap(self.pixmap(name, "primary", size, ratio=1.0))
        return icon

    def icon(self, name: str, color: QColor | str = "ink", size: int = 24) -> QtGui.QIcon:
        """Return an icon for a stock widget."""
        return QtGui.QIcon(self.pixmap(name, color, size))


def _render(name: str, tint: str, size: int, ratio: float, *, flip: bool) -> QPixmap:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", tint).encode()))
    edge = max(1, round(size * ratio))
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if flip:
        painter.translate(edge, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
