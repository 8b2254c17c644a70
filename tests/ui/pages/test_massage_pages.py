"""The list of massages and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.person import Facts, Known
from footcare.domain.record import stamp_now
from footcare.domain.timing import AS_WRITTEN
from footcare.ui.pages.massage_page import MassagePage
from footcare.ui.pages.routine_page import RoutinePage
from footcare.ui.widgets.buttons import WordButton
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, page: Page, **words: object) -> None:
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(**words)


def shown(page: QWidget) -> str:
    QCoreApplication.processEvents()  # what was added to a visible page shows itself then
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_every_routine_has_a_card_and_one_is_suggested(qtbot: QtBot, desk: Desk) -> None:
    page = MassagePage(desk)
    opened(qtbot, page)
    assert {card.routine.id for card in page.cards} == {
        routine.id for routine in desk.house.massaging.routines
    }
    assert page.cards[0].routine.id == "calm5"
    assert "5 minutes, both feet, on a chair, light pressure" in shown(page.cards[0])
    filled = [one for one in page.findChildren(WordButton) if one._kind == "primary"]
    assert filled == [page.cards[0].button]


def test_the_one_done_last_is_suggested_again(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    record = MassageRecord(stamp_now(clock, house.person_id), "bedtime8", 480, 480, Ended.FINISHED)
    page = MassagePage(desk)
    opened(qtbot, page)
    with house.diary.writing() as books:
        books.sessions.add(record)
    page.enter()
    assert page.cards[0].routine.id == "bedtime8"
    assert len(page.cards) == len(desk.house.massaging.routines)


def test_a_card_opens_its_routine(qtbot: QtBot, desk: Desk) -> None:
    page = MassagePage(desk)
    opened(qtbot, page)
    spy = QSignalSpy(page.open_page)
    card = next(card for card in page.cards if card.routine.id == "toes5")
    assert card.button.accessibleName() == "Choose Toe by toe"
    card.button.click()
    assert spy.at(0) == ["routine", {"routine": "toes5"}]


@pytest.mark.parametrize("routine", ["calm5", "partner20", "exercise10", "medicated4", "lift8"])
def test_a_routine_shows_its_steps_its_basis_and_how_often(
    qtbot: QtBot, desk: Desk, routine: str
) -> None:
    page = RoutinePage(desk)
    opened(qtbot, page, routine=routine)
    assert page.routine is not None
    said = shown(page)
    for number, step in enumerate(page.routine.steps, start=1):
        assert f"{number}. {step.title}" in said
        assert step.words in said
    assert page.routine.basis in said
    assert page.routine.frequency in said
    spy = QSignalSpy(page.open_page)
    page.start_button.click()
    assert spy.at(0) == ["gate", {"routine": routine, "timing": AS_WRITTEN}]


def test_another_routine_takes_the_place_of_the_first(qtbot: QtBot, desk: Desk) -> None:
    page = RoutinePage(desk)
    opened(qtbot, page, routine="calm5")
    page.enter(routine="toes5")
    assert page.heading.text() == "Toe by toe"
    assert "Choose" not in shown(page)
    assert "Knead the arch" not in shown(page)
    assert page.start_button.isVisible()
    page.enter()
    assert page.heading.text() == "Toe by toe"


@pytest.mark.parametrize(
    ("width", "text_size"), [(1058, 100), (802, 100), (1280, 200), (1024, 200), (640, 100)]
)
@pytest.mark.parametrize("kind", [MassagePage, RoutinePage])
def test_nothing_runs_out_of_the_page(
    qtbot: QtBot,
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    kind: type[MassagePage | RoutinePage],
    width: int,
    text_size: int,
) -> None:
    page = kind(make_desk(qapp, clock=clock, house=house, text_size=text_size))
    opened(qtbot, page, routine="everyday10")
    page.resize(width, 640)
    for _ in range(3):
        qapp.processEvents()
    assert page.scroller.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_bars_a_massage_is_said_above_the_list(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.knowing.keep_facts(Facts(poor_circulation=Known.YES))
    page = MassagePage(desk)
    opened(qtbot, page)
    assert "No massage now" in shown(page)
    filled = [one for one in page.findChildren(WordButton) if one._kind == "primary"]
    assert [one.objectName() for one in filled] == ["check"]
    house.knowing.keep_facts(Facts())
    page.enter()
    assert "No massage now" not in shown(page)
    assert page.cards[0].button._kind == "primary"
