"""Looks at what was really painted: every word against the ground it stands on.

The colours are those of the picture, not of the tokens, so a rule of the style sheet that loses
against another, or a state that nobody thought of, is found too.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.looks.naming_widgets import named, shown

if TYPE_CHECKING:
    from footcare.ui.page import Page
    from footcare.ui.question import Question

LEAST_CONTRAST: Final = 4.5
_BORDER: Final = 4
"""Pixels of a button's rim that are not its words."""
_ENOUGH: Final = 100
"""Pixels of height that are looked at, from below: long words are painted alike from end to end."""
_FEWEST: Final = 6
"""Pixels of one colour that make it a colour of the words, not a blend at an edge."""


def pale_words(page: Page | Question) -> list[str]:
    """Return every label or button whose words stand out too little, also where it is disabled."""
    content = page.scroller.widget()
    assert content is not None
    picture = QImage(content.size(), QImage.Format.Format_RGB32)
    picture.fill(page.palette().color(QPalette.ColorRole.Window))
    content.render(picture)
    found = []
    for widget in shown(content):
        if not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text().strip():
            continue
        rim = _BORDER if isinstance(widget, QAbstractButton) else 0
        place = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
        place = place.adjusted(rim, rim, -rim, -rim) & picture.rect()
        place.setTop(max(place.top(), place.bottom() - _ENOUGH))
        if place.isEmpty():
            continue
        ratio = painted_contrast(picture.copy(place))
        if ratio < LEAST_CONTRAST:
            found.append(f"{named(widget)} is painted with a contrast of {ratio:.1f}")
    return found


def painted_contrast(picture: QImage) -> float:
    """Return the contrast of the ground, the most frequent colour, and what stands out most."""
    seen = _pixels_of(picture)
    ((ground, _often),) = seen.most_common(1)
    inks = (colour for colour, often in seen.items() if often >= _FEWEST)
    return max((contrast(ground, ink) for ink in inks), default=1.0)


def _pixels_of(picture: QImage) -> Counter[int]:
    """Count every colour. Most rows are like another one: each kind of row is counted once."""
    bits, row = bytes(picture.constBits()), picture.bytesPerLine()
    seen: Counter[int] = Counter()
    for pixels, rows in Counter(bits[at : at + row] for at in range(0, len(bits), row)).items():
        for colour, often in Counter(memoryview(pixels).cast("I")).items():
            seen[colour] += often * rows
    return seen


def contrast(one: int, other: int) -> float:
    """Return the contrast ratio of two colours given as 0xAARRGGBB, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def _luminance(colour: int) -> float:
    red, green, blue = (_linear(colour >> shift & 0xFF) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
