"""A day on which somebody looks at what the person cannot see, as a reminder told once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.clock import today
from footcare.domain.entry_naming import step_name
from footcare.domain.naming import foot_name
from footcare.domain.plan_words import join
from footcare.domain.record import stamp_now
from footcare.domain.reminder import KINDS, Reminder, ReminderKind, Repeat, RepeatUnit
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.checking import Where
    from footcare.domain.clock import Clock

DAYS: Final = 6
"""So many days are offered: on the seventh the place would be a finding itself (rule Z)."""

_MOST_NAMED: Final = 3


def days_to_choose(clock: Clock) -> tuple[date, ...]:
    """Return the days that are offered, tomorrow first."""
    return tuple(today(clock) + timedelta(days=ahead) for ahead in range(1, DAYS + 1))


def helper_reminder(clock: Clock, person_id: str, day: date, places: Sequence[Where]) -> Reminder:
    """Return a reminder of a day on which somebody looks at these places.

    It is of no kind that footcare itself can answer: a check of that morning, made alone, is not
    what it waits for.
    """
    kind = ReminderKind.CUSTOM
    return Reminder(
        stamp=stamp_now(clock, person_id),
        kind=kind,
        title=_title(places),
        times=(KINDS[kind].proposed,),
        starts=day,
        repeat=Repeat(unit=RepeatUnit.ONCE),
    )


def _title(places: Sequence[Where]) -> str:
    if len(places) > _MOST_NAMED:
        return _("Somebody looks at what you could not see of your feet")
    named = [
        step_name(step)
        if foot is None
        else _("{foot} {place}").format(foot=foot_name(foot), place=step_name(step))
        for step, foot in places
    ]
    return _("Somebody looks in your place: {places}").format(places=join(named))
