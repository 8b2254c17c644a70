"""The small parts of the player: ring, segments, pips, bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QProgressBar

from footcare.ui.widgets.pips import PressurePips
from footcare.ui.widgets.player_bar import PlayerBar
from footcare.ui.widgets.ring_timer import RingTimer, clock_digits, spoken_time
from footcare.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


@pytest.mark.parametrize(
    ("seconds", "digits"),
    [(0, "0:00"), (0.01, "0:01"), (36.2, "0:37"), (60, "1:00"), (59.9999999, "1:00"), (-1, "0:00")],
)
def test_the_digits_count_what_has_begun(seconds: float, digits: str) -> None:
    assert clock_digits(seconds) == digits


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (60, "1 minute"),
        (61, "1 minute 1 second"),
        (600, "10 minutes"),
    ],
)
def test_a_time_in_words(seconds: float, words: str) -> None:
    assert spoken_time(seconds) == words


def test_the_ring_shows_time_or_words(qtbot: QtBot, desk: Desk) -> None:
    ring = RingTimer(desk.theme)
    qtbot.addWidget(ring)
    ring.resize(200, 200)
    ring.show()
    ring.show_time(20, 40)
    half = ring.grab().toImage()
    ring.show_time(10, 40, last=True)
    assert ring.grab().toImage() != half
    ring.show_words("Paused")
    assert (ring.words, ring.digits) == ("Paused", "0:10")
    ring.show_time(9, 40)
    assert ring.words == ""


def test_segments_are_a_progress_bar_that_changes_once_a_step(qtbot: QtBot, desk: Desk) -> None:
    segments = Segments(desk.theme, "Steps")
    qtbot.addWidget(segments)
    segments.resize(400, 10)
    segments.show()
    segments.set_steps(4)
    spy = QSignalSpy(segments.valueChanged)
    for tenth in range(10):
        segments.show_place(1, tenth / 10)
    assert isinstance(segments, QProgressBar)
    assert (segments.value(), segments.maximum(), spy.count()) == (2, 4, 1)


def test_segments_fill_from_the_right_where_people_read_so(qtbot: QtBot, desk: Desk) -> None:
    segments = Segments(desk.theme, "Steps")
    qtbot.addWidget(segments)
    segments.resize(400, 10)
    segments.show()
    segments.set_steps(2)
    segments.show_place(0, 1.0)
    primary = desk.theme.color("primary").rgb()
    assert segments.grab().toImage().pixel(100, 5) == primary
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert segments.grab().toImage().pixel(300, 5) == primary
    assert segments.grab().toImage().pixel(100, 5) != primary


@pytest.mark.parametrize(
    ("pressure", "words"),
    [(0, "Look, do not press"), (1, "Feather pressure"), (2, "Light pressure")],
)
def test_pressure_is_said_and_not_only_painted(
    qtbot: QtBot, desk: Desk, pressure: int, words: str
) -> None:
    pips = PressurePips(desk.theme)
    qtbot.addWidget(pips)
    pips.set_pressure(pressure)
    assert pips.words == words


def test_the_bar_says_what_a_press_does(qtbot: QtBot, desk: Desk) -> None:
    bar = PlayerBar(desk.theme, desk.icons)
    qtbot.addWidget(bar)
    bar.show_going(going=False)
    bar.show_last(last=True)
    assert (bar.pause_button.text(), bar.next_button.text()) == ("Continue", "Finish")
    bar.arrange(tight=True)
    bar.show_going(going=True)
    bar.show_last(last=False)
    assert (bar.pause_button.text(), bar.next_button.text()) == ("Pause", "Next")
