"""When a reminder comes due next, as the editor says it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.clock import today
from footcare.domain.plan_words import join
from footcare.domain.recurrence import next_planned
from footcare.i18n import _
from footcare.ui.saying import coming_words

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder

_NEXT: Final = 3
"""So many times ahead are told."""

_INSTANT: Final = timedelta(microseconds=1)


def next_words(reminder: Reminder, clock: Clock, pause: Pause | None) -> str:
    """Return "Next: tomorrow at 08:00 and on Tuesday at 08:00", or nothing when nothing comes.

    Args:
        reminder: one that does not follow another.
        clock: tells now and the zone.
        pause: the pause that runs, or None; nothing comes due in it.
    """
    zone, at = clock.time_zone(), clock.now()
    if pause is not None:
        at = max(at, pause.over_at(zone) - _INSTANT)
    coming: list[str] = []
    while len(coming) < _NEXT and (one := next_planned(reminder, zone, at)) is not None:
        at = one.due_at
        coming.append(coming_words(at, zone, today(clock)))
    return _("Next: {when}").format(when=join(coming)) if coming else ""
