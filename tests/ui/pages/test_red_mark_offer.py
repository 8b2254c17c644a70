"""At the end of a massage: one button asks about the red mark in half an hour, once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.reminder import RepeatUnit
from tests.ui.pages.playing import BOTH, Played, opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def ended(qtbot: QtBot, desk: Desk, clock: FakeClock) -> Played:
    played = opened(qtbot, desk, clock)
    played.wait(301)
    return played


def reminders(ended: Played) -> list[Reminder]:
    house = ended.desk.house
    return house.reminding.reminders(house.person_id)


def test_nothing_is_set_unless_it_is_asked_for(ended: Played) -> None:
    assert ended.page.finish.red_mark.button.text() == "Remind me in 30 minutes"
    assert reminders(ended) == []


def test_it_rings_half_an_hour_later_and_never_again(ended: Played) -> None:
    offer = ended.page.finish.red_mark
    offer.button.click()
    (reminder,) = reminders(ended)
    assert reminder.repeat.unit is RepeatUnit.ONCE
    assert "asked once, at " in offer.said.text()
    assert "8:06" in offer.said.text()
    reminding = ended.desk.house.reminding
    ended.clock.advance(29 * 60)
    assert reminding.resync().card is None
    ended.clock.advance(2 * 60)
    card = reminding.resync().card
    assert card is not None
    reminding.done([item.key for item in card.items])
    for _ in range(3):
        ended.clock.advance(timedelta(days=1).total_seconds())
        assert reminding.resync().card is None


def test_it_can_be_taken_back_and_set_again(ended: Played) -> None:
    offer = ended.page.finish.red_mark
    offer.button.click()
    assert offer.button.text() == "Take the reminder back"
    offer.button.click()
    assert reminders(ended) == []
    assert offer.said.text() == "You will not be asked."
    offer.button.click()
    assert len(reminders(ended)) == 1


def test_another_massage_offers_it_anew(ended: Played) -> None:
    ended.page.finish.red_mark.button.click()
    ended.page.leave()
    again = ended.page
    again.enter(routine="calm5", allowed=BOTH)
    ended.wait(301)
    assert again.finish.red_mark.button.text() == "Remind me in 30 minutes"
    assert not again.finish.red_mark.said.isVisible()
