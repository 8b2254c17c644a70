"""The foot check, over a real diary: quick, careful, and nothing is ever lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from footcare.domain.clock import today
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Sign
from footcare.domain.mark import StillThere
from footcare.domain.preferences import Preferences
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.person_panels import CarePanel, PainPanel, ShoesPanel, SignsPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.start_panel import StartPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.what_panel import WhatPanel
from footcare.ui.pages.checking.where_panel import WherePanel
from footcare.ui.widgets.text import Label
from tests.builders import make_desk
from tests.ui.pages.checking import Hand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

SOLE = (InspectionStep.SOLES, Foot.RIGHT)
BLISTER = ("open", "around", "fluid", "under_care")


@pytest.fixture
def hand(qtbot: QtBot, desk: Desk) -> Hand:
    return Hand(qtbot, desk)


def saved(house: House) -> Inspection:
    check = house.inspecting.todays()
    assert check is not None
    return check


def marked_sole(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER)


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


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_N, Answer.NOTHING_NEW),
        (Qt.Key.Key_C, Answer.COULD_NOT_LOOK),
    ],
)
def test_letter_keys_answer(qtbot: QtBot, hand: Hand, key: Qt.Key, answer: Answer) -> None:
    with qtbot.waitActive(hand.page):
        hand.page.activateWindow()
    QTest.keyClick(hand.page, key)
    assert [given.answer for given in hand.page.keeper.draft.answers] == [answer]


def test_letter_keys_can_be_turned_off(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, preferences=Preferences(letter_keys=False))
    hand = Hand(qtbot, desk)
    with qtbot.waitActive(hand.page):
        hand.page.activateWindow()
    QTest.keyClick(hand.page, Qt.Key.Key_N)
    assert hand.page.keeper.draft.answers == ()


def test_back_goes_one_place_back_and_shows_what_was_answered(hand: Hand) -> None:
    assert not hand.page.back.isVisible()
    hand.press(Answer.COULD_NOT_LOOK)
    hand.page.back.click()
    assert hand.step is InspectionStep.READY
    words = [label.text() for label in hand.panel(AskPanel).findChildren(Label)]
    assert "You answered: I could not look at the socks. You can change it." in words


def test_a_mark_from_the_list_is_saved_with_all_its_words(
    hand: Hand, house: House, clock: FakeClock
) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.MARKED)
    hand.choose_place(Zone.BALL_INNER)
    hand.choose_kind(FindingKind.BLISTER)
    hand.since("yesterday")
    hand.reply(Reply.NO, ["open", "fluid"])
    hand.reply(Reply.YES, ["around", "under_care"])
    hand.reply(Reply.YES, ["red_around"])
    hand.reply(Reply.NO, ["spreading", "warm_around", "swollen_around", "pain_more"])
    details = hand.panel(DetailsPanel)
    for _ in range(3):
        details.red_cm.more.click()
    details.add_button.click()
    hand.press(times=14)
    hand.page.save.click()
    (finding,) = saved(house).findings
    assert (finding.kind, finding.zone, finding.side) == (
        FindingKind.BLISTER,
        Zone.BALL_INNER,
        Side.RIGHT,
    )
    assert finding.noticed == today(clock) - timedelta(days=1)
    assert finding.extras == {Extra.RED_AROUND, Extra.UNDER_CARE}
    assert finding.red_cm == 1.5
    assert saved(house).answer_to(*SOLE) is Answer.MARKED


def test_drawing_and_list_say_the_same(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.MARKED)
    where = hand.panel(WherePanel)
    where.list.choose(Zone.ARCH)
    assert hand.page.looks.feet.selected() == Spot(Foot.RIGHT, Zone.ARCH)
    feet = hand.page.looks.feet
    at = feet.place_of(Spot(Foot.RIGHT, Zone.BALL_OUTER))
    assert at is not None
    QTest.mouseClick(feet, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    assert where.zone is Zone.BALL_OUTER
    assert feet.selected() == Spot(Foot.RIGHT, Zone.BALL_OUTER)


def test_a_press_on_the_drawing_begins_a_mark_there(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.page.looks.spot_chosen.emit(Spot(Foot.RIGHT, Zone.ARCH))
    assert hand.panel(WherePanel).zone is Zone.ARCH
    hand.panel(WherePanel).next.click()
    hand.panel(WhatPanel)


def test_for_the_pair_the_foot_is_asked(hand: Hand, house: House) -> None:
    hand.go_to((InspectionStep.WARMTH, None))
    hand.press(Answer.MARKED)
    where = hand.panel(WherePanel)
    where.list.choose(Zone.WHOLE_FOOT)
    where.next.click()
    assert where.missing.text() == "Please choose the foot first."
    assert where.sides is not None
    where.sides.button("left").click()
    where.next.click()
    hand.choose_kind(FindingKind.WARMTH)
    hand.since()
    hand.reply(Reply.NO, ["around", "cannot_bear_weight", "open"])
    hand.panel(DetailsPanel).add_button.click()
    hand.press(times=17)
    hand.page.save.click()
    assert [one.side for one in saved(house).findings] == [Side.LEFT]


def test_every_question_has_to_be_answered(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.MARKED)
    hand.choose_place(Zone.ARCH)
    hand.choose_kind(FindingKind.BLISTER)
    details = hand.panel(DetailsPanel)
    details.add_button.click()
    assert details.since is not None
    assert not details.since.missing.isHidden()
    hand.since()
    hand.reply(Reply.NO, BLISTER[:-1])
    details.add_button.click()
    assert not details.questions.row("under_care").missing.isHidden()
    assert hand.page.keeper.draft.marks == ()
    hand.reply(Reply.NO, BLISTER[-1:])
    details.add_button.click()
    assert len(hand.page.keeper.draft.marks) == 1


def test_not_sure_opens_the_details_and_counts_as_yes(hand: Hand, house: House) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.MARKED)
    hand.choose_place(Zone.ARCH)
    hand.choose_kind(FindingKind.BLISTER)
    hand.since()
    hand.reply(Reply.NO, ["open", "around"])
    hand.reply(Reply.NOT_SURE, ["fluid", "under_care"])
    hand.reply(Reply.NO, ["discharge", "smell"])
    hand.reply(Reply.NOT_SURE, ["pus"])
    hand.panel(DetailsPanel).add_button.click()
    hand.press(times=14)
    hand.page.save.click()
    (finding,) = saved(house).findings
    assert finding.extras == {Extra.PUS}
    assert "Not sure, counted as yes: Is there pus?" in saved(house).note


def test_a_draft_survives_a_crash(qtbot: QtBot, desk: Desk, hand: Hand) -> None:
    marked_sole(hand)
    hand.press()
    hand.press(Answer.COULD_NOT_LOOK)
    before = hand.page.keeper.draft
    after = Hand(qtbot, desk)
    assert after.page.keeper.draft == before
    assert after.page.heading.text() == "Look at each toe of your right foot"


def test_a_removed_mark_can_be_put_back(hand: Hand) -> None:
    marked_sole(hand)
    before = hand.page.keeper.draft.marks
    hand.panel(AskPanel).remove_asked.emit(before[0].number)
    assert hand.page.keeper.draft.marks == ()
    toast = hand.page._toast
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    assert hand.page.keeper.draft.marks == before


def test_a_mark_can_be_changed(hand: Hand) -> None:
    marked_sole(hand)
    number = hand.page.keeper.draft.marks[0].number
    hand.panel(AskPanel).change_asked.emit(number)
    hand.reply(Reply.YES, ["open"])
    hand.panel(DetailsPanel).add_button.click()
    (mark,) = hand.page.keeper.draft.marks
    assert mark.replies[Extra.OPEN] is Reply.YES


def test_the_same_kind_at_the_same_place_is_changed_not_doubled(hand: Hand) -> None:
    marked_sole(hand)
    hand.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER, yes=("open",))
    (mark,) = hand.page.keeper.draft.marks
    assert mark.replies[Extra.OPEN] is Reply.YES


def test_escape_and_back_leave_a_mark_question_by_question(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.MARKED)
    hand.choose_place(Zone.ARCH)
    hand.choose_kind(FindingKind.BLISTER)
    hand.page.back.click()
    hand.panel(WhatPanel)
    QTest.keyClick(hand.page, Qt.Key.Key_Escape)
    hand.panel(WherePanel)
    QTest.keyClick(hand.page, Qt.Key.Key_Escape)
    hand.panel(AskPanel)
    assert hand.page.keeper.draft.where == SOLE


def test_an_earlier_finding_is_asked_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, hand: Hand
) -> None:
    marked_sole(hand)
    hand.press(times=14)
    hand.page.save.click()
    clock.advance(86_400)
    hand = Hand(qtbot, desk)
    hand.go_to(SOLE)
    still = hand.panel(StillPanel)
    still.group.button(StillThere.WORSE.value).click()
    details = hand.panel(DetailsPanel)
    details.add_button.click()
    assert not details.questions.row("open").missing.isHidden(), "worse asks all anew"
    hand.reply(Reply.NO, BLISTER[1:])
    hand.reply(Reply.YES, BLISTER[:1])
    details.add_button.click()
    hand.press(times=14)
    hand.page.save.click()
    (finding,) = saved(house).findings
    assert finding.change is Change.WORSE
    assert finding.extras == {Extra.OPEN}
    clock.advance(86_400)
    hand = Hand(qtbot, desk)
    hand.go_to(SOLE)
    hand.panel(StillPanel).group.button(StillThere.GONE.value).click()
    hand.press(times=14)
    hand.page.save.click()
    assert [one.change for one in saved(house).findings] == [Change.HEALED]


def test_an_emergency_does_not_wait_for_the_end(hand: Hand, house: House) -> None:
    hand.press()
    hand.press(Answer.MARKED)
    hand.reply(Reply.NOT_SURE, [Sign.STROKE_SIGNS.value])
    assert hand.page.urgent.title.text() == "Call the emergency number now."
    hand.page.urgent.button.click()
    assert saved(house).signs == {Sign.STROKE_SIGNS}
    assert hand.opened.at(0)[0] == "advice"


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


def test_the_look_back_leads_to_what_was_not_seen(hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.COULD_NOT_LOOK)
    hand.press(times=13)
    review = hand.panel(ReviewPanel)
    review.note.setPlainText("Asked Ann to look.")
    (place,) = [button for button in review.findChildren(QAbstractButton) if button.isVisible()]
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


def tab_stops(hand: Hand) -> list[str]:
    """Return the names of what the Tab key comes to, from the first focus on to the last."""
    QCoreApplication.processEvents()
    names = []
    widget = hand.page.first_focus()
    for _ in range(400):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(widget.objectName() or type(widget).__name__)
        widget = widget.nextInFocusChain()
        if widget is hand.page.first_focus():
            break
    return names


def test_the_tab_key_follows_the_screen(hand: Hand) -> None:
    hand.go_to(SOLE)
    assert tab_stops(hand)[:4] == ["nothing_new", "marked", "could_not_look", "check_back"]
    hand.press(Answer.MARKED)
    assert tab_stops(hand)[:3] == ["ZoneList", "what_is_it", "check_back"]
    hand.choose_place(Zone.ARCH)
    hand.choose_kind(FindingKind.BLISTER)
    hand.reply(Reply.YES, ["around"])
    stops = tab_stops(hand)
    assert stops[0] == "today"
    assert stops[1:10] == ["yes"] * 9
    assert stops[10:13] == ["add_mark", "another_kind", "check_back"]


def test_a_finding_can_be_marked_by_keys_alone(hand: Hand) -> None:
    hand.go_to(SOLE)

    def key(*keys: Qt.Key) -> None:
        for each in keys:
            QCoreApplication.processEvents()
            focus = hand.page.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, each)

    hand.panel(AskPanel).buttons[Answer.MARKED].setFocus()
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    hand.panel(WhatPanel)
    key(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    details = hand.panel(DetailsPanel)
    key(Qt.Key.Key_Right, Qt.Key.Key_Return)
    for _ in range(4):
        key(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Return)
    key(Qt.Key.Key_Tab)
    assert hand.page.focusWidget() is details.add_button
    key(Qt.Key.Key_Return)
    (mark,) = hand.page.keeper.draft.marks
    assert mark.kind is FindingKind.BLISTER
    assert set(mark.replies.values()) == {Reply.NO}
    key(Qt.Key.Key_Return)
    assert hand.page.keeper.draft.answer_at(SOLE) is Answer.MARKED
