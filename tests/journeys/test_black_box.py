"""The real program from outside: names on the accessibility bus, and a real notification daemon."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
READER = Path(__file__).with_name("screen_reader.py")
FAKETIME = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
NEEDED = ("Xvfb", "dbus-daemon", "openbox", "dunst", SYSTEM_PYTHON, BUS_LAUNCHER)
PLACES = 19


class Desk:
    """A screen, a bus, a window manager, a notification daemon and somebody who listens."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack = stack
        self.profile = folder / "profile"
        self.menu_choice = folder / "choice"
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"QT_QPA_PLATFORM", "DBUS_SYSTEM_BUS_ADDRESS"}
        }
        screen = self.start(
            "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", read=True
        )
        self._environment["DISPLAY"] = f":{_line(screen)}"
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", read=True)
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        self._environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.start(BUS_LAUNCHER, "--launch-immediately")
        self.start("openbox")
        menu = folder / "menu"
        menu.write_text(f'#!/bin/sh\ngrep -m1 "$(cat {self.menu_choice})"\n', encoding="utf-8")
        menu.chmod(0o700)
        settings = folder / "dunstrc"
        settings.write_text(f"[global]\ndmenu = {menu}\n", encoding="utf-8")
        self.start("dunst", "-config", str(settings))
        self._reader = subprocess.Popen(
            [SYSTEM_PYTHON, str(READER)],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        stack.callback(_end, self._reader)

    def start(self, *command: str, read: bool = False) -> subprocess.Popen[str]:
        """Start a program that ends with the test."""
        program = subprocess.Popen(
            command,
            env=self._environment,
            stdout=subprocess.PIPE if read else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._stack.callback(_end, program)
        return program

    def footcare(self, *, at: str = "") -> subprocess.Popen[str]:
        """Start the program itself, maybe at another time."""
        command = [sys.executable, "-m", "footcare", "--profile", str(self.profile)]
        # The wall clock alone is another one: alarms sleep on the monotonic clock.
        other_time = [
            *("env", f"LD_PRELOAD={FAKETIME[0]}", f"FAKETIME=@{at}"),
            "FAKETIME_DONT_FAKE_MONOTONIC=1",
        ]
        return self.start(*(other_time if at else []), *command)

    def ask(self, *words: object) -> Any:  # noqa: ANN401 - whatever the reader says
        """Have the screen reader do or say something."""
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps(words) + "\n")
        self._reader.stdin.flush()
        answer = json.loads(self._reader.stdout.readline())
        if isinstance(answer, dict):
            pytest.fail(f"{words}: {answer['failed']}")
        return answer

    def press(self, words: str, place: int = 0) -> None:
        """Press something by its name."""
        self.ask("press", words, place)

    def choose_on_notification(self, words: str) -> None:
        """Choose an action of the newest notification."""
        self.menu_choice.write_text(words, encoding="utf-8")
        subprocess.run(["dunstctl", "context"], env=self._environment, check=True, timeout=10)

    def export(self) -> dict[str, list[dict[str, Any]]]:
        """What the diary holds, said by the command line beside the running window."""
        said = subprocess.run(
            [
                *(sys.executable, "-m", "footcare", "--profile", str(self.profile)),
                *("export", "--format", "json"),
            ],
            capture_output=True,
            check=True,
            timeout=40,
        )
        exported: dict[str, list[dict[str, Any]]] = json.loads(said.stdout)
        return exported

    def occurrence_becomes(self, state: str) -> None:
        """Wait until the one occurrence of the diary has a state."""
        seen: list[str] = []
        for _try in range(15):
            seen = [one["state"] for one in self.export()["occurrences"]]
            if seen == [state]:
                return
        pytest.fail(f"the occurrence is {seen}, not {state}")


def _line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def _end(program: subprocess.Popen[str]) -> None:
    program.terminate()
    try:
        program.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A whole desktop for one test."""
    missing = [need for need in NEEDED if shutil.which(need) is None]
    missing += [] if FAKETIME else ["libfaketime"]
    if missing:
        pytest.skip(f"not here: {', '.join(missing)}")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        yield Desk(stack, Path(folder))


def test_a_first_day_by_names_alone(desk: Desk) -> None:
    desk.footcare()
    desk.ask("wait", "Can you read this well?")
    desk.press("Continue")
    for place in range(3):
        desk.press("I understand", place)
    desk.press("Continue")
    desk.ask("type", "What shall we call you?", "Ruth")
    for _step in range(2):
        desk.press("Continue")
    desk.press("Start Footcare")
    desk.press("Start the foot check")
    desk.ask("wait", "Sit down and get ready")
    for _place in range(PLACES):
        desk.press("#nothing_new")
    desk.ask("wait", "Look back before you save")
    assert desk.ask("nameless") == []
    desk.press("Save the foot check")
    desk.ask(
        "wait",
        "You marked nothing new today. The app cannot see your feet. Look again tomorrow.",
    )
    exported = desk.export()
    (check,) = exported["inspections"]
    assert len(check["answers"]) == PLACES
    assert exported["persons"][0]["name"] == "Ruth"


def test_snooze_and_done_come_back_from_a_real_notification(desk: Desk) -> None:
    reminder = {"day": "2026-01-02", "kind": "cream", "times": ["08:00"], "starts": "2031-03-04"}
    desk.profile.mkdir(mode=0o700)
    (desk.profile / "preferences.json").write_text('{"first_run_done": true}', encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "footcare", "--profile", str(desk.profile)),
            *("record", "reminder", "-"),
        ],
        input=json.dumps(reminder),
        text=True,
        check=True,
        timeout=40,
        capture_output=True,
    )
    # A day long after the reminder was written, a few seconds before it comes due.
    program = desk.footcare(at="2031-03-04 07:59:56")
    desk.ask("wait", "Time for your foot care")
    desk.choose_on_notification("In 10 minutes")
    desk.ask("gone", "Time for your foot care")
    desk.occurrence_becomes("snoozed")
    _end(program)

    desk.footcare(at="2031-03-04 08:12:00")
    desk.ask("wait", "Time for your foot care")
    desk.choose_on_notification("Done")
    desk.ask("gone", "Time for your foot care")
    desk.occurrence_becomes("done")
