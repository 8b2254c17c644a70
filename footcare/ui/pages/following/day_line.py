"""The line of days of a finding: one sign a day, in rows of whole weeks.

It is a picture. The rows below it say the same in words, for keys and screen readers.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.pages.following.words import story
from footcare.ui.when import short_day_words
from footcare.ui.widgets.look_signs import LookSigns

if TYPE_CHECKING:
    from footcare.domain.thread import DayLook, Thread
    from footcare.ui.desk import Desk

_WEEK: Final = 7
_MOST_WEEKS: Final = 4
"""So many weeks stand in a row where there is room; more could not be counted by eye."""
_CELL: Final = 34
_SIGN: Final = 26
_BELOW: Final = 18
"""Pixels below the signs for the telephone of a call."""
_LABEL: Final = 74
_BETWEEN: Final = 10
"""Pixels between two weeks, so that the eye finds them."""
_MOST_ROWS: Final = 15
"""A year in rows of four weeks is fourteen; what lies before is told in the rows of words alone."""


class DayLine(QWidget):
    """Each day from the first check that tells of a finding until it is gone, or until today."""

    def __init__(self, desk: Desk, thread: Thread, today: date) -> None:
        super().__init__()
        self._theme = desk.theme
        self._icons = desk.icons
        self._signs = LookSigns(desk.theme, desk.icons)
        self._looks: dict[date, DayLook] = {day.day: day.look for day in thread.days}
        self._told = frozenset(thread.told)
        self._first = thread.begun
        self._last = max(thread.gone_on or today, thread.days[-1].day)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(story(thread, today))
        desk.theme.changed.connect(self.updateGeometry)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len(self._rows(width)) + int(self._cuts(width))
        return rows * self._row_height()

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.px(_LABEL + (_CELL * _WEEK + _BETWEEN) * _MOST_WEEKS)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(_LABEL + _CELL * _WEEK)
        return QSize(width, self._row_height())

    def _row_height(self) -> int:
        return self._theme.px(_CELL + (_BELOW if self._told else 4))

    def _monday(self) -> date:
        return self._first - timedelta(days=self._first.weekday())

    def _columns(self, width: int) -> int:
        """Return how many days stand in a row: whole weeks, as many as there is room for."""
        week = self._theme.px(_CELL * _WEEK + _BETWEEN)
        room = (width - self._theme.px(_LABEL - _BETWEEN)) // week
        return _WEEK * min(max(room, 1), _MOST_WEEKS)

    def _cuts(self, width: int) -> bool:
        """Tell whether the line begins later than the finding, because it would be too long."""
        return self._start(width) > self._monday()

    def _start(self, width: int) -> date:
        """Return the first day of the first row."""
        columns, monday = self._columns(width), self._monday()
        rows = (self._last - monday).days // columns + 1
        return monday + timedelta(days=max(rows - _MOST_ROWS, 0) * columns)

    def _rows(self, width: int) -> list[date]:
        """Return the first day of each row."""
        start, columns = self._start(width), self._columns(width)
        rows = (self._last - start).days // columns + 1
        return [start + timedelta(days=row * columns) for row in range(rows)]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._row_height() if self._cuts(self.width()) else 0
        if top:
            self._paint_cut(painter)
        for row, first in enumerate(self._rows(self.width())):
            self._paint_row(painter, top + row * self._row_height(), first)
        painter.end()

    def _paint_cut(self, painter: QPainter) -> None:
        """Say above the line where the days before it are."""
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("ink2"))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        box = QRectF(0, 0, self.width(), self._theme.px(_CELL))
        painter.drawText(box, side, _("Earlier days: in the rows below."))

    def _paint_row(self, painter: QPainter, top: int, first: date) -> None:
        theme = self._theme
        label, cell = theme.px(_LABEL), theme.px(_CELL)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink2"))
        box = self._as_read(QRectF(0, top, label - theme.px(8), cell))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, short_day_words(max(first, self._first)))
        for column in range(self._columns(self.width())):
            day = first + timedelta(days=column)
            if self._first <= day <= self._last:
                left = label + column * cell + column // _WEEK * theme.px(_BETWEEN)
                square = QRectF(left, top, cell, cell)
                self._paint_day(painter, self._as_read(square), day)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        theme = self._theme
        inset = (cell.width() - theme.px(_SIGN)) / 2
        box = cell.adjusted(inset, inset, -inset, -inset)
        self._signs.paint(painter, box, self._looks.get(day))
        if day in self._told:
            edge = theme.px(_BELOW - 2)
            picture = self._icons.pixmap("phone", "ink", edge)
            painter.drawPixmap(int(cell.center().x() - edge / 2), int(cell.bottom()), picture)

    def _as_read(self, box: QRectF) -> QRectF:
        """Return a box where it stands in the direction of reading."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box
