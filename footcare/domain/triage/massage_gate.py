"""Whether a massage is for today, and on which foot (clinical base 5.2).

The table's result decides most of it; the rest is what the same case says about the skin, the
circulation and the calves. What only a person can answer is asked in the thirty-second gate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level, MassageAdvice, MassageAnswer
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.inspection import Sign
from footcare.domain.naming import finding_name, foot_name, sentence_case
from footcare.domain.person import Known
from footcare.domain.triage import terms
from footcare.domain.triage.warm_sites import warm_sites
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footcare.domain.finding import Finding
    from footcare.domain.triage.firing import Firing
    from footcare.domain.triage.situation import Mark, Situation

WORK_AROUND_KINDS: Final = frozenset(
    {
        FindingKind.CALLUS,
        FindingKind.CORN,
        FindingKind.CRACK,
        FindingKind.MACERATION,
        FindingKind.ATHLETES_FOOT,
        FindingKind.INGROWN_NAIL,
        FindingKind.BRUISE,
        FindingKind.BURN,
        FindingKind.FOREIGN_BODY,
        FindingKind.REDNESS,
        FindingKind.WART,
        FindingKind.MOLE_CHANGE,
        FindingKind.PAIN,
        FindingKind.OTHER,
    }
)
"""Kinds whose place is left out when nothing worse bars the whole foot."""

_LEG_KINDS: Final = (FindingKind.SWELLING, FindingKind.WARMTH, FindingKind.PAIN)


def massage_advice(situation: Situation, firings: Sequence[Firing]) -> MassageAdvice:
    """Return the answer for each foot and the sentences that explain it."""
    no_session = list(_no_session(situation, firings))
    feet: dict[Foot, MassageAnswer] = {}
    why = list(no_session)
    barring = list(no_session)
    asking: list[str] = []
    for foot in Foot:
        barred = list(_foot_barred(situation, firings, foot))
        unknown = list(_to_ask(situation, foot))
        local = list(_to_work_around(situation, foot))
        if no_session or barred:
            feet[foot] = MassageAnswer.BLOCKED
            why += barred
            barring += barred
        elif unknown:
            feet[foot] = MassageAnswer.ASK
            why += unknown + local
            asking += unknown
        elif local:
            feet[foot] = MassageAnswer.WORK_AROUND
            why += local
        else:
            feet[foot] = MassageAnswer.ALLOWED
    if any(answer is not MassageAnswer.BLOCKED for answer in feet.values()):
        why += _cautions(situation)
    return MassageAdvice(
        feet,
        tuple(dict.fromkeys(why)),
        barring=tuple(dict.fromkeys(barring)),
        asking=tuple(dict.fromkeys(asking)),
        around=frozenset(
            Spot(foot, finding.zone) for foot in Foot for finding in _local(situation, foot)
        ),
        last=_last(situation),
        marked=bool(situation.marks),
    )


def _no_session(situation: Situation, firings: Sequence[Firing]) -> Iterator[str]:
    """Yield what bars any massage today."""
    if any(firing.level is Level.TODAY for firing in firings):
        yield _("No massage today: get help first.")
    if any(firing.level is Level.NEXT_WORKING_DAY and not firing.feet for firing in firings):
        yield _("No massage today: call your foot team first.")
    if situation.has(Sign.FEVER, Sign.UNWELL):
        yield _("No massage with fever or when you feel unwell.")
    if situation.has(Sign.BREATHLESS):
        yield _("No massage when you are breathless.")
    if any(_on_one_leg(mark) for mark in situation.marks):
        yield _("No massage while one calf or leg is swollen, painful or warm.")
    if any(mark.kind in terms.COLOUR_KINDS and mark.new for mark in situation.marks):
        yield _("No massage while skin has newly turned black, blue or pale.")
    if _circulation_is_poor(situation) and not situation.facts.massage_agreed:
        yield _("No massage with poor circulation unless your team has agreed to it.")


def _on_one_leg(mark: Mark) -> bool:
    if not mark.one_foot:
        return False
    if mark.kind is FindingKind.CALF_SWELLING:
        return True
    return mark.kind in _LEG_KINDS and mark.finding.zone.overlaps(Zone.LOWER_LEG)


def _circulation_is_poor(situation: Situation) -> bool:
    pain = situation.case.pain
    return situation.poor_circulation or (pain is not None and pain.at_rest_eased_by_hanging)


def _foot_barred(situation: Situation, firings: Sequence[Firing], foot: Foot) -> Iterator[str]:
    """Yield what bars a massage of this foot today."""
    name = sentence_case(foot_name(foot))
    for mark in situation.marks:
        if foot in mark.feet and _bars(situation, mark):
            yield _("{foot}: no massage today. Marked: {finding}.").format(
                foot=name, finding=finding_name(mark.finding)
            )
    if any(warm.foot is foot for warm in warm_sites(situation)):
        yield _("{foot}: no massage today. It measured clearly warmer than the other foot.").format(
            foot=name
        )
    if any(
        firing.level >= Level.NEXT_WORKING_DAY and foot in firing.all_feet for firing in firings
    ):
        yield _("{foot}: no massage before your foot team has been asked.").format(foot=name)


def _bars(situation: Situation, mark: Mark) -> bool:
    """Tell whether a mark bars its foot, whatever the level: open, blistered, newly red, hot."""
    if mark.open or mark.kind is FindingKind.BLISTER:
        return True
    match mark.kind:
        case FindingKind.REDNESS:
            return mark.new
        case FindingKind.WARMTH | FindingKind.SWELLING:
            return mark.one_foot
        case FindingKind.BRUISE:
            return situation.facts.anticoagulant
        case _:
            return False


def _to_ask(situation: Situation, foot: Foot) -> Iterator[str]:
    """Yield what today's check leaves open, so that the gate has to ask."""
    if situation.case.findings is None:
        yield _("There is no foot check from today: answer the short questions first.")
    elif any(
        foot in part.side.feet and part.zone.leaves & Zone.SOLE.leaves
        for part in situation.case.not_seen
    ):
        yield _("{foot}: the sole was not seen, so answer the short questions first.").format(
            foot=sentence_case(foot_name(foot))
        )


