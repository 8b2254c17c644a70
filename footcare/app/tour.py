"""Drives the real program through one day without a display and pictures every page."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from footcare.i18n import SOURCE_LANGUAGE, _, choose_language
from footcare.paths import Profile

DONE: Final = 0
BAD_USE: Final = 2


def run_tour(out: str, *, sheets: bool = False) -> int:
    """Write a picture of every page into a folder, and sheets of everything that is drawn.

    Args:
        out: the folder.
        sheets: whether each page is also shown in every look, which takes some minutes.

    Returns:
        The exit code: 0, or 2 when the folder cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="footcare-tour-") as home:
            names = _travel(Profile(Path(home) / "profile"), folder, sheets=sheets)
        names += _draw(folder)
    except OSError as error:
        print(  # noqa: T201 - the command line speaks here
            _("The pictures could not be written to {folder}: {reason}").format(
                folder=folder, reason=error.strerror or error
            ),
            file=sys.stderr,
        )
        return BAD_USE
    for name in names:
        print(folder / name)  # noqa: T201 - the command line speaks here
    return DONE


def _draw(folder: Path) -> list[str]:
    from footcare.app.drawing_sheets import write_drawing_sheets

    return write_drawing_sheets(folder)


def _travel(profile: Profile, folder: Path, *, sheets: bool) -> list[str]:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from footcare.app.building import QT_WORDS, World, build_window
    from footcare.app.drawn_foot import DrawnCamera
    from footcare.app.furnishing import open_house
    from footcare.app.qt_log import keep_qt_quiet
    from footcare.app.sheets import ContactSheets
    from footcare.app.stations import STATIONS, Traveller
    from footcare.app.tour_clock import TourClock
    from footcare.app.visitor import Visitor
    from footcare.desktop.notifying.silent import SilentNotifier
    from footcare.desktop.sounds import QtSounds
    from footcare.store.preferences_file import JsonPreferencesFile
    from footcare.ui.background import InlineBackground

    keep_qt_quiet()
    choose_language(SOURCE_LANGUAGE)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app = QApplication.instance() or QApplication(QT_WORDS)
    if not isinstance(app, QApplication):
        raise TypeError("the tour needs an application with windows")
    clock = TourClock()
    profile.make()
    world = World(
        clock=clock,
        background=InlineBackground(),
        sounds=QtSounds(),
        file=JsonPreferencesFile(profile.preferences),
        abilities=dict,
        diary_place=_("a folder of the tour"),
        frames=DrawnCamera,
    )
    window, _dresser = build_window(app, world)
    window.resize(1280, 800)
    window.show()
    house = open_house(profile, clock)
    visitor = Visitor(window)
    book = ContactSheets(visitor, folder) if sheets else None
    traveller = Traveller(visitor, clock, house, SilentNotifier(""), profile, folder, book)
    try:
        for station in STATIONS:
            station(traveller)
        if book is not None:
            book.finish()
    finally:
        window.close()
        traveller.finish()
        house.close()
    return traveller.pictures + (book.written if book is not None else [])
