"""When a hand is where in its beat: slow beginnings and ends, presses, and the rest between."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.domain.motion import Motion


def ease(share: float) -> float:
    """Return a share that starts and ends slowly."""
    share = min(1.0, max(0.0, share))
    return 0.5 - 0.5 * math.cos(math.pi * share)


def between(start: float, end: float, at: float) -> float:
    """Return how far ``at`` is between two moments, eased, 0 before and 1 after."""
    return ease((at - start) / (end - start))


def pressing(share: float) -> float:
    """Return how deep a press is: down, two seconds of hold, and up again."""
    return between(0.06, 0.24, share) * (1 - between(0.84, 1.0, share))


def leaving(motion: Motion, t: float) -> float:
    """Return how far the hand has lifted in the pause after a stroke, 0 to 1."""
    if motion.pause == 0:
        return 0.0
    into = (t % 1.0) * motion.cycle - motion.beat
    return ease(into / motion.pause)


def gone(motion: Motion, t: float) -> float:
    """Return how far the pause after the present beat has gone, eased."""
    if motion.pause == 0:
        return 0.0
    whole = motion.beat + motion.pause
    into = ((t % 1.0) * motion.cycle) % whole - motion.beat
    return ease(into / motion.pause)
