"""The one focus ring of a window: two colours, so that one of them always shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from typing_extensions import override

from footcare.ui.theme import FOCUS_WIDTH
from footcare.ui.widgets.buttons import button_radius

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from footcare.ui.theme import Theme

_MOVING_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_F6,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
    }
)
_LAYING_OUT = frozenset(
    {
        QEvent.Type.Resize,
        QEvent.Type.Move,
        QEvent.Type.Show,
        QEvent.Type.Hide,
    }
)
_AWAY = 2
"""Pixels between the widget and the ring."""

_LEADING = 4
"""Pixels above and below the letters of a line that belong to it and are empty."""

_ROUND = _AWAY + 2 * FOCUS_WIDTH
"""Pixels that the whole ring takes on each side."""


class FocusRing(QWidget):
    """A transparent layer over a window that draws the ring round what has the focus.

    It shows once a key moved the focus, hides on a mouse press, follows scrolling and layout,
    and scrolls what it rings into view. It listens to the window's own input and to what has
    the focus with its ancestors, never to the whole application: that would cost at every event.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._by_key = False
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._handle: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._follow)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What has the focus in the window; the ring is round it while it shows."""
        return self._target

    @Slot()
    def begin(self, *, shown: bool = False) -> None:
        """Listen from now on. Before the window is painted nobody moves the focus by a key.

        A window that was opened by a key begins with its ring ``shown``.
        """
        self._by_key = shown
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
            self._focus_moved(None, app.focusWidget())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not shiboken6.isValid(self._window):
            return  # it takes the focus with it when it goes
        self._listen_to_window()
        inside = new is not None and self._window.isAncestorOf(new)
        self._watch(new if inside else None)
        if self._target is not None and self._by_key:
            _scroll_into_view(self._target)
        self._later.start()

    def _listen_to_window(self) -> None:
        handle = self._window.windowHandle()
        if self._handle is None and handle is not None:
            self._handle = handle
            handle.installEventFilter(self)

    def _watch(self, target: QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._target = target
        self._watched = []
        above: QWidget | None = target
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if Qt.Key(event.key()) in _MOVING_KEYS:
                self._by_key = True
                self._later.start()
        elif kind is QEvent.Type.MouseButtonPress and watched is self._handle:
            self._by_key = False
            self._later.start()
        elif kind in _LAYING_OUT and self._by_key:
            self._later.start()
        return False

    def _follow(self) -> None:
        target = self._target
        if target is not None and not shiboken6.isValid(target):
            target = self._target = None
        shown = bool(self._by_key and target is not None and target.isVisible())
        if shown and target is not None:
            # No larger than the ring: what lies under this layer is painted again with it.
            part = _ringed_part(target)
            part.moveTo(target.mapTo(self._window, part.topLeft()))
            self.setGeometry(part.adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND))
            self.raise_()
            self.update()
        self.setVisible(shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None or not shiboken6.isValid(self._target):
            return
        box = QRectF(self.rect()).adjusted(_ROUND, _ROUND, -_ROUND, -_ROUND)
        radius = button_radius(self._target, self._theme.px(10))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for out, token in ((_AWAY + 1.5, "focus_inner"), (_AWAY + FOCUS_WIDTH + 1.5, "focus")):
            painter.setPen(QPen(self._theme.color(token), FOCUS_WIDTH))
            ring = box.adjusted(-out, -out, out, out)
            painter.drawRoundedRect(ring, radius + out, radius + out)
        painter.end()


def _ringed_part(widget: QWidget) -> QRect:
    """Return the part of a widget that is ringed: of a heading its words, not its whole line."""
    if not isinstance(widget, QLabel):
        return widget.rect()
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
    words = widget.fontMetrics().boundingRect(widget.contentsRect(), flags, widget.text())
    # Close to the letters: the line below a heading begins where the heading's own line ends.
    return words.adjusted(0, _LEADING, 0, -_LEADING)


def _scroll_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 24, 48)
            _show_whole(widget, parent)
        parent = parent.parentWidget()


def _show_whole(widget: QWidget, area: QScrollArea) -> None:
    """Scroll on until all of a widget is seen, or as much as there is room for.

    Of what is typed into, and of lists, Qt is content to show the cursor or the row.
    """
    content = area.widget()
    if content is None or not content.isAncestorOf(widget):
        return
    top = widget.mapTo(content, QPoint(0, 0)).y()
    last = top + widget.height() - area.viewport().height() + _ROUND
    least, most = sorted((top - _ROUND, last))
    bar = area.verticalScrollBar()
    bar.setValue(max(least, min(most, bar.value())))