def _local(situation: Situation, foot: Foot) -> Iterator[Finding]:
    """Yield the findings of this foot whose place hands leave out."""
    for mark in situation.marks:
        if foot in mark.feet and mark.kind in WORK_AROUND_KINDS:
            yield mark.finding
    for finding in situation.ended:
        if foot in finding.side.feet and finding.kind in _WAS_A_LESION:
            yield finding


def _last(situation: Situation) -> Foot | None:
    """Return the foot to do last, so that hands carry nothing over; with both it makes no odds."""
    itching = {foot for mark in situation.of(FindingKind.ATHLETES_FOOT) for foot in mark.feet}
    return itching.pop() if len(itching) == 1 else None


def _to_work_around(situation: Situation, foot: Foot) -> Iterator[str]:
    """Yield what is said of the places of this foot that hands leave out."""
    for finding in _local(situation, foot):
        if finding.kind is FindingKind.ATHLETES_FOOT:
            words = _(
                "Leave out this place, do this foot last, wash your hands after it and share "
                "no towel: {finding}."
            )
        else:
            words = _("Leave out this place: {finding}.")
        yield words.format(finding=finding_name(finding))


_WAS_A_LESION: Final = terms.LESION_KINDS - {
    FindingKind.DRY_SKIN,
    FindingKind.NAIL_THICK,
    FindingKind.NAIL_BLACK,
    FindingKind.NAIL_LONG,
}
"""A closed wound leaves thin skin; dry skin and nails that got better leave nothing to avoid."""


def _cautions(situation: Situation) -> Iterator[str]:
    """Yield what asks for light hands, whatever the skin shows."""
    facts = situation.facts
    if facts.loss_of_feeling is Known.YES:
        yield _(
            "Feeling is reduced: light pressure only, no tools and no heat. "
            "Look at the skin before and after."
        )
    elif facts.loss_of_feeling is Known.UNKNOWN:
        yield _(
            "Feeling is not tested: light pressure only, no tools and no heat. "
            "Look at the skin before and after."
        )
    if facts.poor_circulation is Known.UNKNOWN:
        yield _("Circulation is not tested: light pressure only.")
    elif facts.poor_circulation is Known.YES:
        yield _("Circulation is poor and your team agreed to massage: light pressure only.")
    if facts.anticoagulant:
        yield _("You take a blood thinner: light pressure only, to avoid bruises.")
    if facts.past_charcot:
        yield _(
            "A past Charcot foot is in your facts: light pressure only, and do not move the joints."
        )
    if facts.previous_ulcer:
        yield _("You had a foot ulcer before: light pressure only, and leave out that place.")
    if facts.immunosuppressed:
        yield _("Your defences are lowered: light pressure only, with clean hands and short nails.")
