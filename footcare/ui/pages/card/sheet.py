"""Draws the card, as large as one page allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from footcare.ui.printing.sheet import MARGIN, POINT, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPainter, QTextLayout

    from footcare.ui.pages.card.words import CardWords

_LARGEST: Final = 1.3
_SMALLER: Final = 0.96
_LEAST: Final = 0.3
"""How much the card grows where it has room, and how small it may become."""

_INK: Final = Qt.GlobalColor.black
_FRAME_PAD: Final = 12.0


@dataclass(frozen=True)
class _Line:
    """A paragraph: its size in points, its weight, and the room before it.

    Attributes:
        framed: whether it stands inside the frame of the emergency signs.
        rule: whether it is a line to write on.
    """

    words: str
    size: float
    weight: int = 400
    before: float = 0.0
    framed: bool = False
    rule: bool = False


class CardSheet:
    """The card as a sheet of one page."""

    def __init__(self, card: CardWords) -> None:
        self._card = card

    @property
    def title(self) -> str:
        """The name of the document."""
        return self._card.title

    @property
    def lines(self) -> list[str]:
        """Everything on the card, a line each."""
        return self._card.lines

    def pages(self, _paper: QSizeF) -> int:
        """Return one: the card shrinks until it fits."""
        return 1

    def paint(self, painter: QPainter, _page: int, paper: QSizeF, scale: float) -> None:
        """Draw the card in black on its page; see ``Sheet``."""
        card = self._card
        width = (paper.width() - 2 * MARGIN) * POINT
        height = (paper.height() - 2 * MARGIN) * POINT
        factor = _LARGEST
        while factor > _LEAST and _height(card, width, factor) > height:
            factor *= _SMALLER
        painter.save()
        painter.scale(scale / POINT, scale / POINT)
        painter.translate(MARGIN * POINT, MARGIN * POINT)
        _draw(painter, card, width, factor)
        painter.restore()


def _lines(card: CardWords) -> Iterator[_Line]:
    yield _Line(card.title, 26, 700)
    if card.name:
        yield _Line(card.name, 22, 600, before=2)
    for who, number in card.numbers:
        yield _Line(who, 13, 600, before=12)
        yield _Line(number, 32, 700, rule=not number)
    yield _Line(card.facts_title, 15, 700, before=18)
    for fact in card.facts:
        yield _Line(fact, 13, before=3)
    yield _Line(card.signs_title, 15, 700, before=18, framed=True)
    for words, source in card.signs:
        yield _Line(words, 13, 600, before=7, framed=True)
        yield _Line(source, 9, before=1, framed=True)
    for place, notice in enumerate(card.notices):
        yield _Line(notice, 10, before=1 if place else 26)


def _height(card: CardWords, width: float, factor: float) -> float:
    """Return how high the card is at a factor; the frame needs its edge too."""
    return sum(
        line.before * factor * POINT + _text(line, width, factor).boundingRect().height()
        for line in _lines(card)
    )


def _draw(painter: QPainter, card: CardWords, width: float, factor: float) -> None:
    y = 0.0
    framed: list[float] = []
    for line in _lines(card):
        text = _text(line, width, factor)
        height = text.boundingRect().height()
        y += line.before * factor * POINT
        painter.setPen(QPen(_INK, POINT))
        text.draw(painter, QPointF(_inset(line, factor), y))
        if line.rule:
            painter.drawLine(QPointF(0, y + height * 0.8), QPointF(width, y + height * 0.8))
        if line.framed:
            framed += [y, y + height]
        y += height
    pad = _FRAME_PAD * factor * POINT
    painter.setPen(QPen(_INK, 1.5 * POINT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top, bottom = min(framed) - pad * 0.6, max(framed) + pad * 0.7
    painter.drawRoundedRect(QRectF(0, top, width, bottom - top), pad, pad)


def _inset(line: _Line, factor: float) -> float:
    return _FRAME_PAD * factor * POINT if line.framed else 0.0


def _text(line: _Line, width: float, factor: float) -> QTextLayout:
    """Return a line of the card, broken where it must be."""
    inside = width - 2 * _inset(line, factor)
    return paragraph(line.words, line.size * factor, line.weight, inside)
