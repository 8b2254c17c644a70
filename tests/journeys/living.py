"""The real program in the background, with a wall clock that is set while it runs.

libfaketime moves the wall clock alone, as setting it and waking from sleep do: on Linux the
monotonic clock knows nothing of either. The notification service is the test's own and records.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from footcare.domain.clock import SystemClock
from footcare.paths import Profile
from tests.desktop.bus_stub import BusStub
from tests.desktop.buses import private_bus
from tests.desktop.notification_service import NotificationService

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

FAKETIME: Final = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
ZONES: Final = Path("/usr/share/zoneinfo")
ROOT: Final = Path(__file__).parents[2]
GATE: Final = 35_000
"""Milliseconds within which what is due must be shown after a jump: what footcare promises."""
HOME: Final = "Europe/London"
_SCREEN: Final = "org.freedesktop.ScreenSaver"


class Life:
    """One life of the program over a profile, and what it told."""

    def __init__(self, profile: Profile, folder: Path) -> None:
        self.profile = profile
        self.service = NotificationService()
        self._screen = BusStub(_SCREEN)
        self._time = folder / "time"
        self._etc = folder / "etc"
        self._program: subprocess.Popen[bytes] | None = None
        profile.make()
        profile.preferences.write_text('{"first_run_done": true}', encoding="utf-8")

    def plan(self, kinds: Iterable[str], times: Sequence[str], starts: str) -> None:
        """Write a daily reminder of each kind, all at the same times."""
        lines = [
            json.dumps({"day": "2026-01-02", "kind": kind, "times": times, "starts": starts})
            for kind in kinds
        ]
        self._run("record", "reminder", "-", words="\n".join(lines))

    def start(self, wall: datetime, *, speed: int = 0, travels: bool = False) -> None:
        """Start the program in the background.

        Args:
            wall: what the wall clock says then.
            speed: how many times as fast it runs from there; 0 lets it be set while it runs.
            travels: whether the system's time zone can be set while it runs; otherwise it is HOME.
        """
        before = self._with_a_zone_of_its_own() if travels else []
        # The zone is the system's own or HOME, never that of the person who runs the tests.
        variables = {name: value for name, value in os.environ.items() if name != "TZ"}
        variables |= {
            "LD_PRELOAD": str(FAKETIME[0]),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
            "LC_ALL": "C.UTF-8",
        }
        if speed:
            variables["FAKETIME"] = f"@{wall.astimezone():%Y-%m-%d %H:%M:%S} x{speed}"
        else:
            self.set_clock(wall)
            variables |= {"FAKETIME_TIMESTAMP_FILE": str(self._time), "FAKETIME_NO_CACHE": "1"}
        variables |= {} if travels else {"TZ": HOME}
        self._program = subprocess.Popen(
            [*before, *self._command, "--background"], cwd=ROOT, env=variables
        )

    def set_clock(self, wall: datetime) -> None:
        """Set the wall clock of the running program."""
        offset = (wall - SystemClock().now()).total_seconds()
        new = self._time.with_suffix(".new")
        new.write_text(f"{offset:+.3f}", encoding="utf-8")
        new.replace(self._time)

    def travel(self, zone: str) -> None:
        """Set the time zone of the system around the running program."""
        new = self._etc / "localtime.new"
        new.symlink_to(ZONES / zone)
        new.replace(self._etc / "localtime")

    def unlock(self) -> None:
        """Say what the desktop says when somebody comes back to the screen."""
        self._screen.say("/ScreenSaver", _SCREEN, "ActiveChanged", "b", False)  # noqa: FBT003 - D-Bus has no names

    def end(self) -> None:
        """End the program as the session does."""
        program, self._program = self._program, None
        if program is not None:
            program.terminate()
            assert program.wait(30) == 0

    def kill(self) -> None:
        """End the program without a word to it."""
        program, self._program = self._program, None
        assert program is not None
        program.kill()
        program.wait(10)

    def finish(self) -> None:
        """Leave the bus, whatever happened."""
        if self._program is not None:
            self.kill()
        self.service.die()
        self._screen.die()

    @property
    def cards(self) -> list[str]:
        """The words of every notice that the service was asked to show, in order."""
        return [body[4] for body in self.service.asked("Notify")]

    def rows(self) -> dict[str, str]:
        """What the diary holds of everything that came due: its state by kind, date and slot."""
        question = (
            "SELECT kind, local_date, slot, state FROM occurrence "
            "JOIN reminder ON reminder.id = occurrence.reminder"
        )
        with closing(sqlite3.connect(self.profile.database)) as diary:
            found = diary.execute(question).fetchall()
        return {f"{kind} {day} {slot}": state for kind, day, slot, state in found}

    @property
    def _command(self) -> list[str]:
        return [sys.executable, "-m", "footcare", "--profile", str(self.profile.root)]

    def _with_a_zone_of_its_own(self) -> list[str]:
        """Return the words that start a program for which a copy of /etc is /etc."""
        command = ["unshare", "--mount", "sh", "-c", 'mount --bind "$1" /etc && shift && exec "$@"']
        if shutil.which("unshare") is None or not (ZONES / HOME).exists():
            pytest.skip("there is no unshare, or no zones, here")
        if subprocess.run([*command, "sh", "/etc", "true"], check=False).returncode != 0:
            pytest.skip("only root can put another /etc in the place of this one")
        shutil.copytree("/etc/fonts", self._etc / "fonts", symlinks=True)
        (self._etc / "localtime").symlink_to(ZONES / HOME)
        return [*command, "sh", str(self._etc)]

    def _run(self, *verb: str, words: str) -> None:
        subprocess.run(
            [*self._command, *verb], cwd=ROOT, input=words.encode(), check=True, timeout=40
        )


@contextmanager
def living(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    """Give a life that can begin, on a bus of its own."""
    if not FAKETIME or shutil.which("dbus-daemon") is None:
        pytest.skip("libfaketime or dbus-daemon is not here")
    with private_bus() as (_bus, address):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        life = Life(Profile(folder / "profile"), folder)
        try:
            yield life
        finally:
            life.finish()
