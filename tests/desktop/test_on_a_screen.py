"""On a real screen with real desktop programs: a tray, a notification daemon, the focus."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from footcare.desktop.attention import choose_attention
from footcare.desktop.attention.asking import DesktopAttention
from footcare.desktop.attention.daemons import DaemonHint
from footcare.desktop.attention.x11 import is_full_screen
from footcare.desktop.attention.xcb import Screen
from footcare.desktop.notifying.linux import LinuxNotifier
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Notice, NoticeAnswer
from tests.desktop.tray_host import TrayHost

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.blackbox

TRAY = """
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from footcare.desktop.tray import Tray
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
picture = QPixmap(32, 32)
picture.fill("teal")
tray = Tray(QIcon(picture))
def said(word):
    return lambda: print(word, flush=True)
tray.open_asked.connect(said("open"))
tray.quit_asked.connect(said("quit"))
def pause(wanted):
    print("pause", wanted, flush=True)
    tray.set_paused("Reminders are paused until tomorrow." if wanted else "")
tray.pause_asked.connect(pause)
tray.changed.connect(said("changed"))
tray.start()
tray.set_next("Next: foot check")
print(tray.ability().ok, flush=True)
app.exec()
"""
FOCUS = """
from datetime import date
from uuid import UUID
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from footcare.domain.occurrence import OccurrenceKey
from footcare.ui.icons import Icons
from footcare.ui.reminder_window import CardLine, ReminderWindow
from footcare.ui.theme import Theme
app = QApplication([])
work = QLineEdit()
work.resize(600, 200)
work.show()
work.activateWindow()
theme = Theme()
window = ReminderWindow(theme, Icons(theme))
line = CardLine(OccurrenceKey(UUID(int=1), date(2026, 11, 22), "08:00"), "Foot check", "Due at 8")
def remind():
    print("before", work.isActiveWindow(), work.hasFocus(), flush=True)
    window.tell("Foot check", [line])
    QTimer.singleShot(1000, after)
def after():
    print("after", work.isActiveWindow(), work.hasFocus(), window.isVisible(), flush=True)
    app.quit()
QTimer.singleShot(1000, remind)
app.exec()
"""
FULL = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
def told():
    window.showFullScreen() if sys.stdin.readline().strip() == "full" else window.showNormal()
    window.activateWindow()
ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
ear.activated.connect(told)
window.show()
print("shown", flush=True)
app.exec()
"""


