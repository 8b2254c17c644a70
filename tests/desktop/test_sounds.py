"""The tones are small and soft, and their absence is no trouble."""

from __future__ import annotations

import array
import runpy
import wave

import pytest

from footcare.desktop.sounds import QtSounds
from footcare.resources import resource
from footcare.services.desktop_ports import Tone


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_a_small_file_that_begins_and_ends_in_silence(tone: Tone) -> None:
    path = resource("sounds", f"{tone}.wav")
    assert path.stat().st_size < 60_000
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = array.array("h", file.readframes(file.getnframes()))
    assert 5_000 < max(map(abs, samples)) < 16_000
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 100


def test_the_files_are_those_that_the_script_makes() -> None:
    script = runpy.run_path(str(resource("..", "packaging", "make_sounds.py")))
    for name, (seconds, notes) in script["TONES"].items():
        with wave.open(str(resource("sounds", f"{name}.wav"))) as file:
            kept = array.array("h", file.readframes(file.getnframes()))
        made = script["samples"](seconds, notes)
        assert len(made) == len(kept)
        assert all(abs(one - other) <= 1 for one, other in zip(made, kept, strict=True))
    assert set(script["TONES"]) == set(Tone)


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("Couldn.t (load|resolve)", "PulseAudio", "FFmpeg")
def test_with_or_without_a_device_playing_returns_and_ability_says_which() -> None:
    sounds = QtSounds()
    sounds.prepare()
    for tone in Tone:
        sounds.play(tone)
    ability = sounds.ability()
    assert ability.ok or "No sound device" in ability.why
    sounds.finish()
