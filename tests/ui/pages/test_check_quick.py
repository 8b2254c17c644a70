"""The quick path: nothing new anywhere, counted in key presses, and what must not shorten it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from footcare.domain.checking import PLACES
from footcare.domain.finding import FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Zone
from footcare.domain.inspection import Answer
from footcare.domain.mark import StillThere
from footcare.domain.preferences import Preferences
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from tests.builders import make_desk
from tests.ui.pages.checking import BLISTER, SOLE, Hand, saved

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

QUICKEST = 20
"""One for each of nineteen answers, and one to finish."""


def keys_to_the_end(hand: Hand, key: Qt.Key, finish: Qt.Key = Qt.Key.Key_Return) -> int:
    """Press a key on whatever has the focus until the check is saved; return how often."""
    pressed = 0
    while hand.opened.count() == 0:
        QCoreApplication.processEvents()
        focus = hand.page.focusWidget()
        assert focus is not None
        at_the_end = isinstance(hand.page.panel, ReviewPanel)
        QTest.keyClick(focus, finish if at_the_end else key)
        pressed += 1
        assert pressed <= QUICKEST, "longer than it may be"
    return pressed


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_N])
def test_nothing_new_anywhere_takes_twenty_keys(
    qtbot: QtBot, hand: Hand, house: House, key: Qt.Key
) -> None:
    with qtbot.waitActive(hand.page):
        hand.page.activateWindow()
    assert keys_to_the_end(hand, key) == QUICKEST == PLACES + 1
    check = saved(house)
    assert len(check.answers) == PLACES
    assert not any(given.together for given in check.answers)


def test_it_takes_no_letter_keys(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, preferences=Preferences(letter_keys=False))
    hand = Hand(qtbot, desk)
    assert keys_to_the_end(hand, Qt.Key.Key_Return) == QUICKEST


def test_every_later_day_is_as_quick(
    qtbot: QtBot, desk: Desk, clock: FakeClock, house: House
) -> None:
    for _day in range(2):
        assert keys_to_the_end(Hand(qtbot, desk), Qt.Key.Key_Return) == QUICKEST
        clock.advance(24 * 3600)
    assert house.inspecting.standing_advice() is not None


def held_down(page: QWidget, key: Qt.Key) -> None:
    """Send what a key that is held down sends: one press, then presses that repeat it."""
    no = Qt.KeyboardModifier.NoModifier
    kinds = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for repeat in range(30):
        QCoreApplication.processEvents()
        focus = page.focusWidget()
        assert focus is not None
        for kind in kinds[: 2 if repeat else 1]:
            QApplication.sendEvent(focus, QKeyEvent(kind, key, no, "", autorep=repeat > 0))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_held_down_answers_one_question_at_most(hand: Hand, key: Qt.Key) -> None:
    held_down(hand.page, key)
    assert hand.page.keeper.draft.answered <= 1


def double_click(page: QWidget, at: QPoint) -> None:
    """Click twice at one place, each time on whatever lies there."""
    for press in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        QCoreApplication.processEvents()
        for kind in (press, QEvent.Type.MouseButtonRelease):
            under = page.childAt(at)
            assert under is not None
            inside = QPointF(under.mapFrom(page, at))
            left = Qt.MouseButton.LeftButton
            where = QPointF(page.mapToGlobal(at))
            no = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(under, QMouseEvent(kind, inside, where, left, left, no))


def middle(page: QWidget, button: QWidget) -> QPoint:
    return button.mapTo(page, button.rect().center())


def test_a_double_click_answers_one_question(hand: Hand) -> None:
    hand.go_to(SOLE)
    before = hand.page.keeper.draft.answered
    QCoreApplication.processEvents()
    here = middle(hand.page, hand.panel(AskPanel).buttons[Answer.NOTHING_NEW])
    double_click(hand.page, here)
    under = hand.page.childAt(here)
    assert under is hand.panel(AskPanel).buttons[Answer.NOTHING_NEW], "it lies under the pointer"
    assert hand.page.keeper.draft.answered == before + 1


def test_a_double_click_answers_one_earlier_finding(
    qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand
) -> None:
    hand.go_to(SOLE)
    hand.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER)
    hand.mark(Zone.BALL_OUTER, FindingKind.BLISTER, *BLISTER)
    hand.press(times=14)
    hand.page.save.click()
    clock.advance(24 * 3600)
    later = Hand(qtbot, desk)
    later.go_to(SOLE)
    QCoreApplication.processEvents()
    same = later.panel(StillPanel).group.button(StillThere.SAME.value)
    double_click(later.page, middle(later.page, same))
    later.panel(StillPanel)
    assert len(later.page.keeper.draft.asks_again(SOLE)) == 1


def chosen(page: QWidget) -> list[str]:
    """Return everything that is ticked on a page, but for the voice."""
    buttons = page.findChildren(QAbstractButton)
    return [one.objectName() for one in buttons if one.isChecked()]


def test_nothing_is_ever_ticked_before_the_person_does(hand: Hand) -> None:
    for _place in range(PLACES):
        assert chosen(hand.page) == []
        hand.press(Answer.MARKED)
        QCoreApplication.processEvents()
        assert chosen(hand.page) == []
        hand.page.back.click()
        hand.press()
    assert chosen(hand.page) == []
    assert not hand.page.keeper.draft.marks
    assert all(reply is Reply.NO for reply in hand.page.keeper.draft.signs.values())
