"""The button that hands a number to the computer's program for calls, on every card with one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from footcare.domain.finding import FindingKind
from footcare.domain.preferences import Preferences
from footcare.domain.temperature import SiteTenths
from footcare.domain.triage.case import Site
from footcare.ui.call_with import CallWith
from footcare.ui.calling import Calling
from footcare.ui.pages.help_page import HelpPage
from footcare.ui.pages.temperature_page import TemperaturePage
from footcare.ui.widgets.large_number import LARGEST
from tests.builders import One, Slow, make_desk
from tests.checks import A_DAY
from tests.fakes import FakeDialling
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.pages.advising import TEAM, Told, button, finding, opened, texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def phone() -> FakeDialling:
    """A program for calls that this computer has."""
    return FakeDialling("Example Calls")


@pytest.fixture
def desk(qapp: QApplication, clock: FakeClock, house: House, phone: FakeDialling) -> Desk:
    """A desk on a computer with that program."""
    return make_desk(qapp, clock=clock, house=house, dialling=phone)


def get_help(qtbot: QtBot, desk: Desk) -> HelpPage:
    page = HelpPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def test_get_help_offers_the_program_beside_each_number_and_not_in_its_place(
    qtbot: QtBot, desk: Desk, house: House, phone: FakeDialling
) -> None:
    house.knowing.keep_contacts(TEAM)
    page = get_help(qtbot, desk)
    for row in page.rows:
        assert row.call.isVisible()
        assert row.number.isVisible()
        assert row.call_with.isVisible()
        assert row.call_with.text() == "Call with Example Calls"
        assert row.call_with.accessibleName() == f"Call with Example Calls: {row.number.number}"
    assert filled_buttons(page) == [page.emergency.call.text()]
    assert phone.dialled == [], "nothing is dialled before a press"
    page.team.call_with.click()
    assert phone.dialled == ["01632960123"]
    assert page.team.call_with.said.text() == (
        "Example Calls was given the number. If no call begins, dial it on a phone."
    )
    assert page.team.number.isVisible()


def test_without_a_program_there_is_no_such_button(
    qtbot: QtBot, desk: Desk, house: House, phone: FakeDialling
) -> None:
    phone.program = None
    house.knowing.keep_contacts(TEAM)
    page = get_help(qtbot, desk)
    assert not [one for one in page.findChildren(CallWith) if one.isVisible()]
    phone.program = "Example Calls"
    page.enter()
    assert page.team.call_with.isVisible(), "it was installed meanwhile"
    phone.program = None
    page.enter()
    assert not page.team.call_with.isVisible()


@pytest.mark.parametrize("number", ["01632 960142, weekdays from nine to five", "", "+44 (0)1632"])
def test_a_number_that_is_for_people_to_read_has_no_such_button(
    qtbot: QtBot, desk: Desk, house: House, number: str
) -> None:
    house.knowing.keep_contacts(replace(TEAM, team_phone=number))
    page = get_help(qtbot, desk)
    assert not page.team.call_with.isVisible()
    assert page.emergency.call_with.isVisible()


def test_a_program_that_does_not_start_leaves_the_number_large_and_copied(
    qtbot: QtBot, desk: Desk, house: House, phone: FakeDialling
) -> None:
    phone.broken = True
    house.knowing.keep_contacts(TEAM)
    page = get_help(qtbot, desk)
    page.team.call_with.click()
    assert page.team.call_with.said.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Example Calls could not be started. Dial 01632 960 123 on a phone."
    )
    assert page.team.number.property("t") == LARGEST
    assert QGuiApplication.clipboard().text() == "01632 960 123"
    page.enter()
    assert not page.team.call_with.said.isVisible(), "another visit begins anew"


def test_the_action_card_keeps_the_number_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, phone: FakeDialling
) -> None:
    told = Told((finding(clock, FindingKind.ULCER),), contacts=replace(TEAM, out_of_hours_phone=""))
    page = opened(qtbot, desk, house, clock, told)
    call, call_with = button(page, "call"), button(page, "call_with")
    i_called = button(page, "i_have_called")
    assert call is not None
    assert i_called is not None
    assert call_with is not None
    assert page.action is not None
    assert page.action.first_focus() is call
    assert filled_buttons(page) == [call.text()]
    assert call.nextInFocusChain() is i_called
    assert i_called.nextInFocusChain() is call_with
    call_with.click()
    assert phone.dialled == ["01632960123"]
    assert "Example Calls was given the number." in texts(page)
    phone.broken = True
    call_with.click()
    assert page.action.large.isVisible()
    assert "Example Calls could not be started." in texts(page)


def test_the_emergency_number_stands_above_the_button_for_it(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, phone: FakeDialling
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.COLOUR_BLACK),)))
    call_with = button(page, "call_with")
    assert call_with is not None
    assert page.action is not None
    assert page.action.large.text() == "999"
    number, pressed = (
        part.mapTo(page, part.rect().topLeft()).y() for part in (page.action.large, call_with)
    )
    assert number < pressed
    call_with.click()
    assert phone.dialled == ["999"]


def test_what_was_measured_can_ask_for_the_same_call(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, phone: FakeDialling
) -> None:
    house.knowing.keep_contacts(replace(TEAM, out_of_hours_phone=""))
    for _day in range(2):
        clock.advance(A_DAY)
        house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    page = TemperaturePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    card = page.action.card
    assert card is not None
    assert card.call_with is not None
    assert card.call_with.text() == "Call with Example Calls"
    card.call_with.click()
    assert phone.dialled == ["01632960123"]
    assert card.large.isHidden(), "the number stands in the button above"
    phone.broken = True
    card.call_with.click()
    assert not card.large.isHidden()


def test_where_only_a_record_is_kept_the_numbers_have_it_too(
    qtbot: QtBot, qapp: QApplication, house: House, clock: FakeClock, phone: FakeDialling
) -> None:
    own = Preferences(first_run_done=True, record_only=True)
    desk = make_desk(qapp, clock=clock, house=house, preferences=own, dialling=phone)
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    texts(page)
    assert page.recorded is not None
    assert [row.call_with.isVisible() for row in page.recorded.numbers] == [True] * 3


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Calls", "Call with Calls"),
        ("Internationalisierungsprogramm", "Call with Internationa…"),
        ("The calling program with a very long name", "Call with The calling…"),
    ],
)
def test_a_name_that_no_button_can_hold_is_shortened_for_the_eyes(
    qtbot: QtBot, desk: Desk, house: House, phone: FakeDialling, name: str, words: str
) -> None:
    phone.program = name
    house.knowing.keep_contacts(TEAM)
    page = get_help(qtbot, desk)
    assert page.team.call_with.text() == words
    assert page.team.call_with.accessibleName() == f"Call with {name}: 01632 960 123"


def test_the_computer_is_asked_on_the_worker_and_once_at_a_time(phone: FakeDialling) -> None:
    worker = Slow()
    calling = Calling(worker, One(phone))
    assert worker.jobs == [], "nothing is asked before a number is shown"
    assert not calling.call("112"), "nothing is known yet"
    calling.look()
    calling.look()
    assert len(worker.jobs) == 1
    assert calling.program == ""
    worker.work()
    assert calling.program == "Example Calls"
    calling.look()
    assert len(worker.jobs) == 1


def test_where_nothing_can_be_asked_nobody_calls() -> None:
    worker = Slow()
    silent = Calling(worker, None)
    silent.look()
    assert worker.jobs == []
    unknown = Calling(worker, One(None))
    unknown.look()
    worker.work()
    assert (unknown.program, unknown.call("112")) == ("", False)
