"""Whom to call: the number in the button, and "I have called", kept and taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from footcare.domain.clock import today
from footcare.domain.finding import FindingKind
from footcare.domain.person import Contacts
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.today_page import TodayPage
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.pages.advising import TEAM, Told, button, finding, opened, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.advice_page import AdvicePage
    from tests.fakes import FakeClock


def test_the_number_stands_in_the_button_and_is_copied_when_pressed(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    told = Told((finding(clock, FindingKind.ULCER),), contacts=replace(TEAM, out_of_hours_phone=""))
    page = opened(qtbot, desk, house, clock, told)
    call = button(page, "call")
    assert call is not None
    assert call.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Call Dr Patel's clinic: 01632 960 123"
    )
    call.click()
    assert QGuiApplication.clipboard().text() == "01632 960 123"
    assert page.action is not None
    assert page.action.large.text() == "01632 960 123"


def test_on_a_sunday_the_out_of_hours_line_comes_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    call = button(page, "call")
    assert call is not None
    assert call.text() == "Call the out-of-hours line: 111"
    said = texts(page)
    assert "It is the weekend or close to it, so call the out-of-hours line first." in said
    assert "by the end of the next working day: 01632 960 123" in said
    assert "111" not in said, "the button has it; the list does not tell it again"


def test_the_emergency_number_is_large_and_never_invented(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    told = Told((finding(clock, FindingKind.COLOUR_BLACK),))
    page = opened(qtbot, desk, house, clock, told)
    assert page.action is not None
    assert page.action.large.text() == "999"
    none = opened(qtbot, desk, house, clock, replace(told, contacts=Contacts()))
    assert "No emergency number is stored here. Ask anyone near you" in texts(none)
    assert none.action is not None
    assert none.action.large.isHidden()
    spy = QSignalSpy(none.open_page)
    store = button(none, "add_number")
    assert store is not None
    store.click()
    assert spy.at(0) == ["settings", {"topic": "team"}]


def test_i_have_called_is_kept_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    changed = QSignalSpy(desk.door.records_changed)
    called = button(page, "i_have_called")
    assert called is not None
    called.click()
    assert changed.count() == 1
    standing = house.inspecting.standing_advice()
    assert standing is not None
    assert not standing.open
    assert [one.told for one in standing.check.findings] == [today(clock)]
    assert "You called at" in texts(page)
    toast = page._toast
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    assert_is_open_again(page, house)


def assert_is_open_again(page: AdvicePage, house: House) -> None:
    standing = house.inspecting.standing_advice()
    assert standing is not None
    assert standing.open
    assert button(page, "i_have_called") is not None
    assert filled_buttons(page) == ["Call the out-of-hours line: 111"]


def test_a_call_said_by_mistake_is_taken_back_on_the_page_itself(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    called = button(page, "i_have_called")
    assert called is not None
    called.click()
    clock.advance(3600)
    page.enter()
    assert filled_buttons(page) == ["Done"], "nothing is left to be done first"
    not_called = button(page, "not_called")
    assert not_called is not None
    not_called.click()
    assert_is_open_again(page, house)


def test_who_comes_back_to_a_check_from_before_the_call_finds_the_call(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    before = house.inspecting.todays()
    assert before is not None
    house.inspecting.i_have_called(before.stamp.id)
    page.enter(inspection=before.stamp.id)
    assert "You called at" in texts(page)
    assert button(page, "i_have_called") is None


def test_on_a_later_day_it_says_when_it_was_found_and_that_the_call_waits(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    assert "call now" not in texts(page)
    clock.advance(24 * 3600)
    page.enter()
    found = "This was found on Sunday 22 November. If nobody was called since, call now."
    assert found in texts(page)
    called = button(page, "i_have_called")
    assert called is not None
    called.click()
    assert found not in texts(page)
    clock.advance(24 * 3600)
    page.enter()
    assert "You called on Monday 23 November at 07:30." in texts(page)
    assert "Your team was told: 23 November 2026" in texts(page)


def test_escape_does_not_take_the_advice_away(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show_page("today")
    window.show()
    window.show_page("advice")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.keyClick(window.current, Qt.Key.Key_Escape)
    assert window.current.name == "advice"
    window.show_page("today")
    assert isinstance(window.current, TodayPage)
    assert window.current.day is not None
    assert window.current.day.standing.isVisible(), "leaving does not handle it"
