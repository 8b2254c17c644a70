"""What was measured of the feet, as the triage table asks for it (clinical base 3.2 and 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.domain.triage.case import SiteReading, TouchTest

DAYS: Final = 3
"""A site counts on its latest day, today or yesterday, and beside it the day before that one."""

MEASURED_RULES: Final = frozenset({"T1", "T2", "M1", "M3"})
"""The rows of the triage table that a measurement can fire by itself."""


@dataclass(frozen=True)
class Measured:
    """The readings and tests that count on a day; several of one day count as the table says.

    Attributes:
        temperatures: of this day and the two before it.
        touch_tests: all that are known: whoever felt too little once is taken to have lost feeling
            until a team has tested again. The rows about a test itself look at its day.
    """

    temperatures: tuple[SiteReading, ...] = ()
    touch_tests: tuple[TouchTest, ...] = ()


NOTHING_MEASURED: Final = Measured()


def measured_on(
    day: date,
    temperatures: Iterable[TemperatureRecord],
    touch_tests: Iterable[TouchRecord],
    known: date | None = None,
) -> Measured:
    """Return what counts on a day of the records given; later ones and older ones are left out.

    Args:
        day: the day that is looked at.
        temperatures: those there are.
        touch_tests: those there are.
        known: the day up to which a lost feeling is known, like any other fact; None is ``day``.
    """
    until = known or day
    return Measured(
        tuple(
            reading
            for record in temperatures
            if 0 <= (day - record.stamp.day).days < DAYS
            for reading in record.readings
        ),
        tuple(one.test for one in touch_tests if one.stamp.day <= until and one.touches),
    )
