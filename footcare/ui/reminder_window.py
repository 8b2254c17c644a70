"""The small window that reminds: on top of everything, never taking the focus, never in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.snooze import Snooze
from footcare.i18n import _
from footcare.ui.focus_ring import FocusRing
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footcare.domain.occurrence import OccurrenceKey
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_WIDTH: Final = 460
_EDGE: Final = 16
_MARGIN: Final = 20


@dataclass(frozen=True)
class CardLine:
    """One thing that came due, in words."""

    key: OccurrenceKey
    title: str
    when: str


class _Line(QFrame):
    """What came due, with Start and Done.

    Signals:
        start, done: the key of the occurrence.
    """

    start = Signal(object)
    done = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, line: CardLine, *, alone: bool) -> None:
        super().__init__()
        self.line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        if not alone:
            column.addWidget(Label(line.title, "bold"))
        column.addWidget(Label(line.when, "muted"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        begin = WordButton(theme, icons, _("Start"), "primary" if alone else "secondary", "play")
        done = WordButton(theme, icons, _("Done"), "secondary", "check")
        begin.clicked.connect(self._start)
        done.clicked.connect(self._done)
        for button in (begin, done):
            if not alone:
                button.setAccessibleName(f"{button.text()}, {line.title}")
            row.addWidget(button, 1)
        column.addLayout(row)

    def _start(self) -> None:
        self.start.emit(self.line.key)

    def _done(self) -> None:
        self.done.emit(self.line.key)


class ReminderWindow(QWidget):
    """One card, however much came due. Closing it answers nothing.

    Signals:
        start: the keys of what the person turns to.
        done: the keys of what is done.
        snooze: the keys of everything shown, and the ``Snooze`` chosen.
        not_today: the keys of everything shown.
        looked_at: the person turns to the window; what is offered may be out of date.
    """

    start = Signal(object)
    done = Signal(object)
    snooze = Signal(object, object)
    not_today = Signal(object)
    looked_at = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._theme = theme
        self._icons = icons
        self._title = ""
        self._lines: list[CardLine] = []
        self._offers: list[tuple[Snooze, str]] = []
        self.setObjectName("reminder")
        self.setWindowTitle("Footcare")
        self.setWindowIcon(icons.icon("bell", "primary", 64))
        self.setProperty("ground", "bg")
        for attribute in (
            Qt.WidgetAttribute.WA_StyledBackground,
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
        ):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._heading = Label("", "h2")
        self._problem = Label("", "warn")
        self._problem.hide()
        self._list = QVBoxLayout()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._problem)
        self._column.addLayout(self._list)
        self._column.addLayout(self._foot())
        self._column.addStretch(1)
        outer.addWidget(Scroller(content).beside)
        theme.changed.connect(self._build)
        FocusRing(self, theme).begin()

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.addWidget(Label(_("Remind me again"), "small"))
        self._snoozes = QGridLayout()
        self._snoozes.setColumnStretch(0, 1)
        self._snoozes.setColumnStretch(1, 1)
        foot.addLayout(self._snoozes)
        last = QHBoxLayout()
        skip = WordButton(self._theme, self._icons, _("Not today"), "quiet")
        skip.clicked.connect(self._skip)
        later = WordButton(self._theme, self._icons, _("Close, it stays on Today"), "quiet")
        later.clicked.connect(self.close)
        last.addWidget(skip)
        last.addWidget(later, 1)
        foot.addLayout(last)
        return foot

    @property
    def keys(self) -> list[OccurrenceKey]:
        """What the window shows."""
        return [line.key for line in self._lines] if self.isVisible() else []

    def tell(self, title: str, lines: Sequence[CardLine]) -> None:
        """Show what came due, together with what is still shown, without taking the focus."""
        known = {line.key for line in lines}
        still = [line for line in self._lines if self.isVisible() and line.key not in known]
        self._title = title
        self._lines = [*still, *lines]
        self._build()
        self.show()
        announce(self, ". ".join([title, *[line.when for line in lines]]))

    def drop(self, keys: Iterable[OccurrenceKey]) -> None:
        """Take away what was answered, here or elsewhere; the window goes with the last."""
        gone = set(keys)
        left = [line for line in self._lines if line.key not in gone]
        if left == self._lines:
            return
        self._lines = left
        if not left:
            self.close()
        elif self.isVisible():
            self._build()

    def offer(self, offers: Sequence[tuple[Snooze, str]]) -> None:
        """Offer named times to be told again, each with its words."""
        if list(offers) == self._offers:
            return
        self._offers = list(offers)
        while (item := self._snoozes.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (snooze, words) in enumerate(offers):
            button = WordButton(self._theme, self._icons, words)
            button.setObjectName(snooze.value)
            button.setAccessibleName(_("Remind me again: {when}").format(when=words))
            button.clicked.connect(self._snooze)
            self._snoozes.addWidget(button, place // 2, place % 2)
            button.show()
        self._place()
        QTimer.singleShot(0, self, self._place)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.WindowActivate):
            self.looked_at.emit()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def say(self, words: str) -> None:
        """Say that something went wrong; what was shown stays, or comes back to say so."""
        if self._lines and not self.isVisible():
            self._build()
            self.show()
        self._problem.setText(words)
        self._problem.show()
        QTimer.singleShot(0, self, self._place)
        announce(self, words, urgent=True)

    def _build(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(*[theme.px(_MARGIN)] * 4)
        self._column.setSpacing(theme.px(14))
        self._list.setSpacing(theme.px(18))
        self._snoozes.setSpacing(theme.px(8))
        alone = len(self._lines) == 1
        title = self._lines[0].title if alone else self._title
        self._heading.setText(title)
        self._problem.hide()
        self.setAccessibleName(title)
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for words in self._lines:
            line = _Line(theme, self._icons, words, alone=alone)
            line.start.connect(self._start_one)
            line.done.connect(self._done_one)
            self._list.addWidget(line)
        self._place()
        # Words get their real size with the style, which Qt applies a turn later.
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """Take as much room as needed, at the lower end of the screen."""
        free = QGuiApplication.primaryScreen().availableGeometry()
        edge = self._theme.px(_EDGE)
        width = min(self._theme.px(_WIDTH), free.width() - 2 * edge)
        self._column.activate()
        wanted = self._column.totalHeightForWidth(width)
        height = min(wanted, free.height() - 2 * edge)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = free.left() + edge if right_to_left else free.right() - width - edge
        self.setGeometry(x, free.bottom() - height - edge, width, height)

    def _start_one(self, key: OccurrenceKey) -> None:
        self.start.emit([key])

    def _done_one(self, key: OccurrenceKey) -> None:
        self.done.emit([key])

    def _snooze(self) -> None:
        self.snooze.emit(self.keys, Snooze(self.sender().objectName()))

    def _skip(self) -> None:
        self.not_today.emit(self.keys)
