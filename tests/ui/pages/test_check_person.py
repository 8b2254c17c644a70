"""What the foot check asks about the person: danger signs, pain, shoes and care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from footcare.domain.finding import FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, InspectionStep, Sign
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.person_panels import CarePanel, PainPanel, ShoesPanel, SignsPanel
from footcare.ui.pages.checking.where_panel import WherePanel
from tests.ui.pages.checking import Hand, saved

if TYPE_CHECKING:
    from footcare.services.house import House


def test_an_emergency_does_not_wait_for_the_end(hand: Hand, house: House) -> None:
    hand.press()
    hand.press(Answer.MARKED)
    hand.reply(Reply.NOT_SURE, [Sign.STROKE_SIGNS.value])
    assert hand.page.urgent.title.text() == "Call the emergency number now."
    hand.page.urgent.button.click()
    assert saved(house).signs == {Sign.STROKE_SIGNS}
    assert hand.opened.at(0)[0] == "advice"


def test_an_emergency_is_recorded_and_no_more_where_only_a_record_is_kept(hand: Hand) -> None:
    hand.page.desk.preferences.change(record_only=True)
    hand.press()
    hand.press(Answer.MARKED)
    hand.reply(Reply.NOT_SURE, [Sign.STROKE_SIGNS.value])
    assert hand.page.urgent.isHidden()


def test_every_danger_sign_has_to_be_answered(hand: Hand) -> None:
    hand.press()
    hand.press(Answer.MARKED)
    panel = hand.panel(SignsPanel)
    hand.reply(Reply.NO, ["fever", "unwell", "breathless", "high_glucose"])
    panel.done.click()
    assert not panel.questions.row("stroke_signs").missing.isHidden()
    hand.reply(Reply.NO, ["stroke_signs"])
    panel.done.click()
    answers = [given.answer for given in hand.page.keeper.draft.answers]
    assert answers == [Answer.NOTHING_NEW, Answer.NOTHING_NEW]


def test_pain_shoes_and_care_are_kept(hand: Hand, house: House) -> None:
    hand.go_to((InspectionStep.FEELING_PAIN, None))
    hand.press(Answer.MARKED)
    pain = hand.panel(PainPanel)
    pain.done.click()
    assert not pain.missing.isHidden()
    pain.scale.group.button("4").click()
    pain.side.button("left").click()
    pain.days.more.click()
    hand.reply(Reply.NO, ["usual", "disturbs_sleep", "at_rest_eased_by_hanging"])
    hand.reply(Reply.YES, ["sudden"])
    pain.done.click()
    hand.press(Answer.MARKED)
    shoes = hand.panel(ShoesPanel)
    shoes.done.click()
    hand.reply(Reply.YES, ["object_in_shoe"])
    shoes.done.click()
    hand.press(Answer.MARKED)
    care = hand.panel(CarePanel)
    care.findChildren(QAbstractButton)[0].click()
    care.done.click()
    hand.page.save.click()
    check = saved(house)
    assert check.pain is not None
    assert (check.pain.level, check.pain.side, check.pain.days) == (4, Side.LEFT, 0)
    assert (check.pain.new, check.pain.sudden, check.pain.disturbs_sleep) == (True, True, False)
    assert check.object_in_shoe
    assert check.note == "Care done: Feet washed."


def test_less_feeling_is_marked_beside_pain(hand: Hand) -> None:
    hand.go_to((InspectionStep.FEELING_PAIN, None))
    hand.press(Answer.MARKED)
    hand.panel(PainPanel).place_asked.emit()
    where = hand.panel(WherePanel)
    assert where.sides is not None
    where.sides.button("both").click()
    hand.choose_place(Zone.TOES)
    hand.choose_kind(FindingKind.NUMBNESS)
    hand.since()
    hand.reply(Reply.NO, ["sudden"])
    hand.panel(DetailsPanel).add_button.click()
    hand.panel(PainPanel)
    assert [mark.kind for mark in hand.page.keeper.draft.marks] == [FindingKind.NUMBNESS]
