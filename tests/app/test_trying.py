"""The real ways of a trial: notification, small window, tone, voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from footcare.app.trying import make_trying_out
from footcare.desktop.naming import desktop_name
from footcare.domain.trial import Way
from footcare.paths import Profile
from footcare.services.desktop_ports import Tone
from footcare.services.ports import Ability
from footcare.ui.reminder_window import ReminderWindow
from tests.builders import make_desk
from tests.fakes import FakeNotifier, FakeSounds, FakeVoice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.trying_out import TryingOut
    from footcare.ui.desk import Desk


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return make_desk(qapp)


@pytest.fixture
def notifier() -> FakeNotifier:
    return FakeNotifier()


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def trying_out(
    tmp_path: Path, desk: Desk, notifier: FakeNotifier, voice: FakeVoice
) -> Iterator[TryingOut]:
    made = make_trying_out(Profile(tmp_path), desk, notifier, voice)
    yield made
    made.leave()
    QApplication.processEvents()


def small_windows() -> list[ReminderWindow]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, ReminderWindow) and one.isVisible()
    ]


def test_a_notification_says_what_it_is_and_goes_with_the_answer(
    trying_out: TryingOut, notifier: FakeNotifier
) -> None:
    assert trying_out.send(Way.NOTIFICATION).ok
    [notice] = notifier.shown.values()
    assert "test" in notice.title
    assert notice.answers == ()
    assert small_windows() == []
    trying_out.confirm(Way.NOTIFICATION, arrived=True)
    assert notifier.shown == {}
    notifier.works = Ability(ok=False, why="No notification service runs on this desktop.")
    assert trying_out.send(Way.NOTIFICATION).why == notifier.works.why


def test_the_window_is_that_of_the_reminders_and_its_buttons_only_close_it(
    trying_out: TryingOut,
) -> None:
    for _again in range(2):
        assert trying_out.send(Way.WINDOW).ok
        [window] = small_windows()
        names = [button.text() for button in window.findChildren(QPushButton)]
        assert "Done" in names
        next(one for one in window.findChildren(QPushButton) if one.text() == "Done").click()
        assert small_windows() == []
    trying_out.send(Way.WINDOW)
    trying_out.confirm(Way.WINDOW, arrived=True)
    assert small_windows() == []


def test_a_tone_is_played_unless_tones_are_switched_off(trying_out: TryingOut, desk: Desk) -> None:
    assert trying_out.send(Way.TONE).ok
    assert isinstance(desk.sounds, FakeSounds)
    assert desk.sounds.heard == [Tone.REMINDER]
    desk.preferences.change(sounds=False)
    assert "switched off" in trying_out.send(Way.TONE).why
    assert desk.sounds.heard == [Tone.REMINDER]


def test_a_sentence_is_spoken_where_reminders_are_and_ends_with_the_answer(
    trying_out: TryingOut, desk: Desk, voice: FakeVoice
) -> None:
    assert "switched off" in trying_out.send(Way.VOICE).why
    assert voice.said == []
    desk.preferences.change(spoken_reminders=True)
    assert trying_out.send(Way.VOICE).ok
    assert voice.said == ["This is a test of your reminders."]
    trying_out.confirm(Way.VOICE, arrived=True)
    assert not voice.speaks
    voice.works = Ability(ok=False, why="The speech program espeak-ng is not installed.")
    assert trying_out.send(Way.VOICE).why == voice.works.why


def test_what_was_said_is_kept_with_the_profile(
    trying_out: TryingOut, tmp_path: Path, desk: Desk
) -> None:
    trying_out.confirm(Way.TONE, arrived=True)
    again = make_trying_out(Profile(tmp_path), desk, FakeNotifier(), FakeVoice())
    said = again.said_of(Way.TONE)
    assert said is not None
    assert said.desktop == desktop_name()


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"XDG_CURRENT_DESKTOP": "GNOME", "XDG_SESSION_TYPE": "wayland"}, "linux GNOME wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux wayland"),
        ({"XDG_CURRENT_DESKTOP": "XFCE"}, "linux XFCE x11"),
    ],
)
def test_a_desktop_has_a_name(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], name: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert desktop_name() == name
