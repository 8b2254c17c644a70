"""What plans will do, seen ahead, as far as it depends on nothing but the plans themselves.

A reminder that follows another one comes due when that one was done. Nobody knows that ahead, so
it is taken to be done at the very time it comes due.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.occurrence import Occurrence, OccurrenceState
from footcare.domain.recurrence import following, planned, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from footcare.domain.recurrence import Planned
    from footcare.domain.reminder import Reminder

_DAY: Final = timedelta(days=1)

Chain = tuple["Reminder", ...]
"""A reminder, last, behind all it waits for, each after the one before it."""


@dataclass(frozen=True)
class Foreseen:
    """One time that a reminder will come due."""

    reminder: Reminder
    planned: Planned


def preview(
    reminders: Iterable[Reminder], time_zone: str, first: date, last: date
) -> list[Foreseen]:
    """Return what plans hold for a span of local dates, both ends in, in order of the instant.

    What comes due at one instant stands in the order of local date, wall time, and reminders. A
    reminder that is switched off or withdrawn tells nothing, and nothing follows it.
    """
    found = [
        Foreseen(chain[-1], one)
        for chain in _standing(reminders)
        for one in _times(chain, time_zone, first, last)
    ]
    return sorted(found, key=_by_time)


def most_foreseen(reminders: Iterable[Reminder], first: date, last: date) -> int:
    """Return how many times a preview looks at, at most; known before any of them is."""
    return sum(
        len(chain) * len(slots(chain[0])) * ((last - _begins(chain, first)[0]).days + 1)
        for chain in _standing(reminders)
    )


def _standing(reminders: Iterable[Reminder]) -> list[Chain]:
    """Return the chains of the reminders that tell anything, in their order."""
    standing = [one for one in reminders if one.enabled and one.stamp.withdrawn_at is None]
    known = {str(one.stamp.id): one for one in standing}
    return [chain for one in standing if (chain := _chain_of(one, known)) is not None]


def _chain_of(reminder: Reminder, known: Mapping[str, Reminder]) -> Chain | None:
    """Return a reminder with all it waits for, or None when that is not known or a circle."""
    chain = {reminder.stamp.id: reminder}
    after = reminder.after
    while after is not None:
        leader = known.get(after.reminder)
        if leader is None or leader.stamp.id in chain:
            return None
        chain[leader.stamp.id] = leader
        after = leader.after
    return tuple(reversed(chain.values()))


def _begins(chain: Chain, first: date) -> list[date]:
    """Return from which local date on the times of each member of a chain must be known.

    A plan itself counts its times, but one that follows must have been seen from its start.
    """
    begin = first
    begins: list[date] = []
    for one in reversed(chain):
        if one.after is not None and one.count is not None:
            begin = min(begin, one.starts)
        begins.append(begin)
        if one.after is not None:
            begin -= timedelta(minutes=one.after.minutes) + 2 * _DAY
    return begins[::-1]


def _times(chain: Chain, time_zone: str, first: date, last: date) -> Sequence[Planned]:
    times = planned(chain[0], time_zone, _begins(chain, first)[0], last)
    for one in chain[1:]:
        done = [_done(each, time_zone) for each in times]
        times = following(one, done, time_zone)[: one.count]
    return [each for each in times if first <= each.key.local_date <= last]


def _done(each: Planned, time_zone: str) -> Occurrence:
    """Return a time that was answered at the instant it came due."""
    state = OccurrenceState.DONE
    return Occurrence(each.key, "", each.due_at, time_zone, state, answered_at=each.due_at)


def _by_time(one: Foreseen) -> tuple[datetime, date, str]:
    return one.planned.due_at, one.planned.key.local_date, one.planned.key.slot
