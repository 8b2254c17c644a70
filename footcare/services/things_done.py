"""What was done of all that reminders ask for, as far as footcare records it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.massage import Ended
from footcare.domain.reminder import ReminderKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from footcare.services.ports import Books


def things_done(
    books: Books, person: str, kind: ReminderKind, first: date, last: date
) -> list[datetime]:
    """Return when the thing a kind asks for was done on some days, as far as it is recorded."""
    match kind:
        case ReminderKind.FOOT_CHECK:
            return sorted(one.stamp.at for one in books.inspections.between(person, first, last))
        case ReminderKind.MASSAGE:
            return sorted(
                one.stamp.at
                for one in books.sessions.between(person, first, last)
                if one.ended is Ended.FINISHED
            )
        case ReminderKind.TEMPERATURE:
            return sorted(one.stamp.at for one in books.temperatures.between(person, first, last))
        case ReminderKind.TOUCH_TEST:
            return sorted(one.stamp.at for one in books.touch_tests.between(person, first, last))
        case _:
            return []
