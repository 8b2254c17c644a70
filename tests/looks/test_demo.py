"""Pages with a year of one person in them: nothing cut, nothing that jumps while it is filled."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from footcare.demo.filling import fill
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.services.handled import HANDLED
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.journal.day_card import DayCard
from footcare.ui.pages.journal_page import JournalPage
from footcare.ui.pages.today_page import TodayPage
from tests.builders import make_desk, make_house
from tests.fakes import FakeClock
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House

DAYS = 400
EVENING = datetime(2026, 4, 19, 21, 50, tzinfo=UTC)
"""The day after the blister was found."""
PAGES = ("today", "journal", "reminders", "settings", "copies")
LOOKS = {
    "light": (ThemeChoice.LIGHT, 100, (1280, 800)),
    "largest-in-small": (ThemeChoice.DARK, 200, (1024, 640)),
}


def settle() -> None:
    for _turn in range(10):
        QApplication.processEvents()
        # Without a running loop, what was let go of stays to be seen.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def demo_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the story in it, told once for all tests here."""
    folder = tmp_path_factory.mktemp("demo") / "profile"
    clock = FakeClock(EVENING)
    with make_house(folder, clock) as made:
        fill(made.diary, made.massaging.routines, clock, days=DAYS)
    return folder


@pytest.fixture
def demo(tmp_path: Path, demo_profile: Path) -> Iterator[House]:
    """The story in a diary of this test's own."""
    own = tmp_path / "demo"
    shutil.copytree(demo_profile, own)
    with make_house(own, FakeClock(EVENING)) as made:
        yield made


def window_over(
    house: House, qapp: QApplication, theme: ThemeChoice, text_size: int, size: tuple[int, int]
) -> MainWindow:
    settings = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp,
        clock=FakeClock(EVENING),
        house=house,
        theme=theme,
        text_size=text_size,
        preferences=settings,
    )
    window = MainWindow(desk)
    window.resize(*size)
    return window


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_of_a_year_is_cut(qapp: QApplication, demo: House, look: str) -> None:
    window = window_over(demo, qapp, *LOOKS[look])
    window.show()
    for name in PAGES:
        window.open_page(name, {})
        settle()
        page = window.current
        assert page.name == name
        assert faults(page) == []
        assert len(filled_buttons(page)) <= 1
    window.close()
    window.deleteLater()


def test_the_call_to_make_has_the_width_of_its_card(qapp: QApplication, demo: House) -> None:
    """In large text its words stood in a narrow column beside the button."""
    with demo.diary.writing() as books:
        books.drafts.remove(demo.person_id, HANDLED)
    window = window_over(demo, qapp, ThemeChoice.LIGHT, 200, (1024, 640))
    window.open_page("today", {})
    window.show()
    settle()
    page = window.current
    assert isinstance(page, TodayPage)
    assert page.day is not None
    card = page.day.standing
    assert card.isVisible()
    assert card.headline.width() > 0.6 * card.width()
    window.close()
    window.deleteLater()


class Watcher(QObject):
    """Remembers how high each day of the journal was whenever it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: dict[QObject, set[int]] = {}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, DayCard):
            self.painted.setdefault(watched, set()).add(watched.height())
        return False


def test_no_day_of_the_journal_is_seen_squeezed(qapp: QApplication, demo: House) -> None:
    window = window_over(demo, qapp, ThemeChoice.LIGHT, 100, (1280, 800))
    window.show()
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    window.open_page("journal", {})
    settle()
    qapp.removeEventFilter(watcher)
    page = window.current
    assert isinstance(page, JournalPage)
    assert len(page.cards) == 30
    assert watcher.painted
    assert {card: {card.height()} for card in page.cards if card in watcher.painted} == (
        watcher.painted
    )
    window.close()
    window.deleteLater()
