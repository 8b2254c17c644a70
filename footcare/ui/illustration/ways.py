"""How each way of moving looks at one moment: pure functions of the motion and of the time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from footcare.domain.motion import HandKind, Touch, Way
from footcare.domain.posing import carried
from footcare.ui.illustration.easing import between, ease, gone, leaving, pressing
from footcare.ui.illustration.grips import cup, dab, lay
from footcare.ui.illustration.moving import draw, move, moving_point
from footcare.ui.illustration.ribbon import along, arc, length_of, part_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.geometry import Point
    from footcare.domain.motion import Motion
    from footcare.ui.illustration.stage import Stage

_STEP: Final = 50.0
"""Units a walking thumb advances."""

_HALF: Final = 0.5
_TAIL: Final = 9.0

_NEAR: Final = 170.0
"""Touches closer than this are slid between; farther ones fade over."""


def paint_way(stage: Stage, motion: Motion, t: float, opacity: float = 1.0) -> None:
    """Paint a motion at a share of its round.

    Args:
        stage: what to paint with.
        motion: what moves.
        t: share of the whole round, 0 to 1; it goes on from the start after 1.
        opacity: of the hands; less for a ghost.
    """
    _WAYS[motion.way](stage, motion, t, opacity)


def paint_ground(stage: Stage, motion: Motion) -> None:
    """Paint what does not move: the faint arrow that shows the whole way of a stroke."""
    if motion.arrow and not motion.joints:
        stage.arrow(motion.arrow, _TAIL, _neck(motion), strength=0.22)


def _neck(motion: Motion) -> float:
    """Return how wide an arrow is at its head; a thumb runs round tighter bends than a hand."""
    return 19.0 if motion.kind is HandKind.THUMB else 26.0


def touch_at(motion: Motion, t: float) -> Point:
    """Return where the skin is touched at a share of the round."""
    beat, share = motion.moment(t)
    if motion.joints and motion.way is not Way.BEND:
        return moving_point(motion, share)
    if motion.path:
        return along(motion.path, ease(share))[0]
    if motion.way is Way.CIRCLE:
        return _orbit(motion, beat, share)[1]
    return motion.touches[beat].at if motion.touches else (0.0, 0.0)


def _rest(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Nothing moves: the picture of both feet stands for itself."""
    del stage, motion, t, opacity


