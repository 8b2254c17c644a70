"""A page of the window: a heading, a scrolling column, and a way to ask for other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

from typing_extensions import override

NARROW = 1000
"""Below this many pixels at 100 % text a page stacks its cards."""

_HEAD_NARROW: Final = (480, 720)
"""Below this width one button, or several of them, stand below the heading."""

_CLEAR = 8
"""Pixels at 100 % text between what must be seen and the edge."""

SHORT = 700
"""Below this many pixels at 100 % text large pictures give way."""


class Page(QWidget):
    """The base of every page.

    A page asks for another one by name through ``open_page``; it never knows its class.

    Attributes:
        outer: the whole page: what scrolls, and what a page puts above or below it.
        beside: the buttons beside the heading; the guide is always one of them.

    Signals:
        open_page: name of a page and a dict of words for its ``enter``.
        go_back: the page is done; show the one before it.
        guide_wanted: the person asks for the guide of the page.
    """

    open_page = Signal(str, object)
    go_back = Signal()
    guide_wanted = Signal()

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
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
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
        self.guide_button = hug(
            WordButton(desk.theme, desk.icons, _("Guide"), "quiet", "book-open")
        )
        self.guide_button.setObjectName("open_guide")
        self.guide_button.setAccessibleDescription(_("Opens the guide of this page beside it."))
        self.guide_button.clicked.connect(self.guide_wanted)
        self.beside = Box(desk.theme, across=True).add(self.guide_button)
        # Not at the top alone: where the head is a column, its width would limit the heading's.
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self.head.addWidget(self.beside, 0, corner)
        self.column.addLayout(self.head)
        self.scroller = Scroller(content)
        self.outer.addWidget(self.scroller.beside, 1)
        self._toast: Toast | None = None
        self._space()
        desk.theme.changed.connect(self._space)
        desk.theme.changed.connect(self._fit_head)
        desk.theme.changed.connect(self.arrange)

    def _space(self) -> None:
        theme = self.desk.theme
        side, end = theme.margin(36), theme.margin(28)
        self.column.setContentsMargins(side, end, side, end)
        self.column.setSpacing(theme.px(20))

    def _fit_head(self) -> None:
        """Stand the buttons of the head beside the heading, or below it where that is narrow."""
        few, several = _HEAD_NARROW
        room = several if self.beside.box.count() > 1 else few
        below = self.width() / self.desk.theme.scale < room
        ways = QBoxLayout.Direction
        self.head.setDirection(ways.TopToBottom if below else ways.LeftToRight)
        self.beside.set_across(across=True)
        wide = self.width() - 2 * self.desk.theme.margin(36) - self.scroller.bar.sizeHint().width()
        stacked = below and self.beside.minimumSizeHint().width() > wide
        self.beside.set_across(across=not stacked)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self.head.setAlignment(self.beside, Qt.AlignmentFlag.AlignTop if stacked else corner)

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

    def rest(self) -> None:
        """Stop what runs by itself: the person looks for help, and comes back to the page."""

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
        """Say something in passing, with a way to take it back.

        What has the focus, and the filled button, stay in sight where they were.
        """
        layout = self.layout()
        if layout is None:
            return
        if self._toast is None:
            self._toast = Toast(self.desk.theme, self.desk.icons)
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(layout.indexOf(self.scroller.beside) + 1, self._toast)
        in_sight = [*self._needed_in_sight()]
        self._toast.say(words, undo)
        layout.activate()
        for widget in in_sight:
            self.scroller.ensureWidgetVisible(widget, 0, self.desk.theme.px(_CLEAR))

    def _needed_in_sight(self) -> Iterator[QWidget]:
        """Yield what is seen in the column and needed next; what has the focus comes last."""
        content = self.scroller.widget()
        buttons = content.findChildren(WordButton) if content is not None else []
        focus = QApplication.focusWidget()
        if focus is self.heading:
            # It was read on arrival, and nothing is done with it.
            focus = None
        for widget in (*(one for one in buttons if one.filled), focus):
            if widget is None or content is None or not content.isAncestorOf(widget):
                continue
            if not widget.visibleRegion().isEmpty():
                yield widget

    def take_back(self) -> None:
        """Take back what the line in passing tells of, if there is one."""
        if self._toast is not None:
            self._toast.take_back()

    def forget_undo(self) -> None:
        """Take the line away: what could be taken back is settled, or belongs to another view."""
        if self._toast is not None:
            self._toast.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self.arrange()

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to a part of the page, once the parts have their places."""
        content = self.scroller.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        width = content.width()
        content.resize(width, max(content.height(), self.column.totalHeightForWidth(width)))
        self.column.activate()
        self.scroller.ensureWidgetVisible(widget, 0, self.desk.theme.px(20))

    def scroll_to_top(self) -> None:
        """Show the page from its beginning."""
        QTimer.singleShot(0, self._to_top)

    def _to_top(self) -> None:
        self.scroller.verticalScrollBar().setValue(0)
