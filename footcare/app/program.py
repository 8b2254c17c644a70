"""The running program: paints first, opens the diary afterwards, and lives on in the tray."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from footcare.app.building import World, build_window
from footcare.app.jobs import (
    closed,
    fetch_watch,
    fetched,
    next_in_line,
    tidied,
    was_understood,
)
from footcare.app.languages import speak
from footcare.app.next_life import FIRST, NextLife, where_a_language_was_chosen
from footcare.app.senses import Senses
from footcare.app.staying import Closing
from footcare.app.surroundings import Surroundings
from footcare.app.tidying import Tidier
from footcare.domain.clock import SystemClock
from footcare.i18n import _
from footcare.services.ports import DiaryDamaged, DiaryProblem
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.asking import Choice
from footcare.ui.background import Background
from footcare.ui.pages import fetch_pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from footcare.app.ending import Ending
    from footcare.app.watch import Watch
    from footcare.desktop.single_instance import SingleInstance
    from footcare.domain.preferences import Preferences
    from footcare.paths import Profile
    from footcare.services.house import House

_log = logging.getLogger(__name__)

_SESSION_END: Final = 3.0
"""Seconds that the end of the session is kept waiting for what is being saved."""


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
        self._senses = Senses(self)
        self._around = Surroundings(profile, self._senses.sounds)
        self._quitting = False
        self._hidden_in_tray = False
        self._began_unseen = False
        self.next_life: NextLife | None = None
        self._file = JsonPreferencesFile(profile.preferences)
        self._language = self._file.read().language
        speak(app, self._language)
        world = World(
            clock=self._clock,
            background=self._background,
            sounds=self._senses.sounds,
            voice=self._senses.voice,
            screen=self._senses.screen,
            frames=self._senses.frames,
            file=self._file,
            abilities=self._around.abilities,
            diary_place=str(profile.root),
            ground=self._around.ground,
            deletion=self._around.deletion,
            autostart=self._around.autostart,
            motion=self._around.motion_wish,
            dialling=self._around.dialling,
        )
        self.window, self._dresser = build_window(app, world)
        self._senses.follow(self.window.desk.preferences)
        self._watch: Watch | None = None
        self._ending: Ending | None = None
        instance.raise_asked.connect(self.show_window)
        instance.open_asked.connect(self.look_at_file)
        self.window.painted.connect(self._painted)
        self.window.closing.connect(self._window_closed)
        self.window.end_asked.connect(self.quit)
        self.window.desk.door.asked_again.connect(self._open_diary)
        self.window.desk.door.deletion_asked.connect(self._end_for_deletion)
        self.window.desk.door.replaced.connect(self._end_for_new_diary)
        self.window.desk.preferences.changed.connect(self._end_for_new_language)
        self._background.diary_replaced.connect(self._diary_replaced)
        app.aboutToQuit.connect(self._finish)

    def start(self, *, background: bool, life: NextLife = FIRST) -> None:
        """Show the window, or live without it, and without any page, until it is asked for.

        Args:
            background: whether the window stays away, unless a life before has left something.
            life: what the life before this one wanted to be shown.
        """
        self._began_unseen = background
        if background and not life.seen:
            QTimer.singleShot(0, self._painted)
            return
        self._lay_out_window()
        if life.page is not None:
            self.window.open_page(*life.page)
        self.window.show()
        if life.told is not None:
            understood = (Choice("understood", _("Continue"), filled=True),)
            self.window.desk.asker.ask(*life.told, understood, was_understood)

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

    # -- the diary -------------------------------------------------------------------------------

    @Slot()
    def _painted(self) -> None:
        """Do what the first paint did not wait for; a background start has none and begins here."""
        if self._ending is not None:
            return
        from footcare.app.ending import Ending

        self.window.setWindowIcon(self.window.desk.icons.of_program())
        self._ending = Ending(self)
        self._ending.asked.connect(self.quit)
        self._ending.saving.connect(self._keep_what_is_in_hand)
        self._open_diary()

    @Slot()
    def _open_diary(self) -> None:
        self._background.run(self._open_house, self._opened, self._not_opened)

    def _open_house(self) -> House:
        # On the worker, after the first paint: SQLAlchemy and what stands on it take half a second.
        # What fills Today comes along, so that the GUI thread finds it imported.
        from footcare.app.furnishing import open_house

        house = open_house(self._profile, self._clock)
        if self.window.has_page:
            import footcare.ui.pages.today.day  # noqa: F401 - as above

            house.furnish_today()
        return house

    def _opened(self, house: House) -> None:
        self.window.page_opened.connect(self._tidier.tidy_soon)
        self._tidier.start()
        self.window.desk.door.open(house)
        # The worker reads Today first: by the time this job is answered, Today is shown.
        self._background.run(next_in_line, self._today_shown)

    def _today_shown(self, _nothing: object) -> None:
        self._instance.listen()
        self._background.run(fetch_watch, self._begin_watch)

    def _begin_watch(self, watch: type[Watch]) -> None:
        if self._quitting:
            return
        desk = self.window.desk
        self._watch = watch(desk, self._profile, desk.house, self.window.windowIcon())
        self._around.watch = self._watch
        self._watch.page_asked.connect(self._open_page)
        self._watch.window_asked.connect(self.show_window)
        self._watch.quit_asked.connect(self.quit)
        self._watch.tray_changed.connect(self._tray_changed)
        self._watch.looked.connect(self._tidier.tidy)
        self._watch.new_day.connect(self._keep_copies)
        self._watch.begin()
        desk.door.watched.emit()
        if self.window.has_page:
            self._background.run(fetch_pages, fetched)
        self._keep_copies()

    @Slot()
    def _keep_copies(self) -> None:
        """Make the copy of the day behind whatever else the worker has to do."""
        house = self.window.desk.door.house
        if house is not None and not house.read_only:
            self._background.run(self._make_copies, self._copies_kept)
            self._background.run(self._try_copies, self._copies_kept)
            self._background.run(self._tidy_pictures, tidied)

    def _make_copies(self) -> None:
        self.window.desk.house.backing_up.keep_up()

    def _try_copies(self) -> None:
        self.window.desk.house.backing_up.try_out()

    def _tidy_pictures(self) -> None:
        # Most people keep no photo: nothing is made or locked for them.
        if self._profile.photos.is_dir():
            self.window.desk.house.picturing.tidy()

    def _copies_kept(self, _nothing: object) -> None:
        self.window.desk.door.copies_changed.emit()

    def _not_opened(self, error: Exception) -> None:
        self._instance.listen()
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
    def look_at_file(self, path: str) -> None:
        """Look at an exported diary, or a massage; before that, one's own diary has to open."""
        self.show_window()
        page = "editor" if path.endswith(".toml") else "import"
        self.window.open_page(page, {"file": path})

    # -- privacy ---------------------------------------------------------------------------------

    @Slot()
    def _end_for_deletion(self) -> None:
        """End this life of the program; what is deleted must be held by nobody."""
        self._live_again(NextLife(deletes=True))

    @Slot(str, str)
    def _end_for_new_diary(self, title: str, words: str) -> None:
        """End this life of the program; what it has read is of another diary."""
        self._live_again(NextLife(told=(title, words)))

    @Slot()
    def _diary_replaced(self) -> None:
        title = _("Another diary was put in its place")
        words = _("A command or another program did that. Footcare shows that diary now.")
        self._end_for_new_diary(title, words)

    @Slot(object)
    def _end_for_new_language(self, preferences: Preferences) -> None:
        """End this life of the program: every word of the window is said anew."""
        anew = preferences.language != self._language
        # A language that could not be kept is not chosen: the next life would not know of it.
        if anew and self._file.read().language == preferences.language:
            self._live_again(where_a_language_was_chosen(self.window.current.name))

    def _live_again(self, life: NextLife) -> None:
        if self.next_life is None:
            self.next_life = life
            self.quit()

    # -- the end ---------------------------------------------------------------------------------

    @Slot()
    def _window_closed(self) -> None:
        if self._quitting:
            return
        closing = Closing.END
        if self._watch is not None:
            closing = self._watch.closing(background=self._runs_unseen())
        if self._watch is None or closing is Closing.END:
            self.quit()
            return
        self._hidden_in_tray = closing is Closing.IN_TRAY
        self._watch.tell_it_stays(closing)

    def _runs_unseen(self) -> bool:
        """Tell whether the person chose that the program runs without its window."""
        from footcare.services.desktop_ports import Starting

        return self._began_unseen or self._around.autostart().state().starting is Starting.ON

    @Slot()
    def _keep_what_is_in_hand(self) -> None:
        """The session may end before the event loop turns again."""
        self._background.settle(_SESSION_END)

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
        self._senses.finish()
        self.window.desk.stillness.finish()
        house = self.window.desk.door.house
        if house is not None:
            self._background.run(house.close, closed)
        self._background.finish()
        if self._watch is not None:
            self._watch.finish()
