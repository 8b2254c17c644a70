"""The lock before firm pressure: which fact is still missing, and what to do about it.

Source: clinical base 5.5, firm12 (our policy; there is no trial of firm massage in neuropathy).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.person import Known
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.gate import GateToday
    from footcare.domain.person import Facts


class FirmLock(StrEnum):
    """A reason against firm pressure, in the order they are told."""

    FEELING_LOST = "feeling_lost"
    FEELING_UNKNOWN = "feeling_unknown"
    CIRCULATION_POOR = "circulation_poor"
    CIRCULATION_UNKNOWN = "circulation_unknown"
    ANTICOAGULANT = "anticoagulant"
    FINDING = "finding"
    CLOT = "clot"
    CLOT_UNKNOWN = "clot_unknown"


CLOT_ASKED: Final = frozenset({FirmLock.CLOT, FirmLock.CLOT_UNKNOWN})
"""Those about a blood clot, which is asked each time: footcare keeps no such fact."""

RECORDED: Final = frozenset({FirmLock.FEELING_UNKNOWN, FirmLock.CIRCULATION_UNKNOWN})
"""Those that a fact recorded in the settings opens."""

_WORDS: Final = {
    FirmLock.FEELING_LOST: N_("Your feet feel less than they should: keep to light pressure."),
    FirmLock.FEELING_UNKNOWN: N_("Missing: that the feeling in your feet was tested intact."),
    FirmLock.CIRCULATION_POOR: N_("Too little blood reaches your feet: keep to light pressure."),
    FirmLock.CIRCULATION_UNKNOWN: N_("Missing: that enough blood reaches your feet, as tested."),
    FirmLock.ANTICOAGULANT: N_("You take blood thinners: firm pressure bruises easily."),
    FirmLock.FINDING: N_("Something marked in the foot check is not gone yet."),
    FirmLock.CLOT: N_("After a blood clot, keep to light pressure."),
    FirmLock.CLOT_UNKNOWN: N_("Missing: that you never had a blood clot."),
}


def firm_locks(facts: Facts, *, marked: bool, clot: Known) -> tuple[FirmLock, ...]:
    """Return every reason against firm pressure; nothing when it may be used.

    Args:
        facts: the person's facts; a test that is unknown locks.
        marked: whether anything marked in the foot checks is not gone.
        clot: whether the person ever had a blood clot.
    """
    feeling = {Known.YES: FirmLock.FEELING_LOST, Known.UNKNOWN: FirmLock.FEELING_UNKNOWN}
    blood = {Known.YES: FirmLock.CIRCULATION_POOR, Known.UNKNOWN: FirmLock.CIRCULATION_UNKNOWN}
    clots = {Known.YES: FirmLock.CLOT, Known.UNKNOWN: FirmLock.CLOT_UNKNOWN}
    found = (
        feeling.get(facts.loss_of_feeling),
        blood.get(facts.poor_circulation),
        FirmLock.ANTICOAGULANT if facts.anticoagulant else None,
        FirmLock.FINDING if marked else None,
        clots.get(clot),
    )
    return tuple(lock for lock in found if lock is not None)


def locks_today(today: GateToday, clot: Known = Known.UNKNOWN) -> tuple[FirmLock, ...]:
    """Return the reasons against firm pressure on the ground of what the gate knows today."""
    return firm_locks(today.facts, marked=today.advice.marked, clot=clot)


def lock_words(lock: FirmLock) -> str:
    """Return the reason in one sentence."""
    return _(_WORDS[lock])


def record_words() -> str:
    """Return what to do about a fact that is missing."""
    return _("Record it in Settings, About me, if a professional tested it.")


def clot_question() -> str:
    """Return the question about a blood clot."""
    return _("Have you ever had a blood clot in a leg or a lung?")
