"""What can be printed: black on white, laid out once for preview, printer and PDF.

Everything is laid out in tenths of a point, so that it comes out the same on every device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption

from footcare.ui.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPainter

POINT: Final = 10.0
"""Units of the layout in a point."""

MARGIN: Final = 42.0
"""Points round a page; every printer can print what lies inside."""


class Sheet(Protocol):
    """One or more pages that can be printed."""

    @property
    def title(self) -> str:
        """The name of the document."""
        ...

    @property
    def lines(self) -> list[str]:
        """Everything on it, a line each, for who cannot see it."""
        ...

    def pages(self, paper: QSizeF) -> int:
        """Return how many pages it takes on paper of this size in points."""
        ...

    def paint(self, painter: QPainter, page: int, paper: QSizeF, scale: float) -> None:
        """Draw a page in black.

        Args:
            painter: open on the device; its origin is the corner of the page.
            page: which one, from 0.
            paper: the size of the page in points.
            scale: dots of the device in a point.
        """
        ...


def paragraph(words: str, size: float, weight: int, width: float) -> QTextLayout:
    """Return a paragraph broken into lines; what has no gap to break at breaks anywhere.

    Args:
        words: what it says.
        size: of the letters, in points.
        weight: of the letters, as of ``QFont.Weight``.
        width: of the column, in units of the layout.
    """
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size * POINT)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    text = QTextLayout(words or " ", font)
    text.setTextOption(option)
    text.beginLayout()
    y = 0.0
    while (row := text.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, y))
        y += row.height()
    text.endLayout()
    return text
