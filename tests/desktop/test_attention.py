"""Whether the person is busy: asked of real buses and settings, never waited for, never guessed."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import override

from footcare.desktop.attention import choose_attention
from footcare.desktop.attention.asking import DesktopAttention
from footcare.desktop.attention.daemons import DaemonHint
from footcare.desktop.attention.gnome import GnomeHint
from footcare.desktop.attention.windows import STATES, WindowsHint
from footcare.desktop.attention.x11 import FullScreenHint
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability
from tests.desktop.bus_stub import BusStub
from tests.desktop.notification_service import NAME

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.desktop.attention.asking import Hint

pytestmark = pytest.mark.usefixtures("qapp")


class Daemon(BusStub):
    """A notification daemon that tells of one property, as KDE's or dunst's does."""

    def __init__(self, interface: str, name: str) -> None:
        self.known = (interface, name)
        self.quiet = False
        super().__init__(NAME)

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        if (method, body) == ("Get", self.known):
            return "v", (("b", self.quiet),)
        return "v", (("s", "another thing altogether"),)


class PlainHint:
    """A hint that answers when told."""

    def __init__(self, *, works: bool = True, why: str = "") -> None:
        self.works = Ability(ok=works, why=why)
        self.waiting: list[Callable[[Busy], None]] = []

    def is_compatible(self) -> Ability:
        return self.works

    def ask(self, told: Callable[[Busy], None]) -> None:
        self.waiting.append(told)

    def finish(self) -> None:
        self.waiting.clear()

    def answer(self, busy: Busy) -> None:
        self.waiting.pop(0)(busy)


@pytest.fixture
def ask(qtbot: QtBot) -> Iterator[Callable[..., Busy]]:
    """Ask some hints and wait for what they come to."""
    asked: list[DesktopAttention] = []

    def answer_of(*hints: Hint) -> Busy:
        told: list[Busy] = []
        attention = DesktopAttention(hints)
        asked.append(attention)
        attention.ask(told.append)
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    yield answer_of
    for attention in asked:
        attention.finish()
        attention.deleteLater()


@pytest.fixture(params=[(NAME, "Inhibited"), ("org.dunstproject.cmd0", "paused")])
def daemon(request: pytest.FixtureRequest, session_bus: subprocess.Popen[str]) -> Generator[Daemon]:
    assert session_bus.poll() is None
    daemon = Daemon(*request.param)
    yield daemon
    daemon.die()


# Asking


def test_the_first_hint_that_says_busy_decides_and_is_told_once() -> None:
    quick, slow = PlainHint(), PlainHint()
    attention = DesktopAttention([quick, slow])
    told: list[Busy] = []
    attention.ask(told.append)
    quick.answer(Busy.NO)
    assert told == []
    slow.answer(Busy.FULL_SCREEN)
    assert told == [Busy.FULL_SCREEN]

    attention.ask(told.append)
    quick.answer(Busy.DO_NOT_DISTURB)
    slow.answer(Busy.FULL_SCREEN)
    assert told[1:] == [Busy.DO_NOT_DISTURB]
    attention.finish()


def test_who_never_answers_holds_nothing_back() -> None:
    attention = DesktopAttention([PlainHint()])
    told: list[Busy] = []
    attention.ask(told.append)
    [question] = attention._questions
    assert question._patience.isActive()
    question._patience.timeout.emit()
    assert told == [Busy.NO]
    assert not attention._questions
    attention.finish()


def test_the_end_of_the_program_answers_nobody() -> None:
    hint = PlainHint()
    attention = DesktopAttention([hint])
    told: list[Busy] = []
    attention.ask(told.append)
    late = hint.waiting[0]
    attention.finish()
    late(Busy.FULL_SCREEN)
    assert told == []


def test_where_nothing_can_be_seen_nobody_is_busy_and_it_says_so() -> None:
    attention = DesktopAttention([PlainHint(works=False, why="no server")])
    told: list[Busy] = []
    attention.ask(told.append)
    assert told == [Busy.NO]
    assert "does not tell" in attention.ability().why
    partly = DesktopAttention([PlainHint(), PlainHint(works=False, why="Not all is seen.")])
    assert partly.ability() == Ability(ok=True, why="Not all is seen.")


# Daemons


@pytest.mark.parametrize("quiet", [True, False])
def test_a_daemon_is_asked_what_it_knows(
    ask: Callable[..., Busy], daemon: Daemon, *, quiet: bool
) -> None:
    daemon.quiet = quiet
    assert ask(DaemonHint()) is (Busy.DO_NOT_DISTURB if quiet else Busy.NO)


def test_one_connection_serves_many_questions(ask: Callable[..., Busy], daemon: Daemon) -> None:
    hint = DaemonHint()
    for quiet in (False, True, False):
        daemon.quiet = quiet
        assert ask(hint) is (Busy.DO_NOT_DISTURB if quiet else Busy.NO)


def test_a_daemon_that_refuses_or_is_not_there_keeps_nobody_waiting(
    ask: Callable[..., Busy], daemon: Daemon
) -> None:
    daemon.refuses = True
    assert ask(DaemonHint()) is Busy.NO
    daemon.refuses = False
    daemon.die()
    assert ask(DaemonHint()) is Busy.NO
    daemon.begin()


def test_without_a_bus_nobody_is_busy(ask: Callable[..., Busy]) -> None:
    hint = DaemonHint()
    assert ask(hint) is Busy.NO
    assert ask(hint) is Busy.NO


# GNOME


@pytest.mark.skipif(shutil.which("gsettings") is None, reason="not installed here")
@pytest.mark.parametrize("banners", [True, False])
def test_the_setting_of_gnome_is_read(
    ask: Callable[..., Busy], home: Path, monkeypatch: pytest.MonkeyPatch, *, banners: bool
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    monkeypatch.setenv("GSETTINGS_BACKEND", "keyfile")
    kept = home / "config" / "glib-2.0" / "settings" / "keyfile"
    kept.parent.mkdir(parents=True)
    said = f"[org/gnome/desktop/notifications]\nshow-banners={str(banners).lower()}\n"
    kept.write_text(said, encoding="utf-8")
    assert ask(GnomeHint()) is (Busy.NO if banners else Busy.DO_NOT_DISTURB)


def test_a_command_that_fails_or_hangs_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Callable[..., Busy]
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "gsettings is missing" in GnomeHint().is_compatible().why
    command = tmp_path / "gsettings"
    command.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    command.chmod(0o700)
    assert ask(GnomeHint()) is Busy.NO
    command.write_text("#!/nowhere\n", encoding="utf-8")
    assert ask(GnomeHint()) is Busy.NO
    command.write_text("#!/bin/sh\nread never\n", encoding="utf-8")
    hint = GnomeHint()
    hint.ask(pytest.fail)
    hint.finish()
    hint.deleteLater()


def test_other_desktops_are_not_asked_for_a_setting_of_gnome(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    assert GnomeHint().is_compatible() == Ability(ok=False)


# The screen


def test_without_a_server_the_screen_is_free(
    ask: Callable[..., Busy], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    hint = FullScreenHint()
    assert hint.is_compatible() == Ability(ok=True)
    assert ask(hint) is Busy.NO
    assert not [one for one in threading.enumerate() if one.name == "screen"]
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "cannot all be seen" in hint.is_compatible().why
    hint.finish()


@pytest.mark.parametrize("state", range(8))
def test_the_states_of_windows_that_ask_for_quiet(
    state: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footcare.desktop.attention.windows._state", lambda: state)
    told: list[Busy] = []
    WindowsHint().ask(told.append)
    assert told == [STATES.get(state, Busy.NO)]
    assert (told == [Busy.NO]) is (state in {0, 1, 5, 7})


def test_this_desktop_can_be_asked(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert "DISPLAY" not in os.environ
    attention = choose_attention()
    told: list[Busy] = []
    attention.ask(told.append)
    qtbot.waitUntil(lambda: told == [Busy.NO])
    attention.finish()
    attention.deleteLater()
