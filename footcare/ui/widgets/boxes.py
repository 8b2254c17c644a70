"""Things beside or below each other, with gaps that grow with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom
_UP = QBoxLayout.Direction.BottomToTop


class Box(QWidget):
    """A row or a column of things; it can turn from the one into the other."""

    def __init__(self, theme: Theme, *, across: bool = False, gap: int = 12) -> None:
        """Make a box; ``gap`` is given for text at 100 %."""
        super().__init__()
        self._theme = theme
        self._gap = gap
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.box = QBoxLayout(_ACROSS if across else _DOWN, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self.box.setSpacing(self._theme.px(self._gap))

    def add(self, *things: QWidget, stretch: int = 0) -> Box:
        """Add things; return the box."""
        for thing in things:
            self.box.addWidget(thing, stretch)
        return self

    def add_at_top(self, thing: QWidget, stretch: int = 0) -> Box:
        """Add something that keeps its own height at the top of a row; return the box."""
        self.box.addWidget(thing, stretch, Qt.AlignmentFlag.AlignTop)
        return self

    def add_stretch(self) -> Box:
        """Let what comes next move to the end; return the box."""
        self.box.addStretch(1)
        return self

    def take_all_out(self) -> None:
        """Take everything out, for good."""
        while (item := self.box.takeAt(0)) is not None:
            thing = item.widget()
            if thing is not None:
                # It lives until the event loop runs: nobody may see or reach it meanwhile.
                thing.hide()
                thing.deleteLater()

    def set_across(self, *, across: bool, last_first: bool = False) -> None:
        """Lay the things side by side, or below each other, maybe with the last one on top.

        The Tab key goes through them as they are seen then.
        """
        stacked = _UP if last_first else _DOWN
        self.box.setDirection(_ACROSS if across else stacked)
        if last_first:
            items = [self.box.itemAt(place) for place in range(self.box.count())]
            things = [item.widget() for item in items if item is not None]
            shown = [thing for thing in things if isinstance(thing, QWidget)]
            read_in_order(*(shown if across else reversed(shown)))
