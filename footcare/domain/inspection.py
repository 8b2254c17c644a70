"""The daily foot check: what is asked, what was answered, what was marked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, Side, Spot, Zone

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.finding import Finding
    from footcare.domain.record import Stamp


class InspectionStep(StrEnum):
    """A thing to look at or feel, in the order of the check (clinical base 1.2)."""

    READY = "ready"
    WHOLE_YOU = "whole_you"
    WARMTH = "warmth"
    SHAPE = "shape"
    TOPS_ANKLES = "tops_ankles"
    SOLES = "soles"
    HEELS = "heels"
    TOES = "toes"
    BETWEEN_TOES = "between_toes"
    NAILS = "nails"
    FEELING_PAIN = "feeling_pain"
    SHOES_SOCKS = "shoes_socks"
    CARE_DONE = "care_done"


FOOT_STEPS: Final = (
    InspectionStep.TOPS_ANKLES,
    InspectionStep.SOLES,
    InspectionStep.HEELS,
    InspectionStep.TOES,
    InspectionStep.BETWEEN_TOES,
    InspectionStep.NAILS,
)
"""The six steps answered once for each foot; the other seven are answered once."""

STEP_ZONES: Final[dict[InspectionStep, tuple[Zone, ...]]] = {
    InspectionStep.TOPS_ANKLES: (Zone.TOP, Zone.ANKLE_INNER, Zone.ANKLE_OUTER, Zone.LOWER_LEG),
    InspectionStep.SOLES: (
        Zone.BALL_INNER,
        Zone.BALL_MIDDLE,
        Zone.BALL_OUTER,
        Zone.ARCH,
        Zone.MIDFOOT,
        Zone.OUTER_EDGE,
    ),
    InspectionStep.HEELS: (Zone.HEEL_BOTTOM, Zone.HEEL_BACK),
    InspectionStep.TOES: (Zone.TOE1, Zone.TOE2, Zone.TOE3, Zone.TOE4, Zone.TOE5),
    InspectionStep.BETWEEN_TOES: (Zone.WEB1, Zone.WEB2, Zone.WEB3, Zone.WEB4),
    InspectionStep.NAILS: (Zone.NAIL1, Zone.NAIL2, Zone.NAIL3, Zone.NAIL4, Zone.NAIL5),
}
"""The skin each step of a foot looks at (clinical base 1.2)."""


class Answer(StrEnum):
    """The answer to a step. A missing answer means: not looked at."""

    NOTHING_NEW = "nothing_new"
    MARKED = "marked"
    COULD_NOT_LOOK = "could_not_look"


class Sign(StrEnum):
    """A danger sign of the whole person; absent means no."""

    FEVER = "fever"
    UNWELL = "unwell"
    BREATHLESS = "breathless"
    HIGH_GLUCOSE = "high_glucose"
    STROKE_SIGNS = "stroke_signs"


@dataclass(frozen=True)
class Pain:
    """Pain in the feet as told.

    Attributes:
        level: 0 to 10 as the person said it.
        side: on which foot; None means no side was named, which counts as both.
        days: how many days it has lasted, or None.
        disturbs_sleep, usual, new, sudden, at_rest_eased_by_hanging: yes-or-no details.
    """

    level: int
    usual: bool = False
    new: bool = False
    sudden: bool = False
    side: Side | None = None
    disturbs_sleep: bool = False
    days: int | None = None
    at_rest_eased_by_hanging: bool = False


@dataclass(frozen=True)
class StepAnswer:
    """One of the nineteen answers: a step, the foot where it is per foot, and what was said.

    Attributes:
        together: whether it was given with others at once: looked at, but not asked by itself.
    """

    step: InspectionStep
    foot: Foot | None
    answer: Answer
    together: bool = False


@dataclass(frozen=True)
class Inspection:
    """A foot check as saved.

    Attributes:
        answers: at most one a step and foot; what is missing was not looked at.
        findings: everything marked.
        signs: the danger signs answered with yes.
        pain: the pain as told, or None when nothing was said.
        object_in_shoe: whether something was found inside a shoe.
        note: free words, plain text.
        looked_by: the initials of whoever looked for the person; empty for the person.
    """

    stamp: Stamp
    answers: tuple[StepAnswer, ...] = ()
    findings: tuple[Finding, ...] = ()
    signs: frozenset[Sign] = field(default_factory=frozenset)
    pain: Pain | None = None
    object_in_shoe: bool = False
    note: str = ""
    looked_by: str = ""

    def answer_to(self, step: InspectionStep, foot: Foot | None = None) -> Answer | None:
        """Return what was answered to a step, or None when it was not looked at."""
        for given in self.answers:
            if given.step is step and given.foot is foot:
                return given.answer
        return None

    def saw(self, step: InspectionStep, foot: Foot | None = None) -> bool:
        """Tell whether the step was really looked at."""
        return self.answer_to(step, foot) in (Answer.NOTHING_NEW, Answer.MARKED)


class Marked(NamedTuple):
    """What a foot check marked, without its answers: all that a check of long ago still says."""

    stamp: Stamp
    findings: tuple[Finding, ...]


def stump_step(foot: Foot, body: Body) -> InspectionStep:
    """Return the step in which a stump is looked at: with the toes left, or else with the ankle."""
    toes = body.has(Spot(foot, Zone.TOES))
    return InspectionStep.TOES if toes else InspectionStep.TOPS_ANKLES


def zones_at(step: InspectionStep, foot: Foot, body: Body = WHOLE) -> tuple[Zone, ...]:
    """Return the skin a step looks at on a foot, the missing left out and a stump counted in."""
    there = tuple(zone for zone in STEP_ZONES[step] if body.has(Spot(foot, zone)))
    if body.has_stump(foot) and stump_step(foot, body) is step:
        return (*there, Zone.STUMP)
    return there


def foot_steps(foot: Foot, body: Body = WHOLE) -> tuple[InspectionStep, ...]:
    """Return the steps asked of a foot; none when it is not looked at."""
    if foot not in body.feet.feet:
        return ()
    return tuple(step for step in FOOT_STEPS if zones_at(step, foot, body))


def check_order(
    first: Foot = Foot.RIGHT, body: Body = WHOLE
) -> tuple[tuple[InspectionStep, Foot | None], ...]:
    """Return the places of the check in the order they are asked: nineteen with two whole feet.

    Five for the person, two for the pair or the one foot, up to six for each foot, the first foot
    first.
    """
    before: tuple[InspectionStep, ...] = (
        InspectionStep.READY,
        InspectionStep.WHOLE_YOU,
        InspectionStep.WARMTH,
        InspectionStep.SHAPE,
    )
    after = (InspectionStep.FEELING_PAIN, InspectionStep.SHOES_SOCKS, InspectionStep.CARE_DONE)
    return (
        *((step, None) for step in before),
        *((step, foot) for foot in body.in_order(first) for step in foot_steps(foot, body)),
        *((step, None) for step in after),
    )
