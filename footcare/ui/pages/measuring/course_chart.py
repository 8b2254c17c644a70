"""The chart of one place as a widget: arrows go from day to day, and the day is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.ui.degrees import degrees_of
from footcare.ui.pages.measuring.course_painter import (
    CourseColours,
    CourseLook,
    CoursePainter,
    foot_pen,
    paint_mark,
)

if TYPE_CHECKING:
    from footcare.domain.foot import Foot
    from footcare.domain.temperature_course import Course, CourseDay
    from footcare.ui.desk import Desk

_HEIGHT: Final = 300
_LEAST_WIDTH: Final = 220


def look_of(desk: Desk) -> CourseLook:
    """Return how charts are drawn at a desk."""
    theme = desk.theme
    return CourseLook(
        CourseColours(
            ink=theme.color("ink2"),
            grid=theme.color("line"),
            left=theme.color("primary"),
            right=theme.color("ink"),
            ground=theme.color("surface"),
            warn=theme.color("warn"),
            warn_ground=theme.color("warn_soft"),
            cursor=theme.color("ctl"),
        ),
        theme.font("small"),
        degrees_of(desk),
        theme.scale,
    )


class CourseChart(QWidget):
    """Draws a course. The sentence beside it says it all; the table below is its equal.

    Signals:
        pointed: the ``CourseDay`` that the arrows or the mouse point at.
    """

    pointed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._course: Course | None = None
        self._painter: CoursePainter | None = None
        self.cursor_day: CourseDay | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._anew)

    def show_course(self, course: Course, sentence: str) -> None:
        """Show a course; ``sentence`` says it for those who do not see it."""
        self._course = course
        self.cursor_day = None
        self.setAccessibleName(sentence)
        self._anew()

    def describe(self, words: str) -> None:
        """Say the day that is pointed at."""
        self.setAccessibleDescription(words)

    def _anew(self) -> None:
        self._painter = None
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._desk.theme.px
        return QSize(px(_LEAST_WIDTH), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self._desk.theme.px(_HEIGHT))

    def _made(self) -> CoursePainter | None:
        if self._painter is None and self._course is not None:
            room = QRectF(self.rect())
            self._painter = CoursePainter(self._course, look_of(self._desk), room)
        return self._painter

    @override
    def resizeEvent(self, event: object) -> None:
        self._painter = None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        made = self._made()
        if made is not None and event.button() is Qt.MouseButton.LeftButton:
            self._point_at(made.day_at(event.position().x()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is None or self._course is None or not self._course.days:
            super().keyPressEvent(event)
            return
        days = self._course.days
        at = len(days) if self.cursor_day is None else days.index(self.cursor_day)
        self._point_at(days[max(0, min(len(days) - 1, at + way))])

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cursor_day is None and self._course is not None and self._course.days:
            self._point_at(self._course.days[-1])

    def _point_at(self, day: CourseDay | None) -> None:
        if day is not None and day != self.cursor_day:
            self.cursor_day = day
            self.pointed.emit(day)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        made = self._made()
        if made is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        made.paint(painter, self.cursor_day)
        painter.end()


class FootSample(QWidget):
    """The line and the mark of a foot, beside its name."""

    def __init__(self, desk: Desk, foot: Foot) -> None:
        super().__init__()
        self._desk = desk
        self._foot = foot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._desk.theme.px(52), self._desk.theme.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self._desk)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(foot_pen(self._foot, look))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        paint_mark(painter, self._foot, QPointF(self.width() / 2, middle), look, 6 * look.unit)
        painter.end()
