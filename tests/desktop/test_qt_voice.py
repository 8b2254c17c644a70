"""Qt's speech in a process of its own: a real one with the mock engine, and some that misbehave."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.desktop.speaking.house import VoiceHouse
from footcare.desktop.speaking.program_voice import ProgramVoice
from footcare.desktop.speaking.programs import Engine
from footcare.desktop.speaking.qt_voice import QtVoice
from footcare.desktop.speaking.talk import SPEAK
from footcare.domain.speech import Speech, VoiceRate

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

    from footcare.desktop.speaking.engine import SpeechEngine

ROOT = Path(__file__).parents[2]
SPEECH = Speech()
MOCK = (sys.executable, "-m", "footcare", SPEAK, "mock")
READY = 'echo \'{"ready": true, "voices": ["Ann"]}\'\n'
HANGS = "echo $$ > pid\nexec sleep 1000\n"
"""As a speech system whose constructor does not return."""
DEAF = READY + HANGS
"""As one that takes no words any more."""
SWALLOWS = READY + "read words\necho '{\"got\": 1}'\n" + HANGS
"""As one without a sound device: it speaks for ever."""
CRASHES = READY + "read words\nkill -SEGV $$\n"
CANNOT = 'echo \'{"cannot": "no speech system"}\'\n'
NONSENSE = "echo hello; echo '[1]'; echo '{\"got\": 99}'\n" + READY + HANGS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where stand-ins write; there is a speech-dispatcher, as far as one can see."""
    monkeypatch.chdir(tmp_path)
    for name in ("speech-dispatcher", "espeak"):
        script = tmp_path / name
        script.write_text("#!/bin/sh\ncat >> said\necho >> said\n", encoding="utf-8")
        script.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture
def kept(qtbot: QtBot) -> Generator[list[SpeechEngine]]:
    """Engines that end with the test."""
    del qtbot
    made: list[SpeechEngine] = []
    yield made
    for engine in made:
        engine.finish()
        engine.deleteLater()


def stand_in(folder: Path, does: str) -> tuple[str, ...]:
    script = folder / "child"
    script.write_text(f"#!/bin/sh\n{does}", encoding="utf-8")
    script.chmod(0o700)
    return (str(script),)


def runs(folder: Path) -> bool:
    try:
        os.kill(int((folder / "pid").read_text()), 0)
    except ProcessLookupError:
        return False
    return True


def espeak() -> ProgramVoice:
    return ProgramVoice(Engine("espeak", lambda _language, _speech: [], "missing"))


