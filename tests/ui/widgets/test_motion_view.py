"""The player's picture: time decides where hands are, and nothing ticks unseen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from footcare.content.motions import read_illustrations
from footcare.domain.foot import Foot, View, Zone
from footcare.domain.preferences import SkinTone
from footcare.domain.routine import Technique
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.widgets.motion_view import MotionView
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.motion import Illustrations


@cache
def drawings() -> Illustrations:
    return read_illustrations()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def view(qtbot: QtBot, clock: FakeClock) -> MotionView:
    made = MotionView(drawings(), FootPainter(drawings().maps, drawings().tones), clock)
    qtbot.addWidget(made)
    made.resize(240, 200)
    made.set_step(None, Foot.LEFT, Zone.BALL, Technique.FRICTION_CIRCULAR)
    return made


def test_the_phase_follows_the_clock_and_waits_in_a_pause(
    view: MotionView, clock: FakeClock
) -> None:
    cycle = drawings().motions.motion_for(Technique.FRICTION_CIRCULAR, Zone.BALL).cycle
    clock.advance(5)
    assert view.phase() == 0
    view.set_running(True)
    clock.advance(cycle / 4)
    assert view.phase() == pytest.approx(0.25)
    view.set_running(False)
    clock.advance(100)
    assert view.phase() == pytest.approx(0.25)
    view.set_running(True)
    clock.advance(cycle)
    assert view.phase() == pytest.approx(0.25)
    view.repeat()
    assert view.phase() == 0


def test_a_new_step_starts_at_its_beginning(view: MotionView, clock: FakeClock) -> None:
    view.set_running(True)
    clock.advance(1)
    view.set_step(View.TOP, Foot.LEFT, Zone.TOP, Technique.EFFLEURAGE, 1, tempo=10.0)
    assert view.phase() == 0
    clock.advance(5)
    assert view.phase() == pytest.approx(0.5)


def test_it_ticks_only_while_running_and_seen(view: MotionView) -> None:
    assert not view.is_moving()
    view.set_running(True)
    assert not view.is_moving()
    view.show()
    assert view.is_moving()
    view.set_reduced_motion(True)
    assert not view.is_moving()
    view.set_reduced_motion(False)
    assert view.is_moving()
    view.hide()
    assert not view.is_moving()
    view.show()
    view.set_running(False)
    assert not view.is_moving()


def test_reduced_motion_shows_the_same_picture_at_any_time(
    view: MotionView, clock: FakeClock
) -> None:
    view.set_reduced_motion(True)
    view.set_running(True)
    first = view.grab().toImage()
    clock.advance(1.1)
    assert view.grab().toImage() == first


def test_a_running_motion_changes(view: MotionView, clock: FakeClock) -> None:
    view.set_running(True)
    first = view.grab().toImage()
    clock.advance(1.1)
    assert view.grab().toImage() != first
    view.set_running(False)


def test_tone_and_colours_change_the_picture(view: MotionView) -> None:
    pictures = [view.grab().toImage()]
    view.set_tone(SkinTone.DEEP)
    pictures.append(view.grab().toImage())
    view.set_palette(IllustrationPalette(outlined=IllustrationPalette().line))
    pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_it_says_what_it_shows(view: MotionView) -> None:
    assert view.accessibleName()
    assert view.accessibleDescription() == (
        "Left foot, sole. Ball of the foot highlighted. The thumb draws small slow circles."
    )


def test_a_step_without_a_foot_is_calm(view: MotionView) -> None:
    view.set_step(None, None, None, Technique.PREPARATION, 0)
    assert view.accessibleDescription() == "Both feet, at rest."
    assert not view.grab().isNull()


def test_a_helpers_hands_come_from_the_other_side(view: MotionView) -> None:
    own = view.grab().toImage()
    view.set_helper(True)
    assert view.grab().toImage() != own
    view.set_helper(False)
    assert view.grab().toImage() == own


def test_a_step_of_both_feet_moves_and_says_so(view: MotionView, clock: FakeClock) -> None:
    view.set_step(None, None, Zone.ANKLE, Technique.ANKLE_PUMPS, 0, tempo=2.0)
    assert view.accessibleDescription() == (
        "One foot is shown, both do the same. "
        "The foot moves by itself: the toes are pulled up, then pushed down."
    )
    view.set_running(True)
    low = view.grab().toImage()
    clock.advance(1.0)
    assert view.phase() == pytest.approx(0.5)
    assert view.grab().toImage() != low
    clock.advance(1.0)
    assert view.grab().toImage() == low
    view.set_running(False)


def test_before_the_first_step_nothing_is_painted(qtbot: QtBot, clock: FakeClock) -> None:
    made = MotionView(drawings(), FootPainter(drawings().maps, drawings().tones), clock)
    qtbot.addWidget(made)
    assert not made.grab().isNull()
