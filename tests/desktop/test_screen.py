"""The screen stays on while it is asked to, and whatever ends the program ends the wish."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from typing_extensions import override

from footcare.desktop.screen import SAVER, BusScreen, ThreadScreen, WatchedScreen
from tests.desktop.bus_stub import BusStub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

HOLDER = """
import sys
from PySide6.QtCore import QCoreApplication
from footcare.desktop.screen import BusScreen
app = QCoreApplication([])
screen = BusScreen()
screen.stay_on()
app.exec()
"""


class Saver(BusStub):
    """A screen saver that counts cookies."""

    def __init__(self) -> None:
        self._numbers = itertools.count(7)
        super().__init__(SAVER)

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        return ("u", (next(self._numbers),)) if method == "Inhibit" else (None, ())


@pytest.fixture
def saver(session_bus: subprocess.Popen[str]) -> Iterator[Saver]:
    assert session_bus.poll() is None
    saver = Saver()
    yield saver
    saver.die()


@pytest.fixture
def screen() -> Iterator[BusScreen]:
    screen = BusScreen()
    yield screen
    screen.finish()
    screen.deleteLater()


def test_it_is_asked_for_once_and_given_back(saver: Saver, screen: BusScreen, qtbot: QtBot) -> None:
    screen.stay_on()
    screen.stay_on()
    qtbot.waitUntil(lambda: screen._cookie == 7)
    assert saver.asked("Inhibit") == [("Footcare", "A massage is running.")]
    screen.let_go()
    qtbot.waitUntil(lambda: saver.asked("UnInhibit") == [(7,)])
    screen.let_go()
    screen.stay_on()
    qtbot.waitUntil(lambda: screen._cookie == 8)


def test_let_go_before_the_answer_came_is_let_go_after_it(
    saver: Saver, screen: BusScreen, qtbot: QtBot
) -> None:
    screen.stay_on()
    qtbot.waitUntil(lambda: screen._asked or screen._cookie is not None)
    screen.let_go()
    qtbot.waitUntil(lambda: saver.asked("UnInhibit") == [(7,)])


def test_a_saver_that_refuses_or_is_not_there_is_no_trouble(
    saver: Saver, screen: BusScreen, qtbot: QtBot
) -> None:
    saver.refuses = True
    screen.stay_on()
    qtbot.waitUntil(lambda: bool(saver.asked("Inhibit")))
    screen.let_go()
    assert saver.asked("UnInhibit") == []


@pytest.mark.blackbox
def test_a_crash_ends_the_wish_with_the_connection(saver: Saver, qtbot: QtBot) -> None:
    """What a screen saver watches is the name of who asked; it is gone with the process."""
    with subprocess.Popen([sys.executable, "-c", HOLDER]) as holder:
        qtbot.waitUntil(lambda: bool(saver.asked("Inhibit")), timeout=20_000)
        with closing(open_dbus_connection("SESSION")) as bus:
            before = bus.send_and_get_reply(message_bus.ListNames()).body[0]
            os.kill(holder.pid, signal.SIGKILL)
            holder.wait(10)

            def gone() -> bool:
                after = bus.send_and_get_reply(message_bus.ListNames()).body[0]
                return len(after) < len(before)

            qtbot.waitUntil(gone)


def test_windows_is_told_in_its_own_numbers() -> None:
    told: list[int] = []
    screen = ThreadScreen(told.append)
    screen.stay_on()
    screen.let_go()
    screen.finish()
    assert told == [0x80000002, 0x80000000, 0x80000000]


def test_the_watcher_of_macos_is_told_whom_to_watch_and_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told = tmp_path / "told"
    script = tmp_path / "caffeinate"
    script.write_text(f'#!/bin/sh\necho "$@" > {told}.new\nmv {told}.new {told}\nexec sleep 1000\n')
    script.chmod(0o700)
    monkeypatch.setattr(WatchedScreen, "program", str(script))
    screen = WatchedScreen()
    screen.stay_on()
    screen.stay_on()
    qtbot.waitUntil(told.exists)
    assert told.read_text().split() == ["-d", "-w", str(os.getpid())]
    screen.finish()
    assert screen._process is None
    screen.deleteLater()
