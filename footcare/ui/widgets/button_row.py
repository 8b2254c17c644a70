"""Buttons beside each other where their words have room, and below each other where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from footcare.ui.widgets.boxes import Box

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.ui.theme import Theme


class ButtonRow(Box):
    """A row that turns by itself: how wide a button is depends on the language."""

    def __init__(self, theme: Theme, *, last_first: bool = False) -> None:
        """Make a row; ``last_first`` puts the last button on top where they stand in a column."""
        super().__init__(theme, across=True)
        self._last_first = last_first
        # Else the row asks for the room of all its buttons side by side, and never gets to turn.
        self.box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        widths = (one.minimumSizeHint().width() for one in self._buttons())
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        buttons = self._buttons()
        heights = [one.heightForWidth(min(width, one.sizeHint().width())) for one in buttons]
        if self._fits(width):
            return max(heights, default=0)
        return sum(heights) + self.box.spacing() * max(0, len(heights) - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # A button came, went or has other words.
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        self.set_across(across=self._fits(self.width()), last_first=self._last_first)

    def _fits(self, width: int) -> bool:
        widths = [one.sizeHint().width() for one in self._buttons()]
        return sum(widths) + self.box.spacing() * max(0, len(widths) - 1) <= width

    def _buttons(self) -> list[QWidget]:
        places = (self.box.itemAt(place) for place in range(self.box.count()))
        widgets = (item.widget() for item in places if item is not None)
        return [one for one in widgets if one is not None and not _put_away(one)]


def _put_away(button: QWidget) -> bool:
    """Tell whether a button was hidden; one that was not shown yet only waits for its window."""
    return button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
