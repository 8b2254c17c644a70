"""The real window beside a program that holds the diary: does the event loop ever stand still?

Run as ``python -m tests.storm.window_beside PROFILE SECONDS``. The program turns pages and keeps
records, first alone and then while another process locks the diary against everybody, most of the
time. Prints as JSON: the longest time the event loop stood still in both (milliseconds), how many
records were kept or refused, and the names of the threads that ever spoke SQL.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine, event

from footcare.app.program import Program
from footcare.desktop.single_instance import SingleInstance
from footcare.domain.clock import SystemClock
from footcare.domain.symptom import Severity
from footcare.paths import Profile

if TYPE_CHECKING:
    from uuid import UUID

PAGES: Final = ("today", "massage", "check", "journal", "reminders", "settings")
EVERY: Final = 5
"""Milliseconds between two looks."""
TURN: Final = 40
"""Looks of the watch between two turns of the page."""
WARMING: Final = 1000
"""Milliseconds in which each page is filled for the first time."""

HOLDER: Final = """
import sqlite3, sys, threading
held = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
while True:
    held.execute("BEGIN EXCLUSIVE")
    threading.Event().wait(1)
    held.execute("ROLLBACK")
    threading.Event().wait(0.05)
"""


class Watch(QObject):
    """Someone at the window with a watch: it ticks in the event loop and notes when it was late."""

    def __init__(self, program: Program, profile: Profile, seconds: int) -> None:
        super().__init__()
        self.told = {
            "warming": 0.0,
            "alone": 0.0,
            "beside": 0.0,
            "kept": 0,
            "refused": 0,
            "turns": 0,
        }
        self._program = program
        self._profile = profile
        self._clock = SystemClock()
        self._seconds = seconds
        self._phase = "warming"
        self._looks = 0
        self._before = self._clock.monotonic()
        self._holder: subprocess.Popen[bytes] | None = None
        self._ticking = QTimer(self)
        self._ticking.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._look)
        program.window.desk.door.opened.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        # Each page is built once before the watch begins: that takes its own time.
        for name in (*PAGES, *PAGES):
            self._program.window.show_page(name)
        self._ticking.start(EVERY)
        QTimer.singleShot(WARMING, self._alone)

    @Slot()
    def _alone(self) -> None:
        self._phase, self._before = "alone", self._clock.monotonic()
        QTimer.singleShot(self._seconds * 1000, self._beside)

    @Slot()
    def _beside(self) -> None:
        self._phase = "beside"
        database = str(self._profile.database)
        self._holder = subprocess.Popen([sys.executable, "-c", HOLDER, database])
        self._before = self._clock.monotonic()
        QTimer.singleShot(self._seconds * 1000, self._end)

    @Slot()
    def _end(self) -> None:
        if not self.told["kept"]:
            QTimer.singleShot(EVERY, self._end)
            return
        assert self._holder is not None
        self._holder.kill()
        self._holder.wait()
        self._ticking.stop()
        self._program.quit()

    @Slot()
    def _look(self) -> None:
        now = self._clock.monotonic()
        late = (now - self._before) * 1000 - EVERY
        self.told[self._phase] = max(self.told[self._phase], late)
        self._before = now
        self._looks += 1
        if self._looks % TURN == 0:
            self._turn_the_page()

    def _turn_the_page(self) -> None:
        window = self._program.window
        self.told["turns"] += 1
        window.show_page(PAGES[self._looks // TURN % len(PAGES)])
        window.desk.background.run(self._feel, self._kept, self._refused)

    def _feel(self) -> UUID:
        return self._program.window.desk.house.journaling.feel(Severity.MILD)

    def _kept(self, _record_id: UUID) -> None:
        self.told["kept"] += 1
        self._program.window.desk.door.records_changed.emit()

    def _refused(self, _problem: Exception) -> None:
        self.told["refused"] += 1


def main() -> None:
    """Run the window for a while and print what the watch saw."""
    speakers: set[str] = set()

    def overhear(*_: object) -> None:
        speakers.add(threading.current_thread().name)

    event.listen(Engine, "before_cursor_execute", overhear)
    app = QApplication(["footcare"])
    profile = Profile(Path(sys.argv[1]))
    profile.make()
    profile.preferences.write_text('{"first_run_done": true}', encoding="utf-8")
    program = Program(app, profile, SingleInstance(profile))
    watch = Watch(program, profile, int(sys.argv[2]))
    program.start(background=False)
    app.exec()
    json.dump(watch.told | {"speakers": sorted(speakers)}, sys.stdout)


if __name__ == "__main__":
    main()
