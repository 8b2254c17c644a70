"""The card as it will be printed, small; its words are said to screen readers as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.pages.card.paint import paint_card
from footcare.ui.pages.card.paper import paper_here, points

if TYPE_CHECKING:
    from footcare.ui.pages.card.words import CardWords
    from footcare.ui.theme import Theme

_WIDE: Final = 620
_LEAST: Final = 240


class CardPreview(QWidget):
    """A white page with the card on it, in the same black whatever the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._card: CardWords | None = None
        self._paper = points(paper_here())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDE))

    def show_card(self, card: CardWords) -> None:
        """Show a card."""
        self._card = card
        self._paper = points(paper_here())
        self.setAccessibleName(_("Picture of the card"))
        self.setAccessibleDescription(" ".join(card.lines))
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
        width = min(width, self.maximumWidth())
        return round(width * self._paper.height() / self._paper.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QPen(self._theme.color("ctl"), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self._card is not None:
            paint_card(painter, self._card, self._paper, self.width() / self._paper.width())
        painter.end()
