"""The same clock and diary as for the page tests, and one with a real day in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from PySide6.QtCore import Qt

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from tests.builders import make_desk, make_house
from tests.fakes import FakeClock
from tests.looks.a_day import live_a_day
from tests.looks.scene import Scene, settle
from tests.ui.conftest import clock, house

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.services.house import House

__all__ = ["clock", "house"]


class Shape(NamedTuple):
    """How a window looks."""

    text_size: int
    direction: Qt.LayoutDirection


SHAPES: Final = {
    "wide": Shape(100, Qt.LayoutDirection.LeftToRight),
    "right-to-left": Shape(100, Qt.LayoutDirection.RightToLeft),
    "one-column": Shape(200, Qt.LayoutDirection.LeftToRight),
}


@pytest.fixture(scope="session")
def lived_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with one real day in its diary; that day is lived once for all tests."""
    folder = tmp_path_factory.mktemp("lived") / "profile"
    morning = FakeClock()
    with make_house(folder, morning) as made:
        live_a_day(made, morning)
    return folder


@pytest.fixture
def lived(tmp_path: Path, lived_profile: Path, clock: FakeClock) -> Iterator[House]:
    """A diary of this test's own with that day in it."""
    own = tmp_path / "lived"
    shutil.copytree(lived_profile, own)
    with make_house(own, clock) as made:
        yield made


@pytest.fixture
def scene(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    clock: FakeClock,
    lived: House,
    tmp_path: Path,
) -> Iterator[Scene]:
    """A window in one of the shapes over a diary with a day in it, showing Today."""
    text_size, direction = SHAPES[request.param]
    own = Preferences(first_run_done=True, text_size=text_size)
    desk = make_desk(qapp, clock=clock, house=lived, text_size=text_size, preferences=own)
    window = MainWindow(desk)
    window.setLayoutDirection(direction)
    window.resize(1280, 800)
    window.show_page("today")
    window.show()
    window.activateWindow()
    settle()
    yield Scene(window, lived, clock, tmp_path)
    window.close()
    window.deleteLater()
