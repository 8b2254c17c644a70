"""A page of the window: a heading, a scrolling column, and a way to ask for other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

from typing_extensions import override

NARROW = 1000
"""Below this many pixels at 100 % text a page stacks its cards."""

SHORT = 700
"""Below this many pixels at 100 % text large pictures give way."""


class Page(QWidget):
    """The base of every page.

    A page asks for another one by name through ``open_page``; it never knows its class.

    Signals:
        open_page: name of a page and a dict of words for its ``enter``.
        go_back: the page is done; show the one before it.
    """

    open_page = Signal(str, object)
    go_back = Signal()

    name: ClassVar[str] = ""
    heading_role: ClassVar[str] = "h1"
    full_window: ClassVar[bool] = False
    needs_house: ClassVar[bool] = True
    lies_over: ClassVar[bool] = False
    """Whether it lies over the page it was opened from, and Escape goes back there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(self.name)
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        self.heading = Label("", self.heading_role)
        # Tab passes it over; a page that is opened gives it the focus, and it is read.
        self.heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.subheading = Label("", "small")
        self.subheading.hide()
        words.addWidget(self.heading)
        words.addWidget(self.subheading)
        self.head.addLayout(words, 1)
        self.column.addLayout(self.head)
        self.scroller = Scroller(content)
        outer.addWidget(self.scroller.beside, 1)
        self._toast: Toast | None = None
        self._space()
        desk.theme.changed.connect(self._space)
        desk.theme.changed.connect(self.arrange)

    def _space(self) -> None:
        theme = self.desk.theme
        side, end = theme.margin(36), theme.margin(28)
        self.column.setContentsMargins(side, end, side, end)
        self.column.setSpacing(theme.px(20))

    @property
    def narrow(self) -> bool:
        """Whether the width asks for one column."""
        return self.width() / self.desk.theme.scale < NARROW - 222

    @property
    def short(self) -> bool:
        """Whether the height asks for smaller pictures."""
        return self.height() / self.desk.theme.scale < SHORT

    def set_heading(self, words: str, below: str = "") -> None:
        """Show the page's heading, and a line below it or none."""
        self.heading.setText(words)
        self.heading.setAccessibleDescription(below)
        self.subheading.setText(below)
        self.subheading.setVisible(bool(below))
        self.setAccessibleName(words)

    def enter(self, **words: object) -> None:
        """Called each time the page is opened, with the words of whoever asked for it."""

    def leave(self) -> None:
        """Called when another page takes its place."""

    def arrival(self) -> QWidget:
        """Return what gets the focus when the page is opened: its heading, so that it is read."""
        return self.heading if self.heading.isVisibleTo(self) else self.first_focus()

    def first_focus(self) -> QWidget:
        """Return the first thing to do on the page."""
        return self.heading

    def last_focus(self) -> QWidget:
        """Return what had the focus on the page last, or the first thing to do."""
        last: QWidget | None = self.focusWidget()
        if last is None or last is self.heading or not last.isVisibleTo(self):
            return self.first_focus()
        return last

    def arrange(self) -> None:
        """Lay the cards out anew for the present width; called on resize and scale."""

    def toast(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say something in passing, with a way to take it back."""
        standing = self._standing_toast()
        if standing is not None:
            standing.close_now()
        self._toast = Toast(self.desk.theme, self.desk.icons, self, (words, undo))
        self._toast.appear()

    def take_back(self) -> None:
        """Press the Undo of the line that stands, if there is one."""
        standing = self._standing_toast()
        if standing is not None and standing.undo_button is not None:
            standing.undo_button.click()

    def _standing_toast(self) -> Toast | None:
        """Return the line shown last, unless it has passed and is deleted."""
        if self._toast is not None and not shiboken6.isValid(self._toast):
            self._toast = None
        return self._toast

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        standing = self._standing_toast()
        if standing is not None:
            standing.place()

    def scroll_to_top(self) -> None:
        """Show the page from its beginning."""
        QTimer.singleShot(0, self._to_top)

    def _to_top(self) -> None:
        self.scroller.verticalScrollBar().setValue(0)
