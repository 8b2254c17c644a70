"""Plain names for the words of the domain, used alike by pages, reports and triage sentences.

Every name is written as it stands inside a sentence ("big toe"); `sentence_case` makes it fit the
beginning of a line. Names are translated when asked for, never at import.

Source of the plain names: clinical base, section 2; copy rules of the design ("big toe side").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footcare.domain.finding import Finding
    from footcare.domain.foot import Spot

_FEET: Final = {Foot.LEFT: N_("left foot"), Foot.RIGHT: N_("right foot")}

_SIDES: Final = {
    Side.LEFT: N_("left foot"),
    Side.RIGHT: N_("right foot"),
    Side.BOTH: N_("both feet"),
}

_ZONES: Final = {
    Zone.TOE1: N_("big toe"),
    Zone.TOE2: N_("second toe"),
    Zone.TOE3: N_("middle toe"),
    Zone.TOE4: N_("fourth toe"),
    Zone.TOE5: N_("little toe"),
    Zone.NAIL1: N_("nail of the big toe"),
    Zone.NAIL2: N_("nail of the second toe"),
    Zone.NAIL3: N_("nail of the middle toe"),
    Zone.NAIL4: N_("nail of the fourth toe"),
    Zone.NAIL5: N_("nail of the little toe"),
    Zone.WEB1: N_("between the big and the second toe"),
    Zone.WEB2: N_("between the second and the middle toe"),
    Zone.WEB3: N_("between the middle and the fourth toe"),
    Zone.WEB4: N_("between the fourth and the little toe"),
    Zone.BALL_INNER: N_("ball of the foot, inner (big toe side)"),
    Zone.BALL_MIDDLE: N_("ball of the foot, middle"),
    Zone.BALL_OUTER: N_("ball of the foot, outer (little toe side)"),
    Zone.ARCH: N_("arch (big toe side)"),
    Zone.MIDFOOT: N_("middle of the sole"),
    Zone.OUTER_EDGE: N_("outer edge (little toe side)"),
    Zone.HEEL_BOTTOM: N_("heel, underneath"),
    Zone.HEEL_BACK: N_("back of the heel"),
    Zone.TOP: N_("top of the foot"),
    Zone.ANKLE_INNER: N_("ankle, inner (big toe side)"),
    Zone.ANKLE_OUTER: N_("ankle, outer (little toe side)"),
    Zone.SHIN: N_("shin"),
    Zone.CALF: N_("calf"),
    Zone.STUMP: N_("stump"),
    Zone.TOES: N_("toes"),
    Zone.BIG_TOE: N_("big toe and its nail"),
    Zone.NAILS: N_("nails"),
    Zone.WEBS: N_("between the toes"),
    Zone.BALL: N_("ball of the foot"),
    Zone.HEEL: N_("heel"),
    Zone.SOLE: N_("sole"),
    Zone.ANKLE: N_("ankle"),
    Zone.LOWER_LEG: N_("lower leg"),
    Zone.WHOLE_FOOT: N_("whole foot"),
    Zone.FOOT_AND_LOWER_LEG: N_("foot and lower leg"),
}

_KINDS: Final = {
    FindingKind.BLISTER: N_("blister"),
    FindingKind.CUT: N_("cut, graze or scratch"),
    FindingKind.ULCER: N_("open sore"),
    FindingKind.REDNESS: N_("redness or darker patch"),
    FindingKind.SWELLING: N_("swelling"),
    FindingKind.WARMTH: N_("clearly warmer"),
    FindingKind.COLD: N_("clearly colder"),
    FindingKind.COLOUR_PALE: N_("pale or grey skin"),
    FindingKind.COLOUR_BLUE: N_("bluish or purple skin"),
    FindingKind.COLOUR_BLACK: N_("black skin"),
    FindingKind.DISCHARGE: N_("wet, weeping or a stain"),
    FindingKind.SMELL: N_("bad smell"),
    FindingKind.CALLUS: N_("hard skin"),
    FindingKind.CORN: N_("corn"),
    FindingKind.CRACK: N_("crack in the skin"),
    FindingKind.DRY_SKIN: N_("dry, flaky skin"),
    FindingKind.MACERATION: N_("soggy skin between the toes"),
    FindingKind.ATHLETES_FOOT: N_("itchy or peeling skin"),
    FindingKind.INGROWN_NAIL: N_("ingrowing nail"),
    FindingKind.NAIL_THICK: N_("thick or crumbly nail"),
    FindingKind.NAIL_BLACK: N_("black nail"),
    FindingKind.NAIL_LONG: N_("long nail"),
    FindingKind.BRUISE: N_("bruise"),
    FindingKind.FOREIGN_BODY: N_("something stuck in the skin or stepped on"),
    FindingKind.BURN: N_("burn or scald"),
    FindingKind.SHAPE_CHANGE: N_("new bump or changed shape"),
    FindingKind.NUMBNESS: N_("less feeling than before"),
    FindingKind.PAIN: N_("new or different pain"),
    FindingKind.CALF_SWELLING: N_("calf swollen or sore"),
    FindingKind.WART: N_("wart or verruca"),
    FindingKind.MOLE_CHANGE: N_("mole or dark spot that changes"),
    FindingKind.OTHER: N_("something else"),
}

_CHANGES: Final = {
    Change.NEW: N_("new"),
    Change.SAME: N_("the same"),
    Change.BETTER: N_("better"),
    Change.WORSE: N_("worse"),
    Change.HEALED: N_("gone"),
}

_QUESTIONS: Final = {
    Extra.OPEN: N_("Is the skin open?"),
    Extra.DEEP: N_("Is it deep?"),
    Extra.BLEEDING: N_("Does it bleed?"),
    Extra.BLOOD_UNDER: N_("Are there dark or red-brown spots in or under it?"),
    Extra.BLOOD_FILLED: N_("Is it filled with blood?"),
    Extra.BLISTERED: N_("Has the skin blistered?"),
    Extra.PUNCTURE: N_("Did something go into the skin and leave a hole?"),
    Extra.SUPERFICIAL_REMOVED: N_("Was it only in the surface, and is all of it out?"),
    Extra.SUDDEN: N_("Did it come suddenly?"),
    Extra.SPREADING: N_("Is it spreading, or is there a red streak?"),
    Extra.PUS: N_("Is there pus?"),
    Extra.DISCHARGE: N_("Is it wet or weeping?"),
    Extra.SMELL: N_("Does it smell bad?"),
    Extra.RED_AROUND: N_("Is the skin around it redder or darker?"),
    Extra.WARM_AROUND: N_("Is the skin around it warmer?"),
    Extra.SWOLLEN_AROUND: N_("Is it swollen around it?"),
    Extra.PAIN_MORE: N_("Does it hurt more than before?"),
    Extra.EXPLAINED: N_("Do you know the knock or the cause?"),
    Extra.FADES_30MIN: N_("Does it fade within 30 minutes without the shoe?"),
    Extra.UNDER_CARE: N_("Is your foot team already treating it?"),
    Extra.LONGSTANDING: N_("Has it been like this for a long time?"),
    Extra.CANNOT_BEAR_WEIGHT: N_("Is it impossible to stand on that foot?"),
}

RED_CM_QUESTION: Final = N_("How many centimetres does the redness reach?")
"""The one detail answered with a number; a constant to be translated when shown."""


def sentence_case(text: str) -> str:
    """Return the text with a capital first letter, for the beginning of a line."""
    return text[:1].upper() + text[1:]


def foot_name(foot: Foot) -> str:
    """Return "left foot" or "right foot"."""
    return _(_FEET[foot])


def side_name(side: Side) -> str:
    """Return "left foot", "right foot" or "both feet"."""
    return _(_SIDES[side])


def feet_name(feet: Iterable[Foot]) -> str:
    """Return the name of a set of feet that is not empty."""
    given = set(feet)
    return side_name(Side.BOTH) if len(given) > 1 else foot_name(given.pop())


def zone_name(zone: Zone) -> str:
    """Return the plain name of a zone, such as "ball of the foot, inner (big toe side)"."""
    return _(_ZONES[zone])


def spot_name(spot: Spot) -> str:
    """Return the side and the zone: "left foot, big toe"."""
    return place_name(Side(spot.foot.value), spot.zone)


def place_name(side: Side, zone: Zone) -> str:
    """Return where a finding is: "both feet, heel"."""
    return _("{side}, {zone}").format(side=side_name(side), zone=zone_name(zone))


def kind_name(kind: FindingKind) -> str:
    """Return the plain name of a kind of finding, such as "open sore"."""
    return _(_KINDS[kind])


def finding_name(finding: Finding) -> str:
    """Return what and where: "Open sore, left foot, big toe"."""
    return _("{kind}, {place}").format(
        kind=sentence_case(kind_name(finding.kind)),
        place=place_name(finding.side, finding.zone),
    )


def change_name(change: Change) -> str:
    """Return how a finding stands against the last look, such as "the same"."""
    return _(_CHANGES[change])


def extra_question(extra: Extra) -> str:
    """Return the plain yes-or-no question behind a detail."""
    return _(_QUESTIONS[extra])
