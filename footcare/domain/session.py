"""A running massage. It stores when things happened and computes where it is.

Nothing is counted down: the place in the plan is the monotonic time played so far. A gap of
more than two seconds between two looks, on either clock, means the computer slept: the session
pauses itself where it was last seen.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from footcare.domain.massage import DoneStep, Ended
from footcare.domain.moment import NEXT_SECONDS, Moment, State

if TYPE_CHECKING:
    from datetime import datetime

    from footcare.domain.clock import Clock
    from footcare.domain.pace import Pace
    from footcare.domain.plan import Plan

LEAD_IN: Final = 3.0
"""Seconds between pressing Continue and the clock running on."""
GAP: Final = 2.0
"""Seconds between two looks after which the session pauses itself."""
REALLY_DONE: Final = 0.5
"""The share of the plan that must have been played for it to count as finished (policy): a plan
skipped through to its end is a stopped one, and answers no reminder."""
BACK_TO_SAME: Final = 3.0
"""Seconds into a step after which Back begins it anew instead of going to the one before."""


class Session:
    """One massage being done.

    Args:
        plan: what is played; another pace takes its place with the same steps.
        clock: both clocks are read: the monotonic one for the place, the wall one for gaps.
    """

    def __init__(self, plan: Plan, clock: Clock) -> None:
        self.plan = plan
        self._clock = clock
        self._starts = plan.starts
        self._total = float(plan.total_seconds)
        self._base = 0.0
        self._ran_from: float | None = None
        self._played = [0.0] * len(plan.steps)
        self._seen: tuple[float, datetime] | None = None
        self._jumps = 0
        self._slept = False
        self._begun = False
        self._ended: Ended | None = None

    @property
    def ended(self) -> Ended | None:
        """How it ended, or None while it has not."""
        return self._ended

    @property
    def going(self) -> bool:
        """Whether time passes in it, a lead-in counted in."""
        return self._ran_from is not None

    def start(self) -> None:
        """Begin with the first step, at once."""
        if not self._begun:
            self._begun = True
            self._run(lead_in=0.0)

    def pause(self) -> None:
        """Stop the clock where it is; a second call changes nothing."""
        self.tick()
        self._halt(self._clock.monotonic())

    def resume(self) -> None:
        """Run on after a lead-in of three seconds."""
        self.tick()
        if self._begun and self._ended is None and self._ran_from is None:
            self._slept = False
            self._run(LEAD_IN)

    def toggle(self) -> None:
        """Pause when running, run on when paused."""
        if self.going:
            self.pause()
        else:
            self.resume()

    def next(self) -> None:
        """Go to the next step; from the last one, to the end."""
        moment = self.tick()
        if moment.state in (State.READY, State.ENDED):
            return
        if moment.planned.index + 1 == len(self.plan.steps):
            self._finish()
        else:
            self._jump(moment.planned.index + 1)

    def back(self) -> None:
        """Begin the step anew, or within its first seconds go to the one before."""
        moment = self.tick()
        if moment.state in (State.READY, State.ENDED):
            return
        early = moment.in_step <= BACK_TO_SAME and moment.planned.index > 0
        self._jump(moment.planned.index - 1 if early else moment.planned.index)

    def repeat(self) -> None:
        """Begin the step anew, however far it is."""
        moment = self.tick()
        if moment.state not in (State.READY, State.ENDED):
            self._jump(moment.planned.index)

    def change_pace(self, pace: Pace) -> None:
        """Go on more slowly or as usual: the plan takes that pace, the share of the step stays."""
        moment = self.tick()
        if self._ended is not None or pace is self.plan.pace:
            return
        mono, ran_from = self._clock.monotonic(), self._ran_from
        self._halt(mono)
        share = moment.in_step / moment.planned.seconds
        self.plan = self.plan.at_pace(pace)
        self._starts = self.plan.starts
        self._total = float(self.plan.total_seconds)
        index = moment.planned.index
        self._base = self._starts[index] + share * self.plan.steps[index].seconds
        if ran_from is not None:
            self._ran_from = max(ran_from, mono)

    def stop(self) -> None:
        """End it early; what was done stays known."""
        self.tick()
        self._halt(self._clock.monotonic())
        if self._ended is None:
            self._ended = Ended.STOPPED

    def tick(self) -> Moment:
        """Look at the clocks, notice a gap and the end, and return the present moment."""
        mono, wall = self._clock.monotonic(), self._clock.now()
        if self._ran_from is not None and self._seen is not None and self._gap(mono, wall):
            self._halt(self._seen[0])
            self._slept = True
        self._seen = (mono, wall)
        if self._ended is None and self._position(mono) >= self._total:
            self._finish()
        return self._moment(mono)

    def done(self) -> tuple[DoneStep, ...]:
        """Return the whole seconds spent on each step; their sum is ``done_seconds``."""
        played = self._played_until(self._clock.monotonic())
        steps: list[DoneStep] = []
        exact, whole = 0.0, 0
        for planned, seconds in zip(self.plan.steps, played, strict=True):
            exact += seconds
            share = round(exact) - whole
            whole += share
            if share > 0:
                steps.append(DoneStep(planned.routine_index, planned.foot, share))
        return tuple(steps)

    @property
    def done_seconds(self) -> int:
        """Whole seconds really played; pauses, lead-ins and gaps are not in it."""
        return sum(step.seconds for step in self.done())

    def _gap(self, mono: float, wall: datetime) -> bool:
        """Tell whether the computer slept; the monotonic clock may or may not count sleep."""
        seen_mono, seen_wall = self._seen or (mono, wall)
        passed = mono - seen_mono
        return passed > GAP or (wall - seen_wall).total_seconds() - passed > GAP

    def _run(self, lead_in: float) -> None:
        mono = self._clock.monotonic()
        self._ran_from = mono + lead_in
        self._seen = (mono, self._clock.now())

    def _halt(self, mono: float) -> None:
        """Fix the place and the time played as they were at an instant."""
        self._played = self._played_until(mono)
        self._base = self._position(mono)
        self._ran_from = None

    def _jump(self, index: int) -> None:
        mono = self._clock.monotonic()
        ran_from = self._ran_from
        self._halt(mono)
        self._base = float(self._starts[index])
        self._jumps += 1
        if ran_from is not None:
            self._ran_from = max(ran_from, mono)

    def _finish(self) -> None:
        self._halt(self._clock.monotonic())
        self._base = self._total
        enough = sum(self._played) >= REALLY_DONE * self._total
        self._ended = Ended.FINISHED if enough else Ended.STOPPED

    def _position(self, mono: float) -> float:
        ran = 0.0 if self._ran_from is None else max(0.0, mono - self._ran_from)
        return min(self._total, self._base + ran)

    def _played_until(self, mono: float) -> list[float]:
        """The seconds of each step, those of the present run counted in."""
        until = self._position(mono)
        played = list(self._played)
        for place, (start, planned) in enumerate(zip(self._starts, self.plan.steps, strict=True)):
            run = min(until, start + planned.seconds) - max(self._base, start)
            played[place] += max(0.0, run)
        return played

    def _moment(self, mono: float) -> Moment:
        position = self._position(mono)
        index = min(bisect_right(self._starts, position), len(self._starts)) - 1
        planned = self.plan.steps[index]
        in_step = min(position - self._starts[index], float(planned.seconds))
        left_in_step = planned.seconds - in_step
        lead_in = 0.0 if self._ran_from is None else max(0.0, self._ran_from - mono)
        follows = index + 1 < len(self.plan.steps) and left_in_step <= NEXT_SECONDS
        return Moment(
            state=self._state(lead_in),
            planned=planned,
            position=position,
            in_step=in_step,
            left_in_step=left_in_step,
            left=self._total - position,
            lead_in=lead_in,
            jumps=self._jumps,
            slept=self._slept,
            coming=self.plan.steps[index + 1] if follows else None,
        )

    def _state(self, lead_in: float) -> State:
        if self._ended is not None:
            return State.ENDED
        if not self._begun:
            return State.READY
        if self._ran_from is None:
            return State.PAUSED
        return State.LEAD_IN if lead_in > 0 else State.RUNNING
