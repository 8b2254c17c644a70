"""What a massage shows, says and sounds, and when: one stream that every listener reads.

Cues are compiled once from the plan. Screen, voice and tones take the same stream, so they cannot
disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.moment import NEXT_SECONDS

if TYPE_CHECKING:
    from footcare.domain.moment import Moment
    from footcare.domain.plan import Plan

LAST_SECONDS: Final = 3
"""So many last seconds of a step are counted, one by one."""
HALF_FROM: Final = 20
"""Seconds; a shorter step has no half-way cue, it would crowd the others."""


class CueKind(StrEnum):
    """What a cue tells."""

    STEP = "step"
    HALF = "half"
    NEXT = "next"
    LAST = "last"
    END = "end"


@dataclass(frozen=True)
class Cue:
    """One thing to show, say or sound.

    Attributes:
        at: seconds from the start of the plan.
        kind: what it tells.
        step: the step of the plan it belongs to.
        count: for LAST, how many seconds are left: 3, 2 or 1.
    """

    at: float
    kind: CueKind
    step: int
    count: int = 0

    @property
    def what(self) -> tuple[CueKind, int, int]:
        """What is told, whenever it is."""
        return self.kind, self.step, self.count


def compile_cues(plan: Plan) -> tuple[Cue, ...]:
    """Return every cue of a plan in the order of time."""
    cues: list[Cue] = []
    for planned, start in zip(plan.steps, plan.starts, strict=True):
        end = start + planned.seconds
        cues.append(Cue(start, CueKind.STEP, planned.index))
        if planned.seconds >= HALF_FROM:
            cues.append(Cue(start + planned.seconds / 2, CueKind.HALF, planned.index))
        if planned.seconds > NEXT_SECONDS and planned is not plan.steps[-1]:
            cues.append(Cue(end - NEXT_SECONDS, CueKind.NEXT, planned.index))
        if planned.seconds > LAST_SECONDS:
            cues += (
                Cue(end - count, CueKind.LAST, planned.index, count)
                for count in range(LAST_SECONDS, 0, -1)
            )
    cues.append(Cue(plan.total_seconds, CueKind.END, len(plan.steps) - 1))
    return tuple(cues)


class CueStream:
    """Hands out each cue once as a session moves through its plan.

    After a jump (back, next) the cues of the step jumped to begin anew and those jumped over
    are left out.
    """

    def __init__(self, plan: Plan) -> None:
        self._cues = compile_cues(plan)
        self._starts = plan.starts
        self._heard = -1.0
        self._told: set[tuple[CueKind, int, int]] = set()
        self._jumps = 0

    def take_pace(self, plan: Plan, moment: Moment) -> None:
        """Go on with the cues of the same steps at another pace; nothing is told twice.

        "Next" comes a fixed number of seconds before the end: at a slower pace it lies ahead again.
        """
        self._cues = compile_cues(plan)
        self._starts = plan.starts
        self._heard = moment.position

    def due(self, moment: Moment) -> tuple[Cue, ...]:
        """Return the cues that came due since the last call, in the order of time."""
        if moment.jumps != self._jumps:
            self._jumps = moment.jumps
            self._heard = self._starts[moment.planned.index] - 0.5
            self._told.clear()
        since, self._heard = self._heard, moment.position
        fresh = tuple(
            cue
            for cue in self._cues
            if since < cue.at <= moment.position and cue.what not in self._told
        )
        self._told.update(cue.what for cue in fresh)
        return fresh
