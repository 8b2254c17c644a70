"""The running program: paints first, opens the diary afterwards, and lives on in the tray."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from footcare.app.building import QT_WORDS, World, build_window
from footcare.app.qt_log import keep_qt_quiet
from footcare.app.tidying import Tidier
from footcare.desktop.single_instance import SingleInstance
from footcare.desktop.sounds import QtSounds
from footcare.domain.clock import SystemClock
from footcare.i18n import _
from footcare.logs import place_of, start_logging
from footcare.services.ports import Ability, DiaryProblem
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.background import Background

if TYPE_CHECKING:
    from types import TracebackType

    from footcare.app.ending import Ending
    from footcare.app.watch import Watch
    from footcare.paths import Profile
    from footcare.services.house import House

OK: Final = 0
CANNOT_OPEN: Final = 3
BUSY: Final = 4

_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the program does.

    It begins in three steps, each imported when its turn comes: the window is painted; the diary
    is opened and Today filled; the watch over reminders begins.
    """

    def __init__(self, app: QApplication, profile: Profile, instance: SingleInstance) -> None:
        super().__init__()
        self._tidier = Tidier(self)
        self._app = app
        self._profile = profile
        self._instance = instance
        self._clock = SystemClock()
        self._background = Background()
        self._sounds = QtSounds(self)
        self._quitting = False
        self._hidden_in_tray = False
        world = World(
            clock=self._clock,
            background=self._background,
            sounds=self._sounds,
            file=JsonPreferencesFile(profile.preferences),
            abilities=self.abilities,
            diary_place=str(profile.root),
        )
        self.window, self._dresser = build_window(app, world)
        self._watch: Watch | None = None
        self._ending: Ending | None = None
        instance.raise_asked.connect(self.show_window)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._window_closed)
        self.window.desk.door.asked_again.connect(self._open_diary)
        app.aboutToQuit.connect(self._finish)

    def start(self, *, background: bool) -> None:
        """Show the window, or live without it, and without any page, until it is asked for."""
        if background:
            QTimer.singleShot(0, self._painted)
        else:
            self._lay_out_window()
            self.window.show()

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        if self._watch is not None:
            self._watch.window_shown()
        self._lay_out_window()
        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _lay_out_window(self) -> None:
        """Open the first page at the place of last time, unless a page is open already."""
        if self.window.has_page:
            return
        first_run = not self.window.desk.preferences.current.first_run_done
        self.window.show_page("first_run" if first_run else "today")
        self.window.place_as_remembered()

    @Slot()
    def quit(self) -> None:
        """End the program; what is being saved is finished first."""
        self._quitting = True
        self.window.close()
        self._app.quit()

    def abilities(self) -> dict[str, Ability]:
        """Return what works on this desktop, by the name of the mechanism."""
        waiting = Ability(ok=False, why=_("The diary is not open, so nothing is shown yet."))
        sounds = {"sounds": self._sounds.ability()}
        if self._watch is None:
            return {"notifications": waiting, "tray": waiting} | sounds
        return self._watch.abilities() | sounds

    # -- the diary -------------------------------------------------------------------------------

    @Slot()
    def _painted(self) -> None:
        """Do what the first paint did not wait for; a background start has none and begins here."""
        if self._ending is not None:
            return
        from footcare.app.ending import Ending

        self._ending = Ending(self)
        self._ending.asked.connect(self.quit)
        self._open_diary()

    @Slot()
    def _open_diary(self) -> None:
        self._background.run(self._open_house, self._opened, self._not_opened)

    def _open_house(self) -> House:
        # On the worker, after the first paint: SQLAlchemy and what stands on it take half a second.
        # What fills Today comes along, so that the GUI thread finds it imported.
        import footcare.ui.pages.today.day  # noqa: F401 - as above
        from footcare.app.furnishing import open_house

        return open_house(self._profile, self._clock)

    def _opened(self, house: House) -> None:
        self.window.page_opened.connect(self._tidier.tidy_soon)
        self._tidier.start()
        self.window.desk.door.open(house)
        # The worker reads Today first: by the time this job is answered, Today is shown.
        self._background.run(_next_in_line, self._today_shown)

    def _today_shown(self, _nothing: object) -> None:
        self._instance.listen()
        self._background.run(_fetch_watch, self._begin_watch)

    def _begin_watch(self, watch: type[Watch]) -> None:
        if self._quitting:
            return
        desk = self.window.desk
        self._watch = watch(desk, desk.house, self.window.windowIcon())
        self._watch.page_asked.connect(self._open_page)
        self._watch.window_asked.connect(self.show_window)
        self._watch.quit_asked.connect(self.quit)
        self._watch.tray_changed.connect(self._tray_changed)
        self._watch.looked.connect(self._tidier.tidy)
        self._watch.begin()

    def _not_opened(self, error: Exception) -> None:
        self._instance.listen()
        _log.error("The diary did not open: %s", type(error).__name__)
        told = isinstance(error, DiaryProblem)
        words = str(error) if told else _("Something unexpected happened. Nothing was changed.")
        self.window.desk.door.stay_closed(words)

    @Slot(str)
    def _open_page(self, name: str) -> None:
        self.show_window()
        self.window.show_page(name)

    # -- the end ---------------------------------------------------------------------------------

    @Slot()
    def _window_closed(self) -> None:
        if self._quitting:
            return
        if self._watch is None or not self._watch.has_icon:
            self.quit()
            return
        self._hidden_in_tray = True
        self._watch.tell_it_stays()

    @Slot()
    def _tray_changed(self) -> None:
        """Bring back a window that hid behind an icon which is no longer there."""
        gone = self._watch is not None and not self._watch.has_icon
        if self._hidden_in_tray and gone and not self.window.isVisible():
            self.window.showMinimized()

    @Slot()
    def _finish(self) -> None:
        self._quitting = True
        if self._ending is not None:
            self._ending.finish()
        self._tidier.finish()
        self._sounds.finish()
        house = self.window.desk.door.house
        if house is not None:
            self._background.run(house.close, _closed)
        self._background.finish()
        if self._watch is not None:
            self._watch.finish()


