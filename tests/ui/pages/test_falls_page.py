"""The three questions about falls, and the page that leads to all that is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.falls import FallsQuestion
from footcare.domain.temperature import SiteTenths
from footcare.domain.touch_test import ORDER, Touch
from footcare.domain.triage.case import Site
from footcare.ui.pages.falls_page import FallsPage
from footcare.ui.pages.measures_page import MeasuresPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

DAY = 86_400.0
CELSIUS = "\N{NO-BREAK SPACE}°C"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> FallsPage:
    made = FallsPage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    made.enter()
    return made


def answer(page: FallsPage, *yes: FallsQuestion) -> None:
    for question, group in page.groups.items():
        group.button("yes" if question in yes else "no").click()


def words_on(widget: QWidget) -> str:
    return " ".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def test_nothing_is_answered_before_the_person_does(page: FallsPage, house: House) -> None:
    assert all(group.current is None for group in page.groups.values())
    page.groups[FallsQuestion.FALLEN].button("no").click()
    page.save.click()
    assert house.measuring.last_falls() is None
    assert QApplication.focusWidget() is page.groups[FallsQuestion.UNSTEADY].button("no")


def test_a_yes_is_kept_and_asks_for_a_word_to_the_team(page: FallsPage, house: House) -> None:
    answer(page, FallsQuestion.UNSTEADY)
    page.save.click()
    kept = house.measuring.last_falls()
    assert kept is not None
    assert (kept.fallen, kept.unsteady, kept.worried) == (False, True, False)
    told = words_on(page.result)
    assert "Yes: unsteady when standing or walking" in told
    assert "Tell your team at the next visit." in told
    assert not page.asked.isVisible()
    page.take_back()
    assert house.measuring.last_falls() is None
    assert page.asked.isVisible()


def test_three_times_no_is_no_promise(page: FallsPage) -> None:
    answer(page)
    page.save.click()
    assert "No question was answered with yes." in words_on(page.result)


def test_a_month_later_they_are_asked_again_and_sooner_on_wish(
    page: FallsPage, clock: FakeClock
) -> None:
    answer(page)
    page.save.click()
    page.result.once_more.click()
    assert page.asked.isVisible()
    page.enter()
    assert page.result.isVisible()
    clock.advance(28 * DAY)
    page.enter()
    assert page.asked.isVisible()


def test_where_only_a_record_is_kept_a_yes_is_only_told(page: FallsPage, desk: Desk) -> None:
    desk.preferences.change(record_only=True)
    answer(page, FallsQuestion.FALLEN)
    page.save.click()
    assert "Yes: fallen in the past year" in words_on(page.result)
    assert "team" not in words_on(page.result)


def test_the_way_to_each_tells_what_came_of_it_last(qtbot: QtBot, desk: Desk, house: House) -> None:
    leading = MeasuresPage(desk)
    qtbot.addWidget(leading)
    leading.show()
    leading.enter()
    assert all(not card.last.isVisible() for card in leading.cards.values())
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 316, 290)])
    house.measuring.keep_touches([Touch(spot, felt=True) for spot in ORDER])
    house.measuring.keep_falls(dict.fromkeys(FallsQuestion, True))
    desk.door.records_changed.emit()
    last = {name: card.last.text() for name, card in leading.cards.items()}
    assert last["temperature"].endswith(
        f"the greatest difference was 2.6{CELSIUS}, above the limit."
    )
    assert "6 of 6 touches felt. The next test can be done from" in last["touch_test"]
    assert last["falls"].endswith("tell your team at the next visit.")
    asked = QSignalSpy(leading.open_page)
    for card in leading.cards.values():
        card.button.click()
    assert [asked.at(place)[0] for place in range(3)] == ["temperature", "touch_test", "falls"]
