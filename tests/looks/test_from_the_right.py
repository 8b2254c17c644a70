"""What turns round where people read from the right, and what never may: feet, left and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from translating import pseudo

from footcare.domain.foot import Foot, View, Zone
from footcare.domain.routine import Technique
from footcare.domain.today import DayState
from footcare.ui.icons import FLIPPED_BY_DIRECTION
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.foot_view import FootView
from footcare.ui.widgets.motion_view import MotionView
from footcare.ui.widgets.pips import PressurePips
from footcare.ui.widgets.ring_timer import RingTimer
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.week_dots import WeekDots
from tests.builders import STUDIO, make_desk
from tests.looks.speaking_languages import spoken
from tests.ui.pages import playing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QImage
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

LEFT_FIRST, RIGHT_FIRST = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def desk(qapp: QApplication, clock: FakeClock) -> Desk:
    """A desk without a diary."""
    return make_desk(qapp, clock=clock)


def feet(_desk: Desk) -> QWidget:
    return FootView(STUDIO.feet)


def left_heel(_desk: Desk) -> QWidget:
    view = FootView(STUDIO.feet)
    view.set_feet(View.SOLE, Foot.LEFT)
    return view


def massage(desk: Desk) -> QWidget:
    view = MotionView(STUDIO.illustrations, STUDIO.feet, desk.clock)
    view.set_step(None, Foot.LEFT, Zone.BALL, Technique.FRICTION_CIRCULAR)
    return view


def ring(desk: Desk) -> QWidget:
    timer = RingTimer(desk.theme)
    timer.show_time(20, 60)
    return timer


def pictured(qtbot: QtBot, widget: QWidget, direction: Qt.LayoutDirection) -> QImage:
    qtbot.addWidget(widget)
    widget.setLayoutDirection(direction)
    widget.resize(300, 400)
    return widget.grab().toImage()


@pytest.mark.parametrize("make", [feet, left_heel, massage, ring])
def test_feet_hands_and_time_never_turn_round(
    qtbot: QtBot, desk: Desk, make: Callable[[Desk], QWidget]
) -> None:
    usual = pictured(qtbot, make(desk), LEFT_FIRST)
    assert usual.flipped(Qt.Orientation.Horizontal) != usual, "it would be seen"
    assert pictured(qtbot, make(desk), RIGHT_FIRST) == usual


@pytest.mark.parametrize("name", ["check", "clock", "footprints", "arrow-right", "undo-2"])
def test_an_icon_turns_round_only_where_it_points_along_the_line(desk: Desk, name: str) -> None:
    usual = desk.icons.pixmap(name, "ink", 48).toImage()
    turned = desk.icons.pixmap(name, "ink", 48, mirrored=True).toImage()
    assert (turned != usual) is (name in FLIPPED_BY_DIRECTION)


def middle_of_ink(image: QImage, ink: QColor, rows: QRect) -> float:
    """Return how far from the left the pixels of a colour lie on average, 0 to 1."""
    found = [
        x
        for y in range(rows.top(), rows.bottom() + 1)
        for x in range(image.width())
        if image.pixelColor(x, y) == ink
    ]
    return sum(found) / len(found) / image.width()


def dots(desk: Desk) -> QWidget:
    week = WeekDots(desk.theme, desk.icons)
    week.show_days([("M", DayState.CHECKED), *[("T", DayState.AHEAD)] * 6])
    return week


def pips(desk: Desk) -> QWidget:
    pressure = PressurePips(desk.theme)
    pressure.set_pressure(1)
    return pressure


def switched_on(desk: Desk) -> QWidget:
    return Switch(desk.theme, "Sound", on=True)


@pytest.mark.parametrize("make", [dots, pips])
def test_what_is_counted_begins_where_lines_begin(
    qtbot: QtBot, desk: Desk, make: Callable[[Desk], QWidget]
) -> None:
    ink = desk.theme.color("primary")
    middles = []
    for direction in (LEFT_FIRST, RIGHT_FIRST):
        image = pictured(qtbot, make(desk), direction)
        middles.append(middle_of_ink(image, ink, image.rect()))
    assert middles[0] < 0.4
    assert middles[1] > 0.6


def test_a_switch_that_is_on_has_its_knob_where_lines_end(qtbot: QtBot, desk: Desk) -> None:
    ink = desk.theme.color("on_primary")
    for direction, far in ((LEFT_FIRST, True), (RIGHT_FIRST, False)):
        switch = switched_on(desk)
        qtbot.addWidget(switch)
        switch.setLayoutDirection(direction)
        switch.resize(switch.sizeHint())
        image = switch.grab().toImage()
        assert (middle_of_ink(image, ink, image.rect()) > 0.5) is far


def test_latin_words_too_begin_where_lines_begin(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(RIGHT_FIRST)
    try:
        label = Label("07:30")
        button = WordButton(make_desk(qapp).theme, make_desk(qapp).icons, "Maria", "rail", "user")
        for widget in (label, button):
            qtbot.addWidget(widget)
            widget.resize(400, 60)
            image = widget.grab().toImage()
            ground = image.pixelColor(2, 2)
            assert all(
                image.pixelColor(x, y) == ground for x in range(10, 200) for y in range(10, 50)
            )
    finally:
        qapp.setLayoutDirection(LEFT_FIRST)


def test_the_arrow_that_points_to_next_goes_on(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    with spoken(qapp, pseudo.RIGHT_TO_LEFT):
        played = playing.opened(qtbot, make_desk(qapp, clock=clock, house=house), clock)
        qapp.processEvents()
        assert played.page.bar.next_button.x() < played.page.bar.back_button.x()
        played.press(Qt.Key.Key_Left)
        assert played.step == 1
        played.press(Qt.Key.Key_Right)
        assert played.step == 0
