"""The foot check by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from footcare.domain.finding import FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Zone
from footcare.domain.inspection import Answer
from footcare.domain.preferences import Preferences
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.what_panel import WhatPanel
from tests.builders import make_desk
from tests.ui.pages.checking import SOLE, Hand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from tests.fakes import FakeClock


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


def tab_stops(hand: Hand) -> list[str]:
    """Return the names of what the Tab key comes to, from the first focus on to the last."""
    QCoreApplication.processEvents()
    names = []
    widget = hand.page.first_focus()
    for _ in range(400):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(widget.objectName() or type(widget).__name__)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
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
    key(Qt.Key.Key_Right, Qt.Key.Key_Return)
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
