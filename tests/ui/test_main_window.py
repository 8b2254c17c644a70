"""The window while the diary is closed: it answers every wish, and stays usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from footcare.assembly import open_rescue
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from footcare.ui.pages.today_page import TodayPage
from tests.builders import make_desk
from tests.ui.pages.damaging import lived_profile, scribble

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.services.rescuing import Rescuing
    from tests.fakes import FakeClock

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


@pytest.fixture
def rescue(tmp_path: Path, clock: FakeClock) -> Rescuing:
    """What can be done about a damaged diary."""
    profile = lived_profile(tmp_path / "damaged", clock)
    scribble(profile.database)
    return open_rescue(profile, clock)


@pytest.mark.parametrize("before", ["today", "first_run", "settings"])
def test_a_damaged_diary_opens_the_page_with_the_ways_on(
    window: MainWindow, rescue: Rescuing, before: str
) -> None:
    window.show_page(before)
    window.desk.door.stay_closed(WHY, rescue)
    assert window.current.name == "recovery"
    assert window.current._toast is None


def test_every_way_to_the_diary_leads_there_and_today_does_too(
    window: MainWindow, rescue: Rescuing
) -> None:
    window.desk.door.stay_closed(WHY, rescue)
    window.show_page("today")
    today = window.current
    assert isinstance(today, TodayPage)
    assert WHY not in today.hero.line.text()
    today.hero.button.click()
    assert window.current.name == "recovery"
    window.show_page("settings")
    window.show_page("journal")
    assert window.current.name == "recovery"


@pytest.mark.parametrize(("known", "after"), [(True, "today"), (False, "first_run")])
def test_when_the_cause_is_gone_the_day_goes_on(
    window: MainWindow, rescue: Rescuing, house: House, *, known: bool, after: str
) -> None:
    window.desk.preferences.change(first_run_done=known)
    window.desk.door.stay_closed(WHY, rescue)
    window.desk.door.try_again()
    window.desk.door.open(house)
    assert window.current.name == after


def test_a_window_that_comes_to_the_front_looks_again(window: MainWindow, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    looked = QSignalSpy(window.desk.door.records_changed)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert looked.count() == 1
