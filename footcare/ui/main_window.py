"""The one window: rail, pages, keys, and the way from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtGui
from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.focus_home import FocusHome
from footcare.ui.focus_ring import FocusRing
from footcare.ui.guide.side import GuideSide
from footcare.ui.opener import Opener
from footcare.ui.pages import PAGES, page_row
from footcare.ui.rail import Rail, TopBar
from footcare.ui.read_only_strip import ReadOnlyStrip
from footcare.ui.text_size import TextSizeKeys
from footcare.ui.trail import AROUND_HELP, Stop, Trail
from footcare.ui.widgets.text import announce
from footcare.ui.window_place import WindowPlace, place_of, put, size_at_first

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from footcare.ui.desk import Desk
    from footcare.ui.page import Page

FIRST_SIZE: Final = (1280, 800)
SMALLEST: Final = (640, 480)


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
        self._trail = Trail()
        self._current = ""
        self._words: dict[str, object] = {}
        self._waiting: tuple[str, dict[str, object]] | None = None
        self.setWindowTitle("Footcare")
        self.setMinimumSize(*SMALLEST)
        rows = [row for row in PAGES if row.in_rail]
        self._rail = Rail(desk.theme, desk.icons, rows)
        self._bar = TopBar(desk.theme, desk.icons, rows)
        self._strip = ReadOnlyStrip(desk)
        self._stack = QStackedWidget()
        self._guide = GuideSide(desk)
        self._guide.arranged.connect(self._arrange)
        self._guide.page_wanted.connect(self.show_page)
        self._build()
        self._rail.chosen.connect(self.show_page)
        self._bar.chosen.connect(self.show_page)
        self._ring = FocusRing(self, desk.theme)
        self.painted.connect(self._ring.begin)
        self.painted.connect(self._rail.begin)
        desk.door.opened.connect(self._house_opened)
        desk.door.closed.connect(self._house_closed)
        desk.theme.changed.connect(self._arrange)
        self.painted.connect(self._listen_to_keys)
        self.painted.connect(TextSizeKeys(self, desk.preferences).begin)
        self._focus_keeper = FocusHome(self, self._focus_home)
        app = QApplication.instance()
        if isinstance(app, QApplication):
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
        row.addWidget(self._guide)
        outer.addLayout(row, 1)
        self.setCentralWidget(middle)

    def _listen_to_keys(self) -> None:
        # By module: PySide makes a class of Qt's with all its words at its first use, not before.
        shortcut_of, keys_of = QtGui.QShortcut, QtGui.QKeySequence
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(1, len([row for row in PAGES if row.in_rail]) + 1):
            shortcut = shortcut_of(keys_of(f"Ctrl+{number}"), self)
            shortcut.setObjectName(str(number - 1))
            shortcut.activated.connect(self._page_key)
        for keys, slot in (
            ("Ctrl+,", self._open_settings),
            ("F1", self._open_help),
            ("Shift+F1", self._guide.switch),
            ("Alt+Right" if from_right else "Alt+Left", self.go_back),
            ("F6", self._other_side),
            ("Ctrl+Z", self._take_back),
            ("Ctrl+Q", self.end_asked),
        ):
            shortcut_of(keys_of(keys), self).activated.connect(slot)

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
            page.guide_wanted.connect(self._guide.open)
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
            if name == "help":
                over = self._trail.waiting or self._current
                words = {**words, "over": over, "whole": self._pages[over].full_window}
            self._step_off(name)
        self._enter(Stop(name, words))

    def _step_off(self, to: str) -> None:
        """Leave the page shown, or let it wait as it is while the person looks for help."""
        page = self.current
        if to in AROUND_HELP and self._current not in AROUND_HELP:
            page.rest()
            self._trail.add(Stop(self._current, self._words, Opener.now(), waits=True))
            return
        if to not in AROUND_HELP:
            self._end_waiting()
        page.leave()
        if not page.full_window:
            self._trail.add(Stop(self._current, self._words, Opener.now()))

    def _end_waiting(self) -> None:
        """Leave the page that waits below Get help: the person goes on elsewhere."""
        if self._trail.waiting:
            waiting = self._pages[self._trail.waiting]
            waiting.leave()
            self._trail.end_waiting(keep=not waiting.full_window)

    def _enter(self, stop: Stop) -> None:
        page = self.page(stop.name)
        self._current = stop.name
        self._words = stop.words
        self._guide.follow(page)
        self._arrange()
        self._rail.show_current(page_row(stop.name).marked)
        self._bar.show_current(page_row(stop.name).marked)
        if not stop.waits:
            page.enter(**stop.words)
        self._stack.setCurrentWidget(page)
        page.arrange()
        # Who comes back finds the page as it was left.
        if stop.opener is None or not stop.opener.take_focus(self):
            page.scroll_to_top()
            page.arrival().setFocus(Qt.FocusReason.OtherFocusReason)
        # Not the heading: it may greet by name, and titles are seen in task bars and screen shares.
        self.setWindowTitle(f"{_(page_row(stop.name).title)} \N{EN DASH} Footcare")
        # The first page is there before the window, whose title a screen reader then says; and a
        # heading that has the focus is read without us.
        if page.accessibleName() and self.isVisible() and not page.heading.hasFocus():
            announce(self, page.accessibleName())
        self.page_opened.emit(stop.name)

    def go_back(self) -> None:
        """Show the page before this one, or Today."""
        stop = self._trail.back()
        if stop.name != self._current:
            self.current.leave()
            self._enter(stop)

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
        """Whether a page has the whole window, or waits for it below Get help."""
        waiting = self._pages.get(self._trail.waiting) if self._current in AROUND_HELP else None
        return bool(self._current) and (waiting or self.current).full_window

    def _page_key(self) -> None:
        rows = [row for row in PAGES if row.in_rail]
        if not self._player_open:
            self.show_page(rows[int(self.sender().objectName())].name)

    def _open_settings(self) -> None:
        if not self._player_open:
            self.show_page("settings")

    def _open_help(self) -> None:
        if self._current != "help":
            self.show_page("help")

    def _other_side(self) -> None:
        focus = QApplication.focusWidget()
        on_rail = focus is not None and (
            self._rail.isAncestorOf(focus) or self._bar.isAncestorOf(focus)
        )
        if on_rail or self._player_open:
            self._guide.in_place_of(self.current.last_focus()).setFocus(
                Qt.FocusReason.TabFocusReason
            )
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

    def _focus_home(self) -> QWidget | None:
        """Return where the focus belongs when nothing has it."""
        return self._guide.in_place_of(self.current.heading) if self.has_page else None

    # -- shape ----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        room = self.width() / self.desk.theme.scale
        self._stack.setVisible(self._guide.arrange(room))
        narrow = room < self._guide.rail_from
        full = self._player_open
        self._rail.setVisible(not narrow and not full)
        self._bar.setVisible(narrow and not full)

    def place_as_remembered(self) -> None:
        """Take the size and place of last time, as far as the screens of today allow."""
        settings = self.desk.preferences.current
        if settings.window is None:
            self.resize(size_at_first(QSize(*FIRST_SIZE)))
        else:
            put(self, WindowPlace(QRect(*settings.window), settings.window_maximised))

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
            place = place_of(self)
            self.desk.preferences.change(
                window=place.rect.getRect(), window_maximised=place.maximised
            )
            self._end_waiting()
            self.current.leave()
        self.closing.emit()
        super().closeEvent(event)
