"""Get help: the person's own numbers, and the emergency signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.domain.person import Contacts
from footcare.ui.pages.help_page import HelpPage
from footcare.ui.widgets.large_number import LARGEST
from tests.builders import make_desk
from tests.looks.inspecting_widgets import filled_buttons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk) -> HelpPage:
    page = HelpPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def said(page: HelpPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_without_numbers_none_is_invented_and_the_way_to_add_them_is_shown(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    assert said(page).count("No number stored yet") == 3
    assert not [row for row in page.rows if row.call.isVisible()]
    asked = QSignalSpy(page.open_page)
    assert page.change.text() == "Add your numbers"
    page.change.click()
    assert asked.at(0) == ["settings", {"topic": "team"}]


def test_a_number_stands_on_its_button_and_is_shown_largest_when_pressed(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.knowing.keep_contacts(Contacts("Foot clinic", "01632 960 123", "", "112"))
    page = opened(qtbot, desk)
    assert page.team.who.text() == "Foot clinic"
    assert said(page).count("No number stored yet") == 1
    assert page.change.text() == "Change the numbers"
    assert page.team.call.text().replace("\N{NO-BREAK SPACE}", " ") == "Call 01632 960 123"
    assert page.team.call.accessibleName() == "Call Foot clinic: 01632 960 123"
    page.emergency.call.click()
    page.team.call.click()
    assert QGuiApplication.clipboard().text() == "01632 960 123"
    assert page.team.number.property("t") == LARGEST
    assert page.team.dial.isVisible()
    assert page.emergency.number.property("t") == "display", "one number is the largest"
    assert not page.emergency.dial.isVisible()


@pytest.mark.parametrize(
    ("contacts", "filled"),
    [
        (Contacts("", "1", "2", "3"), "emergency"),
        (Contacts("", "1", "2", ""), "team"),
        (Contacts("", "", "2", ""), "out_of_hours"),
    ],
)
def test_the_number_that_helps_soonest_has_the_filled_button(
    qtbot: QtBot, desk: Desk, house: House, contacts: Contacts, filled: str
) -> None:
    house.knowing.keep_contacts(contacts)
    page = opened(qtbot, desk)
    assert page.first_focus() is getattr(page, filled).call
    assert filled_buttons(page) == [getattr(page, filled).call.text()]


def test_a_number_too_long_for_a_button_is_whole_beside_it(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    number = "0" * 40
    house.knowing.keep_contacts(Contacts(team_phone=number))
    page = opened(qtbot, desk)
    assert page.team.call.text() == "Show it larger"
    page.team.call.click()
    assert page.team.number.accessibleName() == number
    assert QGuiApplication.clipboard().text() == number


def test_every_emergency_sign_stands_with_its_source(qtbot: QtBot, desk: Desk) -> None:
    words = said(opened(qtbot, desk))
    for sign in EMERGENCY_SIGNS:
        assert sign.words in words
        assert f"Source: {source_of(sign)}" in words


def test_the_signs_are_there_before_the_diary_is(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    desk = make_desk(qapp)
    page = opened(qtbot, desk)
    assert "Opening your diary..." not in said(page)
    page.patience.timer.timeout.emit()
    assert "Opening your diary..." in said(page)
    assert page.signs.isVisible()
    assert page.first_focus() is page.heading, "no button that is not there yet"
    house.knowing.keep_contacts(Contacts(team_phone="01632 960 123"))
    desk.door.open(house)
    assert "01632 960 123" in said(page)
    assert "Opening your diary..." not in said(page)
