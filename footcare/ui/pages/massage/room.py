"""What fits into the player's window, at the text size of the person."""

from __future__ import annotations

from typing import Final, NamedTuple

from footcare.ui.page import NARROW

LOW: Final = 750
_LOW_AND_NARROW: Final = 830
_WIDE: Final = 1180
"""Below these heights at 100 % text there is no room for the ring: words of a step that stand in
a narrower column take more lines."""

_SHORT: Final = 640
_BESIDE: Final = 800
"""Where a window is as low as this, words stand beside the picture from this width on."""

_HEAD: Final = 940
"""From this width on the head has room for the buttons of voice and window."""

_TIGHT: Final = 620
"""Below this width the head says the step alone, and the picture stands without extras."""


class PlayerRoom(NamedTuple):
    """How the player is laid out.

    Attributes:
        across: words stand beside the picture, not below it.
        compact: there is no room for the ring.
        head: there is room for more than the way out above.
        tight: there is room for the words alone.
        dense: words are one size smaller.
        low: the end has no room for its picture.
    """

    across: bool
    compact: bool
    head: bool
    tight: bool
    dense: bool
    low: bool


def room_of(width: float, height: float) -> PlayerRoom:
    """Return the layout for a window, its size given at 100 % text."""
    across = width >= (NARROW - 40 if height >= _SHORT else _BESIDE)
    low = LOW if width >= _WIDE else _LOW_AND_NARROW
    return PlayerRoom(
        across=across,
        compact=not across or height < low,
        head=width >= _HEAD,
        tight=width < _TIGHT,
        dense=height < _SHORT - 40,
        low=height < LOW,
    )
