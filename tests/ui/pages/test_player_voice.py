"""What the voice says in a massage, when it breaks off, and what it leaves to the tones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from footcare.content.routines import load_routines
from footcare.domain.plan import make_plan
from footcare.domain.preferences import Preferences
from footcare.services.desktop_ports import Tone
from footcare.services.ports import Ability
from footcare.ui.pages.massage.words import instruction
from tests.builders import make_desk
from tests.fakes import FakeVoice
from tests.ui.pages.playing import ESCAPE, SPACE, Played, opened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.domain.routine import Routine
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

V, R = Qt.Key.Key_V, Qt.Key.Key_R
WORDS_A_SECOND = 150 / 60


@pytest.fixture
def voice(desk: Desk) -> FakeVoice:
    voice = desk.voice()
    assert isinstance(voice, FakeVoice)
    return voice


@pytest.fixture
def played(qtbot: QtBot, desk: Desk, clock: FakeClock, voice: FakeVoice) -> Played:
    del voice
    return opened(qtbot, desk, clock)


def test_each_step_is_said_in_full_with_its_side_first(played: Played, voice: FakeVoice) -> None:
    assert voice.prepared == 1
    played.wait(65)
    assert voice.said[0].startswith("Get ready. Sit with back support.")
    assert voice.said[-1] == (
        "Right foot. Long strokes over the top. Glide flat hands from the toes towards the ankle. "
        "Come back with almost no weight. About one stroke every four seconds. "
        "Skip any spot with a plaster or mark. Feather pressure. 30 seconds."
    )


def test_what_comes_next_is_said_unless_the_step_is_still_explained(
    played: Played, voice: FakeVoice
) -> None:
    played.wait(36)
    assert len(voice.said) == 1, "still explaining: what comes next is dropped"
    played.wait(5)
    voice.speaks = False
    played.wait(16)
    assert voice.said[-1] == "Next: Long strokes over the top, right foot"


def test_a_step_beats_whatever_is_still_being_said(played: Played, voice: FakeVoice) -> None:
    played.press(Qt.Key.Key_PageDown)
    played.press(Qt.Key.Key_PageDown)
    assert [words.split(".")[1].strip() for words in voice.said[1:]] == [
        "Rest your hands on the foot",
        "Long strokes over the top",
    ]


def test_counts_are_tones_and_never_spoken(played: Played, voice: FakeVoice) -> None:
    voice.speaks = False
    played.wait(41)
    assert played.heard == [Tone.STEP, Tone.HALF, *[Tone.COUNT] * 3, Tone.STEP]
    assert len(voice.said) == 3
    played.press(SPACE)
    played.press(SPACE)
    played.wait(3.5)
    assert played.heard[6:] == [Tone.COUNT] * 3


def test_a_pause_breaks_off_and_the_step_cut_off_is_said_again(
    played: Played, voice: FakeVoice
) -> None:
    first = voice.said[0]
    played.press(SPACE)
    assert voice.said[-1] == "Paused."
    played.press(SPACE)
    assert voice.said[-1] == first
    voice.speaks = False
    played.press(SPACE)
    played.press(SPACE)
    assert voice.said[-1] == "Going on."


def test_the_end_is_said_and_leaving_hushes(played: Played, voice: FakeVoice) -> None:
    played.wait(301)
    assert voice.said[-1] == "The massage is over. Look at both feet once more."
    played.page.leave()
    assert not voice.speaks


def test_a_key_turns_the_voice_off_and_on_and_it_is_remembered(
    played: Played, voice: FakeVoice
) -> None:
    played.press(V)
    assert not voice.speaks
    assert played.page.top.voice_button.text() == "Voice off"
    assert not played.desk.preferences.current.massage_voice
    played.wait(45)
    assert len(voice.said) == 1
    played.page.top.voice_button.click()
    assert voice.said[-1].startswith("Right foot. Rest your hands on the foot.")
    assert played.desk.preferences.current.massage_voice


def test_repeating_says_the_step_again_and_begins_its_time_anew(
    played: Played, voice: FakeVoice
) -> None:
    played.wait(30)
    played.press(R)
    assert voice.said[0] == voice.said[1]
    assert played.page.guide.ring.digits == "0:40"
    played.wait(2)
    played.page.guide.repeat_button.click()
    assert played.page.guide.ring.digits == "0:40"


def test_a_sleep_of_the_computer_is_said(played: Played, voice: FakeVoice) -> None:
    played.wait(10)
    played.clock.jump(3600)
    played.page.tick()
    assert voice.said[-1] == "Paused."


def test_a_screen_reader_is_told_each_step_whatever_the_voice_does(
    played: Played, voice: FakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []

    def note(_page: object, words: str, **_more: object) -> None:
        announced.append(words)

    monkeypatch.setattr("footcare.ui.pages.massage.listeners.announce", note)
    played.press(Qt.Key.Key_PageDown)
    voice.works = Ability(ok=False, why="There is none.")
    played.press(Qt.Key.Key_PageDown)
    assert announced[0].startswith("Step 2 of 10. Right foot. Rest your hands on the foot.")
    assert announced[1].startswith("Step 3 of 10. Right foot. Long strokes over the top.")


@pytest.mark.parametrize(
    ("preferences", "works", "hint"),
    [
        (Preferences(), True, "V is the voice"),
        (Preferences(letter_keys=False), True, "Space pauses. Left and right"),
        (Preferences(), False, "Nothing can speak here. Tones lead you"),
        (Preferences(massage_voice=False), False, "Space pauses."),
    ],
)
def test_the_line_below_says_what_leads(
    qtbot: QtBot,
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    preferences: Preferences,
    works: bool,  # noqa: FBT001 - a parameter of the table
    hint: str,
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, preferences=preferences)
    voice = desk.voice()
    assert isinstance(voice, FakeVoice)
    voice.works = Ability(ok=works)
    assert hint in opened(qtbot, desk, clock).page.hint.text()


def test_letters_can_be_turned_off(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock, house=house, preferences=Preferences(letter_keys=False))
    played = opened(qtbot, desk, clock)
    played.press(V)
    played.press(Qt.Key.Key_W)
    assert desk.preferences.current.massage_voice
    assert not desk.preferences.current.whole_window
    played.press(ESCAPE)
    assert played.asker.asked


@pytest.mark.parametrize("routine", load_routines(), ids=lambda one: one.id)
def test_every_step_as_written_leaves_time_to_say_it(routine: Routine) -> None:
    """At the usual rate of 150 words a minute nothing is cut off by the step that follows."""
    for planned in make_plan(routine).steps:
        assert len(instruction(planned).split()) / WORDS_A_SECOND <= planned.seconds, planned
