"""Get help and the card with the longest names and numbers there may be."""

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
from tests.fakes import FakeClock, FakeDialling
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from footcare.services.house import House

LONG = Contacts(
    "W" * 40, "0" * 40, "01632 960142, weekdays from nine to five", "+44 (0)1632 960142"
)
DIALLED = Contacts("W" * 40, "+44 1632 96 01 42 00 1", "00 44 1632 96 01 42 00 12", "0" * 15)
"""Long numbers that a program may dial."""

LOOKS = [
    (ThemeChoice.LIGHT, 100, (1280, 800), Qt.LayoutDirection.LeftToRight),
    (ThemeChoice.DARK, 100, (1024, 640), Qt.LayoutDirection.RightToLeft),
    (ThemeChoice.CONTRAST_DARK, 200, (1024, 640), Qt.LayoutDirection.LeftToRight),
    (ThemeChoice.CONTRAST_LIGHT, 200, (1280, 800), Qt.LayoutDirection.RightToLeft),
]


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("contacts", "offered"), [(LONG, 0), (DIALLED, 3)], ids=["to-read", "to-dial"]
)
@pytest.mark.parametrize("look", LOOKS)
def test_no_number_is_cut_however_large_it_is_shown(
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    look: tuple[ThemeChoice, int, tuple[int, int], Qt.LayoutDirection],
    contacts: Contacts,
    offered: int,
) -> None:
    theme, text_size, size, direction = look
    house.knowing.keep_contacts(contacts)
    own = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp,
        clock=clock,
        house=house,
        theme=theme,
        text_size=text_size,
        preferences=own,
        dialling=FakeDialling("W" * 12 + " " + "W" * 12),
    )
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    window = MainWindow(desk)
    window.resize(*size)
    window.show_page("help")
    window.show()
    page = window.current
    assert isinstance(page, HelpPage)
    assert sum(row.call_with.isVisible() for row in page.rows) == offered
    for row in page.rows:
        row.call.click()
        if row.call_with.isVisible():
            row.call_with.click()
        settle()
        assert faults(page) == [], row.who.text()
        assert len(filled_buttons(page)) == 1
    window.show_page("card")
    settle()
    assert faults(window.current) == []
    window.close()
    window.deleteLater()
    qapp.setLayoutDirection(before)
