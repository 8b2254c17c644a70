"""The window comes back where it was, or where it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from footcare.ui.window_place import WindowPlace, fitted, place_of, put
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LAPTOP = QRect(0, 0, 1366, 728)
LEFT_OF_IT = QRect(-1920, -200, 1920, 1040)
SCALED = QRect(0, 0, 960, 500)
"""A screen of 1920 by 1080 at 200 %, less a task bar."""

_edges = st.integers(-4000, 4000)
_lengths = st.integers(1, 3000)
rects = st.builds(QRect, _edges, _edges, _lengths, _lengths)


@given(rects, st.lists(rects, min_size=1, max_size=3))
def test_the_whole_window_can_always_be_seen(rect: QRect, rooms: list[QRect]) -> None:
    place = fitted(rect, rooms)
    assert any(room.contains(place) for room in rooms)


@given(rects, st.lists(rects, max_size=2), st.integers(0, 500))
def test_a_place_that_can_be_seen_is_kept(rect: QRect, others: list[QRect], wider: int) -> None:
    around = rect.adjusted(-wider, -wider, wider, wider)
    assert fitted(rect, [*others, around]) == rect


@given(rects, st.lists(rects, min_size=1, max_size=3))
def test_putting_it_back_again_changes_nothing(rect: QRect, rooms: list[QRect]) -> None:
    place = fitted(rect, rooms)
    assert fitted(place, rooms) == place


def test_a_second_screen_to_the_left_has_negative_corners() -> None:
    there = QRect(-1800, -100, 1280, 800)
    assert fitted(there, [LAPTOP, LEFT_OF_IT]) == there


def test_a_screen_that_is_gone_brings_it_to_the_middle_of_the_usual_one() -> None:
    there = QRect(-1800, -100, 1000, 600)
    assert fitted(there, [LAPTOP]) == QRect(183, 64, 1000, 600)


def test_a_smaller_screen_makes_it_smaller() -> None:
    assert fitted(QRect(100, 100, 1280, 800), [SCALED]) == SCALED


def test_half_over_the_edge_comes_in() -> None:
    assert fitted(QRect(1000, 300, 800, 600), [LAPTOP]) == QRect(566, 128, 800, 600)


def test_it_stays_on_the_screen_where_most_of_it_was() -> None:
    over = QRect(-300, 100, 800, 500)
    assert fitted(over, [LAPTOP, LEFT_OF_IT]) == QRect(0, 100, 800, 500)


def test_a_window_that_fills_its_screen_does_so_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    put(window, WindowPlace(QRect(40, 50, 500, 400), maximised=True))
    window.show()
    assert window.isMaximized()
    assert place_of(window).maximised
    window.showNormal()
    assert window.size().toTuple() == (500, 400)


@pytest.mark.parametrize("maximised", [False, True])
def test_the_settings_remember_it(qtbot: QtBot, qapp: QApplication, *, maximised: bool) -> None:
    settings = Preferences(
        first_run_done=True, window=(20, 30, 700, 600), window_maximised=maximised
    )
    desk = make_desk(qapp, preferences=settings)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show_page("today")
    window.place_as_remembered()
    window.show()
    window.close()
    assert desk.preferences.current.window == (20, 30, 700, 600)
    assert desk.preferences.current.window_maximised is maximised


def test_one_that_was_put_away_remembers_where_it_was_before(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 50, 500, 400)
    window.show()
    window.setWindowState(Qt.WindowState.WindowMinimized)
    assert place_of(window) == WindowPlace(QRect(40, 50, 500, 400), maximised=False)
