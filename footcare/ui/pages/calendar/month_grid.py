"""A month as a grid of days: one stop of the Tab key, arrows between the days.

Each day is a button of its own, so that screen readers find it with its words.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.checked_days import CheckedState
from footcare.ui.pages.calendar.words import day_line, day_title
from footcare.ui.when import weekday_letter, weekday_name
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.buttons import enter_presses
from footcare.ui.widgets.day_signs import DaySigns
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.checked_days import CheckedDay
    from footcare.services.counting_days import Month
    from footcare.ui.desk import Desk
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_WEEK: Final = 7
_WEEKS: Final = 6
_A_MONDAY: Final = date(2024, 1, 1)
_NARROWEST: Final = 44
_HEIGHT: Final = 66
_SIGN: Final = 26
_BADGE: Final = 20
_WIDEST_NUMBER: Final = "30"


class _Parts(NamedTuple):
    """Where the parts of a day stand in its cell.

    Attributes:
        centred: whether the number of the day stands in the middle.
    """

    sign: QRectF
    badge: QRectF
    centred: bool


class DayCell(QPushButton):
    """A day: its number, the sign of how it was checked, and how many things were marked."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._signs = DaySigns(theme, icons)
        self.told: CheckedDay | None = None
        self._today = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self._theme.px(12)

    def show_day(self, told: CheckedDay | None, today: date) -> None:
        """Show a day, or nothing where the month has none."""
        self.told = told
        self.setVisible(told is not None)
        if told is None:
            return
        self._today = told.day == today
        self.setObjectName(told.day.isoformat())
        self.setEnabled(told.day <= today)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor
        )
        self.setAccessibleName(f"{day_title(told, today)}. {day_line(told)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(76), self._theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self._theme.px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.told is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        parts = self._parts(self.told)
        self._paint_number(painter, self.told.day.day, centred=parts.centred)
        if self._today and self.told.state is CheckedState.NOT_YET:
            self._signs.paint_open(painter, parts.sign)
        else:
            self._signs.paint_checked(painter, parts.sign, self.told.state)
        if self.told.marked:
            self._paint_badge(painter, parts.badge, self.told.marked)
        painter.end()

    def _parts(self, told: CheckedDay) -> _Parts:
        """Return where the sign and the badge stand.

        The badge stands beside the number where there is room for it beside any number, else
        beside the sign, which gets smaller for it.
        """
        px = self._theme.px
        numbers, gap = QFontMetricsF(self._theme.font("bold")), px(4)
        badge = max(px(_BADGE), self._badge_letters(told.marked) + px(6)) if told.marked else 0.0
        beside = px(6) + numbers.horizontalAdvance(_WIDEST_NUMBER) + gap + badge + gap
        if beside <= self.width() or not told.marked:
            edge = px(_SIGN)
            sign = QRectF((self.width() - edge) / 2, self.height() - edge - px(7), edge, edge)
            corner = QRectF(self.width() - badge - gap, gap, badge, px(_BADGE))
            return _Parts(sign, self._as_read(corner), centred=not told.marked)
        smaller = min(px(_SIGN), self.width() - badge - 3 * gap)
        middle = self.height() - px(7) - px(_SIGN) / 2
        left = (self.width() - smaller - gap - badge) / 2
        sign = QRectF(left, middle - smaller / 2, smaller, smaller)
        corner = QRectF(left + smaller + gap, middle - px(_BADGE) / 2, badge, px(_BADGE))
        return _Parts(self._as_read(sign), self._as_read(corner), centred=True)

    def _badge_letters(self, count: int) -> float:
        return QFontMetricsF(self._theme.font_of(15, 700)).horizontalAdvance(str(count))

    def _as_read(self, box: QRectF) -> QRectF:
        """Return a box where it stands in the direction of reading."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        warm = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(theme.color("surface2" if warm else "surface"))
        painter.setPen(
            QPen(theme.color("primary"), 3) if self._today else QPen(theme.color("line"), 1)
        )
        rim = 1.5 if self._today else 0.5
        box = QRectF(self.rect()).adjusted(rim, rim, -rim, -rim)
        painter.drawRoundedRect(box, self.radius, self.radius)

    def _paint_number(self, painter: QPainter, number: int, *, centred: bool) -> None:
        painter.setFont(self._theme.font("bold" if self._today else "small"))
        painter.setPen(self._theme.color("ink" if self.isEnabled() else "ink2"))
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        box = QRectF(self.rect()).adjusted(
            self._theme.px(6), self._theme.px(4), -self._theme.px(6), 0
        )
        painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, str(number))

    def _paint_badge(self, painter: QPainter, box: QRectF, count: int) -> None:
        """Paint how many things were marked into a small frame."""
        theme = self._theme
        painter.setPen(QPen(theme.color("ink"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, theme.px(5), theme.px(5))
        painter.setFont(theme.font_of(15, 700))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))


class MonthGrid(QWidget):
    """Six rows of seven days, Monday first.

    Signals:
        day_chosen: the day whose entries the person wants to see.
        turned: -1 for the month before, 1 for the month after.
    """

    day_chosen = Signal(object)
    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.cells: list[DayCell] = []
        self._keys = ArrowKeys(self, columns=_WEEK)
        for column in range(_WEEK):
            day = _A_MONDAY + timedelta(days=column)
            letter = Label(weekday_letter(day), "small_bold")
            letter.setAccessibleName(weekday_name(day))
            letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(letter, 0, column)
            self._grid.setColumnStretch(column, 1)
        for place in range(_WEEK * _WEEKS):
            cell = DayCell(desk.theme, desk.icons)
            cell.clicked.connect(self._choose)
            self._keys.add(cell)
            self.cells.append(cell)
            self._grid.addWidget(cell, place // _WEEK + 1, place % _WEEK)
        self._keys.listen()
        self._space()
        desk.theme.changed.connect(self._space)

    def _space(self) -> None:
        self._grid.setSpacing(self._theme.margin(8))

    def show_month(self, month: Month) -> None:
        """Show the days of a month."""
        shown: list[CheckedDay | None] = [None] * month.first.weekday()
        shown += month.days
        shown += [None] * (len(self.cells) - len(shown))
        for cell, told in zip(self.cells, shown, strict=True):
            cell.show_day(told, month.day)
        self._keys.rest_at(self.cell_of(month.day) or self.first_cell(month))

    def cell_of(self, day: date) -> DayCell | None:
        """Return the cell of a day, or None where the month shown has no such day."""
        found = (cell for cell in self.cells if cell.told is not None and cell.told.day == day)
        return next(found, None)

    def first_cell(self, month: Month) -> DayCell:
        """Return the cell of the first day."""
        return self.cells[month.first.weekday()]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        by = turns.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(by)

    def _choose(self) -> None:
        self.day_chosen.emit(date.fromisoformat(self.sender().objectName()))
