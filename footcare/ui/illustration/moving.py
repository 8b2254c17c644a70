"""What lies over a foot that moves by itself or is moved: arrows, hands that go along, a scarf."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from footcare.domain.geometry import curve
from footcare.domain.motion import Touch
from footcare.domain.posing import carried, turned
from footcare.ui.illustration.ribbon import along, arc, part_of
from footcare.ui.illustration.soft import path_of, with_alpha

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.geometry import Point, Polygon
    from footcare.domain.motion import Motion
    from footcare.domain.posing import Bend
    from footcare.ui.illustration.stage import Stage

_TAIL: Final = 9.0
_NECK: Final = 22.0
_FAINT: Final = 0.24
_SCARF: Final = 64.0
"""Units across of the scarf round the ball of the foot."""

_TURNING_BACK: Final = 0.5
"""The share of a beat at which a movement is at its end and turns back."""


def move(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Show which way a foot moves; hands that move it stay where they hold it."""
    _, share = motion.moment(t)
    if motion.radius:
        middle = motion.path[0]
        stage.arrow(arc(middle, motion.radius, _angle(share) + 20, 290), _TAIL, _NECK)
    elif motion.arrow:
        _there_and_back(stage, motion, share)
    _hands(stage, motion, share, opacity)


def draw(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Draw the foot towards the person with a scarf; the farther end of it lies behind."""
    _, share = motion.moment(t)
    bends = motion.bends(share)
    behind = curve([touch.at for touch in motion.touches], closed=False)
    _band(stage, _held(behind, bends), opacity)
    _band(stage, _held(motion.path, bends), opacity)
    if motion.arrow:
        _there_and_back(stage, motion, share)


def _held(line: Polygon, bends: Sequence[Bend]) -> list[Point]:
    """Return a line whose first point goes along with the foot while its last one stays."""
    (x0, y0), (x, y) = line[0], carried(line[0], bends)
    last = len(line) - 1
    return [
        (a + (x - x0) * (1 - place / last), b + (y - y0) * (1 - place / last))
        for place, (a, b) in enumerate(line)
    ]


def moving_point(motion: Motion, share: float) -> Point:
    """Return the point that tells where a moving foot is: on its ring, or on its arrow."""
    if motion.radius:
        angle = math.radians(_angle(share))
        x, y = motion.path[0]
        return (x + motion.radius * math.cos(angle), y + motion.radius * math.sin(angle))
    return along(motion.arrow, motion.swing(share))[0]


def _angle(share: float) -> float:
    return 90.0 + 360.0 * share


def _there_and_back(stage: Stage, motion: Motion, share: float) -> None:
    """Let the arrow grow with the movement; on the way back it points back."""
    done = motion.swing(share)
    line = motion.arrow if share < _TURNING_BACK else motion.arrow[::-1]
    done = done if share < _TURNING_BACK else 1 - done
    neck = _TAIL + (_NECK - _TAIL) * min(1.0, done * 3)
    grown = part_of(line, 0.0, max(0.10, done))
    for side in (1, -1) if motion.both else (1,):
        stage.arrow([(side * x, y) for x, y in line], _TAIL, _NECK, strength=_FAINT)
        stage.arrow([(side * x, y) for x, y in grown], _TAIL, neck)


def _hands(stage: Stage, motion: Motion, share: float, opacity: float) -> None:
    bends = motion.bends(share)
    for place, touch in enumerate(motion.touches):
        held = Touch(carried(touch.at, bends), touch.turn + turned(touch.at, bends))
        stage.hand(motion.kind, held, motion.size, opacity, flipped=place % 2 == 1)


def _band(stage: Stage, line: list[Point], opacity: float) -> None:
    """Paint a band of cloth with a light edge and folds along it."""
    path = path_of(line, closed=False)
    palette = stage.palette
    edge = 5.2 / stage.scale
    for colour, width in (
        (palette.casing, _SCARF + 2 * edge),
        (palette.line, _SCARF),
        (palette.cloth, _SCARF - edge),
    ):
        pen = QPen(with_alpha(colour, opacity), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        stage.painter.strokePath(path, pen)
    fold = QPen(with_alpha(palette.line, 0.35 * opacity), 2.2 / stage.scale)
    for aside in (-0.18, 0.16):
        stage.painter.strokePath(path.translated(aside * _SCARF, aside * _SCARF * 0.3), fold)
