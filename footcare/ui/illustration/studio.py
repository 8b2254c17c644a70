"""Where drawings come from: read once, at their first use, so that the first paint waits not.

Not even what reads and paints them is imported before: the window hands over how to get both.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.footmap_ends import FootMaps
    from footcare.domain.motion import Illustrations
    from footcare.domain.tone import Tones
    from footcare.ui.illustration.check_painter import CheckPainter
    from footcare.ui.illustration.finding_painter import FindingPainter
    from footcare.ui.illustration.foot_painter import FootPainter


class Studio:
    """Holds the drawings of a window and its painters of feet and of findings.

    Args:
        read: reads the drawings; called once.
        paint: makes the painter of feet, as ``FootPainter`` itself does.
        find: reads the drawings of findings and makes their painter from the one of feet.
        sketch: reads the pictures of the check and makes their painter, which shows feet and hands.
    """

    def __init__(
        self,
        read: Callable[[], Illustrations],
        paint: Callable[[FootMaps, Tones], FootPainter],
        find: Callable[[FootPainter], FindingPainter],
        sketch: Callable[[FootPainter, Illustrations], CheckPainter],
    ) -> None:
        self._read = read
        self._paint = paint
        self._find = find
        self._sketch = sketch

    @cached_property
    def illustrations(self) -> Illustrations:
        """The map of the foot, the tones, the hands and the motions."""
        return self._read()

    @cached_property
    def feet(self) -> FootPainter:
        """The painter of feet, with every picture it has painted."""
        return self._paint(self.illustrations.maps, self.illustrations.tones)

    @cached_property
    def findings(self) -> FindingPainter:
        """The painter of the small drawings of findings."""
        return self._find(self.feet)

    @cached_property
    def checks(self) -> CheckPainter:
        """The painter of the pictures of the foot check."""
        return self._sketch(self.feet, self.illustrations)
