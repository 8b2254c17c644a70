"""The running program: paints first, opens the diary afterwards, and lives on in the tray."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from footcare.app.building import World, build_window
from footcare.app.ending import Ending
from footcare.app.qt_log import keep_qt_quiet
from footcare.app.tidying import Tidier
from footcare.desktop.alarm import SchedulerAlarm
from footcare.desktop.sentinel import Sentinel
from footcare.desktop.single_instance import SingleInstance
from footcare.desktop.sounds import QtSounds
from footcare.desktop.tray import Tray
from footcare.domain.clock import SystemClock
from footcare.i18n import _
from footcare.logs import place_of, start_logging
from footcare.services.ports import Ability, DiaryDamaged, DiaryProblem, Notice
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.background import Background

if TYPE_CHECKING:
    from types import TracebackType

    from footcare.desktop.notifying import DesktopNotifier
    from footcare.paths import Profile
    from footcare.services.coming_due import Outcome
    from footcare.services.desktop_ports import Autostart
    from footcare.services.house import House
    from footcare.ui.reminder_bell import ReminderBell

OK: Final = 0
CANNOT_OPEN: Final = 3
BUSY: Final = 4

_STAYS: Final = "stays"
"""The notice that says, once a run, that closing the window did not end the program."""

_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the program does."""

    def __init__(self, app: QApplication, profile: Profile, instance: SingleInstance) -> None:
        super().__init__()
        self._tidier = Tidier(self)
        self._app = app
        self._profile = profile
        self._clock = SystemClock()
        self._background = Background()
        self._sounds = QtSounds(self)
        self._quitting = False
        self._told_of_tray = False
        self._hidden_in_tray = False
        world = World(
            clock=self._clock,
            background=self._background,
            sounds=self._sounds,
            file=JsonPreferencesFile(profile.preferences),
            abilities=self.abilities,
            diary_place=str(profile.root),
            autostart=self.autostart,
        )
        self.window, self._dresser = build_window(app, world)
        self._alarm = SchedulerAlarm(self)
        self._sentinel = Sentinel(self._clock, self)
        self._notifier: DesktopNotifier | None = None
        self._bell: ReminderBell | None = None
        self.tray = Tray(self.window.windowIcon(), self)
        self.tray.open_asked.connect(self.show_window)
        self.tray.quit_asked.connect(self.quit)
        self.tray.changed.connect(self._tray_changed)
        instance.raise_asked.connect(self.show_window)
        self.window.painted.connect(self._open_diary)
        self.window.closing.connect(self._window_closed)
        self.window.desk.door.asked_again.connect(self._open_diary)
        self._ending = Ending(self)
        self._ending.asked.connect(self.quit)
        app.aboutToQuit.connect(self._finish)

    def start(self, *, background: bool) -> None:
        """Show the window, or live without it until it is asked for."""
        first_run = not self.window.desk.preferences.current.first_run_done
        self.window.show_page("first_run" if first_run else "today")
        self.window.place_as_remembered()
        if background:
            QTimer.singleShot(0, self._open_diary)
        else:
            self.window.show()

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        if self._notifier is not None:
            self._notifier.close(_STAYS)
        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    @Slot()
    def quit(self) -> None:
        """End the program; what is being saved is finished first."""
        self._quitting = True
        self.window.close()
        self._app.quit()

    def abilities(self) -> dict[str, Ability]:
        """Return what works on this desktop, by the name of the mechanism."""
        waiting = Ability(ok=False, why=_("The diary is not open, so nothing is shown yet."))
        return {
            "notifications": waiting if self._notifier is None else self._notifier.ability(),
            "tray": self.tray.ability(),
            "sounds": self._sounds.ability(),
        }

    def autostart(self) -> Autostart:
        """Return what starts this program at login."""
        from footcare.desktop.autostart import choose_autostart

        return choose_autostart(self._profile)

    # -- the diary -------------------------------------------------------------------------------

    @Slot()
    def _open_diary(self) -> None:
        self._background.run(self._open_house, self._opened, self._not_opened)

    def _open_house(self) -> House:
        # On the worker, after the first paint: SQLAlchemy and what stands on it take half a second.
        # What tells reminders comes along, so that the GUI thread finds it imported.
        import footcare.desktop.notifying
        import footcare.ui.reminder_bell  # noqa: F401 - as above
        from footcare.app.furnishing import open_house

        return open_house(self._profile, self._clock)

    def _opened(self, house: House) -> None:
        from footcare.desktop.notifying import choose_notifier
        from footcare.ui.reminder_bell import ReminderBell

        desk = self.window.desk
        self._notifier = choose_notifier(self)
        bell = ReminderBell(desk, house.reminding, house.person_id, self._alarm, self._notifier)
        self._bell = bell
        bell.page_asked.connect(self._open_page)
        bell.open_asked.connect(self.show_window)
        bell.changed.connect(self._tell_tray)
        self._alarm.rang.connect(bell.look)
        self._sentinel.woke.connect(bell.look)
        self._sentinel.new_day.connect(desk.door.records_changed)
        self._sentinel.new_day.connect(self._keep_copies)
        self._sentinel.looked.connect(self._tidier.tidy)
        self.window.page_opened.connect(self._tidier.tidy_soon)
        self._tidier.start()
        self._sentinel.start()
        desk.door.open(house)
        self.tray.start()
        bell.look()
        self._keep_copies()

    @Slot()
    def _keep_copies(self) -> None:
        """Make the copy of the day behind whatever else the worker has to do."""
        house = self.window.desk.door.house
        if house is not None and not house.read_only:
            self._background.run(house.backing_up.keep_up, self._copies_kept)

    def _copies_kept(self, _nothing: object) -> None:
        self.window.desk.door.copies_changed.emit()

    def _not_opened(self, error: Exception) -> None:
        _log.error("The diary did not open: %s", type(error).__name__)
        told = isinstance(error, DiaryProblem)
        words = str(error) if told else _("Something unexpected happened. Nothing was changed.")
        rescue = None
        if isinstance(error, DiaryDamaged):
            from footcare.assembly import open_rescue

            rescue = open_rescue(self._profile, self._clock)
        self.window.desk.door.stay_closed(words, rescue)

    @Slot(str)
    def _open_page(self, name: str) -> None:
        self.show_window()
        self.window.show_page(name)

    @Slot(object)
    def _tell_tray(self, _outcome: Outcome) -> None:
        if self._bell is not None:
            self.tray.set_next(self._bell.next_words)

    # -- the end ---------------------------------------------------------------------------------

    @Slot()
    def _window_closed(self) -> None:
        if self._quitting:
            return
        if not self.tray.ability().ok:
            self.quit()
            return
        self._hidden_in_tray = True
        if self._notifier is not None and not self._told_of_tray:
            self._told_of_tray = True
            words = _("It still reminds you. The small icon opens it again, or ends it.")
            self._notifier.show(Notice(_STAYS, _("Footcare keeps running"), words, ()))

    @Slot()
    def _tray_changed(self) -> None:
        """Bring back a window that hid behind an icon which is no longer there."""
        if self._hidden_in_tray and not self.tray.ability().ok and not self.window.isVisible():
            self.window.showMinimized()

    @Slot()
    def _finish(self) -> None:
        self._ending.finish()
        self._tidier.finish()
        self._sentinel.stop()
        self.tray.finish()
        self._sounds.finish()
        house = self.window.desk.door.house
        if house is not None:
            self._background.run(house.close, _closed)
        self._background.finish()
        if self._bell is not None:
            self._bell.finish()
        self._alarm.finish()
        if self._notifier is not None:
            self._notifier.finish()


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
    app = QApplication(["footcare"])
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
