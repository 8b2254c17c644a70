"""Builds the window with everything on its desk: for the program, for the tour, for journeys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Slot

from footcare.app.asking import WindowAsker
from footcare.app.pictured import NoScreen, SilentVoice
from footcare.ui.calling import Calling
from footcare.ui.desk import Desk, HouseDoor
from footcare.ui.frames import FrameSource, NoCamera
from footcare.ui.icons import Icons
from footcare.ui.illustration.studio import Studio
from footcare.ui.main_window import MainWindow
from footcare.ui.preferences_keeper import PreferencesKeeper
from footcare.ui.stillness import Stillness
from footcare.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QApplication

    from footcare.domain.clock import Clock
    from footcare.domain.footmap_ends import FootMaps
    from footcare.domain.guide import PageGuide
    from footcare.domain.motion import Illustrations
    from footcare.domain.preferences import Preferences
    from footcare.domain.shipped import ShippedLicence
    from footcare.domain.tone import Tones
    from footcare.services.deleting import Deletion
    from footcare.services.desktop_ports import (
        Autostart,
        Dialling,
        MotionWish,
        Screen,
        Sounds,
        Voice,
    )
    from footcare.services.ground import Ground
    from footcare.services.ports import Ability
    from footcare.store.preferences_file import JsonPreferencesFile
    from footcare.ui.background import Background, InlineBackground
    from footcare.ui.illustration.check_painter import CheckPainter
    from footcare.ui.illustration.finding_painter import FindingPainter
    from footcare.ui.illustration.foot_painter import FootPainter

QT_WORDS: Final = ["footcare", "-style", "fusion"]
"""What the application is made with: Qt's own plain style on every desktop.

``setStyle`` would do the same, and have PySide wrap all of QStyle before the first paint.
"""


class World(NamedTuple):
    """What the window is told of the world: the same for a person, another for a test."""

    clock: Clock
    background: Background | InlineBackground
    sounds: Sounds
    file: JsonPreferencesFile
    abilities: Callable[[], dict[str, Ability]]
    diary_place: str
    ground: Callable[[], Ground] | None = None
    deletion: Callable[[], Deletion] | None = None
    autostart: Callable[[], Autostart] | None = None
    motion: Callable[[], MotionWish | None] | None = None
    voice: Callable[[], Voice] = SilentVoice
    screen: Callable[[], Screen] = NoScreen
    frames: Callable[[], FrameSource] = NoCamera
    dialling: Callable[[], Dialling | None] | None = None


class Dresser(QObject):
    """Keeps the application in the colours and the text size of the settings."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__()
        self._app = app
        self._theme = theme
        self._worn = (theme.name, theme.scale)

    @Slot(object)
    def dress(self, preferences: Preferences) -> None:
        """Take the theme and text size of new settings."""
        self._theme.choose(preferences.theme, preferences.text_size)
        self._put_on()

    @Slot()
    def scheme_changed(self) -> None:
        """Follow the system from light to dark, to high contrast and back, where that is wished."""
        self._put_on()

    def _put_on(self) -> None:
        if (self._theme.name, self._theme.scale) != self._worn:
            self._worn = (self._theme.name, self._theme.scale)
            self._theme.apply(self._app)


def build_window(app: QApplication, world: World) -> tuple[MainWindow, Dresser]:
    """Return the window, not yet shown and without a diary.

    The dresser must be kept as long as the window.
    """
    preferences = world.file.read()
    load_fonts()
    theme = Theme(preferences.theme, preferences.text_size)
    theme.apply(app)
    icons = Icons(theme)
    keeper = PreferencesKeeper(preferences, world.file)
    asker = WindowAsker(theme, icons)
    desk = Desk(
        clock=world.clock,
        background=world.background,
        preferences=keeper,
        theme=theme,
        icons=icons,
        studio=make_studio(),
        asker=asker,
        sounds=world.sounds,
        voice=world.voice,
        screen=world.screen,
        stillness=Stillness(keeper, world.motion),
        calling=Calling(world.background, world.dialling),
        door=HouseDoor(),
        abilities=world.abilities,
        guides=_read_guides,
        diary_place=world.diary_place,
        ground=world.ground,
        deletion=world.deletion,
        autostart=world.autostart,
        licences=_load_licences,
        frames=world.frames,
    )
    window = MainWindow(desk)
    asker.window = window
    dresser = Dresser(app, theme)
    keeper.changed.connect(dresser.dress)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(dresser.scheme_changed)
    hints.accessibility().contrastPreferenceChanged.connect(dresser.scheme_changed)
    return window, dresser


def _load_licences() -> tuple[ShippedLicence, ...]:
    from footcare.content.licences import load_licences

    return load_licences()


def _read_illustrations() -> Illustrations:
    from footcare.content.motions import read_illustrations

    return read_illustrations()


def _read_guides() -> Mapping[str, PageGuide]:
    from footcare.content.guides import read_guides

    return read_guides()


def _foot_painter(maps: FootMaps, tones: Tones) -> FootPainter:
    from footcare.ui.illustration.foot_painter import FootPainter

    return FootPainter(maps, tones)


def finding_painter(feet: FootPainter) -> FindingPainter:
    """Read the drawings of findings and return their painter."""
    from footcare.content.finding_pictures import read_finding_pictures
    from footcare.ui.illustration.finding_painter import FindingPainter

    return FindingPainter(read_finding_pictures(), feet)


def check_painter(feet: FootPainter, drawings: Illustrations) -> CheckPainter:
    """Read the pictures of the foot check and return their painter."""
    from footcare.content.check_pictures import read_check_pictures
    from footcare.ui.illustration.check_painter import CheckPainter

    return CheckPainter(read_check_pictures(), feet, drawings.hands)


def make_studio() -> Studio:
    """Return the place of all drawings; nothing is read or imported before its first use."""
    return Studio(_read_illustrations, _foot_painter, finding_painter, check_painter)
