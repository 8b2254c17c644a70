"""The place of the guide in the window: beside the page, or instead of it where it is narrow."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from footcare.ui.opener import Opener
from footcare.ui.page import NARROW

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.guide.panel import GuidePanel
    from footcare.ui.page import Page

WIDTH: Final = 380
"""How wide the guide is beside a page, for text at 100 %."""

RAIL_STAYS: Final = 1200
"""From this width on there is room for rail, page and guide."""

_NO_LIMIT: Final = 16_777_215
_OTHER: Final = Qt.FocusReason.OtherFocusReason


class GuideSide(QWidget):
    """Opens and closes the guide and knows where the focus came from.

    The guide itself is made when it is first wanted.

    Signals:
        arranged: it was opened or closed; the window lays itself out anew.
        page_wanted: the name of a page to open.
    """

    arranged = Signal()
    page_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page: Page | None = None
        self._opener: Opener | None = None
        self._beside = True
        self.panel: GuidePanel | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the guide can be seen."""
        return not self.isHidden()

    @property
    def rail_from(self) -> int:
        """From which width at 100 % text on there is room for the rail too."""
        return RAIL_STAYS if self.is_open else NARROW

    def in_place_of(self, focus: QWidget) -> QWidget:
        """Return what gets the focus on the page, or in the guide where that hides the page."""
        if self.panel is None or not self.is_open or self._beside:
            return focus
        return self.panel.heading

    def open(self) -> None:
        """Show the guide of the page, or go into it where it is open already."""
        if self._page is None:
            return
        if self.panel is None:
            self.panel = _panel_class()(self._desk)
            self.panel.closed.connect(self.close_guide)
            self.panel.page_wanted.connect(self.page_wanted)
            self._row.addWidget(self.panel)
        if not self._has_focus():
            self._opener = Opener.now()
        self._page.rest()
        if not self.is_open:
            self.panel.show_page(self._page.name)
            self.show()
            self.arranged.emit()
        self.panel.heading.setFocus(_OTHER)

    def switch(self) -> None:
        """Go from the page to its guide, or back to the page."""
        if not self.is_open or not self._has_focus():
            self.open()
        elif self._beside:
            self._go_back()
        else:
            self.close_guide()

    def close_guide(self) -> None:
        """Take the guide away; the focus goes to where it came from."""
        if self.is_open:
            self.hide()
            self.arranged.emit()
            self._go_back()

    def follow(self, page: Page) -> None:
        """Show the guide of another page, or make room where that page needs it."""
        self._page = page
        self._opener = None
        if self.is_open and self.panel is not None:
            if page.full_window or not self._beside:
                self.hide()
            else:
                self.panel.show_page(page.name)

    def arrange(self, room: float) -> bool:
        """Stand beside the page or in its place; return whether the page can be seen.

        Args:
            room: the width of the window in pixels at 100 % text.
        """
        self._beside = room >= NARROW
        width = self._desk.theme.px(WIDTH)
        self.setMinimumWidth(width if self._beside else 0)
        self.setMaximumWidth(width if self._beside else _NO_LIMIT)
        if self.panel is not None:
            self.panel.say_way_out(alone=not self._beside)
        return self._beside or not self.is_open

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _go_back(self) -> None:
        opener, self._opener = self._opener, None
        came_back = opener is not None and opener.take_focus(self.window())
        if self._page is not None and not came_back:
            self._page.first_focus().setFocus(_OTHER)


def _panel_class() -> type[GuidePanel]:
    """Import the guide when it is first wanted, as pages are: the first paint waits for none."""
    module = import_module("footcare.ui.guide.panel")
    return cast("type[GuidePanel]", module.GuidePanel)
