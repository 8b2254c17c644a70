"""Every page, opened with a real day in the diary, in themes and sizes people use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.a_day import words_for
from tests.looks.every_look import ALL, LOOKS, TEXT_SIZES, THEMES, WINDOWS, Look, share
from tests.looks.inspecting_paint import pale_words
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footcare.services.house import House
    from footcare.ui.page import Page
    from tests.fakes import FakeClock

__all__ = ["LOOKS"]

NAMES = [row.name for row in PAGES]
LEAST = (1024, 640)
SHARE = list(share(NAMES))
REST = [(name, look) for name in NAMES for look in ALL if (name, look) not in SHARE]


def opened(window: MainWindow, name: str, house: House) -> Page:
    window.open_page(name, words_for(name, house))
    window.show()
    for _turn in range(3):
        QApplication.processEvents()
    assert window.current.name == name
    return window.current


@pytest.fixture
def open_window(
    qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[Callable[[Look], MainWindow]]:
    """Opens the window in a look."""
    made: list[MainWindow] = []

    def open_it(look: Look) -> MainWindow:
        theme, text_size, size = look
        desk = make_desk(
            qapp,
            clock=clock,
            house=lived,
            theme=theme,
            text_size=text_size,
            preferences=Preferences(first_run_done=True, theme=theme, text_size=text_size),
        )
        window = MainWindow(desk)
        made.append(window)
        window.resize(*size)
        return window

    yield open_it
    for window in made:
        window.close()
        window.deleteLater()


def is_in_order(window: MainWindow, name: str, house: House) -> None:
    page = opened(window, name, house)
    assert faults(page) == []
    assert pale_words(page) == []
    assert len(filled_buttons(page)) <= 1
    assert page.accessibleName(), "a page says where one is"


@pytest.mark.parametrize(("name", "look"), SHARE, ids=str)
def test_a_page_is_in_order(
    open_window: Callable[[Look], MainWindow], lived: House, name: str, look: Look
) -> None:
    is_in_order(open_window(look), name, lived)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "look"), REST, ids=str)
def test_a_page_is_in_order_in_every_look(
    open_window: Callable[[Look], MainWindow], lived: House, name: str, look: Look
) -> None:
    is_in_order(open_window(look), name, lived)


@pytest.mark.parametrize("name", NAMES)
def test_the_share_of_every_day_leaves_nothing_out(name: str) -> None:
    themes, sizes, windows = (set(part) for part in zip(*_looks_of(name), strict=True))
    assert themes == set(THEMES)
    assert sizes == set(TEXT_SIZES)
    assert windows == set(WINDOWS)


def _looks_of(name: str) -> list[Look]:
    return [look for page, look in SHARE if page == name]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_for_no_more_than_the_least_window(
    open_window: Callable[[Look], MainWindow], lived: House, name: str
) -> None:
    window = open_window(LOOKS["small-window"])
    page = opened(window, name, lived)
    assert window.size().toTuple() == LEAST
    for asked in (page.minimumSizeHint(), window.minimumSizeHint()):
        assert asked.width() <= LEAST[0]
        assert asked.height() <= LEAST[1]
