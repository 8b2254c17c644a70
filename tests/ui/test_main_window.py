"""The window while the diary is closed: it answers every wish, and stays usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House

WHY = "The diary is damaged and cannot be read."


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> MainWindow:
    made = MainWindow(make_desk(qapp))
    qtbot.addWidget(made)
    made.show_page("today")
    made.show()
    return made


def test_a_page_that_needs_the_diary_waits_for_it(window: MainWindow, house: House) -> None:
    window.show_page("journal")
    assert window.current.name == "today"
    window.desk.door.open(house)
    assert window.current.name == "journal"


def test_who_waits_for_a_diary_that_stays_closed_is_told(window: MainWindow) -> None:
    window.show_page("settings")
    window.show_page("journal")
    window.desk.door.stay_closed(WHY)
    assert window.current.name == "today"
    assert window.current._toast is not None


@pytest.mark.parametrize("name", [row.name for row in PAGES if row.in_rail])
def test_without_a_diary_every_row_of_the_rail_answers(window: MainWindow, name: str) -> None:
    window.desk.door.stay_closed(WHY)
    window.show_page(name)
    if name == "settings":
        assert window.current.name == "settings"
    else:
        assert window.current.name == "today"
        assert (window.current._toast is None) is (name == "today")


def test_the_first_run_gives_way_to_what_is_the_matter(window: MainWindow, house: House) -> None:
    window.show_page("first_run")
    window.desk.door.stay_closed(WHY)
    assert window.current.name == "today"
    window.desk.door.try_again()
    window.desk.door.open(house)
    assert window.current.name == "first_run"
