"""The plan of the days from today on, with what became of each time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.occurrence import OccurrenceState
from footcare.services.outcome import PlannedTime, plan_time
from footcare.services.things_done import things_done

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from footcare.domain.occurrence import Occurrence, OccurrenceKey
    from footcare.domain.reminder import Reminder
    from footcare.services.coming_due import Look

_DAY: Final = timedelta(days=1)


def plan_of_days(look: Look, person: str, days: int) -> list[PlannedTime]:
    """Return the plan of a person from today on, for a number of days, in order.

    What came due before today and still waits stands before it.
    """
    last = look.today + _DAY * (days - 1)
    found = [
        PlannedTime(
            due.reminder, due.key, one.due_at, one.state, one.snoozed_until, one.answered_at
        )
        for due in look.waiting()
        if (one := due.occurrence).person == person and due.key.local_date < look.today
    ]
    for reminder in look.reminders.values():
        if reminder.stamp.person == person:
            found += _rows_of(look, reminder, last)
    return sorted(found, key=plan_time)


def _rows_of(look: Look, reminder: Reminder, last: date) -> list[PlannedTime]:
    person, kind = reminder.stamp.person, reminder.kind
    things = things_done(look.books, person, kind, look.today, look.today)
    of_today = look.of(reminder, look.today)
    spare = len(things) - sum(one.state is OccurrenceState.DONE for one in of_today)
    latest = look.latest()
    rows = [_kept_row(look, reminder, one, latest) for one in of_today]
    for one in look.plan(reminder, look.today, last):
        if one.key in look.kept or one.key in look.skipped or not look.counts(reminder, one):
            continue
        state = None if one.due_at > look.now else OccurrenceState.DUE
        if one.key.local_date == look.today and spare > 0:
            state = OccurrenceState.DONE
            spare -= 1
        rows.append(PlannedTime(reminder, one.key, one.due_at, state))
    return rows


def _kept_row(
    look: Look, reminder: Reminder, one: Occurrence, latest: Mapping[UUID, OccurrenceKey]
) -> PlannedTime:
    missed = one.state.open and (look.too_late(reminder, one) or look.superseded(one.key, latest))
    state = OccurrenceState.MISSED if missed else one.state
    return PlannedTime(reminder, one.key, one.due_at, state, one.snoozed_until, one.answered_at)
