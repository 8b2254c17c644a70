"""Where drawings come from: read once, at their first use, so that the first paint waits not."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from footcare.ui.illustration.foot_painter import FootPainter

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.motion import Illustrations


class Studio:
    """Holds the drawings and the one painter of feet of a window."""

    def __init__(self, read: Callable[[], Illustrations]) -> None:
        self._read = read

    @cached_property
    def illustrations(self) -> Illustrations:
        """The map of the foot, the tones, the hands and the motions."""
        return self._read()

    @cached_property
    def feet(self) -> FootPainter:
        """The painter of feet, with every picture it has painted."""
        return FootPainter(self.illustrations.footmap, self.illustrations.tones)
