"""Massages that a person writes: what they may be, how they are named, how a change is made.

They are played through the same gate and the same plan as the bundled ones. Nothing here makes a
step firmer or moves a joint that the facts forbid: the plan caps it all the same on the day.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Zone
from footcare.domain.routine import (
    LIGHT,
    Routine,
    Step,
    StepSides,
    Technique,
)
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Collection

PREFIX: Final = "own-"
"""Ids of own massages begin so; none that comes with footcare ever does."""

LONGEST_FILE: Final = 100_000
"""Bytes; the longest massage that can be written is a third of it."""

MOST_STEPS: Final = 60
MOST_SECONDS: Final = 7_200
"""Two hours; nobody should be rubbed longer."""

SHORTEST_STEP: Final = 5
LONGEST_STEP: Final = 600
"""Seconds that the editor gives to a step; a file may say any number up to the longest."""

LONGEST_NAME: Final = 60
LONGEST_TITLE: Final = 80
LONGEST_LINE: Final = 300
LONGEST_WORDS: Final = 600
MOST_NEEDS: Final = 12

WITHOUT_SKIN: Final = frozenset({Technique.PREPARATION, Technique.FINISH})
"""Steps that belong to no skin: they have no zone and no pressure."""

FIRM_ZONES: Final = frozenset({Zone.CALF, Zone.LOWER_LEG})
"""Where alone more than light pressure is for (clinical base 5.3)."""

OWN_BASIS: Final = N_("Written by you. Nobody checked its words or its order.")
AS_YOU_LIKE: Final = N_("As often as it feels good.")

_ID: Final = re.compile(r"own-[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID: Final = 60
_LONGEST_SLUG: Final = 40

_TECHNIQUES: Final = {
    Technique.PREPARATION: N_("Getting ready"),
    Technique.HOLDING: N_("Hold"),
    Technique.EFFLEURAGE: N_("Long strokes"),
    Technique.PETRISSAGE: N_("Knead"),
    Technique.FRICTION_CIRCULAR: N_("Small circles"),
    Technique.COMPRESSION: N_("Press and let go"),
    Technique.THUMB_WALKING: N_("Thumb walking"),
    Technique.PASSIVE_ROM: N_("Move the joint by hand"),
    Technique.ANKLE_PUMPS: N_("Foot up and down"),
    Technique.ACTIVE_CIRCLES: N_("Circles with the foot"),
    Technique.TOE_SPREAD: N_("Spread the toes"),
    Technique.TOE_CURL: N_("Curl the toes"),
    Technique.SHORT_FOOT: N_("Raise the arch"),
    Technique.IN_OUT_TURN: N_("Turn the sole in and out"),
    Technique.HEEL_RAISE_SEATED: N_("Lift the heel, seated"),
    Technique.STRETCH: N_("Stretch the calf"),
    Technique.TEXTURE_TOUCH: N_("Touch with a cloth"),
    Technique.THIN_APPLICATION: N_("Spread cream thinly"),
    Technique.CHECK: N_("Look at the skin"),
    Technique.FINISH: N_("Finish"),
}


@dataclass(frozen=True)
class RoutineRead:
    """A file after a look at it.

    Attributes:
        routine: the massage, or None when anything is wrong with it.
        faults: every fault as "file: key: reason"; empty when there is none.
    """

    routine: Routine | None
    faults: tuple[str, ...] = ()


def technique_name(technique: Technique) -> str:
    """Return what a technique is called, for people."""
    return _(_TECHNIQUES[technique])


def is_own(routine_id: str) -> bool:
    """Tell whether an id is that of a massage somebody wrote."""
    return routine_id.startswith(PREFIX)


def is_safe_id(routine_id: str) -> bool:
    """Tell whether an id is an own one that is also a harmless name of a file everywhere."""
    return len(routine_id) <= _LONGEST_ID and _ID.fullmatch(routine_id) is not None


def new_id(name: str, taken: Collection[str]) -> str:
    """Return an id made from a name that is none of those taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    words = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:_LONGEST_SLUG].strip("-")
    first = f"{PREFIX}{words or 'massage'}"
    free = (first if number == 1 else f"{first}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in free if one not in taken)


def free_id(routine: Routine, taken: Collection[str]) -> str:
    """Return the id that a massage from elsewhere keeps, or a new one where it cannot."""
    if is_safe_id(routine.id) and routine.id not in taken:
        return routine.id
    return new_id(routine.name, taken)


def blank_routine(taken: Collection[str]) -> Routine:
    """Return a massage to begin with: get ready, one quiet step, finish."""
    name = _("My massage")
    return Routine(
        id=new_id(name, taken),
        name=name,
        purpose=_("For comfort, the way I like it."),
        basis=OWN_BASIS,
        frequency=AS_YOU_LIKE,
        steps=(
            Step(
                technique=Technique.PREPARATION,
                zone=None,
                seconds=40,
                sides=StepSides.ONCE,
                pressure=0,
                title=_("Sit down and get ready"),
                words=_("Sit well, wash and dry your hands, and look at both feet first."),
                caution=_("Do not start if today's check asked you to contact someone."),
            ),
            blank_step(),
            Step(
                technique=Technique.FINISH,
                zone=None,
                seconds=30,
                sides=StepSides.ONCE,
                pressure=0,
                title=_("Finish"),
                words=_("Put your socks and shoes on before you stand up. Stand up slowly."),
            ),
        ),
        picture=1,
    )


def blank_step() -> Step:
    """Return the gentlest step there is, to be changed."""
    return Step(
        technique=Technique.HOLDING,
        zone=Zone.WHOLE_FOOT,
        seconds=30,
        sides=StepSides.EACH,
        pressure=1,
        title=_("Hold the foot"),
        words=_("Hold the foot in both hands and breathe slowly."),
    )


def copy_of(routine: Routine, taken: Collection[str]) -> Routine:
    """Return a massage of one's own that begins as another one, in the words it is shown in."""
    name = _("{name}, my way").format(name=_(routine.name))[:LONGEST_NAME].strip()
    return replace(
        routine,
        id=new_id(name, taken),
        name=name,
        purpose=_(routine.purpose),
        basis=OWN_BASIS,
        frequency=_(routine.frequency),
        needs=tuple(_(need) for need in routine.needs),
        steps=tuple(
            replace(
                step,
                title=_(step.title),
                words=_(step.words),
                caution=_(step.caution) if step.caution else "",
            )
            for step in routine.steps
        ),
    )


def firmest(zone: Zone | None, technique: Technique, cap: int) -> int:
    """Return the firmest pressure of a step.

    Args:
        zone: where; more than light is for the calf alone.
        technique: how; getting ready and finishing touch nothing.
        cap: what the person's facts allow.
    """
    if technique in WITHOUT_SKIN:
        return 0
    return cap if zone in FIRM_ZONES else min(LIGHT, cap)


def fitted_step(step: Step, cap: int) -> Step:
    """Return a step whose zone, sides and pressure go with its technique and with the facts."""
    if step.technique in WITHOUT_SKIN:
        return replace(step, zone=None, beyond=None, sides=StepSides.ONCE, pressure=0)
    zone = step.zone if step.on_skin else Zone.WHOLE_FOOT
    sides = StepSides.EACH if step.sides is StepSides.ONCE else step.sides
    pressure = min(step.pressure, firmest(zone, step.technique, cap))
    return replace(step, zone=zone, sides=sides, pressure=pressure)


def with_step(routine: Routine, place: int, step: Step) -> Routine:
    """Return a massage in which the step at a place is another one."""
    return replace(routine, steps=(*routine.steps[:place], step, *routine.steps[place + 1 :]))


def with_new_step(routine: Routine, place: int, step: Step) -> Routine:
    """Return a massage with one step more, standing at a place; its picture stays the same."""
    picture = routine.picture + (1 if place <= routine.picture else 0)
    steps = (*routine.steps[:place], step, *routine.steps[place:])
    return replace(routine, steps=steps, picture=picture)


def without_step(routine: Routine, place: int) -> Routine:
    """Return a massage without the step at a place."""
    steps = (*routine.steps[:place], *routine.steps[place + 1 :])
    picture = routine.picture - (1 if place < routine.picture else 0)
    return replace(routine, steps=steps, picture=max(0, min(picture, len(steps) - 1)))


def with_step_moved(routine: Routine, place: int, by: int) -> Routine:
    """Return a massage in which a step changed places with its neighbour, -1 above or 1 below."""
    there = place + by
    steps = list(routine.steps)
    steps[place], steps[there] = steps[there], steps[place]
    swap = {place: there, there: place}
    return replace(routine, steps=tuple(steps), picture=swap.get(routine.picture, routine.picture))


def missing_words(routine: Routine) -> tuple[str, ...]:
    """Return what still keeps a massage from being saved, one sentence each."""
    said = []
    if not routine.name.strip():
        said.append(_("It needs a name."))
    if not routine.purpose.strip():
        said.append(_("Say in a few words what it is for."))
    for number, step in enumerate(routine.steps, start=1):
        if not step.title.strip():
            said.append(_("Step {n} needs a title.").format(n=number))
        if not step.words.strip():
            said.append(_("Step {n} needs words that say what to do.").format(n=number))
    if not any(step.moves for step in routine.steps):
        said.append(_("It needs at least one step in which hands or feet do something."))
    if routine.total_seconds > MOST_SECONDS:
        said.append(_("It is longer than two hours. Make some steps shorter."))
    return tuple(said)
