"""Warm, swollen, red and reshaped feet, and what surrounds a lesion.

Rows C1 to C3, R, SHAPE and I1 to I3 (clinical base 3.1 and 3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Foot
from footcare.domain.naming import foot_name, sentence_case
from footcare.domain.triage.firing import Firing, at, graded
from footcare.domain.triage.terms import (
    WET_EXTRAS,
    FootSign,
    LocalSign,
    as_foot_sign,
    surrounding_foot_signs,
)
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.triage.situation import Mark, Situation

SEVERAL: Final = 2
WIDE_REDNESS_CM: Final = 2
"""Redness of this size around a finding is moderate in the IWGDF/IDSA table."""

_FOOT_SIGNS: Final = {
    FootSign.WARMTH: N_("warmer"),
    FootSign.SWELLING: N_("swollen"),
    FootSign.REDNESS: N_("redder or darker"),
    FootSign.SHAPE: N_("changed in shape"),
}

_LOCAL_SIGNS: Final = {
    LocalSign.RED: N_("redness"),
    LocalSign.WARM: N_("warmth"),
    LocalSign.SWOLLEN: N_("swelling"),
    LocalSign.PAIN: N_("more pain"),
}


def signs_of_foot(situation: Situation, foot: Foot) -> tuple[set[FootSign], tuple[Mark, ...]]:
    """Return the signs of one foot and the marks they come from; nothing without one of its own.

    Once a foot has a sign of its own, what is marked for both feet counts too, and so does what
    is told around any finding on that foot.
    """
    own = [mark for mark in situation.marks if mark.one_foot and foot in mark.feet]
    if not any(as_foot_sign(mark.finding) for mark in own):
        return set(), ()
    signs: set[FootSign] = set()
    marks: list[Mark] = []
    for mark in situation.marks:
        if foot not in mark.feet:
            continue
        found = set(surrounding_foot_signs(mark.finding))
        by_kind = as_foot_sign(mark.finding)
        if by_kind is not None:
            found.add(by_kind)
        if found:
            signs |= found
            marks.append(mark)
    return signs, tuple(marks)


def several_signs(situation: Situation) -> Iterator[Firing]:
    """C1: two or more signs of one foot, whatever explains them."""
    for foot in Foot:
        signs, marks = signs_of_foot(situation, foot)
        if len(signs) >= SEVERAL:
            says = _(
                "{foot}: {signs}. Two or more such signs in one foot are looked at the same day, "
                "even after a known knock."
            ).format(foot=sentence_case(foot_name(foot)), signs=_named(signs))
            yield Firing(Level.TODAY, says, frozenset({foot}), marks)


def one_sign(situation: Situation) -> Iterator[Firing]:
    """C2: exactly one sign of one foot, and not redness."""
    for foot in Foot:
        signs, marks = signs_of_foot(situation, foot)
        if len(signs) != 1 or FootSign.REDNESS in signs:
            continue
        if FootSign.WARMTH in signs and situation.facts.past_charcot:
            level = 3
            words = _(
                "{foot}: {signs}. With the past Charcot foot in your facts, "
                "this is looked at the same day."
            )
        elif situation.numb:
            level = 2
            words = _("{foot}: {signs}. Where feeling is lost or untested, pain may not warn you.")
        else:
            level = 1
            words = _("{foot}: {signs}, on one foot only.")
        says = words.format(foot=sentence_case(foot_name(foot)), signs=_named(signs))
        yield Firing(Level(level), says, frozenset({foot}), marks)


def both_alike(situation: Situation) -> Iterator[Firing]:
    """C3: both feet alike."""
    together: dict[FootSign, list[Mark]] = {}
    for mark in situation.marks:
        if mark.one_foot:
            continue
        if mark.kind is FindingKind.REDNESS and mark.has(Extra.FADES_30MIN):
            words = _("{finding}: redness that fades without the shoe comes from pressure.")
            yield at(mark, 0, words, step=_change_shoe())
            continue
        sign = as_foot_sign(mark.finding)
        if sign is not None:
            together.setdefault(sign, []).append(mark)
            yield _one_alike(situation, mark, sign)
    if len(together) >= SEVERAL:
        says = _("Both feet: {signs}. Two or more such signs together weigh more.").format(
            signs=_named(set(together))
        )
        marks = tuple(mark for marks in together.values() for mark in marks)
        yield Firing(Level(graded(situation, 3, 2)), says, frozenset(Foot), marks)


def _one_alike(situation: Situation, mark: Mark, sign: FootSign) -> Firing:
    match sign:
        case FootSign.WARMTH if situation.facts.past_charcot:
            words = _("{finding}: both feet are warmer, and a past Charcot foot is in your facts.")
            return at(mark, 2, words)
        case FootSign.WARMTH:
            return at(mark, 0, _("{finding}: both feet are warm alike."))
        case FootSign.SWELLING if not mark.new:
            return at(mark, 1, _("{finding}: both have been puffy for a long time."))
        case FootSign.SWELLING:
            return at(mark, 2, _("{finding}: both are swollen."))
        case FootSign.SHAPE:
            return at(mark, graded(situation, 2, 1), _("{finding}: both changed in shape."))
        case FootSign.REDNESS:
            words = _("{finding}: redness that stays without the shoe.")
            return at(mark, graded(situation, 2, 1), words)


def redness(situation: Situation) -> Iterator[Firing]:
    """R: redness of one foot."""
    for mark in situation.of(FindingKind.REDNESS):
        if not mark.one_foot:
            continue
        if mark.has(Extra.FADES_30MIN):
            words = _("{finding}: redness that fades without the shoe comes from pressure.")
            yield at(mark, graded(situation, 1, 0), words, step=_change_shoe())
        else:
            words = _("{finding}: redness that stays can be the first sign of a sore.")
            yield at(mark, graded(situation, 2, 1), words)


def lasting_shape(situation: Situation) -> Iterator[Firing]:
    """SHAPE: a shape that has been so for long and is not worse."""
    for mark in situation.of(FindingKind.SHAPE_CHANGE):
        if not mark.new:
            yield at(mark, 0, _("{finding}: it has been like this for a long time."))


def spreading(situation: Situation) -> Iterator[Firing]:
    """I1: spreading, a red streak, or wide redness, on any finding."""
    for mark in situation.marks:
        red_cm = mark.finding.red_cm
        if mark.has(Extra.SPREADING):
            words = _(
                "{finding}: it is spreading, or there is a red streak. "
                "This is looked at the same day."
            )
            yield at(mark, 3, words)
        elif red_cm is not None and red_cm >= WIDE_REDNESS_CM:
            words = _(
                "{finding}: the redness reaches 2 cm or more. This is looked at the same day."
            )
            yield at(mark, 3, words)


def wet_or_several_local_signs(situation: Situation) -> Iterator[Firing]:
    """I2: a lesion with pus, fluid or smell, or with two or more local signs."""
    for mark in situation.marks:
        if not mark.lesion:
            continue
        level = graded(situation, 3, 2)
        if mark.has(*WET_EXTRAS):
            yield at(mark, level, _("{finding}: with pus, fluid or a bad smell."))
        elif len(mark.local_signs) >= SEVERAL:
            yield at(mark, level, _around(mark))


def one_local_sign(situation: Situation) -> Iterator[Firing]:
    """I3: a lesion with exactly one local sign."""
    for mark in situation.marks:
        if mark.lesion and len(mark.local_signs) == 1:
            yield at(mark, 2, _around(mark))


def _around(mark: Mark) -> str:
    signs = _(", ").join(_(_LOCAL_SIGNS[sign]) for sign in LocalSign if sign in mark.local_signs)
    return _("{finding}: with {signs} around it.").replace("{signs}", signs)


def _named(signs: set[FootSign]) -> str:
    return _(", ").join(_(_FOOT_SIGNS[sign]) for sign in FootSign if sign in signs)


def _change_shoe() -> str:
    return _("Leave off the shoe that pressed, and look at the spot again after 30 minutes.")