@pytest.fixture
def start(display: str) -> Generator[Callable[..., subprocess.Popen[str]]]:
    """Start programs on the screen; they end with the test."""
    running: list[subprocess.Popen[str]] = []
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def begin(*command: str) -> subprocess.Popen[str]:
        program = shutil.which(command[0])
        if program is None:
            pytest.skip(f"there is no {command[0]} here")
        bus = {"DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}
        running.append(
            subprocess.Popen(
                [program, *command[1:]],
                env=environment | bus,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        )
        return running[-1]

    yield begin
    for program in reversed(running):
        program.terminate()
        program.communicate(timeout=10)


def line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


@pytest.mark.usefixtures("session_bus")
def test_a_tray_that_comes_late_is_noticed_and_works(
    start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    program = start(sys.executable, "-c", TRAY)
    assert line(program) == "False"
    host = TrayHost()
    try:
        assert line(program) == "changed"
        qtbot.waitUntil(lambda: bool(host.items))
        host.press()
        assert line(program) == "open"
        menu = host.menu()
        assert [words.replace("_", "") for words in menu] == [
            "Open Footcare",
            "Next: foot check",
            "Pause reminders until tomorrow",
            "Quit Footcare",
        ]
        assert host.tip() == ("Footcare", "Next: foot check")
        open_number, _next, pause_number, _quit = menu.values()
        host.choose(open_number)
        assert line(program) == "open"
        host.choose(pause_number)
        assert line(program) == "pause True"
        menu = host.menu()
        assert [words.replace("_", "") for words in menu][1:3] == [
            "Reminders are paused until tomorrow.",
            "End the pause",
        ]
        assert host.tip() == ("Footcare", "Reminders are paused until tomorrow.")
        *_others, pause_number, quit_number = menu.values()
        host.choose(pause_number)
        assert line(program) == "pause False"
        *_others, quit_number = host.menu().values()
        host.choose(quit_number)
        assert line(program) == "quit"
    finally:
        host.end()
    assert line(program) == "changed"


@pytest.mark.usefixtures("session_bus")
def test_the_reminder_window_leaves_the_focus_where_it_is(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    start("openbox")
    program = start(sys.executable, "-c", FOCUS)
    assert line(program) == "before True True"
    assert line(program) == "after True True True"


@pytest.mark.usefixtures("session_bus", "qapp")
def test_buttons_of_a_real_notification_daemon_come_back(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    choice = tmp_path / "choice"
    menu = tmp_path / "menu"
    menu.write_text(f'#!/bin/sh\ngrep -m1 "$(cat {choice})"\n', encoding="utf-8")
    menu.chmod(0o700)
    settings = tmp_path / "dunstrc"
    settings.write_text(f"[global]\ndmenu = {menu}\n", encoding="utf-8")
    start("dunst", "-config", str(settings))
    heard: list[tuple[str, NoticeAnswer]] = []

    def answered(key: str, answer: NoticeAnswer) -> None:
        heard.append((key, answer))

    notifier = LinuxNotifier()
    notifier.listen(answered)
    notifier.start()
    answers = (NoticeAnswer.START, NoticeAnswer.SNOOZE, NoticeAnswer.DONE)
    qtbot.waitUntil(lambda: notifier.ability().ok, timeout=10_000)
    for words, answer in (("In 10", answers[1]), ("Done", answers[2])):
        heard.clear()
        choice.write_text(words, encoding="utf-8")
        notifier.show(Notice(words, "Time for your foot care", "Due at 8:00 am", answers))
        qtbot.waitUntil(lambda: all(one.id for one in notifier._shown.values()))
        start("dunstctl", "context")
        qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
        assert heard == [(words, answer)]
        notifier.close(words)
    notifier.finish()
    notifier.deleteLater()


@pytest.mark.usefixtures("session_bus", "qapp")
def test_a_real_daemon_that_hangs_and_is_killed_is_followed_by_one_that_shows_what_is_open(
    start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    def displayed() -> str:
        return start("dunstctl", "count", "displayed").communicate(timeout=10)[0].strip()

    first = start("dunst")
    notifier = LinuxNotifier()
    notifier.start()
    qtbot.waitUntil(lambda: notifier.ability().ok, timeout=10_000)
    first.send_signal(signal.SIGSTOP)
    notifier.show(Notice("a", "Time for your foot care", "Due at 8:00 am"))
    notifier.show(Notice("b", "Time for your foot care", "Due at 9:00 am"))
    notifier.close("b")
    notifier._service._patience.timeout.emit()
    assert "does not answer" in notifier.ability().why
    first.kill()
    first.wait(10)
    qtbot.waitUntil(lambda: "No notification service" in notifier.ability().why, timeout=10_000)
    start("dunst")
    qtbot.waitUntil(lambda: notifier.ability().ok, timeout=10_000)
    qtbot.waitUntil(lambda: displayed() == "1", timeout=10_000)
    notifier.close("a")
    qtbot.waitUntil(lambda: displayed() == "0", timeout=10_000)
    notifier.finish()
    notifier.deleteLater()


def window_manager_runs() -> bool:
    with Screen() as screen:
        return bool(screen.numbers(screen.root, "_NET_SUPPORTING_WM_CHECK"))


@pytest.mark.usefixtures("session_bus", "qapp")
def test_a_program_that_fills_the_screen_is_seen(
    start: Callable[..., subprocess.Popen[str]],
    display: str,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    qtbot.waitUntil(lambda: not is_full_screen())
    start("openbox")
    qtbot.waitUntil(window_manager_runs, timeout=10_000)
    program = start(sys.executable, "-c", FULL)
    assert line(program) == "shown"
    attention = choose_attention()
    told: list[Busy] = []

    def becomes(words: str, expected: Busy) -> None:
        assert program.stdin is not None
        program.stdin.write(f"{words}\n")
        program.stdin.flush()
        full = expected is Busy.FULL_SCREEN
        qtbot.waitUntil(lambda: is_full_screen() is full, timeout=10_000)
        told.clear()
        attention.ask(told.append)
        qtbot.waitUntil(lambda: bool(told))
        assert told == [expected]

    becomes("full", Busy.FULL_SCREEN)
    becomes("normal", Busy.NO)
    attention.finish()
    attention.deleteLater()


@pytest.mark.usefixtures("session_bus", "qapp")
def test_a_real_daemon_that_is_paused_asks_for_quiet(
    start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    start("dunst")
    attention = DesktopAttention([DaemonHint()])
    told: list[Busy] = []

    def heard() -> Busy:
        told.clear()
        attention.ask(told.append)
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def pause(paused: str) -> bool:
        """Tell the daemon, which may not be there yet."""
        return start("dunstctl", "set-paused", paused).wait(10) == 0

    qtbot.waitUntil(lambda: pause("true"), timeout=10_000)
    qtbot.waitUntil(lambda: heard() is Busy.DO_NOT_DISTURB, timeout=10_000)
    assert pause("false")
    qtbot.waitUntil(lambda: heard() is Busy.NO, timeout=10_000)
    attention.finish()
    attention.deleteLater()
