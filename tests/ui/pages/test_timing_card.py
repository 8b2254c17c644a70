"""How long a massage is to take, chosen on its page and true on the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.gate import GateResult
from footcare.domain.pace import Pace
from footcare.domain.timing import Timing
from footcare.ui.pages.gate_page import GatePage
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.routine_page import RoutinePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RoutinePage:
    page = RoutinePage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(routine="everyday10")
    return page


def times(page: RoutinePage) -> list[str]:
    return [label.text() for label in page._times]


def test_less_and_more_time_go_by_whole_minutes_to_their_ends(page: RoutinePage) -> None:
    stepper = page.timing.stepper
    assert stepper.value.text() == "10 minutes"
    for _ in range(20):
        stepper.less.click()
    assert stepper.value.text() == "6 minutes"
    assert not stepper.less.isEnabled()
    assert times(page)[1] == "20 seconds on each foot"
    assert times(page)[0] == "1 minute", "getting ready keeps its time"
    for _ in range(30):
        stepper.more.click()
    assert stepper.value.text() == "18 minutes"
    assert page.subheading.text().startswith("18 minutes")


def test_the_gentle_pace_is_kept_and_shows_what_it_takes(page: RoutinePage) -> None:
    page.timing.paces.button("gentle").click()
    assert page.desk.preferences.current.massage_pace is Pace.GENTLE
    assert page.timing.stepper.value.text() == "12 minutes"
    assert times(page)[1] == "50 seconds on each foot"
    page.timing.stepper.more.click()
    assert page.timing.timing == Timing(13, Pace.GENTLE)


def test_what_was_chosen_goes_on_to_the_gate_and_the_player(
    page: RoutinePage, qtbot: QtBot, desk: Desk
) -> None:
    page.timing.stepper.less.click()
    asked = QSignalSpy(page.open_page)
    page.start_button.click()
    name, words = asked.at(0)
    assert name == "gate"
    gate = GatePage(desk)
    qtbot.addWidget(gate)
    gate.enter(**words)
    assert gate.subheading.text() == "Everyday ten, 9 minutes"
    assert gate.questions is not None
    for group in gate.questions.groups.values():
        group.button("no").click()
    begun = QSignalSpy(gate.open_page)
    gate.begin_button.click()
    player = PlayerPage(desk)
    qtbot.addWidget(player)
    player.enter(**begun.at(0)[1])
    assert player.session is not None
    assert player.session.plan.total_seconds == 9 * 60
    player.leave()


def test_the_gate_says_which_steps_are_left_out(
    qtbot: QtBot, desk: Desk, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    del house
    around = frozenset({Spot(Foot.LEFT, Zone.ARCH), *(Spot(foot, Zone.TOE5) for foot in Foot)})
    allowed = GateResult(frozenset(Foot), around=around)
    monkeypatch.setattr("footcare.ui.pages.gate_page.decide", lambda *_words: allowed)
    gate = GatePage(desk)
    qtbot.addWidget(gate)
    gate.show()
    gate.enter(routine="everyday10")
    said = [label.text() for label in gate.cautions.findChildren(QLabel)]
    assert "Left out today" in said
    assert "Walk the thumb along the arch, left foot" in said
    assert "Press each toe softly, both feet" in said
    assert gate.subheading.text() == "Everyday ten, 8 minutes"


def test_a_massage_of_which_nothing_is_left_is_refused_and_says_why(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = GateResult(
        frozenset(Foot), around=frozenset(Spot(foot, Zone.WHOLE_FOOT) for foot in Foot)
    )
    monkeypatch.setattr("footcare.ui.pages.gate_page.decide", lambda *_words: nothing)
    gate = GatePage(desk)
    qtbot.addWidget(gate)
    gate.show()
    gate.enter(routine="calm5")
    assert not gate.begin_button.isVisible()
    said = [label.text() for label in gate.verdict.findChildren(QLabel)]
    assert any("nothing of this massage is left" in words for words in said)
