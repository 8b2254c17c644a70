"""Opens pages of the real window over a diary, each in turn with the same questions to SQLite.

Run with the folder of a profile, the number of rounds and the names of pages; prints JSON: for each
page the CPU milliseconds of its first opening, of ours and of the floor, round by round. Everything
runs on one thread here, as in the tests, so that nothing of the work is left out.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from footcare.app.building import QT_WORDS, World, build_window
from footcare.app.furnishing import open_house
from footcare.desktop.sounds import QtSounds
from footcare.domain.clock import SystemClock
from footcare.paths import Profile
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.background import InlineBackground
from tests.benchmarks.replay import Plain, listening

if TYPE_CHECKING:
    from footcare.ui.main_window import MainWindow


def opened(window: MainWindow, page: str) -> float:
    """Open a page until it is painted; return the CPU milliseconds."""
    window.show_page("help")
    QApplication.processEvents()
    begun = time.process_time()
    window.show_page(page)
    QApplication.processEvents()
    window.repaint()
    return (time.process_time() - begun) * 1000


def measured(window: MainWindow, plain: Plain, page: str, rounds: int) -> dict[str, object]:
    """Measure a page and the questions it asks, in turn."""
    first = opened(window, page)
    with listening() as heard:
        opened(window, page)
    ours, floor = [], []
    for _round in range(rounds):
        ours.append(opened(window, page))
        begun = time.process_time()
        plain.say(heard, "BEGIN")
        floor.append((time.process_time() - begun) * 1000)
    asked = len(heard.statements)
    return {"first": first, "ours": ours, "floor": floor, "asked": asked}


def main(folder: str, rounds: str, *pages: str) -> None:
    """Open the window over the diary and print what each page took."""
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
    window.show()
    house = open_house(profile, clock)
    window.desk.door.open(house)
    plain = Plain(profile.database)
    print(json.dumps({page: measured(window, plain, page, int(rounds)) for page in pages}))  # noqa: T201 - read by whoever measures
    plain.close()
    window.close()
    house.close()
    del dresser


main(*sys.argv[1:])
