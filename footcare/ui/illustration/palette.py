"""The colours of everything that lies over a drawn foot: zones, arrows, marks, cursor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QColor


def _colour(name: str) -> QColor:
    return QColor(name)


@dataclass(frozen=True)
class IllustrationPalette:
    """Colours of one theme.

    Attributes:
        line: arrows and outlines of chosen zones.
        fill: what a chosen zone is tinted with, over a veil of the casing.
        casing: the light edge round every line, which keeps it readable on any skin.
        urgent: a zone that needs help; ``on_urgent`` is the sign on it.
        on_line: words and numbers on a disc of the line colour.
        cloth: a towel, a scarf, a dab of cream; ``shadow`` is what it casts on the skin.
        ring: round a small drawing.
        idle: borders of zones nobody chose.
        cursor: the keyboard's ring; ``cursor_casing`` lies round it.
        outlined: draws feet as lines of this colour only, for high contrast.
    """

    line: QColor = field(default_factory=lambda: _colour("#0B6E75"))
    fill: QColor = field(default_factory=lambda: _colour("#16A3AD"))
    casing: QColor = field(default_factory=lambda: _colour("#FFFFFF"))
    urgent: QColor = field(default_factory=lambda: _colour("#A01F1A"))
    on_urgent: QColor = field(default_factory=lambda: _colour("#FFFFFF"))
    on_line: QColor = field(default_factory=lambda: _colour("#FFFFFF"))
    cloth: QColor = field(default_factory=lambda: _colour("#FBFDFD"))
    shadow: QColor = field(default_factory=lambda: _colour("#3A2A22"))
    ring: QColor = field(default_factory=lambda: _colour("#62777C"))
    idle: QColor = field(default_factory=lambda: _colour("#12292F"))
    cursor: QColor = field(default_factory=lambda: _colour("#12292F"))
    cursor_casing: QColor = field(default_factory=lambda: _colour("#FFD84D"))
    outlined: QColor | None = None


VEIL: Final = 0.30
"""How much of the casing colour lies on a chosen zone before its tint: teal on skin is mud."""

TINT: Final = 0.36
"""How much of the tint lies over that veil."""

FULL: Final = 0.78
"""How much of it lies on a foot drawn in lines only, where no skin needs to show through."""

GENTLE_VEIL: Final = 0.30
GENTLE_TINT: Final = 0.22
"""The same for an area that is only looked at: lighter than one that is chosen."""
