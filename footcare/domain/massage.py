"""A massage as it was done: which steps, how long, how it ended and how the feet felt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.domain.foot import Foot
    from footcare.domain.record import Stamp


class Ended(StrEnum):
    """How a session came to its end."""

    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True)
class DoneStep:
    """Seconds really spent on one step of the routine; ``index`` counts the routine's own steps."""

    index: int
    foot: Foot | None
    seconds: int


@dataclass(frozen=True)
class MassageRecord:
    """A session as kept in the diary.

    Attributes:
        routine: the routine's id.
        planned_seconds: the time of the plan, at the pace it had last.
        done_seconds: the time really played, pauses and lead-ins not counted.
        before, after: 0 to 10 as the person said it, or None when not asked or not answered.
    """

    stamp: Stamp
    routine: str
    planned_seconds: int
    done_seconds: int
    ended: Ended
    steps: tuple[DoneStep, ...] = ()
    before: int | None = None
    after: int | None = None
