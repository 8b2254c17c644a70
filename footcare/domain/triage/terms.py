"""The words of the triage table: break, lesion, new, local sign, alarming with fever.

Each function is one sentence of clinical base 3.1 about one finding by itself.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change, Extra, FindingKind

if TYPE_CHECKING:
    from footcare.domain.finding import Finding

BROKEN_KINDS: Final = frozenset({FindingKind.CUT, FindingKind.ULCER})

LESION_KINDS: Final = frozenset(
    {
        FindingKind.BLISTER,
        FindingKind.CUT,
        FindingKind.ULCER,
        FindingKind.CALLUS,
        FindingKind.CORN,
        FindingKind.CRACK,
        FindingKind.MACERATION,
        FindingKind.ATHLETES_FOOT,
        FindingKind.INGROWN_NAIL,
        FindingKind.BURN,
        FindingKind.FOREIGN_BODY,
        FindingKind.WART,
        FindingKind.NAIL_THICK,
        FindingKind.NAIL_BLACK,
        FindingKind.NAIL_LONG,
        FindingKind.BRUISE,
        FindingKind.DRY_SKIN,
        FindingKind.OTHER,
    }
)

WET_EXTRAS: Final = frozenset({Extra.PUS, Extra.DISCHARGE, Extra.SMELL})
"""Details that are signs by themselves."""

COLOUR_KINDS: Final = frozenset(
    {FindingKind.COLOUR_PALE, FindingKind.COLOUR_BLUE, FindingKind.COLOUR_BLACK}
)

ALARMING_KINDS: Final = COLOUR_KINDS | {
    FindingKind.BLISTER,
    FindingKind.BURN,
    FindingKind.INGROWN_NAIL,
    FindingKind.FOREIGN_BODY,
    FindingKind.MACERATION,
    FindingKind.DISCHARGE,
    FindingKind.SMELL,
    FindingKind.REDNESS,
    FindingKind.WARMTH,
    FindingKind.SWELLING,
    FindingKind.COLD,
    FindingKind.CALF_SWELLING,
}
"""Kinds that alarm together with fever, whatever else is said of them."""


class LocalSign(Enum):
    """What can surround a lesion."""

    RED = Extra.RED_AROUND
    WARM = Extra.WARM_AROUND
    SWOLLEN = Extra.SWOLLEN_AROUND
    PAIN = Extra.PAIN_MORE


class FootSign(Enum):
    """What can make one foot differ from the other (the C rules)."""

    WARMTH = FindingKind.WARMTH
    SWELLING = FindingKind.SWELLING
    REDNESS = FindingKind.REDNESS
    SHAPE = FindingKind.SHAPE_CHANGE


UNENDED: Final = WET_EXTRAS | {
    Extra.RED_AROUND,
    Extra.WARM_AROUND,
    Extra.SWOLLEN_AROUND,
    Extra.PAIN_MORE,
    Extra.OPEN,
    Extra.SPREADING,
    Extra.DEEP,
    Extra.BLEEDING,
    Extra.BLOOD_UNDER,
    Extra.CANNOT_BEAR_WEIGHT,
}
"""Details that a finding said to be gone may not have: with one of them it goes on as the same."""


def has_redness_size(finding: Finding) -> bool:
    """Tell whether a redness of some size was measured around the finding."""
    return finding.red_cm is not None and finding.red_cm > 0


def has_ended(finding: Finding) -> bool:
    """Tell whether the finding is really gone: told so, and nothing speaks against it."""
    return (
        finding.change is Change.HEALED
        and not finding.extras & UNENDED
        and not has_redness_size(finding)
    )


def is_new(finding: Finding) -> bool:
    """Tell whether a finding counts as new: not longstanding, or worse."""
    return Extra.LONGSTANDING not in finding.extras or finding.change is Change.WORSE


def is_break(finding: Finding) -> bool:
    """Tell whether the skin is open."""
    extras = finding.extras
    match finding.kind:
        case FindingKind.CUT | FindingKind.ULCER:
            return True
        case FindingKind.CRACK if extras & {Extra.DEEP, Extra.BLEEDING}:
            return True
        case FindingKind.BURN if Extra.BLISTERED in extras:
            return True
        case FindingKind.FOREIGN_BODY if Extra.SUPERFICIAL_REMOVED not in extras:
            return True
        case _:
            return Extra.OPEN in extras


def is_lesion(finding: Finding) -> bool:
    """Tell whether local signs around the finding count."""
    return finding.kind in LESION_KINDS or bool(finding.extras & (WET_EXTRAS | {Extra.OPEN}))


def stays_red(finding: Finding) -> bool:
    """Tell whether it is redness that does not fade without the shoe."""
    return finding.kind is FindingKind.REDNESS and Extra.FADES_30MIN not in finding.extras


def own_local_signs(finding: Finding) -> frozenset[LocalSign]:
    """Return the local signs told as details of the finding itself."""
    signs = {sign for sign in LocalSign if sign.value in finding.extras}
    if has_redness_size(finding):
        signs.add(LocalSign.RED)
    return frozenset(signs)


def as_local_sign(finding: Finding) -> LocalSign | None:
    """Return the local sign that this finding is for a lesion it overlaps, if any."""
    if stays_red(finding):
        return LocalSign.RED
    match finding.kind:
        case FindingKind.WARMTH:
            return LocalSign.WARM
        case FindingKind.SWELLING:
            return LocalSign.SWOLLEN
        case _:
            return None


def as_foot_sign(finding: Finding) -> FootSign | None:
    """Return the sign of a foot that this finding is by its kind, if any."""
    if finding.kind is FindingKind.REDNESS:
        return FootSign.REDNESS if stays_red(finding) else None
    if finding.kind is FindingKind.SHAPE_CHANGE:
        return FootSign.SHAPE if is_new(finding) else None
    match finding.kind:
        case FindingKind.WARMTH:
            return FootSign.WARMTH
        case FindingKind.SWELLING:
            return FootSign.SWELLING
        case _:
            return None


_SURROUNDING: Final = {
    LocalSign.RED: FootSign.REDNESS,
    LocalSign.WARM: FootSign.WARMTH,
    LocalSign.SWOLLEN: FootSign.SWELLING,
}


def surrounding_foot_signs(finding: Finding) -> frozenset[FootSign]:
    """Return the signs of a foot told as details around the finding."""
    return frozenset(
        _SURROUNDING[sign] for sign in own_local_signs(finding) if sign in _SURROUNDING
    )


def alarms_with_fever(finding: Finding) -> bool:
    """Tell whether the finding is alarming together with fever or unexplained high glucose."""
    return (
        finding.kind in ALARMING_KINDS
        or is_break(finding)
        or (finding.kind is FindingKind.SHAPE_CHANGE and is_new(finding))
        or bool(own_local_signs(finding))
        or bool(finding.extras & WET_EXTRAS)
    )
