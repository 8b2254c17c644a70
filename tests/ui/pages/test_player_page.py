"""The player over a real diary: nothing waits, the clock is moved and the page looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from footcare.domain.foot import Foot
from footcare.domain.gate import GateResult
from footcare.domain.massage import Ended
from footcare.domain.preferences import Preferences
from footcare.services.desktop_ports import Tone
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.widgets.buttons import WordButton
from tests.builders import make_desk
from tests.ui.pages.playing import BOTH, RETURN, SPACE, Played, opened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def played(qtbot: QtBot, desk: Desk, clock: FakeClock) -> Played:
    return opened(qtbot, desk, clock, before=6)


def test_it_leads_through_the_steps_by_itself(played: Played) -> None:
    page = played.page
    assert page.guide.title.text() == "Get ready"
    assert page.top.title.text() == "Five-minute calm feet"
    assert page.top.place.text() == "Step 1 of 10, 5 minutes left"
    assert not page.guide.pips.isVisible()
    played.wait(65)
    assert page.guide.title.text() == "Long strokes over the top"
    assert page.top.title.text() == "Five-minute calm feet, right foot"
    assert page.guide.tag.text() == "Right foot, top"
    assert page.guide.pips.words == "Feather pressure"
    assert page.guide.caution.text() == "Skip any spot with a plaster or mark."
    assert page.guide.ring.digits == "0:25"
    assert page.top.segments.value() == 3
    played.wait(100)
    assert page.top.title.text() == "Five-minute calm feet, left foot"


def test_it_asks_for_no_key_from_start_to_end(played: Played) -> None:
    played.wait(301)
    assert played.page.finish.isVisible()
    assert played.page.finish.title.text() == "Well done"
    assert not played.page.ticker.isActive()
    (record,) = played.kept
    assert (record.ended, record.done_seconds, record.before) == (Ended.FINISHED, 300, 6)
    assert record.after is None


def test_tones_come_at_step_half_and_end(played: Played) -> None:
    assert played.heard == [Tone.STEP]
    played.wait(20)
    assert played.heard == [Tone.STEP, Tone.HALF]
    played.wait(20)
    assert played.heard == [Tone.STEP, Tone.HALF, *[Tone.COUNT] * 3, Tone.STEP]
    played.wait(261)
    assert played.heard.count(Tone.STEP) == 10
    assert played.heard[-1] is Tone.END


def test_no_tones_for_who_wants_none(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, preferences=Preferences(sounds=False))
    played = opened(qtbot, desk, clock)
    played.wait(60)
    assert played.heard == []


def test_the_next_step_shows_over_the_last_six_seconds(played: Played) -> None:
    played.wait(33)
    assert "Next" not in played.page.guide.coming.text()
    played.wait(2)
    assert played.page.guide.coming.text() == "Next: Rest your hands on the foot, right foot"
    played.wait(6)
    assert "Next" not in played.page.guide.coming.text()


@pytest.mark.parametrize("focus", ["pause_button", "back_button", "next_button"])
def test_space_always_pauses_whatever_has_the_focus(played: Played, focus: str) -> None:
    played.wait(10)
    getattr(played.page.bar, focus).setFocus()
    played.press(SPACE)
    played.wait(60)
    assert played.page.guide.ring.words == "Paused"
    assert played.page.guide.ring.digits == "0:30"
    assert played.page.top.place.text() == "Paused"
    assert played.page.bar.pause_button.text() == "Continue"
    assert played.step == 0


def test_going_on_leads_in_for_three_seconds(played: Played) -> None:
    played.wait(10)
    played.press(SPACE)
    played.press(SPACE)
    assert played.page.guide.ring.words == "3"
    assert played.page.top.place.text() == "Going on in 3"
    played.wait(2.5)
    assert played.page.guide.ring.words == "1"
    played.wait(1.5)
    assert played.page.guide.ring.words == ""
    assert played.page.guide.ring.digits == "0:29"
    assert played.page.bar.pause_button.text() == "Pause"


def test_enter_activates_what_has_the_focus(played: Played) -> None:
    played.page.bar.next_button.setFocus()
    played.press(RETURN)
    assert played.step == 1
    played.page.bar.pause_button.setFocus()
    played.press(RETURN)
    assert played.page.bar.pause_button.text() == "Continue"


@pytest.mark.parametrize(
    ("forward", "backward"),
    [
        (Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
    ],
)
def test_arrows_and_page_keys_change_the_step(
    played: Played, forward: Qt.Key, backward: Qt.Key
) -> None:
    played.press(forward)
    played.press(forward)
    assert played.step == 2
    played.press(backward)
    assert played.step == 1
    assert played.page.guide.title.text() == "Rest your hands on the foot"


def test_a_click_anywhere_on_the_bar_outside_back_and_next_pauses(played: Played) -> None:
    bar = played.page.bar
    gap = QPoint(
        (bar.back_button.geometry().right() + bar.pause_button.x()) // 2, bar.height() // 2
    )
    assert bar.childAt(gap) is None
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=gap)
    assert bar.pause_button.text() == "Continue"
    QTest.mouseClick(bar.pause_button, Qt.MouseButton.LeftButton)
    assert bar.pause_button.text() == "Pause"


def test_a_sleep_of_the_computer_pauses_and_says_so(played: Played) -> None:
    played.wait(10)
    played.clock.jump(3600)
    played.page.tick()
    assert played.page.hint.text() == "We paused while the computer slept."
    assert played.page.guide.ring.words == "Paused"


def test_one_foot_alone_is_shorter(qtbot: QtBot, desk: Desk, clock: FakeClock) -> None:
    played = opened(qtbot, desk, clock, GateResult(frozenset({Foot.LEFT})))
    assert played.page.top.place.text() == "Step 1 of 6, 4 minutes left"
    played.wait(45)
    assert played.page.top.title.text() == "Five-minute calm feet, left foot"


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"routine": "calm5"},
        {"routine": "nothing", "allowed": BOTH},
        {"routine": "calm5", "allowed": GateResult(frozenset())},
        {"routine": "calm5", "allowed": GateResult(frozenset(Foot), complete=False)},
    ],
)
def test_without_an_open_gate_nothing_is_played(
    qtbot: QtBot, desk: Desk, words: dict[str, object]
) -> None:
    page = PlayerPage(desk)
    qtbot.addWidget(page)
    spy = QSignalSpy(page.open_page)
    page.enter(**words)
    assert spy.at(0) == ["massage", {}]
    assert page.session is None
    assert not page.ticker.isActive()


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        ((1280, 800), 100),
        ((1280, 800), 200),
        ((1024, 640), 100),
        ((1024, 640), 200),
        ((700, 900), 150),
    ],
)
def test_no_words_are_cut_and_the_bar_is_always_there(
    qtbot: QtBot,
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    size: tuple[int, int],
    text_size: int,
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, text_size=text_size)
    played = opened(qtbot, desk, clock)
    page = played.page
    for _ in range(3):  # the first makes it stack its parts, which lets it become narrower
        page.resize(*size)
        qapp.processEvents()
    for _ in range(4):
        for _again in range(3):
            qapp.processEvents()
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text().strip() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert page.scroller.horizontalScrollBar().maximum() == 0
        bottom = page.bar.mapTo(page, QPoint(0, page.bar.height())).y()
        assert bottom <= page.height()
        assert page.width() == size[0]
        played.page.bar.next_button.click()


def test_one_filled_button_and_large_targets(played: Played, qapp: QApplication) -> None:
    for _ in range(3):
        qapp.processEvents()
    buttons = [one for one in played.page.findChildren(WordButton) if one.isVisible()]
    assert [one.text() for one in buttons if one._kind == "primary"] == ["Pause"]
    assert all(one.height() >= 44 for one in buttons)
    assert played.page.bar.pause_button.height() == 84
