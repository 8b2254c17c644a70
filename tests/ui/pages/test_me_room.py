"""About me: the feet as they are, kept in the diary, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.body import WHOLE, Body, Loss
from footcare.domain.foot import Foot, Zone
from footcare.ui.pages.settings.me import MeRoom
from footcare.ui.pages.settings_page import SettingsPage
from footcare.ui.widgets.tick import Tick
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(topic="me")
    return page


def test_feet_that_are_not_whole_are_kept_and_taken_back(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    room = page.room
    assert isinstance(room, MeRoom)
    room.feet.feet[Foot.RIGHT].loss.button(Loss.FOREFOOT.value).click()
    person = house.knowing.person()
    assert person.body.loss(Foot.RIGHT) is Loss.FOREFOOT
    assert person.facts.amputation
    assert room.facts.facts.amputation
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    person = house.knowing.person()
    assert person.body == WHOLE
    assert not person.facts.amputation
    assert room.feet.body == WHOLE
    assert not room.facts.facts.amputation


def test_while_a_part_is_missing_there_was_an_amputation(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.knowing.keep_body(Body(missing_left=frozenset({Zone.TOE5})))
    room = opened(qtbot, desk).room
    assert isinstance(room, MeRoom)
    tick = room.facts.findChild(Tick, "amputation")
    assert tick is not None
    tick.click()
    assert tick.isChecked()
    assert house.knowing.person().facts.amputation
