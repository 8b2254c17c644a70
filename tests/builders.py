"""Builds what tests need from real parts: a desk over a real diary, with only the world faked."""

from __future__ import annotations

from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import override

from footcare.app.building import check_painter, finding_painter
from footcare.app.furnishing import furnish
from footcare.assembly import WINDOW_WAIT, open_diary
from footcare.content.guides import read_guides
from footcare.content.licences import load_licences
from footcare.content.motions import read_illustrations
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.paths import Profile
from footcare.ui.background import InlineBackground
from footcare.ui.calling import Calling
from footcare.ui.desk import Desk, HouseDoor
from footcare.ui.icons import Icons
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.studio import Studio
from footcare.ui.preferences_keeper import PreferencesKeeper
from footcare.ui.stillness import Stillness
from footcare.ui.theme import Theme, load_fonts
from tests.fakes import (
    FakeAutostart,
    FakeClock,
    FakeDialling,
    FakeMotionWish,
    FakeScreen,
    FakeSounds,
    FakeVoice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.services.desktop_ports import Dialling
    from footcare.services.house import House
    from footcare.services.ports import Ability
    from footcare.ui.asking import Choice

Thing = TypeVar("Thing")

STUDIO = Studio(read_illustrations, FootPainter, finding_painter, check_painter)
"""One for all tests: reading and painting the drawings is the dear part of a page."""


@dataclass
class FakeAsker:
    """Someone who remembers the question and answers when told."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    offered: Sequence[Choice] = ()
    _answered: Callable[[str], None] | None = None

    def ask(
        self,
        title: str,
        words: str,
        choices: Sequence[Choice],
        answered: Callable[[str], None],
    ) -> None:
        self.asked.append((title, words))
        self.offered = choices
        self._answered = answered

    def answer(self, choice: str) -> None:
        """Choose one of the answers offered, or "" for Escape."""
        assert choice == "" or choice in [one.id for one in self.offered]
        assert self._answered is not None, "nothing was asked"
        answered, self._answered = self._answered, None
        answered(choice)


@dataclass
class KeptInMemory:
    """A preferences file that remembers what was written."""

    written: list[Preferences] = field(default_factory=list)
    broken: bool = False

    def write(self, preferences: Preferences) -> None:
        if self.broken:
            raise OSError(28, "No space left on device")
        self.written.append(preferences)


class One(Generic[Thing]):
    """A thing of a desk that is the same whenever it is asked for."""

    def __init__(self, fake: Thing) -> None:
        self.fake = fake

    def __call__(self) -> Thing:
        return self.fake


class Slow(InlineBackground):
    """A worker that does its jobs when it is told to."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Any, ...]] = []

    @override
    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self.jobs.append((work, done, failed))

    def work(self) -> None:
        """Do everything in hand."""
        while self.jobs:
            super().run(*self.jobs.pop(0))


@contextmanager
def make_house(
    folder: Path, clock: FakeClock, wait_seconds: float = WINDOW_WAIT
) -> Iterator[House]:
    """Open a diary in a folder with its services, and close it afterwards."""
    profile = Profile(folder)
    diary = open_diary(profile, wait_seconds=wait_seconds)
    try:
        yield furnish(diary, profile, clock)
    finally:
        diary.close()


def refurnished(house: House, **rooms: object) -> House:
    """Return the same house with some of its rooms replaced."""
    other = copy(house)
    # Fields and the rooms made so far stand side by side there.
    vars(other).update(rooms)
    return other


def no_abilities() -> dict[str, Ability]:
    """A desktop of which nothing is known."""
    return {}


def make_desk(
    app: QApplication,
    *,
    clock: FakeClock | None = None,
    house: House | None = None,
    theme: ThemeChoice = ThemeChoice.LIGHT,
    text_size: int = 100,
    preferences: Preferences | None = None,
    dialling: Dialling | None = None,
) -> Desk:
    """Return a desk with real look and settings; the diary is the one given, if any."""
    load_fonts()
    dressed = Theme(theme, text_size)
    dressed.apply(app)
    door = HouseDoor()
    if house is not None:
        door.open(house)
    keeper = PreferencesKeeper(preferences or Preferences(), KeptInMemory())
    background = InlineBackground()
    return Desk(
        clock=clock or FakeClock(),
        background=background,
        preferences=keeper,
        theme=dressed,
        icons=Icons(dressed),
        studio=STUDIO,
        asker=FakeAsker(),
        sounds=FakeSounds(),
        voice=One(FakeVoice()),
        screen=One(FakeScreen()),
        stillness=Stillness(keeper, FakeMotionWish),
        calling=Calling(background, One(dialling or FakeDialling())),
        door=door,
        abilities=no_abilities,
        guides=read_guides,
        autostart=FakeAutostart,
        licences=load_licences,
    )
