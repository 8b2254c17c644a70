"""Plain names for what an entry says: how it felt, what was answered, where was looked.

Used alike by the journal and by exports for people. As in ``naming``, names are translated when
asked for, never at import.
"""

from __future__ import annotations

from typing import Final

from footcare.domain.inspection import InspectionStep, Sign
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.symptom import Quality, Severity, When
from footcare.i18n import N_, _

_QUALITIES: Final = {
    Quality.BURNING: N_("Burning"),
    Quality.TINGLING: N_("Tingling"),
    Quality.NUMBNESS: N_("Numbness"),
    Quality.STABBING: N_("Stabbing pain"),
    Quality.COLD: N_("Cold feet"),
    Quality.CRAMP: N_("Cramp"),
    Quality.TOUCH_HURTS: N_("Touch hurts"),
    Quality.PAIN: N_("Pain"),
    Quality.ALL: N_("How your feet felt"),
}

_SEVERITIES: Final = {
    Severity.NONE: N_("None"),
    Severity.MILD: N_("Mild"),
    Severity.MODERATE: N_("Moderate"),
    Severity.SEVERE: N_("Severe"),
}

_WHENS: Final = {
    When.NIGHT: N_("At night"),
    When.REST: N_("At rest"),
    When.WALKING: N_("When walking"),
}

_ANSWERED: Final = {
    OccurrenceState.DONE: N_("Done"),
    OccurrenceState.DONE_ELSEWHERE: N_("Done, without this program"),
    OccurrenceState.SKIPPED: N_("Not that day"),
    OccurrenceState.ON_PAPER: N_("Done, on paper"),
    OccurrenceState.MISSED: N_("Not answered"),
    OccurrenceState.DUE: N_("Waits for an answer"),
    OccurrenceState.TOLD: N_("Waits for an answer"),
    OccurrenceState.SNOOZED: N_("Put off for a while"),
}

_SIGNS: Final = {
    Sign.FEVER: N_("fever"),
    Sign.UNWELL: N_("feeling unwell"),
    Sign.BREATHLESS: N_("breathless"),
    Sign.HIGH_GLUCOSE: N_("glucose high without a reason"),
    Sign.STROKE_SIGNS: N_("sudden weakness or trouble speaking"),
}

_PLACES: Final = {
    InspectionStep.TOPS_ANKLES: N_("top and ankle"),
    InspectionStep.SOLES: N_("sole"),
    InspectionStep.HEELS: N_("heel"),
    InspectionStep.TOES: N_("toes"),
    InspectionStep.BETWEEN_TOES: N_("between the toes"),
    InspectionStep.NAILS: N_("nails"),
    InspectionStep.WARMTH: N_("warmth of both feet"),
    InspectionStep.SHAPE: N_("size and shape"),
    InspectionStep.READY: N_("socks"),
    InspectionStep.WHOLE_YOU: N_("how you are as a whole"),
    InspectionStep.FEELING_PAIN: N_("feeling and pain"),
    InspectionStep.SHOES_SOCKS: N_("shoes and socks"),
    InspectionStep.CARE_DONE: N_("care"),
}


def quality_name(quality: Quality) -> str:
    """Return how it feels, for the beginning of a line: "Burning"."""
    return _(_QUALITIES[quality])


def severity_name(severity: Severity) -> str:
    """Return how strong it is: "Mild"."""
    return _(_SEVERITIES[severity])


def when_name(when: When) -> str:
    """Return the circumstances: "At night"."""
    return _(_WHENS[when])


def answer_name(state: OccurrenceState) -> str:
    """Return what became of a reminder: "Done, on paper"."""
    return _(_ANSWERED[state])


def sign_name(sign: Sign) -> str:
    """Return a danger sign as it stands inside a sentence: "feeling unwell"."""
    return _(_SIGNS[sign])


def step_name(step: InspectionStep) -> str:
    """Return the place or the subject of a step as it stands inside a sentence: "sole"."""
    return _(_PLACES[step])
