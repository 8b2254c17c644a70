"""What a picture of a massage shows, in one or two sentences made from the same data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.foot import View
from footcare.domain.motion import HandKind, Place, Way
from footcare.domain.naming import foot_name, sentence_case, zone_name
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.foot import Foot, Zone
    from footcare.domain.motion import Motion

_VIEWS: Final = {
    View.SOLE: N_("sole"),
    View.TOP: N_("top"),
    View.INNER: N_("inner side"),
    View.OUTER: N_("outer side"),
    View.BACK: N_("heel from behind"),
    View.TOES: N_("toes"),
    View.LEG_FRONT: N_("front of the leg"),
    View.LEG_BACK: N_("calf"),
}

_PLACES: Final = {
    Place.TOES: N_("the toes"),
    Place.BALL: N_("the ball of the foot"),
    Place.ARCH: N_("the arch"),
    Place.HEEL: N_("the heel"),
    Place.ANKLE: N_("the ankle"),
    Place.INNER_EDGE: N_("the big toe side"),
    Place.OUTER_EDGE: N_("the little toe side"),
}

_HANDS: Final = {
    HandKind.HAND: N_("The flat hand"),
    HandKind.THUMB: N_("The thumb"),
    HandKind.FINGER: N_("A fingertip"),
}

_SAYS: Final = {
    Way.REST: N_("Both feet, at rest."),
    Way.HOLD: N_("Two hands rest on the foot and do not move."),
    Way.GLIDE: N_("{hand} glides slowly from {start} to {end}, then lifts off."),
    Way.KNEAD: N_("Two thumbs knead in turn, moving from {start} to {end}."),
    Way.CIRCLE: N_("{hand} draws small slow circles."),
    Way.PRESS: N_("{hand} presses softly, stays for two seconds and lets go."),
    Way.SQUEEZE: N_(
        "Two fingertips press the sides of one toe softly for two seconds, "
        "let go and move to the next toe. Nothing is pulled."
    ),
    Way.WALK: N_("{hand} walks in small steps from {start} to {end}."),
    Way.BEND: N_("Two fingers hold one toe by its sides, bend it slightly and straighten it."),
    Way.LOOK: N_("No touch. A magnifying glass passes from {start} to {end}."),
}


def view_name(foot: Foot, view: View) -> str:
    """Return which foot is shown and how, such as "Left foot, sole"."""
    return _("{foot}, {view}").format(foot=sentence_case(foot_name(foot)), view=_(_VIEWS[view]))


def motion_sentence(motion: Motion, foot: Foot | None, zone: Zone | None) -> str:
    """Return what the picture of a motion shows, for those who do not see it."""
    says = _(_SAYS[motion.way]).format(
        hand=_(_HANDS[motion.kind]), start=_place(motion.start), end=_place(motion.end)
    )
    if foot is None or zone is None:
        return says
    return _("{foot}. {zone} highlighted. {says}").format(
        foot=view_name(foot, motion.view), zone=sentence_case(zone_name(zone)), says=says
    )


def _place(place: Place | None) -> str:
    return "" if place is None else _(_PLACES[place])
