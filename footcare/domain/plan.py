"""A routine made ready for one person today: which steps, on which foot, in which order, how long.

Source: clinical base 5.2 (feet and places left out, pressure capped, no joint movement) and the
small decisions of the formats (a run of ``each`` steps is done whole on one foot, then on the
other).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.naming import sentence_case, zone_name
from footcare.domain.pace import Pace
from footcare.domain.routine import (
    COMFORTABLE,
    NEEDS,
    Beyond,
    PlannedStep,
    Routine,
    Step,
    StepSides,
    Technique,
)
from footcare.domain.timing import AS_WRITTEN, Timing, seconds_of
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footcare.domain.body import Body


@dataclass(frozen=True)
class Limits:
    """What hands may do today.

    Attributes:
        feet: the feet that may be massaged.
        pressure_cap: the firmest pressure allowed, 1 to 3.
        joints: False leaves out steps that move joints.
        around: places that hands leave out.
        first: the foot to begin with.
        body: what there is of the feet; a step whose place is missing is left out.
    """

    feet: frozenset[Foot] = frozenset(Foot)
    pressure_cap: int = COMFORTABLE
    joints: bool = True
    around: frozenset[Spot] = frozenset()
    first: Foot = Foot.RIGHT
    body: Body = WHOLE


@dataclass(frozen=True)
class LeftOut:
    """A step of the routine that is not done today, on a foot or, with None, at all."""

    step: Step
    foot: Foot | None


@dataclass(frozen=True)
class Plan:
    """The steps of one session, in the order they are played.

    Attributes:
        routine: what they were made from.
        feet: the feet that take part, in the order they are massaged.
        steps: at least one; ``index`` is the place in this tuple.
        pace: how slowly the movements go; pictures follow it.
        left_out: steps of feet that take part, left out all the same; what is missing of a foot
            is not among them.
        body: what there is of the feet.
    """

    routine: Routine
    feet: tuple[Foot, ...]
    steps: tuple[PlannedStep, ...]
    pace: Pace = Pace.NORMAL
    left_out: tuple[LeftOut, ...] = ()
    body: Body = WHOLE

    @property
    def total_seconds(self) -> int:
        """The time of the whole plan; lead-ins and pauses are not part of it."""
        return sum(planned.seconds for planned in self.steps)

    @property
    def starts(self) -> tuple[int, ...]:
        """The second at which each step begins."""
        ends = accumulate((planned.seconds for planned in self.steps), initial=0)
        return tuple(ends)[:-1]

    def at_pace(self, pace: Pace) -> Plan:
        """Return the same steps at another pace: those that move take so much longer or shorter."""
        stretch = pace.stretch / self.pace.stretch
        steps = (
            replace(one, seconds=max(1, round(one.seconds * stretch))) if one.step.moves else one
            for one in self.steps
        )
        return replace(self, steps=tuple(steps), pace=pace)


class NothingLeft(ValueError):
    """No foot takes part, or nothing is left to do on those that might."""


def make_plan(routine: Routine, limits: Limits = Limits(), timing: Timing = AS_WRITTEN) -> Plan:
    """Expand a routine to the steps that will be played.

    The times come from the whole routine, so that a step left out makes the massage shorter and
    no other step longer.

    Args:
        routine: the massage as written down.
        limits: steps of a foot or a place left out, or missing, vanish; pressure is capped.
        timing: how long the steps are.

    Raises:
        NothingLeft: there is nothing to do.
    """
    order = [foot for foot in (limits.first, limits.first.other) if foot in limits.feet]
    maker = _Maker(routine, limits, timing)
    feet = tuple(foot for foot in order if maker.does_something_on(foot))
    if not feet:
        raise NothingLeft("A massage needs at least one foot and something to do on it.")
    return maker.plan(feet)


_ROOMY: Final = frozenset({Zone.WHOLE_FOOT, Zone.FOOT_AND_LOWER_LEG})
_ROUND: Final = frozenset({Technique.HOLDING, Technique.EFFLEURAGE})
"""Resting or gliding hands on a whole foot can go round a place; every other touch is left out."""


@dataclass(frozen=True)
class _Maker:
    """Decides step by step; the place of a step in its routine is its number everywhere here."""

    routine: Routine
    limits: Limits
    timing: Timing

    def does_something_on(self, foot: Foot) -> bool:
        """Tell whether anything but getting ready, looking and finishing is left on a foot."""
        return any(step.moves and self._may(step, foot) for step in self.routine.steps)

    def plan(self, feet: tuple[Foot, ...]) -> Plan:
        """Return the plan for feet on which something is done."""
        seconds = seconds_of(self.routine, self.timing)
        played = list(self._expanded(feet))
        steps = tuple(
            PlannedStep(index, self._as_done(step, foot), foot, seconds[place], place)
            for index, (place, step, foot) in enumerate(played)
        )
        left_out = tuple(self._left_out(feet))
        return Plan(self.routine, feet, steps, self.timing.pace, left_out, self.limits.body)

    def _expanded(self, feet: Sequence[Foot]) -> Iterator[tuple[int, Step, Foot | None]]:
        """Yield number, step and foot; a run of ``each`` steps goes whole foot by foot."""
        for each, group in groupby(enumerate(self.routine.steps), key=_is_each):
            run = list(group)
            if each:
                for foot in feet:
                    yield from ((n, step, foot) for n, step in run if self._may(step, foot))
                continue
            for number, step in run:
                on = [foot for foot in feet if self._may(step, foot)]
                if on:
                    alone = step.sides is StepSides.BOTH and len(on) == 1
                    yield number, step, on[0] if alone else None

    def _left_out(self, feet: Iterable[Foot]) -> Iterator[LeftOut]:
        for step in self.routine.steps:
            there = [foot for foot in feet if self._is_there(step, foot)]
            without = [foot for foot in there if not self._may(step, foot)]
            if len(without) == len(Foot):
                yield LeftOut(step, None)
            else:
                yield from (LeftOut(step, foot) for foot in without)

    def _may(self, step: Step, foot: Foot) -> bool:
        """Tell whether a step may be done on a foot that takes part."""
        if not self._is_there(step, foot) or (step.moves_joints and not self.limits.joints):
            return False
        places = self._in_the_way(step, foot)
        if not places:
            return True
        glides = step.zone in _ROOMY and step.technique in _ROUND
        roomy = glides or step.beyond is Beyond.NAMED_AREA
        return roomy and not any(place.leaves >= Zone.WHOLE_FOOT.leaves for place in places)

    def _is_there(self, step: Step, foot: Foot) -> bool:
        """Tell whether a foot has the place of a step, and what it moves."""
        there = self.limits.body.zones(foot)
        zones = (step.zone, NEEDS.get(step.technique))
        return all(zone.leaves & there for zone in zones if zone is not None)

    def _in_the_way(self, step: Step, foot: Foot | None) -> list[Zone]:
        """Return the places left out that the hands of a step would come upon.

        An area that only the person knows may lie anywhere on the foot or lower leg.
        """
        named = step.beyond is Beyond.NAMED_AREA
        zone = Zone.FOOT_AND_LOWER_LEG if named else step.zone
        if not self.limits.around or not step.touches or zone is None:
            return []
        met = {
            spot.zone
            for spot in self.limits.around
            if spot.zone.overlaps(zone) and foot in (None, spot.foot)
        }
        return sorted(met, key=list(Zone).index)

    def _as_done(self, step: Step, foot: Foot | None) -> Step:
        """Return a step with its pressure capped and with the places that hands go round."""
        caution = _(step.caution) if step.caution else ""
        if places := self._in_the_way(step, foot):
            names = "; ".join(sentence_case(zone_name(place)) for place in places)
            caution = f"{_('Go round this place: {places}.').format(places=names)} {caution}"
        pressure = min(step.pressure, self.limits.pressure_cap)
        return replace(step, pressure=pressure, caution=caution.strip())


def _is_each(numbered: tuple[int, Step]) -> bool:
    return numbered[1].sides is StepSides.EACH
