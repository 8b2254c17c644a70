"""Which routines a list shows: by their minutes, by the place, and by who gives them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from footcare.domain.routine import Position, Routine

_MINUTE: Final = 60


class Length(StrEnum):
    """How long a routine may take, as written down."""

    UP_TO_5 = "up_to_5"
    UP_TO_10 = "up_to_10"
    UP_TO_15 = "up_to_15"
    LONGER = "longer"


class Giver(StrEnum):
    """Whose hands give it."""

    MYSELF = "myself"
    HELPER = "helper"


_MOST: Final = {Length.UP_TO_5: 5, Length.UP_TO_10: 10, Length.UP_TO_15: 15}


@dataclass(frozen=True)
class RoutineFilter:
    """What is wanted; None means that anything will do."""

    length: Length | None = None
    place: Position | None = None
    giver: Giver | None = None

    def lets_through(self, routine: Routine) -> bool:
        """Tell whether a routine is wanted."""
        giver = Giver.HELPER if routine.needs_partner else Giver.MYSELF
        return (
            (self.length is None or _takes(routine, self.length))
            and self.place in (None, routine.position)
            and self.giver in (None, giver)
        )


def _takes(routine: Routine, length: Length) -> bool:
    minutes = routine.total_seconds / _MINUTE
    if length is Length.LONGER:
        return minutes > _MOST[Length.UP_TO_15]
    return minutes <= _MOST[length]
