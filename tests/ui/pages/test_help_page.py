"""Get help: the person's own numbers, and the emergency signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.domain.person import Contacts
from footcare.ui.pages.help_page import HelpPage
from tests.builders import make_desk

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
    assert not page.team.copy.isVisible()
    asked = QSignalSpy(page.open_page)
    assert page.change.text() == "Add your numbers"
    page.change.click()
    assert asked.at(0) == ["settings", {"topic": "team"}]


def test_a_stored_number_is_shown_and_copied(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.knowing.keep_contacts(Contacts("Foot clinic", "01632 960 123", "", "112"))
    page = opened(qtbot, desk)
    assert page.team.who.text() == "Foot clinic"
    assert page.team.number.text() == "01632 960 123"
    assert said(page).count("No number stored yet") == 1
    page.emergency.copy.click()
    assert QGuiApplication.clipboard().text() == "112"
    assert page.change.text() == "Change the numbers"


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
    house.knowing.keep_contacts(Contacts(team_phone="01632 960 123"))
    desk.door.open(house)
    assert "01632 960 123" in said(page)
    assert "Opening your diary..." not in said(page)
