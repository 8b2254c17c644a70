"""What each day brings before anybody does anything: season, weather, illness, and which tale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from math import cos, pi
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.demo.chance import Chance
from footcare.demo.story import FLU, HOLIDAY, HOLIDAY_CHECKS, PAPER, TALES
from footcare.domain.record import Source, stamp_now
from footcare.domain.recurrence import instant_of

if TYPE_CHECKING:
    from footcare.demo.story import Tale
    from footcare.domain.foot import Side
    from footcare.domain.record import Stamp

DAY: Final = timedelta(days=1)

_WARMEST: Final = 201
"""The day of the year that is the warmest as a rule, in the north."""
_WEATHER_LASTS: Final = 4
_BUSY: Final = 0.25
"""The share of weeks in which much comes between her and the check."""


@dataclass(frozen=True)
class PastClock:
    """A clock that shows one instant of the story."""

    at: datetime
    zone: str

    def now(self) -> datetime:
        """Return the instant, UTC."""
        return self.at

    def monotonic(self) -> float:
        """Return nought: nothing lasts in an instant."""
        return 0.0

    def wall_time(self) -> datetime:
        """Return the instant as it is shown where the story is lived."""
        return self.at.astimezone(ZoneInfo(self.zone))

    def time_zone(self) -> str:
        """Return the zone the story is lived in."""
        return self.zone


@dataclass(frozen=True)
class Happening:
    """A tale as it happens in one year."""

    tale: Tale
    noticed: date
    side: Side

    @property
    def over(self) -> date:
        """The day of its last turn."""
        return self.noticed + self.tale.turns[-1].day * DAY


@dataclass(frozen=True)
class Almanac:
    """The days of the story, both ends in, and their time.

    Attributes:
        seed: another one makes another year of the same story.
        now: the instant at which the story ends, UTC; nothing of it lies later.
        time_zone: the IANA zone it is lived in.
    """

    seed: int
    first: date
    last: date
    now: datetime
    time_zone: str
    person: str

    @property
    def days(self) -> list[date]:
        """The days, the oldest first."""
        return [self.first + past * DAY for past in range((self.last - self.first).days + 1)]

    def chance(self, day: date, about: str) -> Chance:
        """Return the chance of one thing on one day."""
        return Chance(self.seed, day, about)

    def at(self, day: date, minutes: int) -> datetime:
        """Return the instant (UTC) of a day so many minutes after midnight by the wall clock."""
        seconds = self.chance(day, f"second/{minutes}").whole(0, 59)
        wall = time(*divmod(minutes, 60))
        return instant_of(day, wall, self.time_zone) + timedelta(seconds=seconds)

    def stamp(self, day: date, at: datetime, about: str, source: Source = Source.WINDOW) -> Stamp:
        """Return the stamp of a record of a day, made at an instant; what it is about names it."""
        stamp = stamp_now(PastClock(at, self.time_zone), self.person, source)
        return replace(stamp, id=self.chance(day, f"id/{about}").uuid(), day=day)

    @cached_property
    def written(self) -> datetime:
        """The instant at which she set the program up, in the first hours of the first day."""
        return min(self.now, instant_of(self.first, time(6, 40), self.time_zone))

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Every tale of which something happens within the days, in order."""
        found = [
            self._happening(tale, year)
            for year in range(self.first.year - 1, self.last.year + 1)
            for tale in TALES
        ]
        within = [one for one in found if self.first <= one.over and one.noticed <= self.last]
        return tuple(sorted(within, key=_noticed))

    def warmth(self, day: date) -> float:
        """Return the season: 1 in the middle of summer, -1 in the middle of winter."""
        return cos(2 * pi * (day.timetuple().tm_yday - _WARMEST) / 365.25)

    def hot_night(self, day: date) -> bool:
        """Tell whether the night before a day was a hot one; such nights come in a row."""
        spell = Chance(self.seed, day.toordinal() // _WEATHER_LASTS, "weather")
        return self.warmth(day) > 1 / 2 and spell.happens(0.45)

    def frost(self, day: date) -> bool:
        """Tell whether it is a day of a cold spell."""
        spell = Chance(self.seed, day.toordinal() // _WEATHER_LASTS, "weather")
        return self.warmth(day) < -1 / 2 and spell.happens(0.4)

    def sick(self, day: date) -> int | None:
        """Return which day of the flu it is, from 0, or None."""
        return self._which(day, (day - FLU.begins(day.year)).days) if FLU.holds(day) else None

    def away(self, day: date) -> int | None:
        """Return which day of the holiday it is, from 0, or None."""
        past = (day - HOLIDAY.begins(day.year)).days
        return self._which(day, past) if HOLIDAY.holds(day) else None

    def checks(self, day: date) -> bool:
        """Tell whether she looks at her feet on a day."""
        if (sick := self.sick(day)) is not None:
            return sick == 0
        if (away := self.away(day)) is not None:
            return away in HOLIDAY_CHECKS
        if day in self.turns or is_on(day, PAPER):
            return True
        year, week, _weekday = day.isocalendar()
        busy = Chance(self.seed, year, week, "busy").happens(_BUSY)
        return not self.chance(day, "missed").happens(0.3 if busy else 0.04)

    @cached_property
    def turns(self) -> frozenset[date]:
        """The days on which a tale goes on: she looks on each of them."""
        return frozenset(
            one.noticed + turn.day * DAY for one in self.happenings for turn in one.tale.turns
        )

    def _which(self, day: date, past: int) -> int | None:
        """Return the place of a day in a row whose eve is still in the story."""
        return past if day - past * DAY > self.first else None

    def _happening(self, tale: Tale, year: int) -> Happening:
        drift = Chance(self.seed, year, tale.kind, tale.side).whole(-tale.drift, tale.drift)
        return Happening(tale, tale.noticed(year, drift), tale.side_in(year))


def is_on(day: date, of_a_year: tuple[int, int]) -> bool:
    """Tell whether a day is the one of the year that a month and a day name."""
    return (day.month, day.day) == of_a_year


def _noticed(one: Happening) -> date:
    return one.noticed
