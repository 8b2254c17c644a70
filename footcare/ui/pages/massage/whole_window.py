"""The whole window as one button: for hands with cream on them, an elbow, a switch, a tremor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.moment import State
from footcare.i18n import _
from footcare.ui.pages.massage.words import lead_in_count
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.ring_timer import clock_digits
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from footcare.domain.moment import Moment
    from footcare.ui.desk import Desk
    from footcare.ui.theme import Theme

_SETTLES: Final = 0.6
"""Seconds in which a second press is the same one: an elbow or a tremor bounces."""
_HIGH: Final = 84
_LARGE_TEXT: Final = 1.5
_DIGITS: Final = 150
"""Pixels at 100 %: digits of 28 mm at 96 dpi, 48 minutes of arc at two metres. Whoever sees 6/24
reads them with ease."""


class GiantDigits(QWidget):
    """The seconds of the step, read from across a room. Painted: a screen reader asks with T."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.digits = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_digits(self, digits: str) -> None:
        """Show a time or a number."""
        if digits != self.digits:
            self.digits = digits
            self.update()

    def _font(self) -> QFont:
        font = self._theme.font("timer")
        font.setPixelSize(self._theme.margin(_DIGITS))
        return font

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance("00:00"), metrics.capHeight() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.color("ink"))
        metrics = painter.fontMetrics()
        left = self.width() - metrics.horizontalAdvance(self.digits)
        painter.drawText(left, (self.height() + metrics.capHeight()) // 2, self.digits)
        painter.end()


class WholeWindow(QWidget):
    """Lies over the player, lets it be seen, and takes every press outside its one button.

    Signals:
        pressed: a press anywhere.
        left: the person wants the buttons back.
    """

    pressed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._last: float | None = None
        self.setObjectName("whole_window_pauses")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back_button = hug(
            WordButton(desk.theme, desk.icons, _("Back to the buttons"), icon="undo-2")
        )
        self.back_button.setObjectName("buttons_back")
        self.back_button.clicked.connect(self.left)
        self.words = Label("", "h2")
        self._row = QHBoxLayout()
        self._row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        self.digits = GiantDigits(desk.theme)
        self._row.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._row)
        page.installEventFilter(self)
        self.hide()

    def show_moment(self, moment: Moment) -> None:
        """Show the time, and say what a press does."""
        words = _("Press anywhere to pause.")
        if moment.state is State.PAUSED:
            words = _("Paused. Press anywhere to go on.")
        if self.words.text() != words:
            self.words.setText(words)
        leading = moment.state is State.LEAD_IN
        count = str(lead_in_count(moment)) if leading else clock_digits(moment.left_in_step)
        self.digits.show_digits(count)

    def arrange(self) -> None:
        """Lie over the whole page, with the button where the bar was."""
        theme = self._desk.theme
        side, end = theme.margin(28), theme.px(12)
        self._column.setContentsMargins(side, side, side, end)
        self._row.setSpacing(theme.px(20))
        self.back_button.setMinimumHeight(theme.margin(_HIGH))
        self.words.set_role("h2" if theme.scale < _LARGE_TEXT else "bold")
        self.setGeometry(self._page.rect())
        self.raise_()

    @property
    def taken(self) -> int:
        """How many pixels at the lower end of the page its button, words and digits take."""
        return self._column.totalHeightForWidth(self._page.width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisibleTo(self._page):
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        now = self._desk.clock.monotonic()
        if self._last is None or now - self._last >= _SETTLES:
            self._last = now
            self.pressed.emit()
