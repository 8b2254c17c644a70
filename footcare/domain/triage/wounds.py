"""Open skin, blisters and injuries.

Rows U1 to U4, B, S0, X, H, BRUISE, LOAD, DEEP and SOCK (clinical base 3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.naming import finding_name
from footcare.domain.triage.firing import Firing, at, graded
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.triage.situation import Mark, Situation

SLOW_DAYS: Final = 7
"""A small wound of somebody not at risk that is still there after so many days."""
STANDSTILL_DAYS: Final = 14
"""A wound under care that stays the same for so many days."""

_POLICY: Final = N_("Our own conservative choice (policy)")


def in_the_team_s_care(mark: Mark) -> bool:
    """Tell whether U3 speaks for this finding, in place of U1, U2, S0 and B."""
    return (
        (mark.open or mark.kind is FindingKind.BLISTER)
        and mark.has(Extra.UNDER_CARE)
        and mark.finding.change in (Change.BETTER, Change.SAME, Change.WORSE)
    )


def open_skin(situation: Situation) -> Iterator[Firing]:
    """U1: an open sore; at risk, any break."""
    for mark in situation.breaks():
        if in_the_team_s_care(mark):
            continue
        wound = mark.kind in (FindingKind.ULCER, FindingKind.CUT)
        if wound and mark.has(Extra.DEEP):
            yield at(mark, graded(situation, 3, 2), _("{finding}: a deep wound."))
        elif wound and mark.worse and situation.at_risk:
            words = _("{finding}: it got worse. This is looked at the same day.")
            yield at(mark, 3, words)
        elif mark.kind is FindingKind.ULCER:
            yield at(mark, 2, _("{finding}: any open sore is shown to the foot team."))
        elif situation.at_risk and mark.kind is not FindingKind.MACERATION:
            # Split soggy skin has its own row, WEB, with the same level for people at risk.
            words = _("{finding}: the skin is open on a foot that needs extra care.")
            yield at(mark, 2, words)


def open_skin_in_danger(situation: Situation) -> Iterator[Firing]:
    """U2: any break with poor circulation, dialysis or weakened defences."""
    facts = situation.facts
    for mark in situation.breaks():
        if in_the_team_s_care(mark):
            continue
        if situation.poor_circulation:
            words = _(
                "{finding}: the skin is open on a foot with poor circulation. "
                "This is looked at the same day."
            )
            yield at(mark, 3, words)
        elif facts.dialysis:
            words = _(
                "{finding}: the skin is open, and you are on dialysis. "
                "This is looked at the same day."
            )
            yield at(mark, 3, words, source=_(_POLICY))
        elif facts.immunosuppressed:
            words = _(
                "{finding}: the skin is open, and your immune system is weakened. "
                "This is looked at the same day."
            )
            yield at(mark, 3, words, source=_(_POLICY))


def wound_in_care(situation: Situation) -> Iterator[Firing]:
    """U3: a break or blister that the team already treats."""
    for mark in situation.marks:
        if not in_the_team_s_care(mark):
            continue
        finding = mark.finding
        quiet_since = max(finding.noticed, finding.told or finding.noticed)
        if mark.worse:
            words = _(
                "{finding}: your team treats it, and it got worse. This is looked at the same day."
            )
            yield at(mark, 3, words)
        elif finding.change is Change.BETTER:
            yield at(mark, 1, _("{finding}: your team treats it, and it looks better."))
        elif (situation.case.day - quiet_since).days >= STANDSTILL_DAYS:
            words = _(
                "{finding}: your team treats it, and it has stayed the same for two weeks or more."
            )
            yield at(mark, 2, words)
        else:
            yield at(mark, 1, _("{finding}: your team treats it, and it is the same."))


def closed(situation: Situation) -> Iterator[Firing]:
    """U4: a finding that is gone."""
    for finding in situation.ended:
        name = finding_name(finding)
        feet = frozenset(finding.side.feet)
        if finding.kind is FindingKind.ULCER:
            says = _(
                "{finding}: it has closed. An open sore often comes back at the same place, "
                "so your team wants to know."
            ).format(finding=name)
            yield Firing(Level.NEXT_VISIT, says, feet)
        else:
            says = _("{finding}: gone. Keep looking at that place.").format(finding=name)
            yield Firing(Level.CARRY_ON, says, feet)


def blister(situation: Situation) -> Iterator[Firing]:
    """B: a blister."""
    for mark in situation.of(FindingKind.BLISTER):
        if in_the_team_s_care(mark):
            continue
        if mark.worse:
            yield at(mark, graded(situation, 3, 2), _("{finding}: the blister got worse."))
        elif situation.at_risk:
            words = _("{finding}: a blister can open into a sore on a foot that needs extra care.")
            yield at(mark, 2, words)
        elif mark.days >= SLOW_DAYS:
            yield at(mark, 2, _("{finding}: still there after a week or more."))
        else:
            yield at(mark, 0, _("{finding}: keep it whole, dry and covered."))


def small_cut(situation: Situation) -> Iterator[Firing]:
    """S0: a cut of somebody not at risk."""
    if situation.at_risk:
        return
    for mark in situation.of(FindingKind.CUT):
        if in_the_team_s_care(mark):
            continue
        if mark.has(Extra.DEEP):
            yield at(mark, 2, _("{finding}: a deep wound."))
        elif mark.worse:
            yield at(mark, 2, _("{finding}: it got worse."))
        elif mark.days >= SLOW_DAYS:
            yield at(mark, 2, _("{finding}: still open after a week or more."))
        else:
            yield at(mark, 0, _("{finding}: keep it clean, dry and covered, and look daily."))


def foreign_body(situation: Situation) -> Iterator[Firing]:
    """X: something stuck in the skin or stepped on."""
    for mark in situation.of(FindingKind.FOREIGN_BODY):
        if mark.has(Extra.SUPERFICIAL_REMOVED):
            words = _("{finding}: it is out, and it was only in the surface.")
            yield at(mark, graded(situation, 2, 0), words)
        else:
            words = _("{finding}: something may still be in the skin.")
            step = _("Do not dig for it.")
            yield at(mark, graded(situation, 3, 2), words, step=step)


def burn(situation: Situation) -> Iterator[Firing]:
    """H: a burn or scald."""
    for mark in situation.of(FindingKind.BURN):
        if mark.has(Extra.BLISTERED, Extra.OPEN):
            yield at(
                mark, graded(situation, 3, 2), _("{finding}: a burn with a blister or open skin.")
            )
        else:
            words = _("{finding}: a burn that is only red.")
            yield at(mark, graded(situation, 2, 0), words)


def bruise(situation: Situation) -> Iterator[Firing]:
    """BRUISE: a bruise."""
    for mark in situation.of(FindingKind.BRUISE):
        if mark.has(Extra.EXPLAINED):
            yield at(mark, graded(situation, 1, 0), _("{finding}: a bruise after a known knock."))
        else:
            yield at(mark, graded(situation, 2, 0), _("{finding}: a bruise without a known cause."))


def no_weight(situation: Situation) -> Iterator[Firing]:
    """LOAD: a foot that cannot bear weight."""
    for mark in situation.marks:
        if mark.has(Extra.CANNOT_BEAR_WEIGHT):
            words = _("{finding}: you cannot stand on that foot. This is looked at the same day.")
            yield at(mark, 3, words)


def deep(situation: Situation) -> Iterator[Firing]:
    """DEEP: a hole, blood under it, or something deep or bleeding, on any finding."""
    for mark in situation.marks:
        if mark.has(Extra.PUNCTURE):
            words = _(
                "{finding}: something went into the skin. The hole can be deeper than it looks."
            )
            yield at(mark, 3, words)
        elif mark.has(Extra.BLOOD_UNDER):
            words = _("{finding}: dark or red-brown spots can be blood under it.")
            yield at(mark, 2, words)
        elif situation.at_risk and mark.has(Extra.DEEP, Extra.BLEEDING):
            words = _("{finding}: deep or bleeding, on a foot that needs extra care.")
            yield at(mark, 2, words)


def wet_or_smelly(situation: Situation) -> Iterator[Firing]:
    """SOCK: fluid on skin or sock, or a bad smell."""
    smells = situation.of(FindingKind.SMELL)
    for mark in situation.of(FindingKind.DISCHARGE):
        both_kinds = any(mark.feet & smell.feet for smell in smells)
        if both_kinds or mark.has(Extra.SMELL, Extra.PUS):
            words = _("{finding}: fluid with a bad smell or pus is looked at the same day.")
            yield at(mark, 3, words)
        else:
            yield at(mark, 2, _("{finding}: fluid on the skin or a stain on the sock."))
    for mark in smells:
        words = _("{finding}: a new bad smell from one place.")
        yield at(mark, graded(situation, 2, 1), words)
