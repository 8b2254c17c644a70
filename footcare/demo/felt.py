"""What she feels: one word of an evening, and what the season brings at night."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.demo.almanac import is_on
from footcare.demo.story import COLD, CRAMPS, HOT, SLIP
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.record import Source
from footcare.domain.symptom import Quality, Severity, Symptom, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from footcare.demo.almanac import Almanac

_WORDS: Final = (Severity.NONE, Severity.MILD, Severity.MODERATE, Severity.SEVERE)
_BOTH_BALLS: Final = tuple(Spot(foot, Zone.BALL) for foot in Foot)
_BOTH_TOES: Final = tuple(Spot(foot, Zone.TOES) for foot in Foot)
_LEFT_CALF: Final = (Spot(Foot.LEFT, Zone.CALF),)


@dataclass(frozen=True)
class Felt:
    """Makes the symptoms of the story."""

    almanac: Almanac

    def on(self, day: date) -> list[Symptom]:
        """Return what she felt on a day, as far as the story has come."""
        if self.almanac.away(day) is not None or self.almanac.sick(day) not in (None, 0):
            return []
        told = [*self._at_night(day), *self._of_the_evening(day)]
        return [one for one in told if one.stamp.entered_at <= self.almanac.now]

    def ache(self, day: date) -> int:
        """Return how much the season and the day weigh on her feet: 0 to 3."""
        chance = self.almanac.chance(day, "ache")
        weight = 1 if chance.happens(0.45) else 0
        weight += self.almanac.hot_night(day) or self.almanac.frost(day)
        return weight + chance.happens(0.15)

    def _of_the_evening(self, day: date) -> Iterator[Symptom]:
        """Yield the one-press word. Once a year she presses the wrong one and takes it back."""
        chance = self.almanac.chance(day, "evening")
        asked = chance.happens(0.45) or is_on(day, SLIP)
        at = self.almanac.at(day, 18 * 60 + 30 + chance.whole(0, 110))
        word = _WORDS[self.ache(day)]
        if is_on(day, SLIP):
            slip = Symptom(self.almanac.stamp(day, at, "slip"), Quality.ALL, Severity.SEVERE)
            at += timedelta(minutes=1)
            if at <= self.almanac.now:
                slip = replace(slip, stamp=slip.stamp.withdrawn(at))
            yield slip
            word = Severity.MILD
        if asked:
            yield Symptom(self.almanac.stamp(day, at, "evening"), Quality.ALL, word)

    def _at_night(self, day: date) -> Iterator[Symptom]:
        """Yield what kept her awake, told the next morning."""
        chance = self.almanac.chance(day, "night")
        summer, winter = self.almanac.hot_night(day), self.almanac.frost(day)
        if chance.happens(0.62 if summer else 0.05):
            level = 3 + 2 * summer + chance.whole(0, 2)
            yield self._felt(day, Quality.BURNING, level, _BOTH_BALLS, HOT if summer else ())
        if chance.happens(0.35 if winter else 0.03):
            level = 3 + winter + chance.whole(0, 2)
            yield self._felt(day, Quality.CRAMP, level, _LEFT_CALF, CRAMPS if winter else ())
        if winter and chance.happens(0.4):
            yield self._felt(day, Quality.COLD, None, _BOTH_TOES, COLD)
        if chance.happens(0.05):
            yield self._felt(day, Quality.TINGLING, chance.whole(1, 4), _BOTH_TOES)

    def _felt(
        self,
        day: date,
        quality: Quality,
        level: int | None,
        spots: tuple[Spot, ...],
        notes: Sequence[str] = (),
    ) -> Symptom:
        """Return one thing felt in the night, in a number or, where she gives none, in a word."""
        chance = self.almanac.chance(day, f"felt/{quality}")
        at = self.almanac.at(day, 6 * 60 + 45 + chance.whole(0, 15))
        return Symptom(
            # Only the command line can keep more than the one word of an evening.
            self.almanac.stamp(day, at, quality, Source.CLI),
            quality,
            severity=chance.one_of(_WORDS[1:3]) if level is None else None,
            level=level,
            spots=spots,
            when=When.NIGHT,
            note=chance.one_of(notes) if notes else "",
        )
