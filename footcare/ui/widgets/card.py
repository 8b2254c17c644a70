"""Surfaces that group things: a card hugs its content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from footcare.ui.widgets.dressing import dress_again

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

CardKind = Literal["plain", "map", "hero", "soft", "warn", "danger", "emergency"]


class Card(QFrame):
    """A rounded surface with a column of things in it."""

    def __init__(self, theme: Theme, kind: CardKind = "plain") -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        side, end = self._theme.px(24), self._theme.px(20)
        self.column.setContentsMargins(side, end, side, end)
        self.column.setSpacing(self._theme.px(12))

    def set_kind(self, kind: CardKind) -> None:
        """Make it another kind of surface."""
        self.setProperty("card", kind)
        dress_again(self)
