"""The locked routine on its own page and at the gate, and whose hands the pictures show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.domain.foot import Foot
from footcare.domain.gate import GateQuestion, GateResult
from footcare.domain.person import Facts, Known
from footcare.ui.pages.gate_page import GatePage
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.routine_page import RoutinePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk

TESTED = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RoutinePage:
    made = RoutinePage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    return made


def test_it_is_locked_until_two_tests_are_recorded(page: RoutinePage) -> None:
    page.enter(routine="firm12")
    assert page.lock.isVisible()
    assert page.lock.title.text() == "This routine is locked."
    assert "Missing: that enough blood reaches your feet, as tested." in page.lock.reasons.text()
    assert not page.lock.clot.isVisible()
    assert not page.start_button.isEnabled()
    spy = QSignalSpy(page.open_page)
    page.lock.record_button.click()
    assert spy.at(0) == ["settings", {"topic": "me"}]


def test_one_question_opens_it_and_is_asked_each_time(page: RoutinePage, house: House) -> None:
    house.knowing.keep_facts(TESTED)
    page.enter(routine="firm12")
    assert page.lock.title.text() == "One question before firm pressure"
    assert not page.start_button.isEnabled()
    page.lock.clot.button("yes").click()
    assert "After a blood clot, keep to light pressure." in page.lock.reasons.text()
    assert not page.start_button.isEnabled()
    page.lock.clot.button("no").click()
    assert page.start_button.isEnabled()
    spy = QSignalSpy(page.open_page)
    page.start_button.click()
    words = spy.at(0)[1]
    assert (words["routine"], words["clot"]) == ("firm12", Known.NO)
    page.enter(routine="firm12")
    assert page.lock.clot.current is None
    assert not page.start_button.isEnabled()


def test_another_routine_has_no_lock(page: RoutinePage) -> None:
    page.enter(routine="firm12")
    page.enter(routine="calm5")
    assert not page.lock.isVisible()
    assert page.start_button.isEnabled()


@pytest.mark.parametrize(
    ("facts", "clot", "opens"),
    [
        (TESTED, Known.NO, True),
        (TESTED, None, False),
        (TESTED, Known.YES, False),
        (Facts(loss_of_feeling=Known.NO), Known.NO, False),
        (Facts(), Known.NO, False),
    ],
)
def test_the_gate_looks_at_the_lock_again(
    qtbot: QtBot, desk: Desk, house: House, facts: Facts, clot: Known | None, *, opens: bool
) -> None:
    house.knowing.keep_facts(facts)
    gate = GatePage(desk)
    qtbot.addWidget(gate)
    gate.show()
    gate.enter(routine="firm12", **({} if clot is None else {"clot": clot}))
    assert gate.questions is not None
    for question in GateQuestion:
        gate.questions.groups[question].button("no").click()
    assert gate.result is not None
    assert gate.result.open == opens
    assert gate.begin_button.isVisible() == opens
    gate.enter(routine="calm5")
    assert gate.result is not None
    assert not gate.result.refused


def test_what_is_no_massage_is_not_called_one(page: RoutinePage) -> None:
    page.enter(routine="exercise10")
    assert page.start_button.text() == "Start this routine"
    page.enter(routine="calm5")
    assert page.start_button.text() == "Start this massage"


@pytest.mark.parametrize(("routine", "helper"), [("partner20", True), ("calm5", False)])
def test_a_partner_s_hands_come_from_the_other_side(
    qtbot: QtBot, desk: Desk, page: RoutinePage, routine: str, *, helper: bool
) -> None:
    page.enter(routine=routine)
    assert page._picture._scene().helper == helper
    player = PlayerPage(desk)
    qtbot.addWidget(player)
    player.enter(routine=routine, allowed=GateResult(frozenset(Foot)))
    assert player.guide.picture._view._helper == helper
    player.leave()


def test_a_picture_is_painted_once_and_anew_when_it_changes(
    qtbot: QtBot, desk: Desk, page: RoutinePage
) -> None:
    page.enter(routine="toes5")
    emblem = page._picture

    def key() -> int:
        return 0 if emblem._painted is None else emblem._painted[1].cacheKey()

    qtbot.waitUntil(lambda: key() != 0)
    first = key()
    emblem.repaint()
    assert key() == first
    desk.preferences.change(first_foot=Foot.LEFT)
    qtbot.waitUntil(lambda: key() != first)
