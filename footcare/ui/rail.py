"""The way between pages: a rail at the side, or a bar with a menu where there is no room."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from footcare.i18n import _
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import LineLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.icons import Icons
    from footcare.ui.pages import PageRow
    from footcare.ui.theme import Theme

RAIL_WIDTH = 222


class Brand(QWidget):
    """The program's sign and name."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(theme.px(10))
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._sign)
        row.addWidget(LineLabel("Footcare", "h2"))
        row.addStretch(1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        size = self._theme.px(30)
        self._sign.setPixmap(self._icons.pixmap("footprints", "primary", size))


class Rail(QFrame):
    """One row a page, always with its words; the present page is marked.

    The rows are one stop of the Tab key, at the present page; arrows go from row to row.

    Signals:
        chosen: the name of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, rows: Sequence[PageRow]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", "rail")
        self.setAccessibleName(_("Pages"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._scroller = Scroller(inner)
        outer.addWidget(self._scroller.beside)
        self._column.addWidget(Brand(theme, icons))
        self._column.addSpacing(theme.px(18))
        self._buttons: dict[str, WordButton] = {}
        self._keys = ArrowKeys(inner)
        for row in rows:
            if row.place == "bottom" and not self._column.property("parted"):
                self._column.addStretch(1)
                self._column.setProperty("parted", True)  # noqa: FBT003 - Qt's own signature
            button = WordButton(theme, icons, _(row.title), "rail", row.icon)
            button.setObjectName(f"rail_{row.name}")
            button.clicked.connect(self._choose)
            self._column.addWidget(button)
            self._buttons[row.name] = button
            self._keys.add(button)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self.setFixedWidth(self._theme.px(RAIL_WIDTH))
        gap = self._theme.px(16)
        self._column.setContentsMargins(gap, gap + 6, gap, gap)
        self._column.setSpacing(self._theme.px(8))

    def begin(self) -> None:
        """Listen to the arrows, once the window is painted."""
        self._keys.listen()

    def show_current(self, name: str) -> None:
        """Mark the row of a page, or none."""
        for row, button in self._buttons.items():
            button.mark(on=row == name)
            button.setAccessibleDescription(_("This page is open.") if row == name else "")
        self._keys.rest_at(self._buttons.get(name))

    def first_button(self) -> WordButton:
        """Return the marked row, or the first."""
        marked = (button for button in self._buttons.values() if button.marked)
        return next(marked, next(iter(self._buttons.values())))

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName().removeprefix("rail_"))


class TopBar(QFrame):
    """The narrow window's way between pages: one Menu button.

    Signals:
        chosen: the name of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, rows: Sequence[PageRow]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.menu_button = hug(WordButton(theme, icons, _("Menu"), "secondary", "menu"))
        self.menu_button.clicked.connect(self._open)
        row.addWidget(self.menu_button)
        row.addStretch(1)
        row.addWidget(Brand(theme, icons))
        self._icons = icons
        self._rows = rows
        self._current = ""

    @cached_property
    def _menu(self) -> QMenu:
        return QMenu(self)

    def show_current(self, name: str) -> None:
        """Remember the page that is open; the menu begins there."""
        self._current = name

    def _fill_menu(self) -> None:
        # By module: what only an opened menu needs is not made before the first paint.
        for place, page in enumerate(self._rows, start=1):
            action = QtGui.QAction(self._icons.icon(page.icon), _(page.title), self._menu)
            action.setObjectName(page.name)
            action.setShortcut(QtGui.QKeySequence(f"Ctrl+{place}"))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._choose)
            self._menu.addAction(action)

    def _open(self) -> None:
        self._menu.clear()
        self._fill_menu()
        actions = self._menu.actions()
        first = next((one for one in actions if one.objectName() == self._current), actions[0])
        below = self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height()))
        self._menu.popup(below)
        self._menu.setActiveAction(first)

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())
