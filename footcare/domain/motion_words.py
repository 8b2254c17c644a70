"""What a picture of a massage shows, in one or two sentences made from the same data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, View, Zone
from footcare.domain.motion import HandKind, Place, Way
from footcare.domain.naming import foot_name, sentence_case, zone_name
from footcare.domain.routine import Technique
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.motion import Motion

_VIEWS: Final = {
    View.SOLE: N_("sole"),
    View.TOP: N_("top"),
    View.INNER: N_("inner side"),
    View.OUTER: N_("outer side"),
    View.BACK: N_("heel from behind"),
    View.TOES: N_("toes from the front"),
    View.WEBS: N_("toes spread, from above"),
    View.LEG_FRONT: N_("front of the leg"),
    View.LEG_BACK: N_("calf"),
}

_TURNED: Final = {
    View.SOLE: N_("From below"),
    View.TOP: N_("From above"),
    View.INNER: N_("From the inner side"),
    View.OUTER: N_("From the outer side"),
    View.BACK: N_("From behind"),
    View.TOES: N_("From the front"),
    View.WEBS: N_("Between the toes"),
    View.LEG_FRONT: N_("The leg from the front"),
    View.LEG_BACK: N_("The leg from behind"),
}

_PLACES: Final = {
    Place.TOES: N_("the toes"),
    Place.BALL: N_("the ball of the foot"),
    Place.ARCH: N_("the arch"),
    Place.HEEL: N_("the heel"),
    Place.ANKLE: N_("the ankle"),
    Place.KNEE: N_("just below the knee"),
    Place.THIGH: N_("the thigh"),
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
    Way.CUP: N_(
        "Two whole hands press softly from both sides, let go and move on, from {start} to {end}."
    ),
    Way.LAY: N_(
        "A hand lays a soft cloth on the skin, leaves it there and lifts it off. No rubbing."
    ),
    Way.DAB: N_("A fingertip spreads a pea of cream in small circles until it is gone."),
    Way.LOOK: N_("No touch. A magnifying glass passes from {start} to {end}."),
}

_CUPS_ONE_PLACE: Final = N_(
    "Two whole hands press softly from both sides and let go, again and again."
)

_MOVES: Final[dict[tuple[Technique, Zone | None], str]] = {
    (Technique.ANKLE_PUMPS, Zone.ANKLE): N_(
        "The foot moves by itself: the toes are pulled up, then pushed down."
    ),
    (Technique.ACTIVE_CIRCLES, Zone.ANKLE): N_("The foot moves by itself and draws slow circles."),
    (Technique.IN_OUT_TURN, Zone.ANKLE): N_(
        "The foot moves by itself: the sole turns inwards, then outwards."
    ),
    (Technique.TOE_SPREAD, Zone.TOES): N_("The toes spread, stay apart and relax."),
    (Technique.TOE_CURL, Zone.TOES): N_("The toes curl, stay curled and let go."),
    (Technique.SHORT_FOOT, Zone.ARCH): N_(
        "The toes stay long while the ball is drawn towards the heel and the arch rises."
    ),
    (Technique.HEEL_RAISE_SEATED, Zone.CALF): N_(
        "The toes stay on the floor while the heel is lifted and lowered."
    ),
    (Technique.STRETCH, Zone.CALF): N_(
        "A scarf round the ball of the foot draws the toes gently towards the shin and holds them."
    ),
    (Technique.PASSIVE_ROM, Zone.ANKLE): N_(
        "One hand supports the heel, the other leads the foot round in slow circles."
    ),
    (Technique.PASSIVE_ROM, Zone.BIG_TOE): N_(
        "Two fingers hold the big toe at its base and move it slowly up and down. "
        "Nothing is pulled."
    ),
    (Technique.PASSIVE_ROM, Zone.MIDFOOT): N_(
        "One hand holds the heel, the other turns the front of the foot a little to and fro."
    ),
    (Technique.PETRISSAGE, Zone.BALL): N_(
        "Two hands hold the ball of the foot and tilt it gently, one side up, then the other."
    ),
}
"""What a foot does that moves, by the technique and the zone the movement was drawn for."""


_LEGS: Final = {
    (Foot.LEFT, View.LEG_FRONT): N_("Left leg, from the front"),
    (Foot.LEFT, View.LEG_BACK): N_("Left leg, from behind"),
    (Foot.RIGHT, View.LEG_FRONT): N_("Right leg, from the front"),
    (Foot.RIGHT, View.LEG_BACK): N_("Right leg, from behind"),
}
"""What is said of a leg that has no foot."""


def view_name(foot: Foot, view: View, body: Body = WHOLE) -> str:
    """Return which foot is shown and how, such as "Left foot, sole"."""
    if body.loss(foot).takes_foot and (foot, view) in _LEGS:
        return _(_LEGS[foot, view])
    return _("{foot}, {view}").format(foot=sentence_case(foot_name(foot)), view=_(_VIEWS[view]))


def turned_name(view: View) -> str:
    """Return what a button says that turns a drawn foot to a view, such as "From below"."""
    return _(_TURNED[view])


def motion_sentence(motion: Motion, foot: Foot | None, zone: Zone | None) -> str:
    """Return what the picture of a motion shows, for those who do not see it."""
    moves = motion.way in {Way.MOVE, Way.DRAW}
    if moves:
        says = _(_MOVES[motion.technique, motion.zone])
        if foot is None:
            return _("One foot is shown, both do the same. {says}").format(says=says)
    else:
        stays = motion.way is Way.CUP and motion.start is None
        says = _(_CUPS_ONE_PLACE if stays else _SAYS[motion.way]).format(
            hand=_(_HANDS[motion.kind]), start=_place(motion.start), end=_place(motion.end)
        )
    if foot is None or (zone is None and not moves):
        return says
    if zone is None or motion.bare:
        return _("{foot}. {says}").format(foot=view_name(foot, motion.view), says=says)
    return _("{foot}. {zone} highlighted. {says}").format(
        foot=view_name(foot, motion.view), zone=sentence_case(zone_name(zone)), says=says
    )


def _place(place: Place | None) -> str:
    return "" if place is None else _(_PLACES[place])
