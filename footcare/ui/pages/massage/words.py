"""Words about a routine that several massage pages share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Foot, Side
from footcare.domain.naming import foot_name, sentence_case, side_name
from footcare.domain.routine import Position, StepSides
from footcare.domain.timing import AS_WRITTEN, minutes_of
from footcare.i18n import N_, _, ngettext
from footcare.ui.widgets.ring_timer import spoken_time

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from footcare.domain.moment import Moment
    from footcare.domain.plan import LeftOut, Plan
    from footcare.domain.routine import PlannedStep, Routine, Step
    from footcare.domain.timing import Timing

_MINUTE: Final = 60
_POSITIONS: Final = {Position.CHAIR: N_("on a chair"), Position.BED: N_("on the bed")}
_PRESSURES: Final = (
    N_("look, do not press"),
    N_("feather pressure"),
    N_("light pressure"),
    N_("comfortable pressure"),
)
"""As they stand inside a sentence."""


def scale_columns(width: float) -> int:
    """Return how many numbers of a 0 to 10 scale stand side by side in a width at 100 %."""
    return next((columns for columns, least in ((11, 900), (6, 560)) if width >= least), 4)


def minutes_words(seconds: float) -> str:
    """Return whole minutes, at least one: "7 minutes"."""
    minutes = max(1, round(seconds / _MINUTE))
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def routine_line(routine: Routine, timing: Timing = AS_WRITTEN) -> str:
    """Return what a routine takes in one line: time, feet, place, pressure and whose hands."""
    return _line(routine, _minutes(routine, timing), side_name(Side.BOTH), routine.pressure)


def not_today(routine: Routine, timing: Timing = AS_WRITTEN) -> str:
    """Return what a routine would take of which today leaves nothing; no foot is named."""
    line = _line(routine, _minutes(routine, timing), "", routine.pressure)
    return _("Not today, {line}").format(line=line)


def _minutes(routine: Routine, timing: Timing) -> str:
    return minutes_words(minutes_of(routine, timing) * _MINUTE)


def plan_line(plan: Plan) -> str:
    """Return what a routine takes as it is planned: the feet, time and pressure left to it."""
    pressure = max(planned.step.pressure for planned in plan.steps)
    return _line(plan.routine, minutes_words(plan.total_seconds), feet_words(plan.feet), pressure)


def _line(routine: Routine, minutes: str, feet: str, pressure: int) -> str:
    hands = _("given by a helper") if routine.needs_partner else ""
    touch = _(_PRESSURES[pressure]) if pressure else _("no touch")
    parts = (minutes, feet, _(_POSITIONS[routine.position]), touch, hands)
    return _(", ").join(part for part in parts if part)


def step_time(step: Step, seconds: int) -> str:
    """Return how long a step takes, and that it comes on each foot."""
    if step.sides is StepSides.EACH:
        return _("{time} on each foot").format(time=spoken_time(seconds))
    return spoken_time(seconds)


def left_out_words(left_out: Iterable[LeftOut]) -> tuple[str, ...]:
    """Return the steps that are not done today, each with the foot it is left out on."""
    return tuple(
        _("{title}, {foot}").format(
            title=_(one.step.title),
            foot=side_name(Side.BOTH) if one.foot is None else foot_name(one.foot),
        )
        for one in left_out
    )


def feet_words(feet: Collection[Foot]) -> str:
    """Return "both feet", "left foot" or "right foot"."""
    return side_name(Side.BOTH) if len(feet) > 1 else foot_name(next(iter(feet)))


def lead_in_count(moment: Moment) -> int:
    """Return the number shown while a massage leads in again: 3, 2, 1."""
    return max(1, math.ceil(moment.lead_in - 1e-6))


def player_title(plan: Plan, planned: PlannedStep) -> str:
    """Return the routine's name with the foot of the step: "Everyday ten, left foot"."""
    if planned.foot is None:
        return _(plan.routine.name)
    return _("{routine}, {foot}").format(routine=_(plan.routine.name), foot=foot_name(planned.foot))


def place_words(plan: Plan, moment: Moment, *, brief: bool = False) -> str:
    """Return where the massage is: "Step 3 of 8, 7 minutes left"; brief, the step alone."""
    if brief:
        return _("Step {n} of {all}").format(n=moment.planned.index + 1, all=len(plan.steps))
    return _("Step {n} of {all}, {left} left").format(
        n=moment.planned.index + 1, all=len(plan.steps), left=_left(moment.left)
    )


def _left(seconds: float) -> str:
    """Whole minutes rounded up, so that "1 minute left" never lasts longer than it says."""
    if seconds < _MINUTE:
        return _("less than a minute")
    return minutes_words(math.ceil(seconds / _MINUTE - 1e-6) * _MINUTE)


def announced(plan: Plan, planned: PlannedStep) -> str:
    """Return what a screen reader says when a step begins."""
    place = _("Step {n} of {all}.").format(n=planned.index + 1, all=len(plan.steps))
    return f"{place} {instruction(planned)}"


def instruction(planned: PlannedStep) -> str:
    """Return everything that is said about a step when it begins: the side comes first."""
    step = planned.step
    parts = [_("{title}.").format(title=_(step.title))]
    if planned.foot is not None:
        parts.insert(0, _("{foot}.").format(foot=sentence_case(foot_name(planned.foot))))
    parts.append(_(step.words))
    if step.caution:
        parts.append(_(step.caution))
    if step.touches:
        parts.append(_("{pressure}.").format(pressure=sentence_case(_(_PRESSURES[step.pressure]))))
    parts.append(_("{time}.").format(time=spoken_time(planned.seconds)))
    return " ".join(parts)


def next_words(planned: PlannedStep) -> str:
    """Return what comes next, with its side: "Next: circles on the heel, left foot"."""
    title = _(planned.step.title)
    if planned.foot is None:
        return _("Next: {title}").format(title=title)
    return _("Next: {title}, {foot}").format(title=title, foot=foot_name(planned.foot))
