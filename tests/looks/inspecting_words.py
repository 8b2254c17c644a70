"""Looks at the words of a laid-out page: whole, with air around them, none replaced by dots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
)

from tests.looks.naming_widgets import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

LEAST_EDGE: Final = 8
_DOTS: Final = "\N{HORIZONTAL ELLIPSIS}"
"""What Qt puts in the place of words it has cut; work that goes on has three full stops."""


def cut_words(widget: QWidget) -> Iterator[str]:
    """Yield what of a label or button has no room."""
    if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + 1:
            yield f"{named(widget)} needs {need} px of height and has {widget.height()}"
        words = (widget.fontMetrics().horizontalAdvance(word) for word in _pieces(widget.text()))
        if max(words, default=0) > widget.width() + 1:
            yield f"{named(widget)} has a word wider than its {widget.width()} px"
    elif isinstance(widget, QLabel) and widget.text():
        need = widget.fontMetrics().horizontalAdvance(widget.text())
        if need > widget.width() + 1:
            yield f"{named(widget)} is cut: {need} px in {widget.width()}"
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + 1:
            yield f"{named(widget)} needs {need} px of height and has {widget.height()}"
        if widget.width() < widget.minimumSizeHint().width() - 1:
            yield f"{named(widget)} is {widget.width()} px wide, its words need more"


def _pieces(words: str) -> list[str]:
    """What a line can be broken into."""
    return re.findall(r"[^\s\u200b-]+-?", words)


def elided_words(widget: QWidget) -> Iterator[str]:
    """Yield words that end in dots, or that Qt would end in dots because they do not fit."""
    if isinstance(widget, (QLabel, QAbstractButton)) and _DOTS in widget.text():
        yield f"{named(widget)} is shortened"
    elif isinstance(widget, QLineEdit) and not widget.text():
        need = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if need > widget.width():
            yield f"{named(widget)} has a hint of {need} px in {widget.width()}"
    elif isinstance(widget, QComboBox):
        need = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if need > widget.width():
            yield f"{named(widget)} is cut: {need} px in {widget.width()}"
    elif isinstance(widget, QListView) and not widget.wordWrap():
        yield from _elided_rows(widget)


def _elided_rows(listing: QListView) -> Iterator[str]:
    room = listing.viewport().width()
    model = listing.model()
    for row in range(model.rowCount()):
        words = str(model.index(row, 0).data())
        need = listing.fontMetrics().horizontalAdvance(words)
        if need > room:
            yield f"{named(listing)} cuts {words!r}: {need} px in {room}"


def words_at_an_edge(widget: QWidget) -> Iterator[str]:
    """Yield words that stand too close to the edge of their card."""
    if not isinstance(widget, QLabel) or not widget.text():
        return
    card = _card_of(widget)
    if card is None:
        return
    place = QRect(widget.mapTo(card, QPoint(0, 0)), widget.size())
    air = card.rect().adjusted(LEAST_EDGE, LEAST_EDGE, -LEAST_EDGE, -LEAST_EDGE)
    if not air.contains(place):
        yield f"{named(widget)} touches the edge of its card: {place} in {card.rect()}"


def _card_of(widget: QWidget) -> QFrame | None:
    """The card around a label; one that scrolls below it ends where it likes."""
    above = widget.parentWidget()
    while above is not None and not above.property("card"):
        if isinstance(above, QScrollArea):
            return None
        above = above.parentWidget()
    return above if isinstance(above, QFrame) else None
