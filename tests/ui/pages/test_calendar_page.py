"""The calendar: a month as a grid and as a list, by mouse and by keys, and the forgiving count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from footcare.domain.clock import today
from footcare.ui.pages.calendar_page import CalendarPage
from tests.checks import A_DAY, blister, check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.calendar.month_grid import DayCell
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk, **words: object) -> CalendarPage:
    page = CalendarPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(**words)
    return page


def cell_of(page: CalendarPage, day: date) -> DayCell:
    cell = page.grid.cell_of(day)
    assert cell is not None
    return cell


def test_grid_and_list_say_the_same(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock, blister(clock))
    clock.advance(A_DAY)
    page = opened(qtbot, desk)
    assert page.title.text() == "November 2026"
    told = ["Today, Tuesday 24 November", "Monday 23 November", "Sunday 22 November"]
    lines = ["Not yet.", "Not checked.", "Checked. 1 thing marked."]
    for row, title, line in zip(page.list.rows, told, lines, strict=True):
        day = date.fromisoformat(row.objectName())
        assert cell_of(page, day).accessibleName() == f"{title}. {line}"
        assert (row.accessibleName(), row.accessibleDescription()) == (title, line)


def test_the_count_forgives(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    check(house, clock)
    clock.advance(A_DAY)
    check(house, clock)
    page = opened(qtbot, desk)
    assert page.score.text() == "Checked on 2 of the last 3 days."
    assert page.beside_score.text() == "A missed day is fine, just carry on."


def test_an_empty_calendar_counts_nothing(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert page.score.text() == "Nothing is counted yet."
    assert not page.earlier.isEnabled()
    assert not page.later.isEnabled()


def test_a_day_opens_in_the_journal_and_a_day_to_come_does_not(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    page = opened(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    cell_of(page, date(2026, 11, 22)).click()
    cell_of(page, date(2026, 11, 24)).click()
    page.list.rows[-1].click()
    assert [list(asked.at(at)) for at in range(asked.count())] == [
        ["journal", {"day": date(2026, 11, 22)}],
        ["journal", {"day": date(2026, 11, 22)}],
    ]


def test_the_keys_walk_through_days_and_months(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    clock.advance(20 * A_DAY)
    page = opened(qtbot, desk)
    assert page.title.text() == "December 2026"
    cell = cell_of(page, today(clock))
    assert page.first_focus() is cell, "Tab comes to today"
    cell.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cell, Qt.Key.Key_Up)
    week_before = page.focusWidget()
    assert week_before is not None
    assert week_before.objectName() == "2026-12-06"
    QTest.keyClick(week_before, Qt.Key.Key_PageUp)
    assert page.title.text() == "November 2026"
    focus = page.focusWidget()
    assert focus is not None
    assert focus.objectName() == "2026-11-01", "the focus stays in the grid"
    QTest.keyClick(focus, Qt.Key.Key_PageUp)
    assert page.title.text() == "November 2026", "nothing was written before"
    QTest.keyClick(focus, Qt.Key.Key_PageDown)
    assert page.title.text() == "December 2026"


def test_the_buttons_turn_the_month_and_keep_the_focus(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    clock.advance(20 * A_DAY)
    page = opened(qtbot, desk)
    page.earlier.setFocus()
    page.earlier.click()
    assert page.title.text() == "November 2026"
    assert page.later.isEnabled()
    page.later.click()
    assert page.title.text() == "December 2026"


def test_it_opens_with_the_month_of_a_day(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    clock.advance(20 * A_DAY)
    page = opened(qtbot, desk, day=date(2026, 11, 25))
    assert page.title.text() == "November 2026"


def test_a_check_made_meanwhile_is_shown(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk)
    day = today(clock)
    check(house, clock)
    clock.advance(-A_DAY)
    desk.door.records_changed.emit()
    assert "Checked." in cell_of(page, day).accessibleName()
