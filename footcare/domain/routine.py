"""A massage as written down: steps with a technique, a zone, a time and words.

Source: clinical base 5.2 to 5.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Zone

if TYPE_CHECKING:
    from footcare.domain.foot import Foot

FEATHER: Final = 1
LIGHT: Final = 2
COMFORTABLE: Final = 3
"""The pressures of a touch (clinical base 5.3); 0 is no touch."""


class Technique(StrEnum):
    """A way of touching or moving (clinical base 5.3)."""

    PREPARATION = "preparation"
    HOLDING = "holding"
    EFFLEURAGE = "effleurage"
    PETRISSAGE = "petrissage"
    FRICTION_CIRCULAR = "friction_circular"
    COMPRESSION = "compression"
    THUMB_WALKING = "thumb_walking"
    PASSIVE_ROM = "passive_rom"
    ANKLE_PUMPS = "ankle_pumps"
    ACTIVE_CIRCLES = "active_circles"
    TOE_SPREAD = "toe_spread"
    TOE_CURL = "toe_curl"
    SHORT_FOOT = "short_foot"
    IN_OUT_TURN = "in_out_turn"
    HEEL_RAISE_SEATED = "heel_raise_seated"
    STRETCH = "stretch"
    TEXTURE_TOUCH = "texture_touch"
    THIN_APPLICATION = "thin_application"
    CHECK = "check"
    FINISH = "finish"


STILL: Final = frozenset({Technique.PREPARATION, Technique.CHECK, Technique.FINISH})
"""Steps in which hands neither rub nor move anything: they keep their time, whatever the pace."""

MOVES_JOINTS: Final = frozenset(
    {
        Technique.PASSIVE_ROM,
        Technique.ANKLE_PUMPS,
        Technique.ACTIVE_CIRCLES,
        Technique.TOE_SPREAD,
        Technique.TOE_CURL,
        Technique.SHORT_FOOT,
        Technique.IN_OUT_TURN,
        Technique.HEEL_RAISE_SEATED,
        Technique.STRETCH,
    }
)
"""Steps that are left out where joints must not be moved (clinical base 5.2, past Charcot).

The source says no joint movement; whether a hand or the foot itself moves them makes no odds.
"""


NEEDS: Final = {
    Technique.TOE_SPREAD: Zone.TOES,
    Technique.TOE_CURL: Zone.TOES,
    Technique.SHORT_FOOT: Zone.BALL,
}
"""What a foot moves in a step, wherever else the step has its place."""


class Beyond(StrEnum):
    """Skin of a step that no drawing of a foot has a zone for; its words say where."""

    NAMED_AREA = "named_area"
    THIGH_KNEE = "thigh_knee"


class StepSides(StrEnum):
    """Whether a step is done once, on each foot in turn, or on both together."""

    ONCE = "once"
    EACH = "each"
    BOTH = "both"


class Position(StrEnum):
    """Where the person sits or lies."""

    CHAIR = "chair"
    BED = "bed"


class RoutineKind(StrEnum):
    """What a routine is for; the diary keeps all of them alike."""

    MASSAGE = "massage"
    EXERCISE = "exercise"
    SKIN_CARE = "skin_care"
    MEDICATION_HELPER = "medication_helper"


@dataclass(frozen=True)
class Step:
    """One instruction of a routine.

    Attributes:
        technique: how.
        zone: where, or None when the step belongs to no skin (preparation, finish), or to skin
            beyond the drawings.
        seconds: how long; counted once for each foot when ``sides`` is EACH.
        pressure: 0 no touch, 1 feather, 2 light, 3 comfortable.
        title: a few words, such as "Long strokes over the top".
        words: what to do, one to four short sentences.
        caution: what to avoid, or empty.
        beyond: the skin beyond the drawings, or None.
    """

    technique: Technique
    zone: Zone | None
    seconds: int
    sides: StepSides
    pressure: int
    title: str
    words: str
    caution: str = ""
    beyond: Beyond | None = None

    @property
    def on_skin(self) -> bool:
        """Whether it belongs to some skin, drawn or not."""
        return self.zone is not None or self.beyond is not None

    @property
    def moves(self) -> bool:
        """Whether hands or feet do something in it, beside getting ready, looking, finishing."""
        return self.technique not in STILL

    @property
    def touches(self) -> bool:
        """Whether hands press or rub skin in it."""
        return self.moves and self.on_skin and self.pressure > 0

    @property
    def moves_joints(self) -> bool:
        """Whether it moves joints; kneading the ball moves the long bones of the foot."""
        kneads_bones = self.technique is Technique.PETRISSAGE and self.zone is Zone.BALL
        return kneads_bones or self.technique in MOVES_JOINTS


@dataclass(frozen=True)
class Routine:
    """A massage.

    Attributes:
        id: stored with every session; never renamed.
        name, purpose, frequency: for people.
        basis: the source, shown with the routine.
        position: where the person sits or lies.
        needs: what to lay out first, a few words each.
        picture: place of the step whose picture stands for the routine, from 0.
        kind: what it is for.
        needs_partner: whether somebody else's hands give it.
    """

    id: str
    name: str
    purpose: str
    basis: str
    frequency: str
    steps: tuple[Step, ...]
    position: Position = Position.CHAIR
    needs: tuple[str, ...] = ()
    picture: int = 0
    kind: RoutineKind = RoutineKind.MASSAGE
    needs_partner: bool = False

    @property
    def total_seconds(self) -> int:
        """The time of all steps, those done on each foot counted twice."""
        return sum(step.seconds * (2 if step.sides is StepSides.EACH else 1) for step in self.steps)

    @property
    def pressure(self) -> int:
        """The firmest pressure of any step."""
        return max((step.pressure for step in self.steps), default=0)

    @property
    def firm(self) -> bool:
        """Whether any step asks for more than light pressure: then it is locked at first."""
        return self.pressure > LIGHT

    @property
    def emblem(self) -> Step:
        """The step whose picture stands for the routine."""
        return self.steps[self.picture]


@dataclass(frozen=True)
class PlannedStep:
    """A step as it will be played: expanded to one foot, with its place in the whole.

    Attributes:
        index: place in the plan, from 0.
        step: the instruction; its pressure is already capped to what the gate allows.
        foot: the foot it is done on, or None when it belongs to neither or to both.
        seconds: its time in this plan.
        routine_index: place among the routine's own steps, from 0; kept in the diary.
    """

    index: int
    step: Step
    foot: Foot | None
    seconds: int
    routine_index: int = 0
