"""How one place of both feet went over the days: what the chart and its table both show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from footcare.domain.degrees import LIMIT_CELSIUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.triage.case import Site


class CourseDay(NamedTuple):
    """Both feet at the place on a day, in tenths of a degree Celsius."""

    day: date
    left: int
    right: int

    @property
    def difference(self) -> int:
        """By how many tenths of a degree the left foot is warmer; below zero: the right one."""
        return self.left - self.right

    @property
    def above(self) -> bool:
        """Whether the difference lies above the limit."""
        return abs(self.difference) > LIMIT_CELSIUS


@dataclass(frozen=True)
class Course:
    """The days of one place, the oldest first.

    Attributes:
        first, last: the span that is shown, both days in it; not every day was measured.
        days: the days with a measurement of the place, each once: the last one of the day.
    """

    site: Site
    first: date
    last: date
    days: tuple[CourseDay, ...]

    @property
    def above(self) -> tuple[CourseDay, ...]:
        """The days above the limit."""
        return tuple(one for one in self.days if one.above)

    @property
    def runs(self) -> tuple[tuple[CourseDay, ...], ...]:
        """The days in runs without a gap: between two of them nothing is known."""
        return tuple(self._runs())

    def _runs(self) -> Iterator[tuple[CourseDay, ...]]:
        run: list[CourseDay] = []
        for one in self.days:
            if run and one.day - run[-1].day > timedelta(days=1):
                yield tuple(run)
                run = []
            run.append(one)
        if run:
            yield tuple(run)


def course_of(site: Site, records: Iterable[TemperatureRecord], last: date, length: int) -> Course:
    """Return how a place went in the days up to one.

    Args:
        site: the place.
        records: the measurements, in any order.
        last: the last day of the span.
        length: how many days the span has, 1 or more.
    """
    first = last - timedelta(days=length - 1)
    found: dict[date, CourseDay] = {}
    for record in sorted(records, key=_when):
        day = record.stamp.day
        for one in record.sites:
            if one.site is site and first <= day <= last:
                found[day] = CourseDay(day, one.left, one.right)
    return Course(site, first, last, tuple(found[day] for day in sorted(found)))


def _when(record: TemperatureRecord) -> tuple[date, object]:
    return record.stamp.day, record.stamp.at
