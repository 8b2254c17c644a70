"""The question half an hour after a massage: is the red mark gone?

A mark that is still there after thirty minutes goes into the foot check (clinical base 5.5). It is
asked once, and only of who wants it: a program that always asks is soon not listened to.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.clock import local
from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind, Repeat, RepeatUnit
from footcare.i18n import _

if TYPE_CHECKING:
    from footcare.domain.clock import Clock

AFTER: Final = timedelta(minutes=30)
_STILL_USEFUL: Final = 180
"""Minutes; told later than that the question would be of another day."""


def red_mark_reminder(clock: Clock, person_id: str) -> Reminder:
    """Return a reminder that asks once, at the first full minute half an hour from now.

    It is of no kind that footcare itself can answer: a foot check of this morning says nothing of
    a mark of this evening.
    """
    # Through UTC, so that half an hour is one also where the clocks change meanwhile.
    at = clock.now() + AFTER + timedelta(seconds=59)
    wall = at.astimezone(local(clock).tzinfo).replace(second=0, microsecond=0)
    return Reminder(
        stamp=stamp_now(clock, person_id),
        kind=ReminderKind.CUSTOM,
        title=_("Is the red mark gone? If not, mark it in the foot check."),
        times=(wall.time(),),
        starts=wall.date(),
        repeat=Repeat(unit=RepeatUnit.ONCE),
        late_minutes=_STILL_USEFUL,
    )
