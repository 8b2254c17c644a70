"""The gate before a massage, over a real diary."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.clock import today
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.gate import GateQuestion, GateResult
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.person import Facts, Known
from footcare.domain.record import stamp_now
from footcare.paths import Profile
from footcare.ui.pages.gate_page import GatePage
from footcare.ui.widgets.buttons import WordButton
from tests.builders import make_desk, make_house

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

INTACT = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)


@pytest.fixture(autouse=True)
def known(house: House) -> None:
    house.knowing.keep_facts(INTACT)


def opened(qtbot: QtBot, desk: Desk) -> GatePage:
    page = GatePage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(routine="everyday10")
    return page


def look(house: House, clock: FakeClock, *findings: Finding) -> None:
    answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id), answers, findings))


def found(clock: FakeClock, kind: FindingKind, side: Side, *extras: Extra) -> Finding:
    return Finding(kind, Zone.HEEL_BOTTOM, side, today(clock), extras=frozenset(extras))


def answer(page: GatePage, **replies: str) -> None:
    """Answer every question with no, but these."""
    assert page.questions is not None
    for question, group in page.questions.groups.items():
        group.button(replies.get(question.value, "no")).click()


def shown(page: GatePage) -> str:
    QCoreApplication.processEvents()  # what was added to a visible page shows itself then
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_nothing_is_ticked_and_nothing_begins_before_all_is_answered(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    assert page.questions is not None
    assert page.questions.replies == {}
    assert not page.begin_button.isEnabled()
    assert "Answer each question above" in page.waiting.text()
    for question in list(GateQuestion)[:-1]:
        page.questions.groups[question].button("no").click()
        assert not page.begin_button.isEnabled()
    answer(page)
    assert page.begin_button.isEnabled()
    assert not page.waiting.isVisible()


def test_six_times_no_begins_on_both_feet_with_the_number_before(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    answer(page)
    page.scale.group.button("4").click()
    spy = QSignalSpy(page.open_page)
    page.begin_button.click()
    name, words = spy.at(0)
    assert name == "player"
    assert (words["routine"], words["before"]) == ("everyday10", 4)
    assert isinstance(words["allowed"], GateResult)
    assert words["allowed"].feet == set(Foot)


def test_the_number_before_can_be_left_out(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    answer(page)
    spy = QSignalSpy(page.open_page)
    page.begin_button.click()
    assert spy.at(0)[1]["before"] is None


def test_a_blister_on_a_foot_leaves_it_out_and_the_time_is_shorter(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    answer(page, skin="left")
    assert page.verdict.isVisible()
    assert "No massage of the left foot today" in shown(page)
    assert "Mark it in the foot check" in shown(page)
    assert page.begin_button.text() == "Begin with the right foot"
    assert page.subheading.text() == "Everyday ten, 6 minutes"


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("breathless", "Call the emergency number now."),
        ("calf", "Get help today."),
        ("colour", "Get help today."),
        ("unwell", "Do the foot check now."),
    ],
)
def test_a_refusal_comes_at_once_says_why_and_what_to_do(
    qtbot: QtBot, desk: Desk, question: str, says: str
) -> None:
    page = opened(qtbot, desk)
    assert page.questions is not None
    page.questions.groups[GateQuestion(question)].button("yes").click()
    assert page.verdict.isVisible()
    assert "No massage now" in shown(page)
    assert says in shown(page)
    assert not page.begin_button.isVisible()
    assert not page.feel.isVisible()
    filled = [
        one for one in page.findChildren(WordButton) if one.isVisible() and one._kind == "primary"
    ]
    assert len(filled) == 1
    spy = QSignalSpy(page.open_page)
    filled[0].click()
    assert spy.at(0)[0] == ("check" if question == "unwell" else "help")


def test_a_slip_of_the_finger_can_be_put_right(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    answer(page, calf="yes")
    assert not page.begin_button.isVisible()
    assert page.questions is not None
    page.questions.groups[GateQuestion.CALF].button("no").click()
    assert not page.verdict.isVisible()
    assert page.begin_button.isEnabled()


def test_todays_check_is_used_and_nothing_is_asked(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    look(house, clock)
    page = opened(qtbot, desk)
    assert page.questions is None
    assert page.begin_button.isEnabled()
    assert "Today's foot check is used." in shown(page)


def test_what_todays_check_blocks_is_refused_with_its_reason(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    look(house, clock, found(clock, FindingKind.BLISTER, Side.LEFT))
    page = opened(qtbot, desk)
    assert page.begin_button.text() == "Begin with the right foot"
    assert "blister" in shown(page).lower()


def test_level_three_refuses_everything(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    look(house, clock, found(clock, FindingKind.REDNESS, Side.LEFT, Extra.SPREADING))
    page = opened(qtbot, desk)
    assert page.questions is None
    assert not page.begin_button.isVisible()
    assert "No massage now" in shown(page)
    spy = QSignalSpy(page.open_page)
    button = page.verdict.findChild(WordButton, "advice")
    assert button is not None
    button.click()
    assert spy.at(0)[0] == "advice"


def test_poor_circulation_is_refused_until_the_team_agrees(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.NO, poor_circulation=Known.YES))
    page = opened(qtbot, desk)
    assert page.questions is None
    assert "Ask your foot team whether they agree" in shown(page)


def test_untested_feet_are_told_to_look(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.knowing.keep_facts(Facts())
    page = opened(qtbot, desk)
    answer(page)
    assert page.result is not None
    assert page.result.pressure_cap == 2
    assert "You may not feel harm: look." in shown(page)


def test_opened_again_it_asks_anew(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    answer(page)
    page.scale.group.button("4").click()
    page.enter(routine="calm5")
    assert page.questions is not None
    assert page.questions.replies == {}
    assert page.scale.value is None
    assert page.subheading.text() == "Five-minute calm feet, 5 minutes"
    page.enter()
    assert page.routine is not None
    assert page.routine.id == "calm5"


def test_not_now_leads_back(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    spy = QSignalSpy(page.open_page)
    button = page.findChild(WordButton, "not_now")
    assert button is not None
    button.click()
    assert spy.at(0) == ["massage", {}]


@pytest.mark.parametrize(
    ("width", "text_size"), [(1058, 100), (1024, 100), (1280, 200), (640, 100)]
)
def test_nothing_runs_out_of_the_page(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House, width: int, text_size: int
) -> None:
    page = opened(qtbot, make_desk(qapp, clock=clock, house=house, text_size=text_size))
    page.resize(width, 700)
    for _ in range(3):
        qapp.processEvents()
    assert page.scroller.horizontalScrollBar().maximum() == 0
    answer(page, skin="left")
    for _ in range(3):
        qapp.processEvents()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_tab_key_reads_the_questions_before_the_scale(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    answer(page, skin="left")
    assert page.questions is not None
    stops = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        stops.append(widget)
        widget = widget.nextInFocusChain()
    order = [
        stops.index(each)
        for each in (
            page.back_button,
            page.questions.groups[GateQuestion.BREATHLESS].button("no"),
            page.questions.groups[GateQuestion.REDNESS].button("no"),
            page.scale.group.button("0"),
            page.begin_button,
        )
    ]
    assert order == sorted(order)


def test_a_diary_that_cannot_be_asked_can_be_asked_again(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, tmp_path: Path
) -> None:
    with make_house(tmp_path / "held", clock, wait_seconds=0.02) as house:
        desk = make_desk(qapp, clock=clock, house=house)
        database = Profile(tmp_path / "held").database
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            page = opened(qtbot, desk)
            assert "Another program is using the diary." in page.waiting.text()
            assert page.again.isVisible()
            assert not page.begin_button.isVisible()
        page.again.click()
        assert not page.again.isVisible()
        assert page.questions is not None
