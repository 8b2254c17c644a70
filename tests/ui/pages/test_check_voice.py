"""The check read aloud: every question once, cut off by the answer, and answered by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Zone
from footcare.domain.inspection import Answer
from footcare.services.ports import Ability
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.widgets.text import Label
from tests.fakes import FakeVoice
from tests.ui.pages.checking import BLISTER, SOLE, Hand
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

SOLE_IN_FULL = (
    "Look at the sole of your right foot. "
    "Any break, blister, hard skin with a dark spot, or new colour? "
    "A long-handled or floor mirror, a phone photo, or someone who looks for you. "
    "Keys: N nothing new, M mark, C could not look."
)


@pytest.fixture
def voice(desk: Desk) -> FakeVoice:
    voice = desk.voice()
    assert isinstance(voice, FakeVoice)
    desk.preferences.change(check_voice=True)
    return voice


@pytest.fixture
def heard(qtbot: QtBot, desk: Desk, voice: FakeVoice) -> Hand:
    """A hand at a check that is read aloud, in a window that has the keys."""
    del voice
    hand = Hand(qtbot, desk)
    with qtbot.waitActive(hand.page):
        hand.page.activateWindow()
    return hand


def key(hand: Hand, *keys: Qt.Key) -> None:
    for each in keys:
        QCoreApplication.processEvents()
        focus = hand.page.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, each)


def test_unless_asked_for_nothing_is_said(desk: Desk, hand: Hand) -> None:
    hand.go_to(SOLE)
    voice = desk.voice()
    assert isinstance(voice, FakeVoice)
    assert (voice.said, voice.prepared) == ([], 0)


def test_each_question_is_said_once_with_what_to_look_for(heard: Hand, voice: FakeVoice) -> None:
    assert voice.prepared == 1
    heard.go_to(SOLE)
    assert len(voice.said) == 6
    assert voice.said[-1] == SOLE_IN_FULL
    heard.press(times=14)
    heard.panel(ReviewPanel)
    assert len(voice.said) == len(set(voice.said)) == 20
    assert voice.said[-1] == "Look back before you save. You marked nothing new."


def test_an_answer_cuts_the_question_off(heard: Hand, voice: FakeVoice) -> None:
    heard.press(times=19)
    assert voice.speaks
    heard.page.save.click()
    assert voice.speaks, "the look back is still being said"
    heard.page.leave()
    assert not voice.speaks


def test_v_turns_it_off_and_on_and_r_repeats(heard: Hand, voice: FakeVoice, desk: Desk) -> None:
    heard.go_to(SOLE)
    key(heard, Qt.Key.Key_R)
    assert voice.said[-2:] == [SOLE_IN_FULL, SOLE_IN_FULL]
    key(heard, Qt.Key.Key_V)
    assert not voice.speaks
    assert not desk.preferences.current.check_voice
    assert heard.page.voice.text() == "Voice off"
    said = len(voice.said)
    key(heard, Qt.Key.Key_R, Qt.Key.Key_N)
    assert len(voice.said) == said
    key(heard, Qt.Key.Key_V)
    assert voice.said[said].startswith("Look at the heel of your right foot. ")


def test_what_the_keys_come_to_is_said(heard: Hand, voice: FakeVoice) -> None:
    heard.go_to(SOLE)
    key(heard, Qt.Key.Key_Tab)
    assert voice.said[-1] == "Something to mark"
    key(heard, Qt.Key.Key_Tab)
    assert voice.said[-1] == "I could not look"
    key(heard, Qt.Key.Key_Return)
    assert voice.said[-1].startswith("Look at the heel of your right foot. ")


def test_a_question_is_named_before_its_first_answer_only(heard: Hand, voice: FakeVoice) -> None:
    key(heard, Qt.Key.Key_N, Qt.Key.Key_M)
    fever = "Do you have a fever, or are you shivering?"
    assert voice.said[-1] == f"Please answer each one. {fever}", "the heading was said already"
    said = len(voice.said)
    key(heard, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert voice.said[said:] == [
        "No",
        "Do you feel unwell, as if something is coming on? Yes",
        "No",
    ]


def test_what_was_marked_before_is_asked_aloud(
    qtbot: QtBot, desk: Desk, clock: FakeClock, heard: Hand, voice: FakeVoice
) -> None:
    heard.go_to(SOLE)
    heard.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER)
    heard.press(times=14)
    heard.page.save.click()
    clock.advance(24 * 3600)
    later = Hand(qtbot, desk)
    later.go_to(SOLE)
    assert voice.said[-1].startswith("Marked before. Blister. Right foot, ball of the foot")
    assert voice.said[-1].endswith("Is it still there?")


def test_what_was_missed_is_said_after_the_question(
    qtbot: QtBot, desk: Desk, clock: FakeClock, heard: Hand, voice: FakeVoice
) -> None:
    heard.go_to(SOLE)
    heard.press(Answer.COULD_NOT_LOOK)
    heard.press(times=13)
    heard.page.save.click()
    clock.advance(24 * 3600)
    later = Hand(qtbot, desk)
    later.go_to(SOLE)
    assert voice.said[-1].startswith(
        "Look at the sole of your right foot. Not seen in any foot check so far. Any break"
    )


def test_where_nothing_can_speak_it_is_said_once_in_words(
    desk: Desk, hand: Hand, voice: FakeVoice
) -> None:
    desk.preferences.change(check_voice=False)
    voice.works = Ability(ok=False, why="No voice.")
    hand.page.voice.click()
    assert desk.preferences.current.check_voice, "it is the person's choice all the same"
    hand.page.voice.click()
    hand.page.voice.click()
    toast = standing_toast(hand.page)
    assert toast is not None
    shown = [label.text() for label in toast.findChildren(Label) if label.isVisibleTo(toast)]
    assert shown == ["Nothing can speak here. The words stay on the screen."]
