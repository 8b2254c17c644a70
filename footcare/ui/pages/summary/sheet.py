"""The summary on paper: large print, black on white, as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from footcare.domain.motion_words import view_name
from footcare.domain.naming import sentence_case
from footcare.i18n import _
from footcare.ui.pages.summary.feet import FootPicture, PaperFeet, pictures_of
from footcare.ui.printing.sheet import MARGIN, POINT, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPainter, QTextLayout

    from footcare.ui.pages.summary.section import Section
    from footcare.ui.pages.summary.words import SummaryWords

_BODY: Final = 14.0
_SMALL: Final = 11.0
_PICTURE_HIGH: Final = 170.0
_CAPTION: Final = 18.0
_IN_A_ROW: Final = 4
_FOOT: Final = 22.0
"""Points: letters of the body and of sources, a foot, the line below it, and the page's number."""

_INK: Final = Qt.GlobalColor.black


@dataclass(frozen=True)
class _Line:
    """A paragraph of the summary.

    Attributes:
        size: of its letters, in points.
        before: the room above it, in points; none at the top of a page.
        with_next: whether it may not be the last on a page.
    """

    words: str
    size: float = _BODY
    weight: int = 400
    before: float = 3.0
    with_next: bool = False

    def height(self, width: float) -> float:
        """Return its height in points for a column so wide, in points."""
        return self._laid_out(width).boundingRect().height() / POINT

    def draw(self, painter: QPainter, y: float, width: float) -> None:
        """Draw it at a height of the page; the painter's units are points."""
        painter.save()
        painter.scale(1 / POINT, 1 / POINT)
        painter.setPen(QPen(_INK, POINT))
        self._laid_out(width).draw(painter, QPointF(0, y * POINT))
        painter.restore()

    def _laid_out(self, width: float) -> QTextLayout:
        return paragraph(self.words, self.size, self.weight, width * POINT)


@dataclass(frozen=True)
class _Feet:
    """A row of feet with their names below them."""

    pictures: tuple[FootPicture, ...]
    feet: PaperFeet
    before: float = 12.0
    with_next: bool = False

    def height(self, _width: float) -> float:
        """Return its height in points."""
        return _PICTURE_HIGH + 2 * _CAPTION

    def draw(self, painter: QPainter, y: float, width: float) -> None:
        """Draw the feet side by side."""
        each = width / _IN_A_ROW
        for place, picture in enumerate(self.pictures):
            target = QRectF(each * place, y, each, _PICTURE_HIGH).adjusted(6, 0, -6, 0)
            self.feet.paint(painter, picture, target)
            painter.save()
            painter.translate(each * place, 0)
            words = sentence_case(view_name(picture.foot, picture.view, self.feet.body))
            _Line(words, _SMALL, 600).draw(painter, y + _PICTURE_HIGH + 2, each - 12)
            painter.restore()


_Item = _Line | _Feet


class SummarySheet:
    """The summary as a sheet of one or more pages."""

    def __init__(self, words: SummaryWords, feet: PaperFeet) -> None:
        self._words = words
        self._feet = feet

    @property
    def title(self) -> str:
        """The name of the document."""
        return self._words.title

    @property
    def lines(self) -> list[str]:
        """Everything on it, a line each."""
        return [line for line in self._words.lines if line]

    def pages(self, paper: QSizeF) -> int:
        """Return how many pages it takes."""
        return len(self._laid_out(paper))

    def paint(self, painter: QPainter, page: int, paper: QSizeF, scale: float) -> None:
        """Draw a page in black; see ``Sheet``."""
        pages = self._laid_out(paper)
        width = paper.width() - 2 * MARGIN
        painter.save()
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        y = 0.0
        for place, item in enumerate(pages[page]):
            y += item.before if place else 0.0
            item.draw(painter, y, width)
            y += item.height(width)
        if len(pages) > 1:
            number = _("Page {page} of {pages}").format(page=page + 1, pages=len(pages))
            bottom = paper.height() - 2 * MARGIN - _FOOT
            _Line(number, _SMALL).draw(painter, bottom + 4, width)
        painter.restore()

    def _laid_out(self, paper: QSizeF) -> list[list[_Item]]:
        """Return what stands on each page; a title never stands alone at the foot of one."""
        width = paper.width() - 2 * MARGIN
        room = paper.height() - 2 * MARGIN - _FOOT
        pages: list[list[_Item]] = [[]]
        left = room
        for block in _blocks(list(self._items())):
            high = sum(item.before + item.height(width) for item in block)
            if high > left and pages[-1]:
                pages.append([])
                left = room
            pages[-1] += block
            left -= high
        return pages

    def _items(self) -> Iterator[_Item]:
        words = self._words
        yield _Line(words.title, 22, 700)
        if words.name:
            yield _Line(words.name, 18, 600)
        for place, line in enumerate(words.headline):
            yield _Line(line, 16, 400 if place else 700, before=10)
        for section in words.before:
            yield from _section(section)
        pictures = pictures_of(words.places, self._feet.maps, self._feet.body)
        for first in range(0, len(pictures), _IN_A_ROW):
            yield _Feet(pictures[first : first + _IN_A_ROW], self._feet)
        for section in words.after:
            yield from _section(section)
        for place, notice in enumerate(words.notices):
            yield _Line(notice, _SMALL, before=1 if place else 18)


def _section(section: Section) -> Iterator[_Line]:
    yield _Line(section.title, 16, 700, before=16, with_next=True)
    for line, below in section.lines:
        yield _Line(line, with_next=bool(below))
        if below:
            yield _Line(below, _SMALL, before=1)


def _blocks(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Yield what has to stand on one page together."""
    block: list[_Item] = []
    for item in items:
        block.append(item)
        if not item.with_next:
            yield block
            block = []
    if block:
        yield block
