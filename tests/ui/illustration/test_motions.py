"""Every motion on both feet: something moves, stills are numbered, and a frame is cheap."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from footcare.content.motions import read_illustrations
from footcare.domain.foot import Foot, Zone
from footcare.domain.motion import Illustrations, Motion, Way
from footcare.domain.preferences import SkinTone
from footcare.domain.routine import Technique
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.framing import Framing
from footcare.ui.illustration.motions import MotionPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.illustration.poses import Poses
from footcare.ui.illustration.ribbon import along, arc, length_of, part_of, ribbon
from footcare.ui.illustration.scene import Scene
from footcare.ui.illustration.stills import still_moments
from footcare.ui.illustration.ways import touch_at
from footcare.ui.illustration.zone_painter import ZonePainter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOVING = [
    motion
    for motion in read_illustrations().motions.motions
    if motion.way not in {Way.REST, Way.HOLD}
]
LINE = [(0.0, 0.0), (60.0, 0.0), (60.0, 80.0)]


def named(motion: Motion) -> str:
    return f"{motion.technique}-{motion.zone}"


@cache
def drawings() -> Illustrations:
    return read_illustrations()


@cache
def motion_painter() -> MotionPainter:
    return MotionPainter(drawings(), FootPainter(drawings().maps, drawings().tones))


def scene(motion: Motion, foot: Foot | None, zone: Zone | None = None) -> Scene:
    return Scene(
        motion=motion,
        foot=foot,
        zone=zone or motion.zone,
        pressure=2,
        tone=SkinTone.LIGHT,
        palette=IllustrationPalette(),
        width=200,
        height=170,
    )


def painted(shown: Scene, t: float | None) -> QImage:
    image = QImage(shown.width, shown.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    if t is None:
        motion_painter().paint_still(painter, shown)
    else:
        motion_painter().paint(painter, shown, t)
    painter.end()
    return image


@pytest.mark.parametrize("foot", Foot)
@pytest.mark.parametrize("motion", MOVING, ids=named)
def test_the_hands_move_and_come_back(qtbot: QtBot, motion: Motion, foot: Foot) -> None:
    del qtbot
    shown = scene(motion, foot)
    early, late = painted(shown, 0.15), painted(shown, 0.33)
    assert early != late
    assert painted(shown, 1.15) == early


@pytest.mark.parametrize("motion", read_illustrations().motions.motions, ids=named)
def test_a_still_shows_something(qtbot: QtBot, motion: Motion) -> None:
    del qtbot
    still = painted(scene(motion, Foot.RIGHT), None)
    assert any(still.pixelColor(x, y).alpha() for x in range(0, 200, 5) for y in range(0, 170, 5))


@pytest.mark.parametrize("motion", [m for m in MOVING if m.joints], ids=named)
def test_a_moving_foot_in_lines_shows_no_skin(qtbot: QtBot, motion: Motion) -> None:
    """Skin is warm: it has much more red than blue. Lines are white here, hands are cool."""
    del qtbot
    white, black = QColor("white"), QColor("black")
    lines = IllustrationPalette(line=white, fill=white, casing=black, on_line=black, outlined=white)
    image = painted(replace(scene(motion, Foot.LEFT), palette=lines), 0.3)
    for x in range(0, 200, 2):
        for y in range(0, 170, 2):
            seen = image.pixelColor(x, y)
            assert seen.alpha() < 255 or seen.red() <= seen.blue() + 24


def test_every_position_of_a_round_is_painted_once(qtbot: QtBot) -> None:
    del qtbot
    pumps = next(m for m in MOVING if m.technique is Technique.ANKLE_PUMPS)
    shown = scene(pumps, Foot.LEFT)
    feet = FootPainter(drawings().maps, drawings().tones)
    framing = Framing(feet, pumps.view, Foot.LEFT, QRectF(0, 0, 200, 170), pumps.frame)
    poses = Poses(feet, ZonePainter(drawings().footmap), shown, framing)
    there = [poses.at(share / 100).cacheKey() for share in range(51)]
    back = [poses.at(1 - share / 100).cacheKey() for share in range(51)]
    assert there == back
    assert 20 <= len(set(there)) <= 26


def test_a_step_of_no_foot_shows_both(qtbot: QtBot) -> None:
    del qtbot
    rest = next(m for m in drawings().motions.motions if m.way is Way.REST)
    image = painted(scene(rest, None), 0.0)
    assert image.pixelColor(70, 85).alpha() == 255
    assert image.pixelColor(130, 85).alpha() == 255


@given(st.sampled_from(MOVING), st.floats(0, 1))
def test_what_touches_stays_in_the_picture(motion: Motion, t: float) -> None:
    x, y = touch_at(motion, t)
    left, top, wide, high = motion.frame
    assert left <= x <= left + wide
    assert top <= y <= top + high


def test_stills_show_moments_of_the_round() -> None:
    for motion in drawings().motions.motions:
        moments = still_moments(motion)
        assert len(moments) in {1, 3}
        assert all(0 <= t < 1 for t in moments)
        assert list(moments) == sorted(moments)


def test_lines_are_measured_and_cut() -> None:
    assert length_of(LINE) == 140
    assert along(LINE, 0.0) == ((0.0, 0.0), 0.0)
    assert along(LINE, 1.0)[0] == (60.0, 80.0)
    point, heading = along(LINE, 0.5)
    assert point == (60.0, 10.0)
    assert heading == 90
    assert part_of(LINE, 0.0, 0.5) == [(0, 0), (60, 0), (60, 10)]
    assert length_of(part_of(LINE, 0.25, 0.75)) == pytest.approx(70)


def test_an_arc_keeps_its_distance() -> None:
    for x, y in arc((3, 4), 10, 20, 300):
        assert math.hypot(x - 3, y - 4) == pytest.approx(10)


def test_the_casing_lies_round_the_arrow(qtbot: QtBot) -> None:
    del qtbot
    inner, outer = ribbon(LINE, 8, 20), ribbon(LINE, 8, 20, grown=4)
    box, around = inner.boundingRect(), outer.boundingRect()
    assert around.contains(box)
    assert around != box


def test_a_frame_is_cheap(qtbot: QtBot) -> None:
    """A picture of 700 pixels takes under 8 ms here; four times that on a busy machine."""
    del qtbot
    motion = next(m for m in MOVING if m.way is Way.GLIDE)
    shown = Scene(
        motion, Foot.LEFT, motion.zone, 2, SkinTone.LIGHT, IllustrationPalette(), 700, 560
    )
    image = QImage(700, 560, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    motion_painter().paint(painter, shown, 0.0)
    started = time.process_time()
    for frame in range(20):
        motion_painter().paint(painter, shown, frame / 20)
    each = (time.process_time() - started) / 20
    painter.end()
    assert each < 0.032
