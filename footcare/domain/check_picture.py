"""Small pictures for the foot check: what helps to look, and the steps that are about no skin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.inspection import InspectionStep
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.foot import Foot, View
    from footcare.domain.footmap import Drawing
    from footcare.domain.geometry import Point, Polygon
    from footcare.domain.motion import HandKind
    from footcare.domain.tone import Skin


class Pictured(StrEnum):
    """What is pictured: an aid, or a step by its name."""

    MIRROR = "mirror"
    CAMERA = "camera"
    HELPER = "helper"
    BACK_OF_HAND = "back_of_hand"
    ELBOW = "elbow"
    READY = "ready"
    WHOLE_YOU = "whole_you"
    SHOES_SOCKS = "shoes_socks"
    CARE_DONE = "care_done"


STEP_PICTURES: Final = {
    step: Pictured(step.value)
    for step in InspectionStep
    if step.value in {pictured.value for pictured in Pictured}
}
"""The steps of the check that are shown by a picture of their own, and not on the drawn foot."""

AIDS: Final = tuple(one for one in Pictured if one not in STEP_PICTURES.values())

_SENTENCES: Final = {
    Pictured.MIRROR: N_("Picture: a sole seen in a hand mirror"),
    Pictured.CAMERA: N_("Picture: a sole on the screen of a phone"),
    Pictured.HELPER: N_("Picture: a helper's hands hold a foot"),
    Pictured.BACK_OF_HAND: N_("Picture: the back of a hand lies on a foot"),
    Pictured.ELBOW: N_("Picture: an elbow tests the water of a basin"),
    Pictured.READY: N_("Picture: two bare feet in good light, and the socks beside them"),
    Pictured.WHOLE_YOU: N_("Picture: a thermometer and a glucose meter"),
    Pictured.SHOES_SOCKS: N_("Picture: a hand feels inside a shoe"),
    Pictured.CARE_DONE: N_("Picture: a foot on a towel, and a tube of cream"),
}


def picture_words(pictured: Pictured) -> str:
    """Return what a picture shows, for whoever does not see it."""
    return _(_SENTENCES[pictured])


@dataclass(frozen=True)
class Thing:
    """Something that is no part of a body, or a part that no view shows, such as an elbow.

    Attributes:
        material: names its colours; "skin" means the person's own.
        veil: opacity; under 1 what lies behind shines through.
    """

    material: str
    drawing: Drawing
    veil: float = 1.0


@dataclass(frozen=True)
class PlacedFoot:
    """A drawn foot in the picture.

    Attributes:
        at: where the middle of its own frame lies.
        size: against its drawing.
        turn: in degrees, clockwise.
        within: it shows only inside this shape, as in a mirror; empty for all of it.
    """

    view: View
    foot: Foot
    at: Point
    size: float
    turn: float
    within: Polygon = ()


@dataclass(frozen=True)
class PlacedHand:
    """A drawn hand in the picture.

    Attributes:
        at: where the tip of its middle finger lies, or nearly so.
        flipped: the other hand.
        palm: it is seen from the side without nails.
    """

    kind: HandKind
    at: Point
    size: float
    turn: float
    flipped: bool
    palm: bool


@dataclass(frozen=True)
class Line:
    """A line on a thing: a gleam, or ink.

    Attributes:
        gleam: light on glass, which a drawing in lines leaves out.
    """

    points: Polygon
    width: float
    strength: float
    gleam: bool


@dataclass(frozen=True)
class Light:
    """A soft light behind everything."""

    at: Point
    radii: Point
    strength: float


Part = Thing | PlacedFoot | PlacedHand | Line | Light


@dataclass(frozen=True)
class CheckPicture:
    """One picture: what it shows, back to front.

    Attributes:
        wide: units of its side; its corner is the origin.
    """

    wide: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class CheckPictures:
    """All of them, and the colours of what they are made of."""

    pictures: Mapping[Pictured, CheckPicture]
    materials: Mapping[str, Skin]

    def colours(self, thing: Thing, skin: Skin) -> Skin:
        """Return what a thing is painted with; ``skin`` is the person's own."""
        return self.materials.get(thing.material, skin)
