"""The voice: a child process that gets its words unseen, may fail or hang, and stops when told."""

from __future__ import annotations

import array
import base64
import os
import shutil
import wave
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from footcare.desktop.speaking.engine import patience_for
from footcare.desktop.speaking.program_voice import ProgramVoice
from footcare.desktop.speaking.programs import Engine, system_engine
from footcare.domain.speech import Speech, VoiceRate, VoiceVolume
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WORDS = "Time for your foot care, Größe"
SPEECH = Speech()
MISSING = "The stand-in is not installed."
LISTENS = 'printf "%s\\n" "$@" > argv; cat > stdin; mv stdin heard'
HANGS = "echo $$ > pid.new; mv pid.new pid; exec sleep 1000"
FAILS = "cat > /dev/null; exit 3"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where stand-ins write what they got."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stand_in(folder: Path, does: str) -> Engine:
    """Return an engine whose program is a script."""
    script = folder / "engine"
    script.unlink(missing_ok=True)
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(0o700)
    return Engine(str(script), lambda language, _speech: ["--voice", language], MISSING)


@pytest.fixture
def voice_of(qtbot: QtBot) -> Generator[Callable[..., ProgramVoice]]:
    """Makes voices, and sees that they are quiet in the end."""
    del qtbot
    made: list[ProgramVoice] = []

    def make(engine: Engine) -> ProgramVoice:
        made.append(ProgramVoice(engine))
        return made[-1]

    yield make
    for voice in made:
        voice.finish()
        voice.deleteLater()


def runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_words_go_through_standard_input_and_never_stand_among_the_arguments(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    voice = voice_of(stand_in(folder, LISTENS))
    voice.say(WORDS, SPEECH)
    heard = folder / "heard"
    qtbot.waitUntil(heard.exists)
    assert heard.read_text(encoding="utf-8") == WORDS
    assert (folder / "argv").read_text(encoding="utf-8").split() == ["--voice", "en_GB"]
    qtbot.waitUntil(lambda: voice._process is None)
    assert voice.ability() == Ability(ok=True)


def test_stopping_ends_the_program_at_once(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    voice = voice_of(stand_in(folder, HANGS))
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil((folder / "pid").exists)
    pid = int((folder / "pid").read_text())
    assert runs(pid)
    voice.stop()
    qtbot.waitUntil(lambda: not runs(pid))
    assert voice.ability().ok, "what was stopped did not fail"


def test_the_next_sentence_takes_the_place_of_the_one_before(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    voice = voice_of(stand_in(folder, HANGS))
    voice.say("one", SPEECH)
    qtbot.waitUntil((folder / "pid").exists)
    stand_in(folder, LISTENS)
    voice.say("two", SPEECH)
    heard = folder / "heard"
    qtbot.waitUntil(heard.exists)
    qtbot.waitUntil(lambda: voice._process is None)
    assert heard.read_text(encoding="utf-8") == "two"
    assert not runs(int((folder / "pid").read_text()))
    assert voice.ability().ok


def test_one_that_hangs_is_ended_and_told_until_it_speaks_again(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    voice = voice_of(stand_in(folder, HANGS))
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil((folder / "pid").exists)
    voice._patience.timeout.emit()
    pid = int((folder / "pid").read_text())
    qtbot.waitUntil(lambda: not runs(pid))
    assert "came to no end" in voice.ability().why
    stand_in(folder, LISTENS)
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil(lambda: voice.ability().ok)


def test_patience_grows_with_the_words() -> None:
    instruction = "Glide flat hands from the toes towards the ankle. " * 5
    slowest = len(instruction.split()) / 125 * 60
    assert patience_for("Paused.") > 10
    assert patience_for(instruction) > slowest


@pytest.mark.parametrize("does", [FAILS, "kill -SEGV $$", "exit 1"])
def test_one_that_fails_is_told(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot, does: str
) -> None:
    voice = voice_of(stand_in(folder, does))
    voice.say(WORDS * 1000, SPEECH)
    qtbot.waitUntil(lambda: "ended with an error" in voice.ability().why)


def test_one_that_cannot_be_started_is_told(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    engine = stand_in(folder, "")
    (folder / "engine").write_text("#!/nonexistent/shell\n", encoding="utf-8")
    voice = voice_of(engine)
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil(lambda: "ended with an error" in voice.ability().why)


def test_where_nothing_speaks_it_is_quiet_and_says_why(
    folder: Path, voice_of: Callable[..., ProgramVoice]
) -> None:
    voice = voice_of(Engine(str(folder / "not there"), lambda _language, _speech: [], MISSING))
    voice.say(WORDS, SPEECH)
    voice.stop()
    assert voice.ability() == Ability(ok=False, why=MISSING)


def test_nothing_is_left_behind(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot
) -> None:
    voice = voice_of(stand_in(folder, HANGS))
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil((folder / "pid").exists)
    voice.finish()
    assert not runs(int((folder / "pid").read_text()))


@pytest.mark.parametrize(
    ("platform", "program", "language"),
    [("linux", "espeak-ng", "en-gb"), ("darwin", "say", ""), ("win32", "powershell", "'en-GB'")],
)
def test_every_system_has_its_own_engine(
    monkeypatch: pytest.MonkeyPatch, platform: str, program: str, language: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    engine = system_engine()
    assert engine.program == program
    assert language in " ".join(engine.arguments("en_GB", SPEECH))
    monkeypatch.setenv("PATH", "")
    assert not engine.ability().ok
    assert engine.ability().why


def test_no_code_page_of_windows_can_change_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    written = system_engine().encode(WORDS)
    assert written.isascii()
    assert base64.b64decode(written).decode() == WORDS
    assert "{{" not in " ".join(system_engine().arguments("en_GB", SPEECH))


def test_faster_louder_and_another_voice_are_told_to_the_program() -> None:
    engine = system_engine()
    if engine.program != "espeak-ng":
        pytest.skip("another system")
    usual = engine.arguments("en_GB", SPEECH)
    other = engine.arguments("en_GB", Speech("Annie", VoiceRate.FAST, VoiceVolume.LOUD))
    assert (usual[usual.index("-s") + 1], other[other.index("-s") + 1]) == ("150", "185")
    assert (usual[usual.index("-a") + 1], other[other.index("-a") + 1]) == ("100", "170")
    assert (usual[-1], other[-1]) == ("en-gb", "en-gb+Annie")
    assert engine.arguments("en_GB", Speech("nobody's voice"))[-1] == "en-gb"


@pytest.mark.blackbox
@pytest.mark.parametrize("language", ["en_GB", "de", "pt_BR"])
def test_the_real_program_speaks(
    folder: Path, voice_of: Callable[..., ProgramVoice], qtbot: QtBot, language: str
) -> None:
    """Into a file, for a machine that tests has no loudspeaker."""
    engine = system_engine()
    if engine.program != "espeak-ng" or shutil.which("espeak-ng") is None:
        pytest.skip("there is no espeak-ng here")

    def into_a_file(_language: str, speech: Speech) -> list[str]:
        return [*engine.arguments(language, speech), "-w", "spoken.wav"]

    voice = voice_of(replace(engine, arguments=into_a_file))
    voice.say(WORDS, SPEECH)
    qtbot.waitUntil(lambda: voice._process is None)
    assert voice.ability().ok
    with wave.open(str(folder / "spoken.wav")) as file:
        samples = array.array("h", file.readframes(file.getnframes()))
        assert file.getnframes() > file.getframerate()
    assert max(samples) > 5_000
