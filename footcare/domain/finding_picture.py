"""Small drawings of what can be seen on a foot, one for each kind of finding.

They are honest and calm: what one would notice, on skin of the person's own tone, and nothing gory.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from footcare.domain.naming import kind_name
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.finding import FindingKind
    from footcare.domain.foot import View, Zone
    from footcare.domain.footmap import Drawing
    from footcare.domain.geometry import Point, Polygon


class SignTint(StrEnum):
    """The colours of signs; each skin has its own, for a red patch is not red on every one."""

    RED = "red"
    BLOOD = "blood"
    RAW = "raw"
    PALE = "pale"
    HORN = "horn"
    BROWN = "brown"
    BLACK = "black"
    BLUE = "blue"
    PURPLE = "purple"
    WHITE = "white"
    FLUID = "fluid"
    SHADE = "shade"


class Symbol(StrEnum):
    """A drawn word for what the eye does not see."""

    WARM = "warm"
    COLD = "cold"
    SMELL = "smell"
    PAIN = "pain"
    NUMB = "numb"
    QUESTION = "question"


@dataclass(frozen=True)
class Blot:
    """A coloured shape on the skin.

    Attributes:
        outline: its edge, or what a line follows.
        strength: opacity, 0 to 1.
        soft: units over which its edge runs out.
        width: of a line that swells in the middle, or 0 for a filled shape.
        beyond: it stands out beyond the skin, as a long nail does.
    """

    tint: SignTint
    outline: Polygon
    strength: float
    soft: float = 0.0
    width: float = 0.0
    beyond: bool = False


@dataclass(frozen=True)
class Swelling:
    """Where a foot is thicker than it was: everything near the middle moves away from it.

    Attributes:
        reach: units from the middle to where nothing moves any more.
        more: share by which the distance to the middle grows, at the middle.
    """

    at: Point
    reach: float
    more: float


@dataclass(frozen=True)
class FindingPicture:
    """The drawing of one kind.

    Attributes:
        view: the drawing of the foot it lies on.
        corner, wide: of the square piece of it that is shown.
        area: where the finding is, for a drawing in lines.
        zones: leaves that are tinted as a whole, with their tint and strength.
        swelling: where the foot is thicker, or None.
        symbol: what is drawn over it, or None; it stands at ``symbol_at``.
    """

    kind: FindingKind
    view: View
    corner: Point
    wide: float
    area: Polygon
    blots: tuple[Blot, ...] = ()
    zones: tuple[tuple[Zone, SignTint, float], ...] = ()
    swelling: Swelling | None = None
    symbol: Symbol | None = None
    symbol_at: Point = (0.0, 0.0)


@dataclass(frozen=True)
class FindingPictures:
    """All drawings of findings, and the colours of signs on each kind of skin.

    Attributes:
        colours: by the base colour of the skin, and then by tint, as ``#rrggbb``.
    """

    pictures: Mapping[FindingKind, FindingPicture]
    colours: Mapping[str, Mapping[SignTint, str]]


def swollen(drawing: Drawing, swelling: Swelling) -> Drawing:
    """Return a drawing that is thicker in one place."""

    def moved(point: Point) -> Point:
        x, y = point[0] - swelling.at[0], point[1] - swelling.at[1]
        near = max(0.0, 1 - math.hypot(x, y) / swelling.reach)
        more = 1 + swelling.more * near * near * (3 - 2 * near)
        return (swelling.at[0] + x * more, swelling.at[1] + y * more)

    def line(points: Polygon) -> Polygon:
        return tuple(moved(point) for point in points)

    return replace(
        drawing,
        outline=line(drawing.outline),
        layers=tuple(replace(layer, outline=line(layer.outline)) for layer in drawing.layers),
        nails=tuple(replace(nail, outline=line(nail.outline)) for nail in drawing.nails),
        glows=tuple(replace(glow, at=moved(glow.at)) for glow in drawing.glows),
        strokes=tuple(replace(stroke, line=line(stroke.line)) for stroke in drawing.strokes),
    )


def picture_sentence(kind: FindingKind, definition: str) -> str:
    """Return what a drawing shows, for those who do not see it.

    Args:
        kind: the kind of finding.
        definition: what it means, already translated, or empty.
    """
    if not definition:
        return _("Drawing: {kind}.").format(kind=kind_name(kind))
    return _("Drawing: {kind}. {definition}").format(kind=kind_name(kind), definition=definition)
