"""A massage being written: as it began, as it stands, and which step is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from footcare.domain.own_routine import fitted_step

if TYPE_CHECKING:
    from footcare.domain.routine import Routine, Step


@dataclass(frozen=True)
class Draft:
    """What stands on the page.

    Attributes:
        start: as it lies in the profile, or, when it is new, as it was begun.
        routine: as it stands now.
        new: whether it was never kept.
        place: the step whose form is open, from 0.
    """

    start: Routine
    routine: Routine
    new: bool
    place: int = 0

    @property
    def changed(self) -> bool:
        """Whether the person did something here that is not kept yet."""
        return self.routine != self.start

    @property
    def step(self) -> Step:
        """The step that is open."""
        return self.routine.steps[self.place]

    def at(self, place: int) -> Draft:
        """Return it with another step open; beyond the last one it is the last."""
        return replace(self, place=max(0, min(place, len(self.routine.steps) - 1)))

    def with_routine(self, routine: Routine, place: int | None = None) -> Draft:
        """Return it with a massage that was changed."""
        return replace(self, routine=routine).at(self.place if place is None else place)

    def within(self, cap: int) -> Draft:
        """Return it with no step firmer than the facts allow."""
        steps = tuple(fitted_step(step, cap) for step in self.routine.steps)
        routine = replace(self.routine, steps=steps)
        start = routine if self.new and not self.changed else self.start
        return replace(self, start=start, routine=routine)


def new_draft(routine: Routine) -> Draft:
    """Return a massage that was never kept."""
    return Draft(routine, routine, new=True)


def kept_draft(routine: Routine) -> Draft:
    """Return a massage that lies in the profile."""
    return Draft(routine, routine, new=False)
