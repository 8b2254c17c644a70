"""A household for journeys: a profile on disk, and the program that is started over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from footcare.app.building import World, build_window
from footcare.app.furnishing import open_house
from footcare.app.visitor import Visitor
from footcare.paths import Profile
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.background import InlineBackground
from footcare.ui.reminder_bell import ReminderBell
from tests.builders import One
from tests.fakes import FakeAlarm, FakeClock, FakeNotifier, FakeScreen, FakeSounds, FakeVoice

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.house import House
    from footcare.ui.main_window import MainWindow


@dataclass
class Household:
    """A person, a computer, and the days they spend together."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    alarm: FakeAlarm = field(default_factory=FakeAlarm)
    notifier: FakeNotifier = field(default_factory=FakeNotifier)
    sounds: FakeSounds = field(default_factory=FakeSounds)
    voice: FakeVoice = field(default_factory=FakeVoice)
    screen: FakeScreen = field(default_factory=FakeScreen)
    window: MainWindow | None = None
    house: House | None = None
    bell: ReminderBell | None = None
    visitor: Visitor | None = None

    def start(self) -> Visitor:
        """Start the program as a person does."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        profile = Profile(self.folder)
        profile.make()
        world = World(
            clock=self.clock,
            background=InlineBackground(),
            sounds=self.sounds,
            voice=One(self.voice),
            screen=One(self.screen),
            file=JsonPreferencesFile(profile.preferences),
            abilities=dict,
            diary_place=str(self.folder),
        )
        self.window, self._dresser = build_window(app, world)
        self.window.resize(1280, 800)
        first = not self.window.desk.preferences.current.first_run_done
        self.window.show_page("first_run" if first else "today")
        self.window.show()
        self.house = open_house(profile, self.clock)
        self.bell = ReminderBell(
            self.window.desk,
            self.house.reminding,
            self.house.person_id,
            self.alarm,
            self.notifier,
        )
        self.bell.page_asked.connect(self.window.show_page)
        self.window.desk.door.open(self.house)
        self.bell.look()
        self.visitor = Visitor(self.window)
        self.visitor.settle()
        return self.visitor

    def stop(self) -> None:
        """Close the window and end the program in order."""
        assert self.window is not None
        self.window.close()
        self._go()

    def pull_the_plug(self) -> None:
        """End the program without a word to it: nothing is closed, nothing is saved."""
        self._go()

    def _go(self) -> None:
        assert self.window is not None
        assert self.house is not None
        assert self.bell is not None
        assert self.visitor is not None
        self.bell.finish()
        self.window.hide()
        self.window.deleteLater()
        self.visitor.settle()
        self.house.close()
        self.window = self.bell = self.visitor = self.house = None
        self.notifier.shown.clear()

    def wait(self, seconds: float) -> None:
        """Let time go by; the alarm rings for what came due meanwhile."""
        assert self.bell is not None
        assert self.visitor is not None
        self.clock.advance(seconds)
        if any(at <= self.clock.now() for at in self.alarm.set_to.values()):
            self.bell.look()
        self.visitor.settle()
