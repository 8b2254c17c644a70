"""Danger signs of the whole person: rows E1 to E7 and M2 (clinical base 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.advice import Level
from footcare.domain.finding import FindingKind
from footcare.domain.inspection import Sign
from footcare.domain.triage.firing import Firing, names_of
from footcare.domain.triage.terms import alarms_with_fever
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.triage.situation import Mark, Situation


def breathless_and_swollen(situation: Situation) -> Iterator[Firing]:
    """E1: breathless with a swelling anywhere on feet or calves."""
    swollen = _swellings(situation)
    if situation.has(Sign.BREATHLESS) and swollen:
        yield Firing(
            Level.TODAY,
            _(
                "Breathless, and swelling is marked: {findings}. Together this needs help at once."
            ).format(findings=names_of(swollen)),
        )


def fever_with_weak_defences(situation: Situation) -> Iterator[Firing]:
    """E2: fever of a person whose immune system is weakened."""
    if situation.has(Sign.FEVER) and situation.facts.immunosuppressed:
        yield Firing(
            Level.TODAY,
            _(
                "Fever while your immune system is weakened needs help at once, "
                "even when the feet show nothing."
            ),
        )


def fever_and_finding(situation: Situation) -> Iterator[Firing]:
    """E3: fever or feeling unwell with a finding that alarms together with it."""
    alarming = _alarming(situation)
    if _is_ill(situation) and alarming:
        yield Firing(
            Level.TODAY,
            _(
                "{illness}, and there is a mark on the feet: {findings}. Together this needs help "
                "at once."
            ).format(illness=_illness(situation), findings=names_of(alarming)),
        )


def glucose_and_finding(situation: Situation) -> Iterator[Firing]:
    """E4: high glucose without a reason, with a finding that alarms together with it."""
    alarming = _alarming(situation)
    if situation.has(Sign.HIGH_GLUCOSE) and alarming:
        yield Firing(
            Level.TODAY,
            _(
                "Glucose unusually high without a reason, and there is a mark on the feet: "
                "{findings}. Together this is looked at the same day."
            ).format(findings=names_of(alarming)),
        )


def breathless(situation: Situation) -> Iterator[Firing]:
    """E5: breathless, no swelling marked."""
    if situation.has(Sign.BREATHLESS) and not _swellings(situation):
        yield Firing(Level.TODAY, _("Being breathless needs help at once, whatever the feet show."))


def fever_alone(situation: Situation) -> Iterator[Firing]:
    """E6: fever or feeling unwell where E3 does not apply."""
    if not _is_ill(situation) or _alarming(situation):
        return
    look_again = _("Look at both feet again tonight, with help if you can.")
    illness = _illness(situation)
    if situation.marks:
        says = _("{illness}, and something is marked on the feet: {findings}.").format(
            illness=illness, findings=names_of(list(situation.marks))
        )
        yield Firing(Level.NEXT_WORKING_DAY, says, step=look_again)
    elif situation.case.findings is None or situation.case.not_seen:
        says = _("{illness}, and not every part of the feet was seen.").format(illness=illness)
        yield Firing(Level.NEXT_WORKING_DAY, says, step=look_again)
    else:
        says = _("{illness}, with nothing new marked on the feet.").format(illness=illness)
        yield Firing(Level.NEXT_VISIT, says, step=look_again)


def glucose_alone(situation: Situation) -> Iterator[Firing]:
    """E7: high glucose without a reason where E4 does not apply."""
    if situation.has(Sign.HIGH_GLUCOSE) and not _alarming(situation):
        yield Firing(
            Level.NEXT_VISIT,
            _("Glucose unusually high without a reason is worth telling your team."),
        )


def stroke_signs(situation: Situation) -> Iterator[Firing]:
    """M2: sudden signs from the brain or the spine."""
    if situation.has(Sign.STROKE_SIGNS):
        yield Firing(
            Level.TODAY,
            _(
                "Sudden weakness of face or arm, trouble with speech, numbness between the legs, "
                "or new trouble with bladder or bowel needs help at once."
            ),
        )


def _is_ill(situation: Situation) -> bool:
    return situation.has(Sign.FEVER, Sign.UNWELL)


def _illness(situation: Situation) -> str:
    if situation.has(Sign.FEVER) and situation.has(Sign.UNWELL):
        return _("Fever and feeling unwell")
    return _("Fever") if situation.has(Sign.FEVER) else _("Feeling unwell")


def _alarming(situation: Situation) -> list[Mark]:
    return [mark for mark in situation.marks if alarms_with_fever(mark.finding)]


def _swellings(situation: Situation) -> list[Mark]:
    return situation.of(FindingKind.SWELLING, FindingKind.CALF_SWELLING)
