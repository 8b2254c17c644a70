"""Peace from reminders: a pause until a date, and quiet hours every day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.pause import Pause
from footcare.domain.record import stamp_now
from footcare.i18n import _
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.occurrence import OccurrenceKey
    from footcare.domain.quiet import Quiet
    from footcare.services.coming_due import Look
    from footcare.services.reminding import Reminding


_LONGEST: Final = timedelta(days=366)
"""A pause that nobody remembers is worse than one that must be renewed."""


class PauseRefused(DiaryProblem):
    """A pause that makes no sense; the message is a sentence for a person."""


class Pausing:
    """The pauses and quiet hours of a household; who listens to reminding hears of each change."""

    def __init__(self, clock: Clock, reminding: Reminding) -> None:
        self._clock = clock
        self._reminding = reminding

    def pause(self, person: str, until: date, why: str = "") -> Pause:
        """Pause all reminders of a person from now on; a pause that runs already ends with it.

        Args:
            person: whose reminders.
            until: the first local date on which they come due again.
            why: the person's own words, or empty.

        Raises:
            PauseRefused: that date is not later than today, or more than a year ahead.
        """
        stamp = stamp_now(self._clock, person)
        if until <= stamp.day:
            raise PauseRefused(_("A pause ends tomorrow at the earliest."))
        if until - stamp.day > _LONGEST:
            raise PauseRefused(_("A pause lasts a year at most."))
        pause = Pause(stamp, until, why.strip())

        def act(look: Look) -> frozenset[OccurrenceKey]:
            _end_all(look, person)
            look.books.pauses.add(pause)
            look.read_again()
            return frozenset()

        self._reminding.change(act)
        return pause

    def end(self, person: str) -> Pause | None:
        """End the pause that runs now, and return it as it was; None when there is none.

        One that a wrong clock has put ahead is ended with it.
        """
        running: list[Pause | None] = []

        def act(look: Look) -> frozenset[OccurrenceKey]:
            running.append(look.pause(person))
            _end_all(look, person)
            look.read_again()
            return frozenset()

        self._reminding.change(act)
        return running[0]

    def go_on(self, pause_id: UUID) -> None:
        """Take back that a pause was ended."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            look.books.pauses.end(pause_id, None)
            look.read_again()
            return frozenset()

        self._reminding.change(act)

    def take_back(self, pause_id: UUID) -> None:
        """Let a pause never have been."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            look.books.pauses.withdraw(pause_id, look.now)
            look.read_again()
            return frozenset()

        self._reminding.change(act)

    def set_quiet(self, person: str, quiet: Quiet | None) -> None:
        """Keep a person's quiet hours, or that there are none."""

        def act(look: Look) -> frozenset[OccurrenceKey]:
            known = look.books.persons.get(person)
            if known is not None:
                look.books.persons.put(replace(known, quiet=quiet))
            look.read_again()
            return frozenset()

        self._reminding.change(act)


def _end_all(look: Look, person: str) -> None:
    """End every pause of a person that is not over."""
    for one in look.pauses:
        if one.stamp.person == person and one.over_at(look.time_zone) > look.now:
            look.books.pauses.end(one.stamp.id, look.now)
