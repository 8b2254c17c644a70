"""A row of the triage table: its id, what it looks at, how soon to act, and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.pages.rules.words import level_words, source_words

if TYPE_CHECKING:
    from footcare.domain.rules import ReadRule
    from footcare.ui.desk import Desk

_SIDE: Final = 24
_END: Final = 16
_GAP: Final = 6
_RADIUS: Final = 16
_UNLIMITED: Final = 100_000
_FLAGS: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
)


class _Part(NamedTuple):
    """A paragraph of a row: its words, the font and the colour of the theme."""

    words: str
    font: str
    token: str


class RuleRow(QWidget):
    """One painted widget, and not four labels: there are more than fifty of these on a page.

    It has the focus by arrow keys and is read as a whole then.
    """

    def __init__(self, desk: Desk, rule: ReadRule) -> None:
        super().__init__()
        self.rule = rule
        self._theme = desk.theme
        self._stands_out = False
        words = _("{rule}: {words}").format(rule=rule.id, words=_(rule.looks_at))
        self._parts = (
            _Part(words, "bold", "ink"),
            _Part(level_words(rule), "body", "ink"),
            _Part(source_words(rule), "small", "ink2"),
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join(part.words.replace("\n", ". ") for part in self._parts))
        self._measured: dict[int, tuple[list[QRect], int]] = {}
        desk.theme.changed.connect(self._measure_again)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self._theme.px(_RADIUS)

    @property
    def stands_out(self) -> bool:
        """Whether this is the row that was asked for."""
        return self._stands_out

    def stand_out(self, *, on: bool) -> None:
        """Stand out among the others, or no more."""
        self._stands_out = on
        self.update()

    def _measure_again(self) -> None:
        self._measured.clear()
        self.updateGeometry()

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Return where each paragraph stands in a row so wide, and how high the row is.

        A layout asks this a score of times for every row before it is content.
        """
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> tuple[list[QRect], int]:
        side, y = self._theme.px(_SIDE), self._theme.px(_END)
        places = []
        for part in self._parts:
            metrics = QFontMetrics(self._theme.font(part.font))
            room = QRect(0, 0, max(1, width - 2 * side), _UNLIMITED)
            height = metrics.boundingRect(room, _FLAGS, part.words).height()
            places.append(QRect(side, y, room.width(), height))
            y += height + self._theme.px(_GAP)
        return places, y - self._theme.px(_GAP) + self._theme.px(_END)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(2 * _END))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "primary" if self._stands_out else "line"
        painter.setPen(QPen(theme.color(edge), theme.px(2 if self._stands_out else 1)))
        painter.setBrush(theme.color("soft" if self._stands_out else "surface"))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, self.radius, self.radius)
        places, _height = self._places(self.width())
        for part, place in zip(self._parts, places, strict=True):
            painter.setFont(theme.font(part.font))
            painter.setPen(theme.color(part.token))
            painter.drawText(place, _FLAGS, part.words)
        painter.end()
