"""The settings are read before anything is painted: nothing in their place may stop the start."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from footcare.domain.preferences import Preferences, ReducedMotion
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    b"",
    b"{not json",
    b"[1, 2]",
    b"null",
    b"\xff\xfe{\x00}\x00",
    b'{"theme": ["dark"], "text_size": 150.0, "language": 5, "window": [1, 2, 3]}',
    b'{"favourites": "calm5"}',
    b'{"favourites": {"calm5": 1}}',
    b'{"favourites": [' + b'"a", ' * 300 + b'"a"]}',
    b'{"window": [100000000000000000000, 0, 900, 700]}',
    b'{"text_size": [150], "skin_tone": {}, "first_foot": null, "sounds": "no"}',
    b'{"first_run_done": true, "x": ' + b"[" * 3000 + b"]" * 3000 + b"}",
    b'{"first_run_done": true, "x": "' + b"x" * 200_000 + b'"}',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_settings_are_the_usual_ones(
    tmp_path: Path, text: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    path = tmp_path / "preferences.json"
    path.write_bytes(text)
    assert JsonPreferencesFile(path).read() == Preferences()
    assert path.read_bytes() == text


@pytest.mark.parametrize(
    ("kept", "meant"),
    [
        (b"true", ReducedMotion.ON),
        (b"false", ReducedMotion.SYSTEM),
        (b'"off"', ReducedMotion.OFF),
        (b'"sometimes"', ReducedMotion.SYSTEM),
        (b"1", ReducedMotion.SYSTEM),
    ],
)
def test_still_pictures_of_an_older_version_stay_still(
    tmp_path: Path, kept: bytes, meant: ReducedMotion
) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(b'{"reduced_motion": ' + kept + b"}")
    assert JsonPreferencesFile(path).read().reduced_motion is meant


def test_favourites_come_back_once_each(tmp_path: Path) -> None:
    file = JsonPreferencesFile(tmp_path / "preferences.json")
    file.write(Preferences(favourites=("toes5", "calm5")))
    assert file.read().favourites == ("toes5", "calm5")
    (tmp_path / "preferences.json").write_text('{"favourites": ["calm5", 3, "calm5"]}')
    assert file.read().favourites == ("calm5",)


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes in folders here")
def test_a_pipe_in_their_place_keeps_nobody_waiting(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "preferences.json"
    os.mkfifo(path)
    assert JsonPreferencesFile(path).read() == Preferences()
    assert "could not be read: OSError" in caplog.text
