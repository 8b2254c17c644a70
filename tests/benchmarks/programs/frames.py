"""Paints every technique as the player does and prints what a picture costs, as JSON.

Run with the number of rounds and of pictures a round. ``ours`` has the CPU milliseconds of one
picture for each technique, ``floor`` those of showing one kept picture of that size, ``new`` those
of the first round of a foot that moves itself, when its positions are painted.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap

from footcare.content.motions import read_illustrations
from footcare.domain.foot import Foot
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.motions import MotionPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.illustration.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.motion import Motion

WIDE: Final = 620
HIGH: Final = 500


def main(rounds: int, frames: int) -> None:
    """Measure and print."""
    app = QGuiApplication([])
    drawings = read_illustrations()
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    feet = FootPainter(drawings.maps, drawings.tones)
    ours, new = [], []
    for motion in drawings.motions.motions:
        hands = MotionPainter(drawings, feet)
        scene = _scene(motion)
        hands.paint(painter, scene, 0.0)
        paint = partial(hands.paint, painter, scene)
        first = _round(paint, frames)
        if motion.joints:
            new.append(first)
        ours.append(min(_round(paint, frames) for _ in range(rounds)))
    kept = QPixmap(WIDE, HIGH)
    kept.fill()
    floor = [_round(lambda _t: painter.drawPixmap(0, 0, kept), frames) for _ in range(rounds)]
    painter.end()
    del app
    sys.stdout.write(json.dumps({"ours": ours, "floor": floor, "new": new}))


def _scene(motion: Motion) -> Scene:
    return Scene(
        motion, Foot.LEFT, motion.zone, 2, SkinTone.LIGHT, IllustrationPalette(), WIDE, HIGH
    )


def _round(paint: Callable[[float], None], frames: int) -> float:
    """Return the CPU milliseconds of one picture, over the pictures of a whole round."""
    started = time.process_time()
    for frame in range(frames):
        paint(frame / frames)
    return (time.process_time() - started) * 1000 / frames


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
