"""Which moments of a motion a picture shows that does not move, and where their numbers stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.motion import Way
from footcare.ui.illustration.ways import touch_at

if TYPE_CHECKING:
    from footcare.domain.geometry import Point
    from footcare.domain.motion import Motion

_MANY: Final = 3
"""Circles in as many places are shown in their first, middle and last one."""

_TURNING: Final = 0.49
"""The share of a beat just before a moving foot turns back."""

_HELD: Final = frozenset({Way.SQUEEZE, Way.BEND, Way.MOVE, Way.DRAW})
"""Where the number stands on the very place; elsewhere it stands beside the fingertips."""


def number_at(motion: Motion, t: float) -> Point:
    """Return where the number of a moment stands."""
    x, y = touch_at(motion, t)
    return (x, y) if motion.way in _HELD else (x - 62, y - 26)


def still_moments(motion: Motion) -> tuple[float, ...]:
    """Return the shares of a round that a still picture shows."""
    work = motion.beat / (motion.beat + motion.pause)
    match motion.way:
        case Way.REST | Way.HOLD | Way.PRESS | Way.LAY:
            return (0.5 * work,)
        case Way.GLIDE | Way.WALK | Way.LOOK:
            return (0.18 * work, 0.5 * work, 0.97 * work)
        case Way.MOVE | Way.DRAW:
            return tuple(share * work for share in _moved(motion))
        case Way.CIRCLE if motion.beats < _MANY:
            return tuple(share / motion.beats for share in (0.12, 0.45, 0.78))
        case Way.CIRCLE | Way.KNEAD | Way.SQUEEZE | Way.BEND | Way.CUP | Way.DAB:
            beats = sorted({0, motion.beats // 2, motion.beats - 1})
            return tuple((beat + 0.5 * work) / motion.beats for beat in beats)


def _moved(motion: Motion) -> tuple[float, float, float]:
    """Return three positions of a moving foot: round its circle, or to the end of its way."""
    if motion.radius:
        return (0.0, 1 / 3, 2 / 3)
    return (0.0, 0.25 * (1 - motion.hold), _TURNING)
