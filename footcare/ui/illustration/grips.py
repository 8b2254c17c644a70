"""Touches with the whole hand or with something in it: cupping, a cloth that is laid, a dab."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen

from footcare.domain.geometry import curve
from footcare.domain.motion import Touch
from footcare.ui.illustration.easing import between, gone, pressing
from footcare.ui.illustration.ribbon import arc
from footcare.ui.illustration.soft import path_of, with_alpha

if TYPE_CHECKING:
    from footcare.domain.geometry import Point
    from footcare.domain.motion import Motion
    from footcare.ui.illustration.stage import Stage

_GIVE: Final = 20.0
"""Units by which cupping hands come closer when they press."""

_CLOTH: Final = (
    # a soft square, its corners a little drawn in, before it is turned and laid
    (-0.98, -0.86), (-0.30, -0.96), (0.42, -0.90), (1.00, -0.98), (0.92, -0.20), (1.02, 0.52),
    (0.94, 1.00), (0.20, 0.90), (-0.48, 0.98), (-1.02, 0.92), (-0.92, 0.22), (-1.00, -0.40),
)  # fmt: skip
_LIFT: Final = 46.0
"""Units that a lifted cloth stands over the skin, as seen by its shadow."""


def cup(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Press softly from both sides with whole hands, let go, and go on to the next place."""
    beat, share = motion.moment(t)
    deep = pressing(share)
    x, y = _slid(motion, beat, share)
    turn = motion.touches[beat].turn
    middle = motion.path[0][0] if motion.path else 0.0
    aside = x - middle - math.copysign(_GIVE * deep, x - middle)
    stage.glow((middle, y), abs(x - middle) + 90, (0.10 + 0.10 * stage.pressure) * deep)
    shown = opacity * between(0.0, 0.04, t % 1.0 * motion.beats) if beat == 0 else opacity
    for side in (1, -1):
        touch = Touch((middle + side * aside, y), side * turn)
        stage.hand(motion.kind, touch, motion.size, shown, flipped=side < 0)
        tip = middle + side * aside * 0.34
        tail = middle + side * aside * 0.98
        stage.arrow([(tail, y - 96), ((tip + tail) / 2, y - 96), (tip, y - 96)], 8, 18,
                    strength=0.30 + 0.70 * deep)  # fmt: skip


def _slid(motion: Motion, beat: int, share: float) -> Point:
    """Return the place of a beat, sliding over to the next one while the hands are off."""
    here = motion.touches[beat].at
    if beat + 1 == motion.beats:
        return here
    after = motion.touches[beat + 1].at
    go = between(0.88, 1.0, share)
    return (here[0] + (after[0] - here[0]) * go, here[1] + (after[1] - here[1]) * go)


def lay(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Lay a soft cloth on the skin, leave it for a moment and lift it off again."""
    _, share = motion.moment(t)
    lying = between(0.05, 0.30, share) * (1 - between(0.72, 0.97, share))
    touch = motion.touches[0]
    lift = _LIFT * (1 - lying)
    x, y = touch.at[0], touch.at[1] - lift
    painter = stage.painter
    size = motion.radius * (1 + 0.10 * (1 - lying))
    painter.save()
    painter.setOpacity(opacity * painter.opacity())
    shade = _square((touch.at[0] + lift * 0.5, touch.at[1] + lift * 0.8 + 6), size)
    painter.fillPath(shade, with_alpha(stage.palette.shadow, 0.10 + 0.14 * lying))
    _cloth(stage, (x, y), size)
    painter.restore()
    near_edge = -0.62 if stage.helper else 0.62
    held = Touch((x + size * 0.55, y + size * near_edge), touch.turn)
    stage.hand(motion.kind, held, motion.size, opacity)


def _square(at: Point, size: float) -> QPainterPath:
    points = [(at[0] + a * size, at[1] + b * size) for a, b in _CLOTH]
    return path_of(curve(points, closed=True))


def _cloth(stage: Stage, at: Point, size: float) -> None:
    path = _square(at, size)
    painter, palette = stage.painter, stage.palette
    edge = QPen(palette.casing, 7.0 / stage.scale)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, edge)
    painter.fillPath(path, palette.cloth)
    line = QPen(palette.line, 2.2 / stage.scale)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, line)
    fold = QPen(with_alpha(palette.line, 0.35), 1.8 / stage.scale)
    for place in (-0.52, -0.06, 0.44):
        wave = QPainterPath(QPointF(at[0] + place * size, at[1] - 0.86 * size))
        wave.cubicTo(
            QPointF(at[0] + (place + 0.12) * size, at[1] - 0.3 * size),
            QPointF(at[0] + (place - 0.12) * size, at[1] + 0.3 * size),
            QPointF(at[0] + (place + 0.04) * size, at[1] + 0.84 * size),
        )
        painter.strokePath(wave, fold)


def dab(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Spread a little cream with one fingertip in small circles, until it is gone."""
    beat, share = motion.moment(t)
    touch = motion.touches[beat]
    left = 1 - between(0.10, 0.94, share)
    angle = 110.0 + 720.0 * share
    reach = motion.radius * (0.25 + 0.75 * share)
    at = (
        touch.at[0] + reach * math.cos(math.radians(angle)),
        touch.at[1] + reach * math.sin(math.radians(angle)),
    )
    shown = between(0.0, 0.06, share) * (1 - gone(motion, t))
    stage.arrow(arc(touch.at, motion.radius + 26, angle + 24, 285), 7, 17, strength=shown)
    painter = stage.painter
    for radius, strength in ((motion.radius, 0.30), (motion.radius * 0.55, 0.95)):
        cream = with_alpha(stage.palette.cloth, strength * left * opacity)
        painter.setBrush(cream)
        painter.setPen(QPen(with_alpha(stage.palette.line, 0.35 * left), 1.6 / stage.scale))
        painter.drawEllipse(QPointF(*touch.at), radius, radius * 0.86)
    painter.setPen(Qt.PenStyle.NoPen)
    stage.hand(motion.kind, Touch(at, touch.turn), motion.size, opacity * shown)
