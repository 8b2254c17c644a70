"""Paints how one place of both feet went: one paint function for the screen and for paper.

The feet are told apart by line and mark, not by colour: the left one has a whole line and filled
discs, the right one a broken line and hollow squares. A day above the limit has a bar between
its two marks and a sign above them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF

from footcare.domain.degrees import shown_tenths
from footcare.domain.foot import Foot
from footcare.ui.when import short_day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from PySide6.QtGui import QColor, QPainter

    from footcare.domain.temperature_course import Course, CourseDay
    from footcare.ui.degrees import Degrees

_LEAST_SPAN: Final = 40
"""Tenths of a degree that the scale spans at least, so that small wobbles look small."""
_MOST_LINES: Final = 6
_STEPS: Final = (10, 20, 50, 100, 200)
"""Tenths of a degree between two lines of the scale."""


class CourseColours(NamedTuple):
    """The colours of a chart."""

    ink: QColor
    grid: QColor
    left: QColor
    right: QColor
    ground: QColor
    warn: QColor
    warn_ground: QColor
    cursor: QColor


@dataclass(frozen=True)
class CourseLook:
    """How a chart is drawn.

    Attributes:
        unit: of the numbers beside the scale, in pixels at 100 % of everything else.
        font: of the words.
    """

    colours: CourseColours
    font: QFont
    degrees: Degrees
    unit: float = 1.0


class Scale(NamedTuple):
    """The lines of the scale, in tenths of the shown unit."""

    lowest: int
    highest: int
    step: int

    @property
    def lines(self) -> range:
        """The tenths at which a line stands."""
        return range(self.lowest, self.highest + 1, self.step)


def scale_of(tenths: Sequence[int]) -> Scale:
    """Return a scale of whole degrees with a few lines around some temperatures."""
    low, high = min(tenths), max(tenths)
    spare = max(0, _LEAST_SPAN - (high - low)) / 2
    low, high = math.floor(low - spare), math.ceil(high + spare)
    for step in _STEPS:
        lowest, highest = low // step * step, -(-high // step) * step
        if (highest - lowest) // step < _MOST_LINES:
            break
    return Scale(lowest, highest, step)


class CoursePainter:
    """Paints one course into a rectangle, and knows where its days lie."""

    def __init__(self, course: Course, look: CourseLook, room: QRectF) -> None:
        self._course = course
        self._look = look
        self._metrics = QFontMetricsF(look.font)
        unit = look.degrees.unit
        self._shown = {
            Foot.LEFT: {one.day: shown_tenths(one.left, unit) for one in course.days},
            Foot.RIGHT: {one.day: shown_tenths(one.right, unit) for one in course.days},
        }
        every = [*self._shown[Foot.LEFT].values(), *self._shown[Foot.RIGHT].values()]
        self.scale = scale_of(every or [300])
        beside = max(self._metrics.horizontalAdvance(self._number(at)) for at in self.scale.lines)
        px = look.unit
        self._plot = room.adjusted(
            beside + 14 * px,
            self._metrics.height() + 10 * px,
            -16 * px,
            -self._metrics.height() - 14 * px,
        )

    def x_of(self, day: date) -> float:
        """Return where a day lies."""
        span = max(1, (self._course.last - self._course.first).days)
        share = (day - self._course.first).days / span
        return self._plot.left() + share * self._plot.width()

    def day_at(self, x: float) -> CourseDay | None:
        """Return the measured day nearest to a place, or None when there is none."""
        return min(self._course.days, key=lambda one: abs(self.x_of(one.day) - x), default=None)

    def paint(self, painter: QPainter, cursor: CourseDay | None = None) -> None:
        """Paint the whole chart; ``cursor`` is the day that is pointed at."""
        painter.setFont(self._look.font)
        self._paint_grid(painter)
        if cursor is not None:
            x = self.x_of(cursor.day)
            painter.setPen(QPen(self._look.colours.cursor, 3 * self._look.unit))
            painter.drawLine(QPointF(x, self._plot.top()), QPointF(x, self._plot.bottom()))
        for one in self._course.above if self._look.degrees.judged else ():
            self._paint_above(painter, one)
        for foot in (Foot.RIGHT, Foot.LEFT):
            self._paint_foot(painter, foot)

    def _number(self, tenths: int) -> str:
        whole, rest = divmod(tenths, 10)
        return f"{whole}{self._look.degrees.point}{rest}" if rest else str(whole)

    def _y_of(self, tenths: int) -> float:
        share = (tenths - self.scale.lowest) / (self.scale.highest - self.scale.lowest)
        return self._plot.bottom() - share * self._plot.height()

    def _point(self, foot: Foot, day: date) -> QPointF:
        return QPointF(self.x_of(day), self._y_of(self._shown[foot][day]))

    def _paint_grid(self, painter: QPainter) -> None:
        colours, px = self._look.colours, self._look.unit
        painter.setPen(QPen(colours.ink, 1))
        painter.drawText(
            QRectF(
                0,
                self._plot.top() - self._metrics.height() - 10 * px,
                self._plot.right(),
                self._metrics.height(),
            ),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self._look.degrees.sign,
        )
        for at in self.scale.lines:
            y = self._y_of(at)
            painter.setPen(QPen(colours.grid, max(1.0, px)))
            painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            painter.setPen(QPen(colours.ink, 1))
            words = QRectF(0, y - 20 * px, self._plot.left() - 10 * px, 40 * px)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, int(side), self._number(at))
        top = self._plot.bottom() + 12 * px
        below = QRectF(self._plot.left(), top, self._plot.width() + 12 * px, self._metrics.height())
        for day, side in (
            (self._course.first, Qt.AlignmentFlag.AlignLeft),
            (self._course.last, Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(below, int(side), short_day_words(day))

    def _paint_above(self, painter: QPainter, one: CourseDay) -> None:
        """Join the two marks of a day above the limit, and put a sign over them."""
        colours, px = self._look.colours, self._look.unit
        left, right = self._point(Foot.LEFT, one.day), self._point(Foot.RIGHT, one.day)
        top, bottom = min(left.y(), right.y()), max(left.y(), right.y())
        band = QRectF(left.x() - 7 * px, top, 14 * px, bottom - top)
        painter.setPen(QPen(colours.warn, 2 * px))
        painter.setBrush(colours.warn_ground)
        painter.drawRoundedRect(band, 7 * px, 7 * px)
        tip = QPointF(left.x(), top - 34 * px)
        sign = QPolygonF([tip, tip + QPointF(11 * px, 20 * px), tip + QPointF(-11 * px, 20 * px)])
        path = QPainterPath()
        path.addPolygon(sign)
        path.closeSubpath()
        painter.setPen(QPen(colours.warn, 2 * px, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(colours.warn)
        painter.drawPath(path)
        painter.setPen(QPen(colours.ground, 2 * px, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(tip + QPointF(0, 8 * px), tip + QPointF(0, 12.5 * px))
        painter.drawPoint(tip + QPointF(0, 16.5 * px))

    def _paint_foot(self, painter: QPainter, foot: Foot) -> None:
        px = self._look.unit
        pen = foot_pen(foot, self._look)
        for run in self._course.runs:
            points = [self._point(foot, one.day) for one in run]
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
        for point in self._marked(foot):
            paint_mark(painter, foot, point, self._look, 5.5 * px)

    def _marked(self, foot: Foot) -> Iterator[QPointF]:
        for one in self._course.days:
            yield self._point(foot, one.day)


def foot_pen(foot: Foot, look: CourseLook) -> QPen:
    """Return the line of a foot: whole for the left one, broken for the right one."""
    colour = look.colours.left if foot is Foot.LEFT else look.colours.right
    pen = QPen(colour, 3 * look.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if foot is Foot.RIGHT:
        pen.setDashPattern([2.2, 1.6])
    return pen


def paint_mark(painter: QPainter, foot: Foot, at: QPointF, look: CourseLook, radius: float) -> None:
    """Paint the mark of a foot: a filled disc for the left one, a hollow square for the right."""
    colours = look.colours
    if foot is Foot.LEFT:
        painter.setPen(QPen(colours.ground, 1.5 * look.unit))
        painter.setBrush(colours.left)
        painter.drawEllipse(at, radius + look.unit, radius + look.unit)
        return
    painter.setPen(QPen(colours.right, 2.5 * look.unit))
    painter.setBrush(colours.ground)
    painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
