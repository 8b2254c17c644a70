"""The touch test: what is said and when, one try each, put right, kept once a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.touch_run import READY_SECONDS, TOUCH_SECONDS, Phase, Reply
from footcare.domain.touch_test import ORDER, Touch
from footcare.ui.pages.touch_test_page import TouchTestPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock, FakeVoice

DAY = 86_400.0


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TouchTestPage:
    made = TouchTestPage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    made.enter()
    return made


@pytest.fixture
def voice(desk: Desk) -> FakeVoice:
    return cast("FakeVoice", desk.voice())


def words_on(widget: QWidget) -> str:
    return " ".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def touched(page: TouchTestPage, clock: FakeClock) -> None:
    """Let the voice come to its end, and the time of the touch pass."""
    page.desk.voice().stop()
    page.tick()
    clock.advance(READY_SECONDS + TOUCH_SECONDS)
    page.tick()


def run_through(page: TouchTestPage, clock: FakeClock, *not_felt: int) -> None:
    page.before.begin.click()
    for place in range(len(ORDER)):
        touched(page, clock)
        reply = Reply.NOT_FELT if place in not_felt else Reply.FELT
        page.running.buttons[reply].click()


def phase(page: TouchTestPage) -> str:
    (now,) = [line for line in page.running.lines.values() if line.words.property("t") == "bold"]
    return now.words.text()


def test_each_toe_is_named_aloud_and_the_touch_never(
    page: TouchTestPage, clock: FakeClock, voice: FakeVoice
) -> None:
    run_through(page, clock)
    assert voice.said == [
        "Close your eyes. Say yes when you feel a touch. Next: Right foot, big toe.",
        "Next: Right foot, little toe.",
        "Next: Left foot, big toe.",
        "Next: Left foot, little toe.",
        "Next: Right foot, middle toe.",
        "Next: Left foot, middle toe.",
        "That was the last one. You can open your eyes.",
    ]


def test_the_screen_says_when_to_touch_once_the_voice_is_through(
    page: TouchTestPage, clock: FakeClock, voice: FakeVoice
) -> None:
    page.before.begin.click()
    clock.advance(60)
    page.tick()
    assert "Do not touch it yet" in phase(page), "the voice still speaks"
    voice.stop()
    page.tick()
    clock.advance(READY_SECONDS)
    page.tick()
    assert "Touch now" in phase(page)
    clock.advance(TOUCH_SECONDS)
    page.tick()
    assert "Did they say" in phase(page)
    assert not page.ticker.isActive()


def test_before_the_touch_there_is_no_answer(page: TouchTestPage, clock: FakeClock) -> None:
    page.before.begin.click()
    page.running.buttons[Reply.FELT].click()
    assert page.run is not None
    assert page.run.place == 0
    assert "Not touched yet" in page.running.hint.text()
    page.running.buttons[Reply.LEFT_OUT].click()
    assert page.run.place == 1
    touched(page, clock)
    page.running.buttons[Reply.NOT_FELT].click()
    assert page.run.replies == (Reply.LEFT_OUT, Reply.NOT_FELT)


def test_the_helper_answers_with_one_key(page: TouchTestPage, clock: FakeClock) -> None:
    page.before.begin.click()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N):
        touched(page, clock)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert page.run is not None
    assert page.run.replies == (Reply.FELT, Reply.NOT_FELT)


def test_letters_do_nothing_where_they_are_switched_off(
    page: TouchTestPage, desk: Desk, clock: FakeClock
) -> None:
    desk.preferences.change(letter_keys=False)
    page.before.begin.click()
    touched(page, clock)
    QTest.keyClick(page.running.first_focus(), Qt.Key.Key_Y)
    assert page.run is not None
    assert page.run.replies == ()


def test_two_missed_touches_are_kept_and_told_in_the_words_of_the_source(
    page: TouchTestPage, house: House, clock: FakeClock
) -> None:
    run_through(page, clock, 1, 4)
    page.review.initials.edit.setText("AV")
    page.review.save.click()
    (record,) = house.measuring.touch_tests()
    assert record.touches == tuple(
        Touch(spot, felt=place not in (1, 4)) for place, spot in enumerate(ORDER)
    )
    assert record.helper == "AV"
    assert "4 of 6 touches felt." in words_on(page.results)
    assert page.action.card is not None
    assert "2 of 6 touches were not felt" in words_on(page.action.card)


def test_all_felt_is_no_promise(page: TouchTestPage, clock: FakeClock) -> None:
    run_through(page, clock)
    page.review.save.click()
    assert "6 of 6 touches felt. Still keep your yearly check." in words_on(page.results)
    assert page.action.card is None


def test_a_wrong_key_is_put_right_before_it_is_kept(
    page: TouchTestPage, house: House, clock: FakeClock
) -> None:
    run_through(page, clock, 0)
    page.review.groups[ORDER[0]].button(Reply.FELT.value).click()
    page.review.groups[ORDER[5]].button(Reply.LEFT_OUT.value).click()
    page.review.save.click()
    (record,) = house.measuring.touch_tests()
    assert [touch.felt for touch in record.touches] == [True] * 5


def test_a_test_in_which_nothing_was_touched_is_not_kept(page: TouchTestPage, house: House) -> None:
    page.before.begin.click()
    for _toe in ORDER:
        page.running.buttons[Reply.LEFT_OUT].click()
    page.review.save.click()
    assert page.review.nothing.isVisible()
    assert house.measuring.touch_tests() == []


def test_once_a_month_and_again_after_it_was_taken_back(
    page: TouchTestPage, house: House, clock: FakeClock
) -> None:
    run_through(page, clock)
    page.review.save.click()
    assert not page.before.isVisible()
    assert "The next test can be done from Tuesday 22 December." in page.results.due.text()
    page.take_back()
    assert page.before.isVisible()
    assert house.measuring.touch_tests() == []
    run_through(page, clock)
    page.review.save.click()
    clock.advance(31 * DAY)
    page.enter()
    assert page.before.isVisible()


def test_a_test_that_is_stopped_or_left_leaves_nothing(
    page: TouchTestPage, house: House, clock: FakeClock, voice: FakeVoice
) -> None:
    page.before.begin.click()
    touched(page, clock)
    page.running.stop.click()
    assert page.run is None
    assert page.before.isVisible()
    page.before.begin.click()
    page.leave()
    assert not page.ticker.isActive()
    assert not voice.speaks
    assert house.measuring.touch_tests() == []


def test_after_a_look_at_get_help_the_toe_is_named_again(
    page: TouchTestPage, clock: FakeClock, voice: FakeVoice
) -> None:
    page.before.begin.click()
    page.rest()
    page.hide()
    assert not page.ticker.isActive()
    assert not voice.speaks
    clock.advance(600)
    page.show()
    assert voice.said[-1] == "Next: Right foot, big toe."
    assert page.run is not None
    assert page.run.phase(clock.monotonic()) is Phase.READY
    touched(page, clock)
    page.rest()
    page.hide()
    page.show()
    assert "Did they say" in phase(page), "what was touched is not touched again"


def test_without_a_voice_it_goes_on_in_silence(
    page: TouchTestPage, desk: Desk, clock: FakeClock, voice: FakeVoice
) -> None:
    page.before.voice.click()
    assert not desk.preferences.current.touch_voice
    run_through(page, clock)
    assert voice.said == []
    assert page.review.isVisible()
