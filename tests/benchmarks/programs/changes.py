"""Changes pages in the real window over a diary, with the diary read by the worker as for a person.

Run with the folder of a profile, the number of rounds and the names of pages; prints JSON: for each
page the milliseconds of CPU of the window's thread from the key to the painted page, and until what
the diary tells is painted too; of the first opening, and of later ones round by round.
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
from footcare.ui.background import Background
from footcare.ui.pages import fetch_pages

if TYPE_CHECKING:
    from footcare.ui.main_window import MainWindow

PATIENCE = 20.0
"""Seconds the worker has for everything in hand."""


def settle(background: Background) -> None:
    """Wait for the worker, and paint what it told."""
    for _turn in range(3):
        background.settle(PATIENCE)
        QApplication.processEvents()


def changed(window: MainWindow, background: Background, page: str) -> tuple[float, float]:
    """Change to a page; return the CPU milliseconds until it is painted, and until it is full."""
    window.show_page("help")
    settle(background)
    begun = time.thread_time()
    window.show_page(page)
    window.repaint()
    shown = time.thread_time()
    settle(background)
    window.repaint()
    return (shown - begun) * 1000, (time.thread_time() - begun) * 1000


def main(folder: str, rounds: str, *pages: str) -> None:
    """Open the window over the diary and print what each change took."""
    app = QApplication(QT_WORDS)
    profile = Profile(Path(folder))
    clock = SystemClock()
    background = Background()
    world = World(
        clock=clock,
        background=background,
        sounds=QtSounds(),
        file=JsonPreferencesFile(profile.preferences),
        abilities=dict,
        diary_place=folder,
    )
    window, dresser = build_window(app, world)
    window.show()
    window.show_page("today")
    house = open_house(profile, clock)
    house.furnish_today()
    window.desk.door.open(house)
    settle(background)
    fetch_pages()
    told = {}
    for page in pages:
        first, *later = [changed(window, background, page) for _round in range(int(rounds) + 1)]
        told[page] = {"first": first, "later": later}
    print(json.dumps(told))  # noqa: T201 - read by whoever measures
    window.close()
    house.close()
    background.finish()
    del dresser


main(*sys.argv[1:])
