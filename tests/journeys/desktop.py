"""A whole desktop outside the program: screen, buses, window manager, notices, and a listener."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from contextlib import ExitStack

SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
READER = Path(__file__).with_name("screen_reader.py")
FAKETIME = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
NEEDED = ("Xvfb", "dbus-daemon", "openbox", "dunst", SYSTEM_PYTHON, BUS_LAUNCHER)


def missing() -> list[str]:
    """Return what this machine lacks for a desktop."""
    lacking = [need for need in NEEDED if shutil.which(need) is None]
    return lacking + ([] if FAKETIME else ["libfaketime"])


class Desktop:
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
        stack.callback(end, self._reader)

    def start(self, *command: str, read: bool = False) -> subprocess.Popen[str]:
        """Start a program that ends with the test."""
        program = subprocess.Popen(
            command,
            env=self._environment,
            stdout=subprocess.PIPE if read else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._stack.callback(end, program)
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
        if isinstance(answer, dict) and "failed" in answer:
            pytest.fail(f"{words}: {answer['failed']}")
        return answer

    def settle_in(self) -> None:
        """Be someone who has used the program before."""
        self.profile.mkdir(mode=0o700)
        known = '{"first_run_done": true}'
        (self.profile / "preferences.json").write_text(known, encoding="utf-8")

    def announced(self) -> list[str]:
        """What was said since one asked last; what interrupts is marked."""
        return [f"! {words}" if urgent else words for words, urgent in self.ask("heard")]

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


def end(program: subprocess.Popen[str]) -> None:
    """End a program, by force if it must be."""
    program.terminate()
    try:
        program.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()
