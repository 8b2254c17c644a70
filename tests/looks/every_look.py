"""The looks people use: colours, text sizes and windows, and a fair share of them for every day."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from typing_extensions import override

from footcare.domain.preferences import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

THEMES: Final = tuple(theme for theme in ThemeChoice if theme is not ThemeChoice.SYSTEM)
TEXT_SIZES: Final = (100, 130, 150, 200)
WINDOWS: Final = ((1280, 800), (1024, 640), (2560, 1440))
"""As it opens first, the least that is promised, and a large screen."""


class Look(NamedTuple):
    """One way a page can be seen: colours, text in per cent, width and height of the window."""

    theme: ThemeChoice
    text_size: int
    window: tuple[int, int]

    @override
    def __str__(self) -> str:
        wide, high = self.window
        return f"{self.theme}-{self.text_size}-{wide}x{high}"


ALL: Final = tuple(Look(*parts) for parts in product(THEMES, TEXT_SIZES, WINDOWS))

LOOKS: Final = {
    "light": Look(ThemeChoice.LIGHT, 100, (1280, 800)),
    "small-window": Look(ThemeChoice.DARK, 100, (1024, 640)),
    "large-text": Look(ThemeChoice.LIGHT, 150, (1280, 800)),
    "largest-text": Look(ThemeChoice.CONTRAST_DARK, 200, (1280, 800)),
    "largest-in-small": Look(ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
}
"""The five in which every state of a page is looked at."""

EVERY_DAY: Final = {"light", "small-window", "largest-in-small"}
EACH_LOOK: Final = [
    name if name in EVERY_DAY else pytest.param(name, marks=pytest.mark.soak) for name in LOOKS
]
"""Their names as parameters: as it opens first and the two hardest every day, all in the soak."""


def share(names: Sequence[str]) -> Iterator[tuple[str, Look]]:
    """Yield each page with five looks: every theme, text size and window, in other pairs each time.

    The first four are a diagonal through the table of themes and text sizes, shifted from page to
    page, so that all pages together see all pairs. The fifth is the hardest: the largest text in
    the smallest window.
    """
    for place, name in enumerate(names):
        for turn, theme in enumerate(THEMES):
            size = TEXT_SIZES[(turn + place) % len(TEXT_SIZES)]
            yield name, Look(theme, size, WINDOWS[(turn + place // len(TEXT_SIZES)) % len(WINDOWS)])
        hardest = Look(THEMES[place % len(THEMES)], TEXT_SIZES[-1], (1024, 640))
        yield name, hardest
