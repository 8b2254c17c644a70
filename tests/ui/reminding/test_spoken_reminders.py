"""Spoken reminders: off until asked for, neutral like the notice, and over with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.services.ports import NoticeAnswer
from footcare.ui.spoken_reminders import SpokenReminders
from tests.fakes import FakeClock, FakeVoice
from tests.ui.reminding.hands import MASSAGE, due, press

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk
    from footcare.ui.reminder_bell import ReminderBell
    from tests.fakes import FakeNotifier


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def spoken(desk: Desk, bell: ReminderBell, voice: FakeVoice) -> Iterator[SpokenReminders]:
    desk.preferences.change(spoken_reminders=True, sounds=False)
    spoken = SpokenReminders(voice, desk.preferences)
    bell.shown.connect(spoken.say)
    bell.answered.connect(spoken.hush)
    yield spoken
    spoken.hush()
    spoken.deleteLater()


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(
    ("neutral", "words"),
    [("neutral", "Time for your foot care"), ("by name", "Foot massage")],
)
def test_what_stands_on_the_notice_is_said_once(
    bell: ReminderBell,
    desk: Desk,
    voice: FakeVoice,
    remind: Callable[..., Reminder],
    qtbot: QtBot,
    neutral: str,
    words: str,
) -> None:
    desk.preferences.change(neutral_notifications=neutral == "neutral")
    remind(MASSAGE)
    assert isinstance(desk.clock, FakeClock)
    due(bell, desk.clock)
    qtbot.waitUntil(lambda: voice.said == [words])
    bell.look()
    qtbot.waitUntil(lambda: voice.said == [words])


def test_it_is_quiet_until_it_is_asked_for(
    bell: ReminderBell,
    desk: Desk,
    clock: FakeClock,
    voice: FakeVoice,
    spoken: SpokenReminders,
    remind: Callable[..., Reminder],
) -> None:
    desk.preferences.change(spoken_reminders=False)
    remind()
    due(bell, clock)
    assert not spoken._after_tone.isActive()
    assert voice.said == []


def test_words_wait_for_the_end_of_the_tone(
    bell: ReminderBell,
    desk: Desk,
    clock: FakeClock,
    voice: FakeVoice,
    spoken: SpokenReminders,
    remind: Callable[..., Reminder],
) -> None:
    desk.preferences.change(sounds=True)
    remind()
    due(bell, clock)
    assert spoken._after_tone.remainingTime() > 0
    assert voice.said == []
    spoken._after_tone.timeout.emit()
    assert voice.said == ["Time for your foot care"]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("where", ["window", "notice"])
def test_an_answer_ends_it(
    bell: ReminderBell,
    clock: FakeClock,
    voice: FakeVoice,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
    qtbot: QtBot,
    where: str,
) -> None:
    remind()
    due(bell, clock)
    qtbot.waitUntil(lambda: voice.speaks)
    if where == "window":
        press(bell, "Done")
    else:
        notifier.answer(next(iter(notifier.shown)), NoticeAnswer.SNOOZE)
    assert not voice.speaks


def test_an_answer_during_the_tone_leaves_it_unsaid(
    bell: ReminderBell,
    desk: Desk,
    clock: FakeClock,
    voice: FakeVoice,
    spoken: SpokenReminders,
    remind: Callable[..., Reminder],
) -> None:
    desk.preferences.change(sounds=True)
    remind()
    due(bell, clock)
    press(bell, "Done")
    assert not spoken._after_tone.isActive()
    assert voice.said == []


def test_a_look_that_finds_nothing_answered_lets_it_speak_on(
    bell: ReminderBell,
    clock: FakeClock,
    voice: FakeVoice,
    spoken: SpokenReminders,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    due(bell, clock)
    spoken._after_tone.timeout.emit()
    bell.look()
    assert voice.speaks


def test_a_massage_that_is_being_explained_is_not_talked_into(
    bell: ReminderBell,
    clock: FakeClock,
    voice: FakeVoice,
    spoken: SpokenReminders,
    remind: Callable[..., Reminder],
) -> None:
    voice.say("Right foot. Small slow circles.")
    remind()
    due(bell, clock)
    spoken._after_tone.timeout.emit()
    assert voice.said == ["Right foot. Small slow circles."]
    press(bell, "Done")
    assert voice.speaks, "an answer hushes the reminder alone"