@pytest.mark.blackbox
def test_the_real_process_speaks_with_the_mock_engine(
    folder: Path, kept: list[SpeechEngine], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    monkeypatch.chdir(ROOT)  # it starts footcare from here
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/true")
    voice = QtVoice(MOCK)
    kept.append(voice)
    voice.say("Right foot. Small slow circles.", Speech("Anne", VoiceRate.FAST))
    assert voice.speaking
    assert not voice.ready, "nothing waited for it"
    qtbot.waitUntil(lambda: voice.ready, timeout=30_000)
    assert voice.speaking
    qtbot.waitUntil(lambda: not voice.speaking, timeout=30_000)
    assert voice.ability().ok
    assert voice.voices == ("Bob", "Anne")
    voice.say("Left foot. " * 40, SPEECH)
    voice.stop()
    assert not voice.speaking


@pytest.mark.blackbox
def test_the_process_ends_when_footcare_does(qtbot: QtBot) -> None:
    del qtbot
    with subprocess.Popen([*MOCK, "en_GB"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert b"ready" in child.stdout.readline()
        child.stdin.close()
        assert child.wait(20) == 0


def test_one_that_hangs_while_it_starts_is_given_up_and_its_words_go_on(
    folder: Path, kept: list[SpeechEngine], qtbot: QtBot
) -> None:
    voice = QtVoice(stand_in(folder, HANGS), starts=0.3)
    kept.append(voice)
    refused = QSignalSpy(voice.refused)
    voice.say("one", SPEECH)
    voice.say("two", SPEECH)
    qtbot.waitUntil(lambda: refused.count() == 1)
    assert refused.at(0) == ["two"]
    assert "came to no end" in voice.ability().why
    qtbot.waitUntil(lambda: not runs(folder))


@pytest.mark.parametrize(
    ("does", "why", "said"),
    [
        (DEAF, "came to no end", ["one"]),
        (SWALLOWS, "came to no end", []),
        (CRASHES, "ended with an error", ["one"]),
        (CANNOT, "no speech system", ["one"]),
    ],
)
def test_one_that_misbehaves_is_ended_and_what_was_not_begun_goes_on(
    folder: Path, kept: list[SpeechEngine], qtbot: QtBot, does: str, why: str, said: list[str]
) -> None:
    voice = QtVoice(stand_in(folder, does))
    kept.append(voice)
    refused = QSignalSpy(voice.refused)
    voice.say("one", SPEECH)
    if does in (DEAF, SWALLOWS):
        qtbot.waitUntil(lambda: voice.ready and voice._unsaid is (does == DEAF))
        voice._patience.timeout.emit()
    qtbot.waitUntil(lambda: not voice.ability().ok)
    assert why in voice.ability().why.replace("There is no speech", "no speech")
    assert [refused.at(place)[0] for place in range(refused.count())] == said
    assert not voice.speaking


def test_nonsense_is_not_listened_to(folder: Path, kept: list[SpeechEngine], qtbot: QtBot) -> None:
    voice = QtVoice(stand_in(folder, NONSENSE))
    kept.append(voice)
    voice.prepare()
    qtbot.waitUntil(lambda: voice.ready)
    assert voice.voices == ("Ann",)


def test_stopping_before_it_is_ready_says_nothing_later(
    folder: Path, kept: list[SpeechEngine], qtbot: QtBot
) -> None:
    voice = QtVoice(stand_in(folder, READY + "exec cat > heard\n"))
    kept.append(voice)
    voice.say("one", SPEECH)
    voice.stop()
    qtbot.waitUntil(lambda: voice.ready)
    voice.say("two", SPEECH)
    heard = folder / "heard"
    qtbot.waitUntil(lambda: heard.exists() and "two" in heard.read_text(encoding="utf-8"))
    assert "one" not in heard.read_text(encoding="utf-8")


def test_no_sentence_of_the_house_waits_for_a_slow_start(folder: Path, qtbot: QtBot) -> None:
    slow = QtVoice(stand_in(folder, HANGS))
    house = VoiceHouse((slow, espeak()))
    house.prepare()
    house.say("Right foot.")
    said = folder / "said"
    qtbot.waitUntil(lambda: said.exists() and said.read_text() == "Right foot.\n")
    assert slow._process is not None, "it starts meanwhile"
    qtbot.waitUntil(lambda: not house.saying)
    house.finish()
    house.deleteLater()


def test_the_house_goes_on_with_the_next_engine_and_comes_back_when_tuned(
    folder: Path, qtbot: QtBot
) -> None:
    bad = QtVoice(stand_in(folder, HANGS), starts=0.2)
    house = VoiceHouse((bad, espeak()))
    house.prepare()
    qtbot.waitUntil(lambda: not bad.ability().ok)
    house.say("Left foot.")
    said = folder / "said"
    qtbot.waitUntil(lambda: said.exists() and said.read_text() == "Left foot.\n")
    assert house.ability().ok
    assert bad._process is None, "what hung once is left alone"
    house.tune(Speech("Ann"))
    assert bad.ability().ok, "the person changed something: it may have been the cure"
    house.finish()
    house.deleteLater()


def test_a_house_in_which_nothing_speaks_says_why(qtbot: QtBot) -> None:
    del qtbot
    house = VoiceHouse((ProgramVoice(Engine("nowhere", lambda _l, _s: [], "It is missing.")),))
    house.prepare()
    house.say("Right foot.")
    assert not house.saying
    assert house.ability().why == "It is missing."
    assert house.voices == ()
    house.finish()
    house.deleteLater()
