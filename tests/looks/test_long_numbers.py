"""Get help and the card with the longest names and numbers a person may type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from footcare.domain.person import Contacts
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.help_page import HelpPage
from tests.builders import make_desk
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.fakes import FakeClock

LONG = Contacts(
    "W" * 40, "0" * 40, "01632 960142, weekdays from nine to five", "+44 (0)1632 960142"
)
LOOKS = [
    (ThemeChoice.LIGHT, 100, (1280, 800), Qt.LayoutDirection.LeftToRight),
    (ThemeChoice.DARK, 100, (1024, 640), Qt.LayoutDirection.RightToLeft),
    (ThemeChoice.CONTRAST_DARK, 200, (1024, 640), Qt.LayoutDirection.LeftToRight),
    (ThemeChoice.CONTRAST_LIGHT, 200, (1280, 800), Qt.LayoutDirection.RightToLeft),
]


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize(("theme", "text_size", "size", "direction"), LOOKS)
def test_no_number_is_cut_however_large_it_is_shown(
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    theme: ThemeChoice,
    text_size: int,
    size: tuple[int, int],
    direction: Qt.LayoutDirection,
) -> None:
    house.knowing.keep_contacts(LONG)
    own = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp, clock=clock, house=house, theme=theme, text_size=text_size, preferences=own
    )
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    window = MainWindow(desk)
    window.resize(*size)
    window.show_page("help")
    window.show()
    page = window.current
    assert isinstance(page, HelpPage)
    for row in page.rows:
        row.call.click()
        settle()
        assert faults(page) == [], row.who.text()
        assert len(filled_buttons(page)) == 1
    window.show_page("card")
    settle()
    assert faults(window.current) == []
    window.close()
    window.deleteLater()
    qapp.setLayoutDirection(before)
