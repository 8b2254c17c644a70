"""The one window: rail, pages, keys, and the way from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from footcare.domain.preferences import TEXT_SIZES
from footcare.i18n import _
from footcare.ui.focus_ring import FocusRing
from footcare.ui.opener import Opener
from footcare.ui.page import NARROW
from footcare.ui.pages import PAGES, page_row
from footcare.ui.rail import Rail, TopBar
from footcare.ui.read_only_strip import ReadOnlyStrip
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page

FIRST_SIZE: Final = (1280, 800)
SMALLEST: Final = (640, 480)
_REMEMBERED = 20


class MainWindow(QMainWindow):
    """Holds the pages and moves between them.

    Signals:
        painted: the window was painted for the first time.
        closing: the person closes the window; whoever listens decides what goes on.
        end_asked: the person wants the program to end, whatever closing the window means here.
        page_opened: the name of the page now shown.
    """

    painted = Signal()
    closing = Signal()
    end_asked = Signal()
    page_opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._was_painted = False
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, dict[str, object], Opener]] = []
        self._current = ""
        self._words: dict[str, object] = {}
        self._waiting: tuple[str, dict[str, object]] | None = None
        self.setWindowTitle("Footcare")
        self.setWindowIcon(desk.icons.icon("footprints", "primary", 64))
        self.setMinimumSize(*SMALLEST)
        rows = [row for row in PAGES if row.in_rail]
        self._rail = Rail(desk.theme, desk.icons, rows)
        self._bar = TopBar(desk.theme, desk.icons, rows)
        self._strip = ReadOnlyStrip(desk)
        self._stack = QStackedWidget()
        self._build()
        self._rail.chosen.connect(self.show_page)
        self._bar.chosen.connect(self.show_page)
        self._ring = FocusRing(self, desk.theme)
        self.painted.connect(self._ring.begin)
        self.painted.connect(self._rail.begin)
        desk.door.opened.connect(self._house_opened)
        desk.door.closed.connect(self._house_closed)
        desk.theme.changed.connect(self._arrange)
        self._keys(rows_count=len(rows))
        self._homeless = QTimer(self)
        self._homeless.setSingleShot(True)
        self._homeless.setInterval(0)
        self._homeless.timeout.connect(self._bring_focus_home)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
            # Not by changeEvent: PySide makes every class of event there is to hand over the first.
            app.focusWindowChanged.connect(self._look_again)

    def _build(self) -> None:
        middle = QWidget()
        middle.setProperty("ground", "bg")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(middle)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._strip)
        outer.addWidget(self._bar)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        outer.addLayout(row, 1)
        self.setCentralWidget(middle)

    def _keys(self, rows_count: int) -> None:
        for number in range(1, rows_count + 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setObjectName(str(number - 1))
            shortcut.activated.connect(self._page_key)
        for keys, slot in (
            ("Ctrl+,", self._open_settings),
            ("F1", self._open_help),
            ("Alt+Left", self.go_back),
            ("F6", self._other_side),
            ("Ctrl+Z", self._take_back),
            ("Ctrl+Q", self.end_asked),
            ("Ctrl++", self._larger),
            ("Ctrl+=", self._larger),
            ("Ctrl+-", self._smaller),
            ("Ctrl+0", self._usual_size),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # -- from page to page ------------------------------------------------------------------

    @property
    def has_page(self) -> bool:
        """Whether any page was opened yet."""
        return bool(self._current)

    @property
    def current(self) -> Page:
        """The page shown."""
        return self._pages[self._current]

    def page(self, name: str) -> Page:
        """Return a page, building it at its first use."""
        if name not in self._pages:
            page = page_row(name).page_class()(self.desk)
            page.open_page.connect(self.open_page)
            page.go_back.connect(self.go_back)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Open a page from the rail, the menu or a key."""
        self.open_page(name, {})

    def open_page(self, name: str, words: dict[str, object]) -> None:
        """Open a page with the words it asks for; one that needs the diary waits for it."""
        if self.desk.door.house is None and page_row(name).page_class().needs_house:
            self._rail.show_current(page_row(self._current or name).marked)
            if self.desk.door.problem:
                self._tell_problem()
            else:
                self._waiting = (name, words)
            return
        if self._current:
            self._pages[self._current].leave()
            if not self._pages[self._current].full_window:
                self._trail.append((self._current, self._words, Opener.now()))
                del self._trail[:-_REMEMBERED]
        self._enter(name, words)

    def _enter(self, name: str, words: dict[str, object], opener: Opener | None = None) -> None:
        page = self.page(name)
        self._current = name
        self._words = words
        self._arrange()
        self._rail.show_current(page_row(name).marked)
        self._bar.show_current(page_row(name).marked)
        page.enter(**words)
        self._stack.setCurrentWidget(page)
        page.arrange()
        # Who comes back finds the page as it was left.
        if opener is None or not opener.take_focus(self):
            page.scroll_to_top()
            page.arrival().setFocus(Qt.FocusReason.OtherFocusReason)
        # Not the heading: it may greet by name, and titles are seen in task bars and screen shares.
        self.setWindowTitle(f"{_(page_row(name).title)} \N{EN DASH} Footcare")
        # The first page is there before the window, whose title a screen reader then says; and a
        # heading that has the focus is read without us.
        if page.accessibleName() and self.isVisible() and not page.heading.hasFocus():
            announce(self, page.accessibleName())
        self.page_opened.emit(name)

    def go_back(self) -> None:
        """Show the page before this one, or Today."""
        name, words, opener = self._trail.pop() if self._trail else ("today", {}, None)
        if name == self._current:
            return
        self._pages[self._current].leave()
        self._enter(name, words, opener)

    def _house_opened(self) -> None:
        if self._waiting is not None:
            (name, words), self._waiting = self._waiting, None
            self.open_page(name, words)
        elif self._current == "recovery":
            known = self.desk.preferences.current.first_run_done
            self.show_page("today" if known else "first_run")

    def _house_closed(self, _problem: str) -> None:
        waited, self._waiting = self._waiting is not None, None
        if waited or self.desk.door.rescue is not None:
            self._tell_problem()

    def _tell_problem(self) -> None:
        """Say what is the matter, whoever asked for what: Today, or the page with the ways on."""
        if self.desk.door.rescue is not None:
            if self._current != "recovery":
                self.show_page("recovery")
            return
        if self._current != "today":
            self.show_page("today")
        self.current.scroll_to_top()
        self.current.toast(self.desk.door.problem)

    # -- keys ---------------------------------------------------------------------------------

    @property
    def _player_open(self) -> bool:
        return bool(self._current) and self.current.full_window

    def _page_key(self) -> None:
        rows = [row for row in PAGES if row.in_rail]
        if not self._player_open:
            self.show_page(rows[int(self.sender().objectName())].name)

    def _open_settings(self) -> None:
        if not self._player_open:
            self.show_page("settings")

    def _open_help(self) -> None:
        self.show_page("help")

    def _other_side(self) -> None:
        focus = QApplication.focusWidget()
        on_rail = focus is not None and (
            self._rail.isAncestorOf(focus) or self._bar.isAncestorOf(focus)
        )
        if on_rail or self._player_open:
            self.current.last_focus().setFocus(Qt.FocusReason.TabFocusReason)
        elif self._rail.isVisible():
            self._rail.first_button().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._bar.menu_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_back(self) -> None:
        self.current.take_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing on the page had a use for the key.
        if event.key() == Qt.Key.Key_Escape and self.has_page and self.current.lies_over:
            self.go_back()
            return
        super().keyPressEvent(event)

    def _larger(self) -> None:
        self._step_text_size(1)

    def _smaller(self) -> None:
        self._step_text_size(-1)

    def _usual_size(self) -> None:
        self.desk.preferences.change(text_size=TEXT_SIZES[0])

    def _step_text_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self.desk.preferences.current.text_size) + step
        if 0 <= place < len(TEXT_SIZES):
            self.desk.preferences.change(text_size=TEXT_SIZES[place])
            announce(self, _("Text size {percent} per cent").format(percent=TEXT_SIZES[place]))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A page that fills itself anew may take away what had the focus, and all keys with it.
        if new is None and self._current:
            self._homeless.start()

    def _bring_focus_home(self) -> None:
        if self.isActiveWindow() and QApplication.focusWidget() is None:
            self.current.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- shape ----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        narrow = self.width() / self.desk.theme.scale < NARROW
        full = self._player_open
        self._rail.setVisible(not narrow and not full)
        self._bar.setVisible(narrow and not full)

    def place_as_remembered(self) -> None:
        """Take the size and place of last time, if they still are on a screen."""
        kept = self.desk.preferences.current.window
        if kept is None:
            self.resize(*FIRST_SIZE)
            return
        place = QRect(*kept)
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        available = screen.availableGeometry()
        self.resize(place.size().boundedTo(available.size()))
        if available.contains(place.center()):
            self.move(place.topLeft())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _look_again(self) -> None:
        """Read anew what another program may have recorded while the person was there."""
        if self.isActiveWindow():
            self.desk.door.records_changed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # A window that was never wanted has no place worth remembering.
        if self.has_page:
            place = self.geometry()
            self.desk.preferences.change(
                window=(place.x(), place.y(), place.width(), place.height())
            )
            self.current.leave()
        self.closing.emit()
        super().closeEvent(event)
