"""Much at once: several findings at a place, thirty open ones, and every place marked by keys."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from footcare.domain.checking import PLACES
from footcare.domain.clock import today
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.follow_up import ASKED
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    Answer,
    Inspection,
    StepAnswer,
    check_order,
)
from footcare.domain.looked import identity
from footcare.domain.record import stamp_now
from footcare.ui.pages.advice_page import AdvicePage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.marks_list import MarksList
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.where_panel import ZoneList
from footcare.ui.widgets.text import Label
from tests.ui.pages.checking import SOLE, Hand, saved

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

A_DAY: Final = 24 * 3600
MANY: Final = 30


def key(hand: Hand, *keys: Qt.Key) -> None:
    """Press keys on whatever has the focus."""
    for each in keys:
        QCoreApplication.processEvents()
        focus = hand.page.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, each)
    QCoreApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    """Return the words that a widget shows, once it is laid out."""
    QCoreApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def shown_rows(hand: Hand) -> list[QAbstractButton]:
    """Return the buttons that change a mark, one for each mark shown."""
    (marks,) = hand.page.findChildren(MarksList)
    buttons = marks.findChildren(QAbstractButton)
    return [one for one in buttons if one.accessibleName().startswith("Change: ")]


# -- several at one place -----------------------------------------------------------------------


def test_several_findings_stand_at_one_place(hand: Hand, house: House) -> None:
    hand.go_to(SOLE)
    kinds = (FindingKind.BLISTER, FindingKind.CALLUS, FindingKind.CORN)
    for kind in kinds:
        hand.mark(Zone.BALL_INNER, kind, *(one.value for one in ASKED[kind]))
    assert len(shown_rows(hand)) == len(kinds)
    hand.press(times=14)
    hand.page.save.click()
    assert [(one.zone, one.kind) for one in saved(house).findings] == [
        (Zone.BALL_INNER, kind) for kind in kinds
    ]


# -- thirty open findings -----------------------------------------------------------------------


@pytest.fixture
def thirty(house: House, clock: FakeClock) -> tuple[Finding, ...]:
    """Thirty findings of both feet that were marked yesterday."""
    day = today(clock)
    kinds = (FindingKind.CALLUS, FindingKind.DRY_SKIN, FindingKind.BRUISE)
    zones = (Zone.BALL_INNER, Zone.HEEL_BACK, Zone.TOE1, Zone.TOE3, Zone.TOP)
    findings = tuple(
        Finding(kind, zone, side, day - timedelta(days=nth))
        for nth, (kind, zone, side) in enumerate(product(kinds, zones, (Side.RIGHT, Side.LEFT)))
    )
    answers = tuple(StepAnswer(*where, Answer.NOTHING_NEW) for where in check_order())
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id), answers, findings))
    clock.advance(A_DAY)
    return findings


def test_thirty_open_findings_are_each_asked_once_and_stay(
    hand: Hand, house: House, thirty: tuple[Finding, ...]
) -> None:
    hand.page.enter()
    asked: Counter[str] = Counter()
    presses = 0
    while not isinstance(hand.page.panel, ReviewPanel):
        if isinstance(hand.page.panel, StillPanel):
            asked[" ".join(texts(hand.page.panel))] += 1
        key(hand, Qt.Key.Key_Return)
        presses += 1
        assert presses <= MANY + PLACES, "a question does not go away"
    assert (len(asked), set(asked.values())) == (len(thirty), {1}) == (MANY, {1})
    assert presses == MANY + PLACES, "one press for each answer"
    assert len(shown_rows(hand)) == MANY
    key(hand, Qt.Key.Key_Return)
    findings = saved(house).findings
    assert {identity(one) for one in findings} == {identity(one) for one in thirty}
    assert {one.change for one in findings} == {Change.SAME}


def test_the_advice_on_thirty_findings_names_each(
    qtbot: QtBot, desk: Desk, thirty: tuple[Finding, ...]
) -> None:
    page = AdvicePage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    marked = [line for line in texts(page) if ", noticed " in line]
    assert len(set(marked)) == len(thirty)


# -- by keys alone ------------------------------------------------------------------------------


def answer_inside(hand: Hand) -> None:
    """Go through a panel inside a place by keys: a first choice, no to each question, go on."""
    panel = hand.page.panel
    for _stop in range(60):
        focus = hand.page.focusWidget()
        assert focus is not None
        name = focus.objectName()
        if isinstance(focus, ZoneList):
            key(hand, Qt.Key.Key_Down, Qt.Key.Key_Return)
        elif name == "yes":
            key(hand, Qt.Key.Key_Right, Qt.Key.Key_Return)
        elif isinstance(focus, QAbstractButton):
            key(hand, Qt.Key.Key_Return)
        if hand.page.panel is not panel:
            return
        key(hand, Qt.Key.Key_Tab)
    pytest.fail(f"no way out of {type(panel).__name__} by keys")


def test_something_is_marked_at_every_place_by_keys_alone(
    qtbot: QtBot, hand: Hand, house: House
) -> None:
    with qtbot.waitActive(hand.page):
        hand.page.activateWindow()
    for _place in range(PLACES):
        where = hand.page.keeper.draft.where
        hand.panel(AskPanel)
        key(hand, Qt.Key.Key_M)
        while not isinstance(hand.page.panel, (AskPanel, ReviewPanel)):
            answer_inside(hand)
        if hand.page.keeper.draft.where == where:
            key(hand, Qt.Key.Key_Return)
    hand.panel(ReviewPanel)
    key(hand, Qt.Key.Key_Return)
    check = saved(house)
    assert len(check.answers) == PLACES
    of_the_feet = {where for where in check_order() if where[0] in FOOT_STEPS}
    assert {where for where in of_the_feet if check.answer_to(*where) is Answer.MARKED} == (
        of_the_feet
    )
    assert len(check.findings) >= len(of_the_feet)
    assert {one.extras for one in check.findings} == {frozenset()}, "no was the answer to each"
