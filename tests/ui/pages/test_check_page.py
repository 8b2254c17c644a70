"""The foot check from question to question, over a real diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from footcare.domain.foot import Foot
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.preferences import Preferences
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.start_panel import StartPanel
from footcare.ui.widgets.text import Label
from tests.builders import make_desk
from tests.ui.pages.checking import SOLE, Hand, marked_sole, saved

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def test_nothing_new_anywhere_takes_twenty_presses(hand: Hand, house: House) -> None:
    for _ in range(20):
        hand.press_enter()
    check = saved(house)
    assert [given.answer for given in check.answers] == [Answer.NOTHING_NEW] * 19
    assert check.findings == ()
    assert hand.opened.at(0) == ["advice", {"inspection": check.stamp.id, "saved": True}]


def test_nothing_is_chosen_in_advance(hand: Hand) -> None:
    for _ in range(19):
        panel = hand.panel(AskPanel)
        assert not [button for button in panel.findChildren(QAbstractButton) if button.isChecked()]
        hand.press()
    assert hand.page.progress.value() == 19


def test_the_right_foot_is_first_unless_chosen_otherwise(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    settings = Preferences(first_foot=Foot.LEFT)
    hand = Hand(qtbot, make_desk(qapp, clock=clock, house=house, preferences=settings))
    hand.press(times=4)
    assert hand.page.heading.text() == "Look at the top and ankle of your left foot"
    assert hand.page.subheading.text() == "5 of 19"


def test_back_goes_one_place_back_and_shows_what_was_answered(hand: Hand) -> None:
    assert not hand.page.back.isVisible()
    hand.press(Answer.COULD_NOT_LOOK)
    hand.page.back.click()
    assert hand.step is InspectionStep.READY
    words = [label.text() for label in hand.panel(AskPanel).findChildren(Label)]
    assert "You answered: I could not look at the socks. You can change it." in words


def test_a_draft_survives_a_crash(qtbot: QtBot, desk: Desk, hand: Hand) -> None:
    marked_sole(hand)
    hand.press()
    hand.press(Answer.COULD_NOT_LOOK)
    before = hand.page.keeper.draft
    after = Hand(qtbot, desk)
    assert after.page.keeper.draft == before
    assert after.page.heading.text() == "Look at each toe of your right foot"


def test_the_look_back_leads_to_what_was_not_seen(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.COULD_NOT_LOOK)
    hand.press(times=13)
    review = hand.panel(ReviewPanel)
    review.note.setPlainText("Asked Ann to look.")
    place, *ways = [button for button in review.findChildren(QAbstractButton) if button.isVisible()]
    assert [way.objectName() for way in ways] == ["mirror", "photo", "helper"]
    assert place.accessibleName() == "Look now: Sole, right foot"
    place.click()
    assert hand.page.keeper.draft.where == SOLE
    assert hand.page.keeper.draft.note == "Asked Ann to look."


def test_a_check_of_today_can_be_changed_or_made_again(
    qtbot: QtBot, desk: Desk, house: House, hand: Hand
) -> None:
    hand.press(times=19)
    hand.page.save.click()
    first = saved(house)
    again = Hand(qtbot, desk)
    start = again.panel(StartPanel)
    start.change_asked.emit()
    again.panel(ReviewPanel)
    assert again.page.keeper.draft.replaces == first.stamp.id
    again.page.save.click()
    assert saved(house).stamp.id != first.stamp.id
    third = Hand(qtbot, desk)
    third.panel(StartPanel).again.click()
    assert third.page.subheading.text() == "1 of 19"


def test_a_saved_check_opens_to_be_changed(qtbot: QtBot, desk: Desk, house: House) -> None:
    first = Hand(qtbot, desk)
    marked_sole(first)
    first.press(times=14)
    first.page.save.click()
    hand = Hand(qtbot, desk, change=saved(house).stamp.id)
    review = hand.panel(ReviewPanel)
    review.change_asked.emit(hand.page.keeper.draft.marks[0].number)
    hand.panel(DetailsPanel).add_button.click()
    review = hand.panel(ReviewPanel)
    review.remove_asked.emit(hand.page.keeper.draft.marks[0].number)
    hand.page.save.click()
    assert saved(house).findings == ()
