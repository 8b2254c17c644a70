"""What she measures: a thermometer each morning since autumn, touches and falls once a month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.falls import FallsRecord
from footcare.domain.temperature import SIX_SITES, SiteTenths, Spoiler, TemperatureRecord
from footcare.domain.touch_test import ORDER, Touch, TouchRecord
from footcare.domain.triage.case import Site

if TYPE_CHECKING:
    from datetime import date

    from footcare.demo.almanac import Almanac
    from footcare.demo.chance import Chance

_SINCE: Final = 90
"""So many days before the end of the story the clinic lent her the thermometer."""
_MORNING: Final = 6 * 60 + 50
_AFTERNOON: Final = 15 * 60
_SUNDAY: Final = 6
_FIRST_WEEK: Final = 7
_WARM: Final = 0.03
"""The share of days without a massage on which one place is warm on one foot, once."""


@dataclass(frozen=True)
class Measured:
    """Makes the measurements of the story."""

    almanac: Almanac

    def temperatures_on(self, day: date, *, massaged: bool) -> list[TemperatureRecord]:
        """Return what her thermometer showed on a day.

        Args:
            day: the day.
            massaged: whether she massaged her feet on it; with a warm place she does not.
        """
        since = (self.almanac.last - day).days
        chance = self.almanac.chance(day, "thermometer")
        if since >= _SINCE or not self._at_home(day) or chance.happens(0.12):
            return []
        at = self.almanac.at(day, _MORNING + chance.whole(0, 9))
        if at > self.almanac.now:
            return []
        level = 296 + round(6 * self.almanac.warmth(day)) + chance.whole(-4, 4)
        # Neither today nor yesterday: whoever opens the story finds a day like any other.
        warm = since > 1 and not massaged and chance.happens(_WARM)
        sites = tuple(self._site(site, level, chance, warm=warm) for site in SIX_SITES)
        spoilers = frozenset({Spoiler.HEATER} if warm else ())
        return [TemperatureRecord(self.almanac.stamp(day, at, "thermometer"), sites, spoilers)]

    def touch_tests_on(self, day: date) -> list[TouchRecord]:
        """Return the touch test that her daughter does on the first Sunday of a month."""
        at = self.almanac.at(day, _AFTERNOON)
        if not self._first_sunday(day) or at > self.almanac.now:
            return []
        chance = self.almanac.chance(day, "touch")
        missed = {1, 3} | ({chance.whole(4, 5)} if chance.happens(0.5) else set())
        touches = tuple(Touch(spot, felt=place not in missed) for place, spot in enumerate(ORDER))
        return [TouchRecord(self.almanac.stamp(day, at, "touch"), touches, "CB")]

    def falls_on(self, day: date) -> list[FallsRecord]:
        """Return her answers about falls, given on the same Sunday; ice worries her."""
        at = self.almanac.at(day, _AFTERNOON + 20)
        if not self._first_sunday(day) or at > self.almanac.now:
            return []
        stamp = self.almanac.stamp(day, at, "falls")
        worried = self.almanac.frost(day)
        return [FallsRecord(stamp, fallen=False, unsteady=False, worried=worried)]

    def _at_home(self, day: date) -> bool:
        return self.almanac.away(day) is None and self.almanac.sick(day) is None

    def _first_sunday(self, day: date) -> bool:
        return day.weekday() == _SUNDAY and day.day <= _FIRST_WEEK and self._at_home(day)

    @staticmethod
    def _site(site: Site, level: int, chance: Chance, *, warm: bool) -> SiteTenths:
        """Return both feet at a place: toes are cooler, and no foot is quite like the other."""
        toe = site in (Site.TOE1, Site.TOE3)
        right = level - (14 if toe else 0) + chance.whole(-3, 3)
        apart = 25 if warm and site is Site.BALL_INNER else chance.whole(-8, 8)
        return SiteTenths(site, right + apart, right)
