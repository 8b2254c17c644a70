"""Marking what is new in the foot check: where, what, since when, and what matters then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from footcare.domain.clock import today
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.mark import StillThere
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.what_panel import WhatPanel
from footcare.ui.pages.checking.where_panel import WherePanel
from tests.ui.pages.checking import BLISTER, SOLE, Hand, marked_sole, saved

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


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
