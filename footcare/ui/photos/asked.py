"""What a page about photos was opened for: a place, and maybe the finding there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.inspection import InspectionStep
from footcare.domain.naming import kind_name, sentence_case, spot_name
from footcare.i18n import _
from footcare.services.picturing import About

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES: Final = (
    Zone.SOLE,
    Zone.HEEL,
    Zone.TOES,
    Zone.WEBS,
    Zone.NAILS,
    Zone.TOP,
    Zone.ANKLE,
    Zone.LOWER_LEG,
    Zone.STUMP,
)
"""The places a photo is taken of, as large as a camera sees them."""
_OF_STEPS: Final = {
    InspectionStep.SOLES: Zone.SOLE,
    InspectionStep.HEELS: Zone.HEEL,
    InspectionStep.TOES: Zone.TOES,
    InspectionStep.BETWEEN_TOES: Zone.WEBS,
    InspectionStep.NAILS: Zone.NAILS,
    InspectionStep.TOPS_ANKLES: Zone.TOP,
}


class Asked(NamedTuple):
    """A place, or None where the person chooses it; and the finding a photo is to belong to."""

    spot: Spot | None = None
    about: About | None = None

    @property
    def words(self) -> dict[str, object]:
        """What opens another page about photos for the same."""
        words: dict[str, object] = {}
        if self.spot is not None:
            words |= {"foot": self.spot.foot, "zone": self.spot.zone}
        if self.about is not None:
            words |= {"kind": self.about.kind, "noticed": self.about.noticed}
        return words


def asked_in(words: Mapping[str, object]) -> Asked:
    """Return what a page was opened for; words that are none of ours are left out.

    Args:
        words: ``foot`` and ``zone``; ``kind`` and ``noticed`` of a finding; or ``places``, steps
            of the foot check with their feet, of which the first that has a picture counts.
    """
    spot = _spot(words.get("foot"), words.get("zone")) or _of_step(words.get("places"))
    kind, noticed = words.get("kind"), words.get("noticed")
    about = None
    if isinstance(kind, FindingKind) and isinstance(noticed, date):
        about = About(kind, noticed)
    return Asked(spot, about)


def asked_words(asked: Asked) -> str:
    """Return what is asked for as a line: "Blister: left foot, sole"."""
    if asked.spot is None:
        return ""
    place = sentence_case(spot_name(asked.spot))
    if asked.about is None:
        return place
    kind = sentence_case(kind_name(asked.about.kind))
    return _("{finding}: {place}").format(finding=kind, place=spot_name(asked.spot))


def _spot(foot: object, zone: object) -> Spot | None:
    try:
        return Spot(Foot(str(foot)), Zone(str(zone)))
    except ValueError:
        return None


def _of_step(places: object) -> Spot | None:
    for place in places if isinstance(places, (list, tuple)) else ():
        match place:
            case [InspectionStep() as step, Foot() as foot] if step in _OF_STEPS:
                return Spot(foot, _OF_STEPS[step])
    return None
