"""What a picture of a foot is to look like; known without anything that paints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from footcare.domain.foot import Foot, View, Zone
    from footcare.domain.preferences import SkinTone


class Look(NamedTuple):
    """One picture of a foot, on a transparent ground, showing the whole frame of its view.

    Attributes:
        view: how the foot is seen.
        foot: which foot; one of the two is the mirror picture of the other.
        tone: the skin.
        height: in device independent pixels.
        ratio: device pixels to one of those.
        outlined: a colour to draw only the lines in, for high contrast.
        missing: the leaves that this foot does not have.
    """

    view: View
    foot: Foot
    tone: SkinTone
    height: int
    ratio: float = 1.0
    outlined: QColor | None = None
    missing: frozenset[Zone] = frozenset()

    @property
    def key(self) -> tuple[str, str, str, int, float, str, frozenset[Zone]]:
        """What tells pictures apart."""
        lines = self.outlined.name() if self.outlined else ""
        return (self.view, self.foot, self.tone, self.height, self.ratio, lines, self.missing)
