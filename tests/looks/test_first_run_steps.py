"""Every step of the first run at the sizes that are hardest for it, said to and of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.first_run_page import FirstRunPage
from tests.builders import make_desk
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

LOOKS = {
    "light": (ThemeChoice.LIGHT, 100, (1280, 800)),
    "largest-in-small": (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
}


@pytest.fixture(params=LOOKS)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, house: House
) -> Iterator[MainWindow]:
    """The window at the first run in one of the looks."""
    theme, text_size, (wide, high) = LOOKS[request.param]
    settings = Preferences(theme=theme, text_size=text_size)
    desk = make_desk(
        qapp, clock=clock, house=house, theme=theme, text_size=text_size, preferences=settings
    )
    made = MainWindow(desk)
    made.resize(wide, high)
    made.show_page("first_run")
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("of_other", [False, True])
def test_no_step_cuts_anything(window: MainWindow, *, of_other: bool) -> None:
    page = window.current
    assert isinstance(page, FirstRunPage)
    page.steps.ask_of_other(of_other)
    for place in range(len(page.steps.all)):
        page._show_step(place)
        for _turn in range(3):
            QApplication.processEvents()
        assert faults(page) == [], f"step {place + 1}"
        assert filled_buttons(page) == [page.bar.go_on.text()]
        bar = page.scroller.bar
        scrolls = page.scroller.verticalScrollBar().maximum() > 0
        assert not scrolls or bar.width() == bar.sizeHint().width(), f"step {place + 1}"
