"""The list of all that was marked in a year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from footcare.domain.finding import Change, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.looked import identity
from footcare.ui.pages.findings_page import FindingsPage
from footcare.ui.widgets.buttons import WordButton
from tests.checks import A_DAY, blister, check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.finding import Finding
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk) -> FindingsPage:
    page = FindingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def said(page: FindingsPage) -> list[str]:
    return [label.text() for label in page._content.findChildren(QLabel)]


def many(clock: FakeClock, kind: FindingKind, count: int) -> list[Finding]:
    """Return findings of a kind, each at a place of its own."""
    places = [(zone, side) for zone in Zone if zone.is_leaf for side in (Side.LEFT, Side.RIGHT)]
    return [blister(clock, kind=kind, zone=zone, side=side) for zone, side in places[:count]]


def test_an_empty_list_leads_to_the_check(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert "Nothing was marked yet" in said(page)
    asked = QSignalSpy(page.open_page)
    begin = page.findChild(WordButton, "begin_check")
    assert isinstance(begin, WordButton)
    begin.click()
    assert list(asked.at(0)) == ["check", {}]


def test_what_is_open_stands_before_what_is_gone(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    old, new = blister(clock, zone=Zone.TOE1), blister(clock)
    check(house, clock, old, new)
    check(house, clock, replace(old, change=Change.HEALED))
    page = opened(qtbot, desk)
    assert [one.accessibleName() for one in page.lists] == [
        "1 thing is open",
        "Gone in the last year",
    ]
    asked = QSignalSpy(page.open_page)
    page.lists[0].rows[0].click()
    page.lists[1].rows[0].click()
    assert list(asked.at(0)) == ["finding", {"finding": identity(new)}]
    assert list(asked.at(1)) == ["finding", {"finding": identity(old)}]


def test_nothing_open_is_said_calmly(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    page = opened(qtbot, desk)
    assert "Nothing is open" in said(page)
    assert len(page.lists) == 1


def test_thirty_open_findings_are_thirty_rows_and_one_stop_of_tab(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock, *many(clock, FindingKind.CALLUS, 30))
    page = opened(qtbot, desk)
    (listed,) = page.lists
    assert len(listed.rows) == 30
    assert len({row.accessibleName() for row in listed.rows}) == 30
    stops = [row for row in listed.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [listed.rows[0]]
    qtbot.waitUntil(listed.rows[-1].isVisible)
    listed.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(listed.rows[0], Qt.Key.Key_End)
    assert page.focusWidget() is listed.rows[-1]


def test_what_lasts_long_stands_first_and_says_so(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    old = blister(clock)
    check(house, clock, old)
    clock.advance(9 * A_DAY)
    check(house, clock, replace(old, change=Change.SAME), blister(clock, zone=Zone.TOE1))
    page = opened(qtbot, desk)
    first, second = (row.accessibleDescription() for row in page.lists[0].rows)
    assert "Still open after 11 days" in first
    assert "Still open" not in second


def test_more_that_is_gone_is_shown_in_steps(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = many(clock, FindingKind.CALLUS, 25)
    check(house, clock, *found)
    check(house, clock, *[replace(one, change=Change.HEALED) for one in found])
    page = opened(qtbot, desk)
    assert len(page.lists[0].rows) == 20
    assert not page.more.isHidden()
    page.more.click()
    assert len(page.lists[0].rows) == 25
    assert page.more.isHidden()
    assert page.focusWidget() is page.lists[0].rows[20], "it goes on where the list ended"


def test_the_calendar_is_one_press_away(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    page.calendar.click()
    assert list(asked.at(0)) == ["calendar", {}]
