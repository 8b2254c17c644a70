"""Counting days: the calendar of foot checks, month by month, and the count of the last thirty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from footcare.domain.checked_days import SCORE_DAYS, Score, checked_days, score
from footcare.domain.clock import today
from footcare.domain.pause import begun
from footcare.domain.person import Person

if TYPE_CHECKING:
    from footcare.domain.checked_days import CheckedDay
    from footcare.domain.clock import Clock
    from footcare.services.ports import Books, Diary

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Month:
    """A month of the calendar.

    Attributes:
        day: today.
        first: the first day of the month.
        days: all its days.
        earlier: whether the diary has checks before it.
        score: the count over the last days up to today, whatever month is shown.
    """

    day: date
    first: date
    days: tuple[CheckedDay, ...]
    earlier: bool
    score: Score

    @property
    def later(self) -> bool:
        """Whether a later month has begun."""
        return self.first < self.day.replace(day=1)


class CountingDays:
    """The checked days of one person."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str) -> None:
        self._diary = diary
        self._clock = clock
        self._person = person_id

    def month(self, of: date | None = None) -> Month:
        """Return the month of a day; None means the present one, and so does a later one."""
        day = today(self._clock)
        first = min(of or day, day).replace(day=1)
        last = _next_month(first) - _DAY
        with self._diary.reading() as books:
            days = self._days(books, first, last)
            lately = self._days(books, day - _DAY * (SCORE_DAYS - 1), day)
            earlier = books.inspections.latest(self._person, first - _DAY) is not None
        return Month(day, first, days, earlier, score(lately))

    def _days(self, books: Books, first: date, last: date) -> tuple[CheckedDay, ...]:
        day, now, zone = today(self._clock), self._clock.now(), self._clock.time_zone()
        checks = books.inspections.between(self._person, first, last)
        theirs = [one for one in books.pauses.since(first) if one.stamp.person == self._person]
        paused = {each for one in begun(theirs, now) for each in one.touched(first, last, zone)}
        before = books.inspections.latest(self._person, first)
        began = (
            before.stamp.day
            if before is not None
            else min((check.stamp.day for check in checks), default=None)
        )
        person = books.persons.get(self._person) or Person(self._person)
        return checked_days((first, last), day, checks, began, paused, person.body)


def _next_month(first: date) -> date:
    """Return the first day of the month after one that begins on this day."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)
