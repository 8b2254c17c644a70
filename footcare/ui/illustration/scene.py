"""One step of a massage as it is to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.domain.body import WHOLE

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.foot import Foot, Zone
    from footcare.domain.motion import Motion
    from footcare.domain.preferences import SkinTone
    from footcare.ui.illustration.palette import IllustrationPalette


@dataclass(frozen=True)
class Scene:
    """One step on one foot, in a picture of a size.

    Attributes:
        motion: what the hands do.
        foot: which foot, or None for a step that belongs to both or to none.
        zone: the zone of the step; it may be another than the motion was drawn for.
        pressure: 0 to 3.
        width, height: of the picture, in device independent pixels.
        helper: whether somebody who sits opposite gives the massage.
        body: what there is of the feet.
    """

    motion: Motion
    foot: Foot | None
    zone: Zone | None
    pressure: int
    tone: SkinTone
    palette: IllustrationPalette
    width: int
    height: int
    ratio: float = 1.0
    helper: bool = False
    body: Body = WHOLE
