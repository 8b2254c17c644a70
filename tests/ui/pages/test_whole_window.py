"""The player with the whole window as one button, its pace, and the light of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from footcare.domain.pace import Pace
from footcare.domain.preferences import Preferences
from tests.builders import make_desk
from tests.fakes import FakeScreen
from tests.looks.inspecting_widgets import faults
from tests.ui.pages.playing import ESCAPE, SPACE, Played, opened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

W, G = Qt.Key.Key_W, Qt.Key.Key_G


@pytest.fixture
def played(qtbot: QtBot, desk: Desk, clock: FakeClock) -> Played:
    return opened(qtbot, desk, clock)


def press_at(played: Played, x: float, y: float) -> None:
    """Press at a place of the page, given as shares of its width and height."""
    page = played.page
    place = QPoint(round(page.width() * x), round(page.height() * y))
    target = page.childAt(place) or page
    played.clock.advance(1)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(page, place))


def test_a_press_anywhere_pauses_and_goes_on(played: Played) -> None:
    played.page.top.whole_button.click()
    for x, y in ((0.02, 0.02), (0.25, 0.5), (0.75, 0.3), (0.98, 0.02), (0.7, 0.95)):
        press_at(played, x, y)
        assert played.session.tick().state.value == "paused", (x, y)
        assert played.page.whole.words.text() == "Paused. Press anywhere to go on."
        press_at(played, x, y)
        assert played.session.going


def test_there_is_one_button_left_and_it_brings_the_others_back(played: Played) -> None:
    played.press(W)
    shown = [one for one in played.page.findChildren(QAbstractButton) if one.isVisible()]
    assert shown == [played.page.whole.back_button]
    assert played.page.whole.back_button.height() >= 84
    assert played.page.focusWidget() is played.page.whole.back_button
    played.page.whole.back_button.click()
    assert played.session.going, "the button does not pause"
    assert played.page.bar.isVisible()
    assert played.page.focusWidget() is played.page.bar.pause_button


def test_escape_brings_the_buttons_back_before_it_leaves(played: Played) -> None:
    played.press(W)
    played.press(ESCAPE)
    assert not played.asker.asked
    assert played.page.bar.isVisible()
    played.press(ESCAPE)
    assert played.asker.asked


def test_an_elbow_that_bounces_presses_once(played: Played) -> None:
    played.press(W)
    for _ in range(3):
        played.clock.advance(0.1)
        QTest.mouseClick(played.page.whole, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert not played.session.going


def test_the_digits_are_giant_and_count_the_lead_in(played: Played) -> None:
    played.press(W)
    played.wait(5)
    digits = played.page.whole.digits
    assert digits.digits == "0:35"
    assert digits.height() >= 100
    played.press(SPACE)
    played.press(SPACE)
    assert digits.digits == "3"


def test_it_is_remembered_and_gone_at_the_end(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House, played: Played
) -> None:
    played.press(W)
    played.wait(301)
    assert not played.page.whole.isVisible()
    assert played.page.finish.isVisible()
    wishes = played.desk.preferences.current
    again = opened(qtbot, make_desk(qapp, clock=clock, house=house, preferences=wishes), clock)
    assert again.page.whole.isVisible()


@pytest.mark.parametrize(
    ("size", "text_size"), [((1280, 800), 100), ((1024, 640), 200), ((700, 900), 150)]
)
def test_nothing_is_cut_small_or_nameless(
    qtbot: QtBot,
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    size: tuple[int, int],
    text_size: int,
) -> None:
    wishes = Preferences(whole_window=True)
    desk = make_desk(qapp, clock=clock, house=house, text_size=text_size, preferences=wishes)
    page = opened(qtbot, desk, clock).page
    for _turn in range(3):
        page.resize(*size)
        qapp.processEvents()
    assert faults(page) == []
    assert page.width() == size[0]
    whole = page.whole
    assert whole.rect().contains(whole.back_button.geometry())
    assert whole.rect().contains(whole.digits.geometry())
    assert whole.words.geometry().top() >= page.height() - whole.taken


def kept(played: Played) -> Pace:
    return played.desk.preferences.current.massage_pace


def test_the_gentle_pace_gives_more_time_from_now_on_and_is_kept(played: Played) -> None:
    played.wait(50)
    played.press(G)
    assert played.page.guide.pace_button.isChecked()
    assert [played.session.plan.pace, kept(played)] == [Pace.GENTLE] * 2
    assert played.page.guide.ring.digits == "0:13"
    played.page.guide.pace_button.click()
    assert played.page.guide.ring.digits == "0:10"
    assert [played.session.plan.pace, kept(played)] == [Pace.NORMAL] * 2


def is_lit(played: Played) -> bool:
    screen = played.desk.screen()
    assert isinstance(screen, FakeScreen)
    return screen.on


def test_the_screen_stays_on_only_while_the_massage_runs(played: Played) -> None:
    assert is_lit(played)
    played.press(SPACE)
    played.wait(170)
    assert is_lit(played), "a short pause is part of it"
    played.wait(20)
    assert not is_lit(played)
    played.press(SPACE)
    assert is_lit(played)
    played.wait(304)
    assert played.page.finish.isVisible()
    assert not is_lit(played)


def test_leaving_lets_the_screen_go(played: Played) -> None:
    played.page.leave()
    assert not is_lit(played)
