"""A routine made ready for one person today: which steps, on which foot, in which order.

Source: clinical base 5.2 (feet left out, pressure capped, no joint movement) and the small
decisions of the formats (a run of ``each`` steps is done whole on one foot, then on the other).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from footcare.domain.foot import Foot
from footcare.domain.routine import COMFORTABLE, PlannedStep, Routine, Step, StepSides, Technique

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


@dataclass(frozen=True)
class Plan:
    """The steps of one session, in the order they are played.

    Attributes:
        routine: what they were made from.
        feet: the feet that take part, in the order they are massaged.
        steps: at least one; ``index`` is the place in this tuple.
    """

    routine: Routine
    feet: tuple[Foot, ...]
    steps: tuple[PlannedStep, ...]

    @property
    def total_seconds(self) -> int:
        """The time of the whole plan; lead-ins and pauses are not part of it."""
        return sum(planned.seconds for planned in self.steps)

    @property
    def starts(self) -> tuple[int, ...]:
        """The second at which each step begins."""
        ends = accumulate((planned.seconds for planned in self.steps), initial=0)
        return tuple(ends)[:-1]


def make_plan(
    routine: Routine,
    feet: Collection[Foot] = tuple(Foot),
    *,
    first: Foot = Foot.RIGHT,
    pressure_cap: int = COMFORTABLE,
    joints: bool = True,
) -> Plan:
    """Expand a routine to the steps that will be played.

    Args:
        routine: the massage as written down.
        feet: the feet that may be massaged; steps of a foot left out vanish.
        first: the foot to begin with.
        pressure_cap: the firmest pressure allowed, 1 to 3.
        joints: False leaves out steps that move joints.

    Raises:
        ValueError: if no foot takes part.
    """
    order = tuple(foot for foot in (first, first.other) if foot in feet)
    if not order:
        raise ValueError("A massage needs at least one foot.")
    numbered = [
        (place, replace(step, pressure=min(step.pressure, pressure_cap)))
        for place, step in enumerate(routine.steps)
        if joints or step.technique is not Technique.PASSIVE_ROM
    ]
    played = _expanded(numbered, order)
    return Plan(
        routine,
        order,
        tuple(
            PlannedStep(index, step, foot, step.seconds, place)
            for index, (place, step, foot) in enumerate(played)
        ),
    )


def _expanded(
    numbered: list[tuple[int, Step]], order: tuple[Foot, ...]
) -> Iterator[tuple[int, Step, Foot | None]]:
    """Yield place, step and foot; each maximal run of ``each`` steps goes whole foot by foot."""
    for each, group in groupby(numbered, key=_is_each):
        run = list(group)
        if each:
            yield from ((place, step, foot) for foot in order for place, step in run)
        else:
            yield from ((place, step, _shared_foot(step, order)) for place, step in run)


def _is_each(numbered: tuple[int, Step]) -> bool:
    return numbered[1].sides is StepSides.EACH


def _shared_foot(step: Step, order: tuple[Foot, ...]) -> Foot | None:
    """The foot of a step that is not done on each in turn: the only one left, or none."""
    return order[0] if step.sides is StepSides.BOTH and len(order) == 1 else None
