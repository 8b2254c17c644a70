"""Reads what earlier foot checks and measurements still say, and no more than that takes.

A year of checks holds seven thousand answers. What was marked is asked for alone; answers are
needed only to know when each place was last seen, which the checks of a few weeks tell.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.last_looks import last_looks, seen_longer_ago
from footcare.domain.looked import LOOK_BACK_DAYS, saw_everything
from footcare.domain.measured import DAYS, measured_on

if TYPE_CHECKING:
    from uuid import UUID

    from footcare.domain.body import Body
    from footcare.domain.checking import Where
    from footcare.domain.inspection import Inspection, Marked
    from footcare.domain.last_looks import LastLook
    from footcare.domain.measured import Measured
    from footcare.services.ports import Books

_WEEKS: Final = 2
"""So many are read first. Whoever checks daily and sees everything needs a day of them."""


def marked_of_a_year(books: Books, person: str, day: date) -> list[Marked]:
    """Return what was marked in the year up to a day."""
    return books.inspections.marked(person, day - timedelta(days=LOOK_BACK_DAYS), day)


def measured_of(books: Books, person: str, day: date, known: date | None = None) -> Measured:
    """Return the temperatures and touch tests that count on a day.

    Args:
        books: inside a transaction.
        person: whose they are.
        day: the day that is looked at.
        known: the day up to which touch tests are known; None is ``day``.
    """
    first = day - timedelta(days=DAYS - 1)
    return measured_on(
        day,
        books.temperatures.between(person, first, day),
        books.touch_tests.between(person, date.min, known or day),
        known,
    )


def past_of(
    books: Books,
    check: Inspection,
    day: date,
    without: UUID | None = None,
    body: Body = WHOLE,
) -> tuple[list[Inspection], list[Marked]]:
    """Return the checks before one that tell what was seen, and all that was marked before it.

    Args:
        books: the books.
        check: the one whose past is asked for.
        day: today; what is more than a year before it says nothing any more.
        without: another check that does not count, because this one takes its place.
        body: the person's feet: what must have been seen.
    """
    own = (check.stamp.id, without)

    def before(one: Inspection | Marked) -> bool:
        stamp = one.stamp
        in_time = (stamp.day, stamp.at) <= (check.stamp.day, check.stamp.at)
        return in_time and stamp.id not in own

    person = check.stamp.person
    marked = [one for one in marked_of_a_year(books, person, day) if before(one)]
    year = day - timedelta(days=LOOK_BACK_DAYS)
    weeks = max(year, check.stamp.day - timedelta(weeks=_WEEKS))
    earlier: list[Inspection] = []
    for first in (weeks, year):
        found = books.inspections.between(person, first, check.stamp.day)
        earlier = [one for one in found if before(one)]
        if saw_everything([*earlier, check], body):
            break
    return earlier, marked


def looks_before(
    books: Books, person: str, day: date, without: UUID | None = None, body: Body = WHOLE
) -> dict[Where, LastLook]:
    """Return when each place of a foot was last looked at, up to a day.

    Args:
        books: the books.
        person: whose feet.
        day: the last day that counts.
        without: a check that does not count, because another will take its place.
        body: the feet as they are; what is missing needs no look.
    """
    looks: dict[Where, LastLook] = {}
    year = day - timedelta(days=LOOK_BACK_DAYS)
    for first in (day - timedelta(weeks=_WEEKS), year):
        found = books.inspections.between(person, first, day)
        checks = [one for one in found if one.stamp.id != without]
        looks = last_looks(checks)
        if saw_everything(checks, body):
            return looks
    # "Never seen" is said of the whole diary, so that what is older is asked too.
    older = books.inspections.last_seen(person, year - timedelta(days=1))
    return seen_longer_ago(looks, older)
