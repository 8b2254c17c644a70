"""A sheet as it will be printed, small; its words are said to screen readers as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.ui.printing.paper import paper_here, points

if TYPE_CHECKING:
    from footcare.ui.printing.sheet import Sheet
    from footcare.ui.theme import Theme

_WIDE: Final = 620
_LEAST: Final = 240
_GAP: Final = 16
"""Pixels between two pages, at 100 % text."""


class SheetPreview(QWidget):
    """White pages one below the other, in the same black whatever the theme."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Make an empty preview; ``name`` says what it is a picture of."""
        super().__init__()
        self._theme = theme
        self._sheet: Sheet | None = None
        self._paper = points(paper_here())
        self._pages = 1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setAccessibleName(name)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDE))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet."""
        self._sheet = sheet
        self._paper = points(paper_here())
        self._pages = sheet.pages(self._paper)
        self.setAccessibleDescription(" ".join(sheet.lines))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        each = self._page_height(min(width, self.maximumWidth()))
        return each * self._pages + self._theme.px(_GAP) * (self._pages - 1)

    def _page_height(self, width: int) -> int:
        return round(width * self._paper.height() / self._paper.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._page_height(self.width())
        for page in range(self._pages):
            frame = QRect(0, page * (high + self._theme.px(_GAP)), self.width(), high)
            if not frame.intersects(event.rect()):
                continue
            painter.fillRect(frame, Qt.GlobalColor.white)
            painter.setPen(QPen(self._theme.color("ctl"), 2))
            painter.drawRect(frame.adjusted(1, 1, -1, -1))
            if self._sheet is not None:
                painter.save()
                painter.translate(frame.topLeft())
                scale = self.width() / self._paper.width()
                self._sheet.paint(painter, page, self._paper, scale)
                painter.restore()
        painter.end()
