"""What has to be seen at once is seen without scrolling, in the windows people have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from footcare.domain.foot import Foot
from footcare.domain.gate import decide
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.person import Facts, Known
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.domain.record import stamp_now
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.player_page import PlayerPage
from tests.builders import make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

SIZES = (
    (1024, 640),
    pytest.param((1280, 800), marks=pytest.mark.soak),
    pytest.param((1180, 751), marks=pytest.mark.soak),
    pytest.param((960, 831), marks=pytest.mark.soak),
)


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, house: House) -> Iterator[MainWindow]:
    made = MainWindow(
        make_desk(qapp, clock=clock, house=house, preferences=Preferences(first_run_done=True))
    )
    made.show()
    yield made
    made.close()
    made.deleteLater()


def check_both_feet(house: House, clock: FakeClock) -> None:
    """A check of today with nothing in it, so that the gate leaves no foot out."""
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO))
    answers = tuple(
        StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order(Foot.RIGHT)
    )
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id), answers, ()))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_step_of_a_massage_needs_a_scroll_bar(
    window: MainWindow, house: House, clock: FakeClock, size: tuple[int, int]
) -> None:
    check_both_feet(house, clock)
    window.resize(*size)
    for routine in house.massaging.routines:
        words = {"routine": routine.id, "allowed": decide(house.massaging.gate(), {})}
        window.open_page("player", words)
        player = window.current
        assert isinstance(player, PlayerPage)
        player.ticker.stop()
        assert player.session is not None
        for planned in player.session.plan.steps:
            if planned.foot is not Foot.LEFT:  # the words of the second foot are those of the first
                player.tick()
                settle()
                place = f"{routine.id}: {planned.step.title}"
                assert player.scroller.verticalScrollBar().maximum() == 0, place
            player.session.next()
        window.open_page("today", {})


@pytest.mark.parametrize(
    ("size", "text_size"), [((1280, 800), 100), ((1280, 800), 150), ((1024, 680), 100)], ids=str
)
def test_all_answers_of_a_check_are_seen_at_once(
    qapp: QApplication, clock: FakeClock, house: House, size: tuple[int, int], text_size: int
) -> None:
    """Who sees only the first answer might take it for the only one."""
    desk = make_desk(qapp, clock=clock, house=house, theme=ThemeChoice.LIGHT, text_size=text_size)
    window = MainWindow(desk)
    window.resize(*size)
    window.show()
    window.open_page("check", {})
    page = window.current
    assert isinstance(page, CheckPage)
    asked = 0
    while isinstance(page.panel, AskPanel):
        settle()
        seen = QRect(QPoint(0, 0), page.scroller.viewport().size())
        last = list(page.panel.buttons.values())[-1]
        corner = last.mapTo(page.scroller.viewport(), QPoint(0, last.height()))
        assert seen.contains(corner), f"{page.heading.text()}: {corner.y()} of {seen.height()}"
        page.panel.buttons[Answer.NOTHING_NEW].click()
        asked += 1
    assert asked > len(Foot)
    window.close()
    window.deleteLater()
