"""Plays a massage in the real window for some seconds, and beside it the least that could be drawn.

Run with the folder of a profile, seconds to play and a number of frames; prints JSON. ``frame``:
CPU milliseconds of each painted picture, ours and the floor's: a kept picture of the same size and
one smooth line. ``cpu``: milliseconds a second while it plays, and while the floor is painted as
often. ``gaps``: milliseconds between two looks at the session. ``error``: by how much its place
differs at the end from the monotonic clock.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from footcare.app.building import QT_WORDS, World, build_window
from footcare.app.furnishing import open_house
from footcare.desktop.sounds import QtSounds
from footcare.domain.clock import SystemClock
from footcare.domain.foot import Foot
from footcare.domain.gate import GateResult
from footcare.paths import Profile
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.background import InlineBackground
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.widgets.motion_view import MotionView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from footcare.domain.session import Session
    from footcare.ui.main_window import MainWindow

FRAME_MS = 40


class Floor(QWidget):
    """A kept picture and one smooth line over it: less than that shows no movement."""

    def __init__(self, like: QWidget) -> None:
        super().__init__()
        self.resize(like.size())
        self._kept = QPixmap(like.size())
        self._kept.fill(Qt.GlobalColor.lightGray)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._kept)
        painter.setPen(QPen(Qt.GlobalColor.darkCyan, 20))
        line = QPainterPath(QPointF(40, 40))
        line.cubicTo(200, 40, 300, 300, 420, 420)
        painter.drawPath(line)
        painter.end()


class Looks:
    """Notes when the session is looked at, and how far it is from the clock."""

    def __init__(self, page: PlayerPage, session: Session) -> None:
        self._session = session
        self._clock = SystemClock()
        self.at = [self._clock.monotonic()]
        self._begun = self.at[0] - session.tick().in_step
        page.ticker.timeout.connect(self.look)

    def look(self) -> None:
        """Note the time."""
        self.at.append(self._clock.monotonic())

    def gaps(self) -> list[float]:
        """Return the milliseconds between two looks."""
        return [(b - a) * 1000 for a, b in pairwise(self.at)]

    def error(self) -> float:
        """Return the milliseconds by which session and clock differ now."""
        return abs(self._clock.monotonic() - self._begun - self._session.tick().in_step) * 1000


def play(seconds: float) -> float:
    """Let events be dealt with for some seconds; return the CPU milliseconds a second."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    begun = time.process_time()
    loop.exec()
    return (time.process_time() - begun) * 1000 / seconds


def frame(widget: QWidget) -> float:
    """Paint a widget once; return the CPU milliseconds."""
    begun = time.process_time()
    widget.repaint()
    return (time.process_time() - begun) * 1000


def measured(window: MainWindow, seconds: float, frames: int) -> dict[str, object]:
    """Play, and paint, and play the floor."""
    both = GateResult(frozenset(Foot))
    window.open_page("player", {"routine": "everyday10", "allowed": both})
    page = window.current
    assert isinstance(page, PlayerPage)
    assert page.session is not None
    page.session.next()
    play(1)
    looks = Looks(page, page.session)
    cpu = play(seconds)
    error = looks.error()
    view = next(one for one in page.findChildren(MotionView) if one.isVisible())
    floor = Floor(view)
    floor.show()
    QApplication.processEvents()
    frame(floor)
    pairs = [(frame(view), frame(floor)) for _frame in range(frames)]
    window.hide()
    page.leave()
    paints = QTimer()
    paints.setInterval(FRAME_MS)
    paints.timeout.connect(floor.update)
    paints.start()
    cpu_floor = play(seconds)
    paints.stop()
    return {
        "frame": {"ours": [a for a, _b in pairs], "floor": [b for _a, b in pairs]},
        "cpu": {"ours": cpu, "floor": cpu_floor},
        "gaps": looks.gaps(),
        "error": error,
    }


def main(folder: str, seconds: str, frames: str) -> None:
    """Open the window over a diary and print what the massage took."""
    app = QApplication(QT_WORDS)
    profile = Profile(Path(folder))
    clock = SystemClock()
    world = World(
        clock=clock,
        background=InlineBackground(),
        sounds=QtSounds(),
        file=JsonPreferencesFile(profile.preferences),
        abilities=dict,
        diary_place=folder,
    )
    window, dresser = build_window(app, world)
    window.resize(1280, 800)
    window.show()
    house = open_house(profile, clock)
    window.desk.door.open(house)
    print(json.dumps(measured(window, float(seconds), int(frames))))  # noqa: T201 - read by whoever measures
    window.close()
    house.close()
    del dresser


main(*sys.argv[1:])
