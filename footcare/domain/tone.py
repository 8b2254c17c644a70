"""The colours a foot and a hand are drawn in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.preferences import SkinTone


@dataclass(frozen=True)
class Skin:
    """The colours of one skin as ``#rrggbb``: flat base, lit and shaded parts, blood, contour.

    ``sole`` is the paler skin that shows at the edge of a foot seen from its side.
    """

    base: str
    sole: str
    light: str
    shade: str
    rosy: str
    line: str
    nail: str


@dataclass(frozen=True)
class Glove:
    """The cool colours of the drawn hands, which never merge with a foot of any tone."""

    fill: str
    light: str
    shade: str
    line: str
    nail: str


@dataclass(frozen=True)
class Tones:
    """Skins by tone, with an own one for the sole where palms and soles are paler."""

    skins: Mapping[SkinTone, Skin]
    soles: Mapping[SkinTone, Skin]
    glove: Glove

    def skin(self, tone: SkinTone, *, sole: bool) -> Skin:
        """Return the skin of a tone, of the sole or of the rest of the foot."""
        return self.soles.get(tone, self.skins[tone]) if sole else self.skins[tone]
