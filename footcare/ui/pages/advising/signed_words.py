"""A sign beside words, so that what they say comes first in the narrowest window too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from footcare.ui.theme import Theme
    from footcare.ui.widgets.sign import Sign

_ACROSS_GAP: Final = 18
_DOWN_GAP: Final = 4
_NARROW_GAP: Final = 12


class SignedWords(QWidget):
    """A sign, a first line, and the rest; where it is narrow the rest has the whole width."""

    def __init__(self, theme: Theme, sign: Sign, first: QWidget, rest: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._sign = sign
        self._first = first
        self._rest = rest
        self._across = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._place()
        theme.changed.connect(self._space)

    def set_across(self, *, across: bool) -> None:
        """Stand the sign beside all of the words, or beside their first line alone."""
        if across is not self._across:
            self._across = across
            self._place()

    def _place(self) -> None:
        centre, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        if self._across:
            self._grid.addWidget(self._sign, 0, 0, 2, 1, top)
            self._grid.addWidget(self._first, 0, 1)
            self._grid.addWidget(self._rest, 1, 1)
        else:
            self._grid.addWidget(self._sign, 0, 0, centre)
            self._grid.addWidget(self._first, 0, 1, centre)
            self._grid.addWidget(self._rest, 1, 0, 1, 2)
        self._space()

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(_ACROSS_GAP))
        self._grid.setVerticalSpacing(self._theme.px(_DOWN_GAP if self._across else _NARROW_GAP))
