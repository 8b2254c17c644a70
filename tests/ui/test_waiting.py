"""No page speaks of a wait that is over within 300 ms, and each speaks of one that is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from footcare.ui.widgets.patience import SILENT_MS, Patience
from tests.builders import Slow, make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from tests.fakes import FakeClock

WAITS = {
    "today": "Opening your diary...",
    "help": "Opening your diary...",
    "check": "Opening your foot check...",
    "gate": "Looking at today's check...",
    "settings": "Opening your diary...",
}
"""The pages that say what they wait for, and the words."""

WORDS: dict[str, dict[str, object]] = {
    "gate": {"routine": "everyday_ten"},
    "settings": {"topic": "me"},
}
WITHOUT_DIARY = {"today", "help", "settings"}


@pytest.fixture
def held(qapp: QApplication, clock: FakeClock, house: House) -> Iterator[MainWindow]:
    """A window whose worker answers when it is told to."""
    desk = make_desk(qapp, clock=clock, house=house, preferences=Preferences(first_run_done=True))
    made = MainWindow(replace(desk, background=Slow()))
    made.resize(1280, 800)
    made.show()
    yield made
    work(made)
    made.close()
    made.deleteLater()


def work(window: MainWindow) -> None:
    worker = window.desk.background
    assert isinstance(worker, Slow)
    worker.work()


def open_page(window: MainWindow, name: str) -> None:
    if name in WITHOUT_DIARY:
        window.desk.door.house = None
    window.open_page(name, WORDS.get(name, {}))


def ellipses(window: MainWindow) -> list[str]:
    QApplication.processEvents()
    labels = window.current.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and "..." in label.text()]


def waits(window: MainWindow) -> list[Patience]:
    return [one for one in window.current.findChildren(Patience) if one.timer.isActive()]


@pytest.mark.parametrize("name", WAITS)
def test_a_short_wait_passes_without_a_word(held: MainWindow, house: House, name: str) -> None:
    open_page(held, name)
    assert ellipses(held) == []
    (patience,) = waits(held)
    assert patience.timer.interval() == SILENT_MS == 300
    if name in WITHOUT_DIARY:
        held.desk.door.open(house)
    work(held)
    assert ellipses(held) == []
    assert waits(held) == [], "nothing is said afterwards either"


@pytest.mark.parametrize("name", WAITS)
def test_a_long_wait_is_spoken_of_calmly(held: MainWindow, house: House, name: str) -> None:
    open_page(held, name)
    (patience,) = waits(held)
    patience.timer.stop()
    patience.timer.timeout.emit()
    assert ellipses(held) == [WAITS[name]]
    if name in WITHOUT_DIARY:
        held.desk.door.open(house)
    work(held)
    assert ellipses(held) == []


def test_a_wait_that_goes_on_lasts_from_its_beginning(qtbot: QtBot, qapp: QApplication) -> None:
    patience = Patience(qapp)
    said: list[str] = []
    patience.lasts.connect(said.append)
    patience.begin("Reading...")
    left = patience.timer.remainingTime()
    patience.begin("Reading on...")
    assert patience.timer.remainingTime() <= left
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert said == ["Reading on..."]
    patience.end()
    patience.deleteLater()
