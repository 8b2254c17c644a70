"""One instant of a massage: where it is, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from footcare.domain.routine import PlannedStep

NEXT_SECONDS: Final = 6
"""How long before the end of a step the next one is shown."""


class State(StrEnum):
    """What a session does at an instant."""

    READY = "ready"
    RUNNING = "running"
    LEAD_IN = "lead_in"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True)
class Moment:
    """One instant of a session.

    Attributes:
        state: what it does.
        planned: the step it is in.
        position: seconds played from the start of the plan.
        in_step: seconds played of the step.
        left_in_step: seconds until the step ends.
        left: seconds until the plan ends.
        lead_in: seconds until it runs on, above 0 in the state LEAD_IN only.
        jumps: how often the place was changed by back or next.
        slept: whether it paused itself because of a gap.
        coming: the next step during the last seconds of this one, else None.
    """

    state: State
    planned: PlannedStep
    position: float
    in_step: float
    left_in_step: float
    left: float
    lead_in: float = 0.0
    jumps: int = 0
    slept: bool = False
    coming: PlannedStep | None = None
