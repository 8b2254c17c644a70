"""Buttons beside each other where their words have room, and below each other where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton

if TYPE_CHECKING:
    from footcare.ui.theme import Theme


class ButtonRow(Box):
    """A row of buttons; how wide they are depends on the language, so they are measured."""

    def __init__(self, theme: Theme, *, last_first: bool = False) -> None:
        """Make a row; ``last_first`` puts the last button on top where they stand in a column."""
        super().__init__(theme, across=True)
        self._last_first = last_first

    def fit(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        buttons = self.findChildren(WordButton)
        asked = sum(one.sizeHint().width() for one in buttons if not one.isHidden())
        gaps = self._theme.px(self._gap) * (len(buttons) - 1)
        fits = asked + gaps <= width * self._theme.scale
        self.set_across(across=fits, last_first=self._last_first)
