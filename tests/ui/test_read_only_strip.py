"""The strip above every page while the diary can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from tests.builders import make_desk, refurnished
from tests.ui.toasts import standing_toast
from tests.ui.troubles import troubled

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from tests.fakes import FakeClock

WHY = "This diary can be read here, and nothing can be written to it."


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> MainWindow:
    made = MainWindow(make_desk(qapp, preferences=Preferences(first_run_done=True)))
    qtbot.addWidget(made)
    made.show_page("today")
    made.show()
    return made


def test_it_is_there_on_every_page_and_names_the_reason(window: MainWindow, house: House) -> None:
    assert not window._strip.isVisible()
    window.desk.door.open(refurnished(house, read_only=WHY))
    for page in ("today", "journal", "settings"):
        window.show_page(page)
        assert window._strip.isVisible()
    assert window._strip.words.text() == f"{WHY} Reminders do not come meanwhile."


def test_a_diary_that_takes_writing_shows_none(window: MainWindow, house: House) -> None:
    window.desk.door.open(refurnished(house, read_only=WHY))
    window.desk.door.open(house)
    assert not window._strip.isVisible()


def test_a_diary_that_closes_takes_it_away(window: MainWindow, house: House) -> None:
    window.desk.door.open(refurnished(house, read_only=WHY))
    window.desk.door.stay_closed("gone")
    assert not window._strip.isVisible()


def test_on_a_disk_without_writing_all_pages_can_be_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    with troubled("read-only", tmp_path, clock) as trouble, trouble.there():
        desk = make_desk(qapp, clock=clock, house=refurnished(trouble.house, read_only=WHY))
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.show()
        for page in ("today", "massage", "journal", "reminders", "settings", "help", "copies"):
            window.show_page(page)
            assert window.current.name == page
            assert standing_toast(window.current) is None
