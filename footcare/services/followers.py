"""When a reminder comes due that follows another one, with what the diary keeps of it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.recurrence import following

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footcare.domain.occurrence import Occurrence
    from footcare.domain.recurrence import Planned
    from footcare.domain.reminder import Reminder
    from footcare.services.ports import Books


def due_after_others(
    books: Books, reminder: Reminder, others: Iterable[Occurrence], time_zone: str
) -> list[Planned]:
    """Return when a follower comes due after these times of others, in order.

    Of one that is to come so many times at most, those it came due before are counted.
    """
    found = following(reminder, others, time_zone)
    if reminder.count is None or not found:
        return found
    keys = {one.key for one in found}
    kept = books.occurrences.of(reminder.stamp.id, reminder.starts)
    before = sum(one.key not in keys and one.key < found[0].key for one in kept)
    return found[: max(0, reminder.count - before)]