def _next_in_line() -> None:
    """Wait, on the worker, for the jobs that were there before."""


def _fetch_watch() -> type[Watch]:
    """Import what keeps watch: on the worker, for it takes a while."""
    from footcare.app.watch import Watch

    return Watch


def _closed(_nothing: object) -> None:
    """The diary is closed; there is nothing left to do."""


def run_window(profile: Profile, *, background: bool) -> int:
    """Run the program until it is ended; a second start shows the first one's window.

    Returns:
        The exit code of the command line.
    """
    if _no_display():
        print(  # noqa: T201 - said on the command line, for there is no window
            _("There is no display to show a window on. 'footcare tour --out DIR' needs none."),
            file=sys.stderr,
        )
        return CANNOT_OPEN
    start_logging(profile.logs)
    sys.excepthook = _log_fault
    keep_qt_quiet()
    app = QApplication(QT_WORDS)
    app.setApplicationName("footcare")
    app.setApplicationDisplayName("Footcare")
    app.setDesktopFileName("footcare")
    app.setQuitOnLastWindowClosed(False)
    try:
        profile.make()
    except OSError:
        _log.warning("The profile folder could not be made")
    instance = SingleInstance(profile)
    if not instance.claim():
        return OK if instance.raise_other() else BUSY
    program = Program(app, profile, instance)
    program.start(background=background)
    code = app.exec()
    instance.release()
    return code


def _no_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    return (
        sys.platform == "linux"
        and not chosen
        and not any(os.environ.get(screen) for screen in screens)
    )


def _log_fault(
    kind: type[BaseException], _error: BaseException, place: TracebackType | None
) -> None:
    """Keep a fault in a log without any content: the kind and where it happened."""
    _log.error("Unexpected %s at %s", kind.__name__, place_of(place))
