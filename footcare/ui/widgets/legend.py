"""What signs mean: each sign with its word, in as many columns as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from footcare.ui.theme import Theme

_COLUMN: Final = 190


class Legend(QWidget):
    """Signs and their words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: list[Box] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        theme.changed.connect(self._arrange)

    def show_items(self, items: Sequence[tuple[QWidget, str]]) -> None:
        """Show signs, each with its word."""
        for item in self._items:
            self._grid.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._items = []
        for sign, words in items:
            item = Box(self._theme, across=True, gap=10).add(sign)
            item.add(Label(words, "small"), stretch=1)
            self._items.append(item)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        columns = max(1, self.width() // px(_COLUMN))
        for place, item in enumerate(self._items):
            self._grid.addWidget(item, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))
