"""Every page, opened with a real day in the diary, in themes and sizes people use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.a_day import words_for
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from footcare.ui.page import Page
    from tests.fakes import FakeClock

LOOKS = {
    "light": (ThemeChoice.LIGHT, 100, (1280, 800)),
    "small-window": (ThemeChoice.DARK, 100, (1024, 640)),
    "large-text": (ThemeChoice.LIGHT, 150, (1280, 800)),
    "largest-text": (ThemeChoice.CONTRAST_DARK, 200, (1280, 800)),
    "largest-in-small": (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
}
NAMES = [row.name for row in PAGES]


def opened(window: MainWindow, name: str, house: House) -> Page:
    window.open_page(name, words_for(name, house))
    window.show()
    for _turn in range(3):
        QApplication.processEvents()
    assert window.current.name == name
    return window.current


@pytest.fixture(params=LOOKS)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[MainWindow]:
    """The window in one of the looks."""
    theme, text_size, (wide, high) = LOOKS[request.param]
    desk = make_desk(
        qapp,
        clock=clock,
        house=lived,
        theme=theme,
        text_size=text_size,
        preferences=Preferences(first_run_done=True, theme=theme, text_size=text_size),
    )
    made = MainWindow(desk)
    made.resize(wide, high)
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_small_or_nameless(window: MainWindow, lived: House, name: str) -> None:
    page = opened(window, name, lived)
    assert faults(page) == []
    assert len(filled_buttons(page)) <= 1
    assert page.accessibleName(), "a page says where one is"
