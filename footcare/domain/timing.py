"""How long a massage takes this time: its pace, and the minutes a person has for it.

Getting ready, looking and finishing keep the time they were written with: they are what keeps a
person from harm, and nobody can do them faster. Only steps in which hands or feet move are
stretched. How far is our own policy (clinical base 5.2 and 5.3 name no limits): never below half of
what was written, nor below ten seconds; never above twice; a firm step never longer than written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.pace import Pace
from footcare.domain.routine import LIGHT, StepSides

if TYPE_CHECKING:
    from footcare.domain.routine import Routine, Step

SHORTEST: Final = 10
"""Seconds; hands need that long to come, do something and leave."""
LONGEST: Final = 600
"""Seconds; the longest step that a routine may have."""
_MINUTE: Final = 60
_HALVINGS: Final = 40
"""Enough to find a factor to far below a second."""


@dataclass(frozen=True)
class Timing:
    """What a person chose before the massage.

    Attributes:
        minutes: for the whole routine on both feet; None as it was written, at the pace.
        pace: how slowly the movements go.
    """

    minutes: int | None = None
    pace: Pace = Pace.NORMAL


AS_WRITTEN: Final = Timing()


def seconds_of(routine: Routine, timing: Timing) -> tuple[int, ...]:
    """Return the seconds of each step of a routine, once for each foot where it is so meant.

    With minutes that the routine can take, their sum for both feet is exactly those minutes, or
    one second beside them where only steps of each foot are left to round.
    """
    if timing.minutes is None:
        return tuple(_at_pace(step, timing.pace) for step in routine.steps)
    wanted = timing.minutes * _MINUTE
    low, high = 0.0, float(LONGEST)
    for _half in range(_HALVINGS):
        middle = (low + high) / 2
        if _sum(routine, _stretched(routine, middle)) <= wanted:
            low = middle
        else:
            high = middle
    return _rounded(routine, _stretched(routine, low), wanted)


def minutes_of(routine: Routine, timing: Timing) -> float:
    """Return the minutes that the whole routine takes on both feet."""
    return _sum(routine, seconds_of(routine, timing)) / _MINUTE


def possible_minutes(routine: Routine) -> range:
    """Return the whole minutes that a person can choose for a routine; empty where it is fixed."""
    least = _sum(routine, [_least(step) for step in routine.steps])
    most = _sum(routine, [_most(step) for step in routine.steps])
    return range(-(-least // _MINUTE), most // _MINUTE + 1) if least < most else range(0)


def _at_pace(step: Step, pace: Pace) -> int:
    seconds = round(step.seconds * pace.stretch) if step.moves else step.seconds
    return min(seconds, max(step.seconds, _most(step)))


def _least(step: Step) -> int:
    if not step.moves:
        return step.seconds
    return min(step.seconds, max(SHORTEST, -(-step.seconds // 2)))


def _most(step: Step) -> int:
    if not step.moves or step.pressure > LIGHT:
        return step.seconds
    return min(LONGEST, 2 * step.seconds)


def _stretched(routine: Routine, factor: float) -> list[float]:
    return [min(max(step.seconds * factor, _least(step)), _most(step)) for step in routine.steps]


def _sum(routine: Routine, seconds: list[float] | list[int] | tuple[int, ...]) -> int:
    return round(
        sum(_times(step) * share for step, share in zip(routine.steps, seconds, strict=True))
    )


def _times(step: Step) -> int:
    return 2 if step.sides is StepSides.EACH else 1


def _rounded(routine: Routine, exact: list[float], wanted: int) -> tuple[int, ...]:
    """Round down, then hand what is missing to those that lost most, as far as they may grow."""
    whole = [int(seconds + 1e-6) for seconds in exact]
    missing = wanted - _sum(routine, whole)
    by_loss = sorted(range(len(whole)), key=lambda place: whole[place] - exact[place])
    for place in by_loss:
        step = routine.steps[place]
        if whole[place] < _most(step) and _times(step) <= missing:
            whole[place] += 1
            missing -= _times(step)
    return tuple(whole)