def _hold(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    breath = 0.5 - 0.5 * math.cos(2 * math.pi * t)
    for place, touch in enumerate(motion.touches):
        stage.glow(touch.at, 250, (0.10 + 0.34 * breath) * opacity)
        stage.hand(motion.kind, touch, motion.size, opacity, flipped=place == 0)


def _glide(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    _, share = motion.moment(t)
    done = ease(share)
    shown = between(0.0, 0.06, share) * (1 - leaving(motion, t))
    at, heading = along(motion.path, done)
    if motion.arrow and shown > 0:
        grown = part_of(motion.arrow, 0.0, max(0.06, done))
        neck = _TAIL + (_neck(motion) - _TAIL) * min(1.0, done * 3)
        stage.arrow(grown, _TAIL, neck, strength=shown)
    turn = motion.turn
    if motion.kind is HandKind.THUMB:
        turn = _toward_wrist(heading)
        stage.glow(at, 70, 0.12 + 0.10 * stage.pressure)
    stage.hand(motion.kind, Touch(at, turn), motion.size, opacity * shown)
    if motion.both:
        beside = Touch((-at[0], at[1]), -turn)
        stage.hand(motion.kind, beside, motion.size, opacity * shown, flipped=True)


def _toward_wrist(heading: float) -> float:
    """Turn a thumb that runs round a rim so that its wrist stays on the person's side."""
    return max(-42.0, min(42.0, (90 - heading) * 0.45))


def _knead(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Let two thumbs push past each other in turn; the one that comes back only floats."""
    beat, share = motion.moment(t)
    middle = _slid(motion, beat, share)
    first = _across(middle, motion.radius, (-1.00, 0.42), (1.00, -0.62))
    second = _across(middle, motion.radius, (1.08, 1.06), (-0.92, 0.02))
    going = between(0.0, _HALF, share) if share < _HALF else 1 - between(_HALF, 1.0, share)
    for line, done, pushing, turn in (
        (second, 1 - going, share >= _HALF, -44.0),
        (first, going, share < _HALF, 44.0),
    ):
        reach = 0.46 * done
        at, _ = along(line, reach)
        stage.arrow(part_of(line, reach + 0.20, 1.0), 12, 20, strength=1.0 if pushing else 0.34)
        stage.glow(at, 84, (0.08 + 0.10 * stage.pressure) if pushing else 0.06)
        stage.hand(motion.kind, Touch(at, turn), motion.size, opacity, flipped=turn < 0)


def _across(middle: Point, radius: float, start: Point, end: Point) -> list[Point]:
    """Return an arc about a middle, given by its ends in shares of the radius."""
    return [(middle[0] + x * radius, middle[1] + y * radius) for x, y in _curve(start, end)]


def _curve(start: Point, end: Point) -> list[Point]:
    """Return a shallow arc, bowed upwards, between two points."""
    points = []
    for place in range(13):
        u = place / 12
        lift = -0.22 * math.sin(math.pi * u)
        points.append(
            (start[0] + (end[0] - start[0]) * u, start[1] + (end[1] - start[1]) * u + lift)
        )
    return points


def _slid(motion: Motion, beat: int, share: float) -> Point:
    """Return the middle of a beat, sliding over to the next one at its end."""
    here = motion.touches[beat].at
    after = motion.touches[(beat + 1) % len(motion.touches)].at
    if math.dist(here, after) > _NEAR:
        return here
    go = between(0.82, 1.0, share)
    return (here[0] + (after[0] - here[0]) * go, here[1] + (after[1] - here[1]) * go)


def _orbit(motion: Motion, beat: int, share: float) -> tuple[Point, Point, float]:
    """Return the middle of a circle, the point on it and its angle in degrees."""
    middle = _slid(motion, beat, share)
    angle = 110.0 + 360.0 * share
    x = middle[0] + motion.radius * math.cos(math.radians(angle))
    y = middle[1] + motion.radius * math.sin(math.radians(angle))
    return middle, (x, y), angle


def _circle(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    beat, share = motion.moment(t)
    middle, at, angle = _orbit(motion, beat, share)
    touch = motion.touches[beat]
    shown = 1.0
    following = motion.touches[(beat + 1) % motion.beats].at
    if math.dist(touch.at, following) > _NEAR:
        shown = between(0.0, 0.08, share) * (1 - between(0.92, 1.0, share))
    stage.arrow(arc(middle, motion.radius, angle + 24, 285), 7, 17, strength=shown)
    stage.glow(at, 64, (0.12 + 0.12 * stage.pressure) * shown)
    stage.hand(motion.kind, Touch(at, touch.turn), motion.size, opacity * shown)


def _press(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    beat, share = motion.moment(t)
    touch = motion.touches[beat]
    deep = pressing(share)
    stage.glow(touch.at, 130, (0.14 + 0.10 * stage.pressure) * deep)
    for place in range(3):
        radius = 46 + 30 * place + 16 * (1 - deep)
        stage.ring(touch.at, radius, (0.85 - 0.25 * place) * (0.25 + 0.75 * deep))
    stage.hand(motion.kind, touch, motion.size, opacity, stretch=1 - 0.06 * deep)


def _pinch(stage: Stage, motion: Motion, touch: Touch, close: float, opacity: float) -> None:
    """Lay two fingertips on the sides of a toe; the hand comes from the leg."""
    apart = _half_width(motion, touch) + 8 + 16 * (1 - close)
    turn = math.radians(touch.turn)
    for side in (-1, 1):
        at = (
            touch.at[0] + side * apart * math.cos(turn),
            touch.at[1] + side * apart * math.sin(turn),
        )
        held = Touch(at, touch.turn - side * 30)
        if side < 0:
            stage.hand(HandKind.THUMB, held, motion.size * 0.86, opacity)
        else:
            stage.hand(motion.kind, held, motion.size, opacity, flipped=True)


def _half_width(motion: Motion, touch: Touch) -> float:
    """Return half the width of the touched toe: the big one comes first."""
    return motion.radius if touch.turn == motion.touches[0].turn else motion.radius * 0.56


def _squeeze(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    beat, share = motion.moment(t)
    touch = motion.touches[beat]
    deep = pressing(share)
    wide = _half_width(motion, touch)
    stage.glow(touch.at, wide * 2.1, (0.16 + 0.10 * stage.pressure) * deep)
    shown = between(0.0, 0.06, share) * (1 - gone(motion, t))
    _pinch(stage, motion, touch, deep, opacity * shown)


def _bend(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    """Hold a toe and show by an arrow round its corner that it bends a little and straightens."""
    beat, share = motion.moment(t)
    touch = motion.touches[beat]
    swing = motion.swing(2 * share)
    bends = motion.bends(share, beat)
    shown = between(0.0, 0.06, share) * (1 - gone(motion, t))
    outer = -1.0 if beat == 0 else 1.0
    radius = 0.7 * _half_width(motion, touch) + 66
    line = arc(touch.at, radius, touch.turn - 90 - outer * 6, outer * 82)
    middle = len(line) // 2
    stage.painter.save()
    stage.painter.setOpacity(shown)
    stage.arrows(
        (line[middle::-1], 9, 11 + 4 * (1 - swing)),
        (line[middle:], 9, 11 + 4 * swing),
    )
    stage.painter.restore()
    held = Touch(carried(touch.at, bends), touch.turn)
    _pinch(stage, motion, held, 1.0, opacity * shown)


def _walk(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    _, share = motion.moment(t)
    whole = length_of(motion.path)
    steps = max(2, round(whole / _STEP))
    at_step = min(steps - 1e-6, share * steps)
    step = int(at_step)
    inside = at_step - step
    moved = (step + between(0.45, 1.0, inside)) / steps
    shown = between(0.0, 0.04, share) * (1 - leaving(motion, t))
    for old in range(step + 1):
        place, heading = along(motion.path, old / steps)
        age = step - old
        stage.print(place, heading + 90, max(0.18, 0.85 - 0.13 * age) * shown)
    at, heading = along(motion.path, moved)
    ahead = math.radians(heading)
    start = (at[0] + 44 * math.cos(ahead), at[1] + 44 * math.sin(ahead))
    end = (at[0] + 138 * math.cos(ahead), at[1] + 138 * math.sin(ahead))
    stage.arrow([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), end], 10, 20)
    bent = 1 - 0.10 * math.sin(math.pi * inside)
    stage.glow(at, 70, 0.10 + 0.10 * stage.pressure)
    touch = Touch(at, heading + 90 + 76)
    stage.hand(motion.kind, touch, motion.size, opacity * shown, stretch=bent)


def _look(stage: Stage, motion: Motion, t: float, opacity: float) -> None:
    _, share = motion.moment(t)
    done = ease(share)
    dots = max(5, round(length_of(motion.path) / 30))
    for dot in range(dots + 1):
        passed = dot / dots <= done
        stage.dot(along(motion.path, dot / dots)[0], 6.0, 1.0 if passed else 0.5)
    shown = between(0.0, 0.05, share) * (1 - leaving(motion, t))
    stage.painter.save()
    stage.painter.setOpacity(opacity * shown)
    stage.lens(along(motion.path, done)[0], motion.radius, 1.6)
    stage.painter.restore()


_WAYS: Final[dict[Way, Callable[[Stage, Motion, float, float], None]]] = {
    Way.REST: _rest,
    Way.HOLD: _hold,
    Way.GLIDE: _glide,
    Way.KNEAD: _knead,
    Way.CIRCLE: _circle,
    Way.PRESS: _press,
    Way.SQUEEZE: _squeeze,
    Way.WALK: _walk,
    Way.BEND: _bend,
    Way.LOOK: _look,
    Way.CUP: cup,
    Way.LAY: lay,
    Way.DAB: dab,
    Way.MOVE: move,
    Way.DRAW: draw,
}
