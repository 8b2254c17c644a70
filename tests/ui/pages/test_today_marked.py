"""The quiet line on Today about what was marked and is open, and the way to the calendar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from footcare.domain.finding import Change, FindingKind
from footcare.domain.foot import Zone
from footcare.ui.pages.today_page import TodayPage
from tests.checks import A_DAY, blister, check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.today.day import Day
    from tests.fakes import FakeClock


def day(qtbot: QtBot, desk: Desk) -> tuple[TodayPage, Day]:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    assert page.day is not None
    return page, page.day


def test_nothing_open_has_no_line(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    _page, shown = day(qtbot, desk)
    assert shown.marked.isHidden()


def test_what_is_open_is_counted_and_one_press_away(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    corn = blister(clock, kind=FindingKind.CORN)
    check(house, clock, corn, replace(corn, zone=Zone.TOE1))
    page, shown = day(qtbot, desk)
    assert shown.marked.isVisible()
    assert shown.marked.words.text() == "2 things you marked are open."
    asked = QSignalSpy(page.open_page)
    shown.marked.button.click()
    assert list(asked.at(0)) == ["findings", {}]


def test_what_lasts_long_is_named(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    corn = blister(clock, kind=FindingKind.CORN)
    check(house, clock, corn)
    clock.advance(29 * A_DAY)
    check(house, clock, replace(corn, zone=Zone.TOE1))
    _page, shown = day(qtbot, desk)
    assert shown.marked.words.text() == (
        "Still open after 31 days: Corn, right foot, back of the heel. 1 more is open."
    )


def test_a_call_not_made_yet_says_more_than_the_line(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock, blister(clock))
    _page, shown = day(qtbot, desk)
    assert shown.call_first
    assert shown.marked.isHidden()


def test_the_week_leads_to_the_calendar(qtbot: QtBot, desk: Desk) -> None:
    page, shown = day(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    shown.week.calendar.click()
    assert list(asked.at(0)) == ["calendar", {}]
