"""The choice of a voice, and hearing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.speech import Speech, VoiceRate, VoiceVolume
from footcare.services.ports import Ability
from footcare.ui.pages.settings.telling import TellingRoom
from footcare.ui.tuning import Tuner
from tests.builders import make_desk
from tests.fakes import FakeVoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return make_desk(qapp)


@pytest.fixture
def voice(desk: Desk) -> FakeVoice:
    voice = desk.voice()
    assert isinstance(voice, FakeVoice)
    return voice


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> Iterator[TellingRoom]:
    room = TellingRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.enter()
    yield room
    room.hide()


def test_voices_that_are_told_later_are_offered_later(room: TellingRoom, voice: FakeVoice) -> None:
    assert voice.prepared == 1
    assert [*room.voice.group._buttons] == [""]
    voice.voices = ("Ann", "Bob")
    room.voice._timer.timeout.emit()
    assert [*room.voice.group._buttons] == ["", "Ann", "Bob"]
    after = room.voice.group.button("Bob").nextInFocusChain()
    assert after is room.voice.test_button, "the Tab key finds them where they stand"
    room.voice.group.button("Bob").click()
    assert room.desk.preferences.current.voice == "Bob"


def test_it_looks_no_longer_than_it_must(room: TellingRoom) -> None:
    for _ in range(25):
        assert room.voice._timer.isActive()
        room.voice._timer.timeout.emit()
    assert not room.voice._timer.isActive()


def test_a_voice_that_is_gone_shows_the_computers_own(room: TellingRoom, voice: FakeVoice) -> None:
    room.desk.preferences.change(voice="Nobody")
    voice.voices = ("Ann",)
    room.voice._timer.timeout.emit()
    assert room.voice.group.current == ""


def test_the_button_lets_it_be_heard_as_it_is_set(room: TellingRoom, voice: FakeVoice) -> None:
    room.desk.preferences.change(voice_rate=VoiceRate.SLOW, voice_volume=VoiceVolume.LOUD)
    room.voice.test_button.click()
    assert voice.speech == Speech("", VoiceRate.SLOW, VoiceVolume.LOUD)
    assert voice.said[-1].startswith("Right foot.")


def test_where_nothing_speaks_it_says_why(room: TellingRoom, voice: FakeVoice) -> None:
    voice.works = Ability(ok=False, why="espeak-ng is not installed.")
    room.enter()
    assert room.voice.why.text() == "espeak-ng is not installed."
    assert not room.voice.test_button.isEnabled()


def test_the_voice_follows_the_settings(desk: Desk, voice: FakeVoice) -> None:
    desk.preferences.change(voice="Ann")
    tuner = Tuner(voice, desk.preferences)
    assert voice.speech.voice == "Ann"
    desk.preferences.change(voice_rate=VoiceRate.FAST)
    assert voice.speech == Speech("Ann", VoiceRate.FAST)
    tuner.deleteLater()
