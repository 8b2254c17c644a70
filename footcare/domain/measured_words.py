"""What was measured, in words: differences without a verdict, the answers, what may have spoiled.

Never that feet are as they should be because temperatures agree or touches were felt: both can
be so in feet in trouble (clinical base 4.1 and 4.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.degrees import (
    LIMIT_CELSIUS,
    degrees_words,
    limit_words,
    shown_difference,
    shown_tenths,
)
from footcare.domain.naming import sentence_case
from footcare.domain.temperature import Spoiler
from footcare.domain.triage.situation import MISSED_TOUCHES
from footcare.domain.triage.warm_sites import site_name
from footcare.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footcare.domain.preferences import TemperatureUnit
    from footcare.domain.temperature import SiteTenths

_SPOILERS: Final = {
    Spoiler.NO_REST: N_("feet rested for less than five minutes"),
    Spoiler.BATH: N_("a bath or shower shortly before"),
    Spoiler.WALK: N_("a walk or exercise shortly before"),
    Spoiler.HEATER: N_("one foot near a heater, in the sun or on a cold floor"),
    Spoiler.SOCKS_ON: N_("measured through socks, or just after taking them off"),
}


def spoiler_name(spoiler: Spoiler) -> str:
    """Return what may have spoiled a measurement, inside a sentence."""
    return _(_SPOILERS[spoiler])


def warmer_words(celsius: int, unit: TemperatureUnit, point: str = ".") -> str:
    """Return which foot is warmer and by how much, for the beginning of a line.

    Args:
        celsius: tenths of a degree Celsius by which the left foot is warmer.
        unit: the unit it is told in.
        point: what stands before the decimal.
    """
    if celsius == 0:
        return _("Both feet equally warm")
    degrees = degrees_words(shown_difference(celsius, unit), unit, point)
    if celsius > 0:
        return _("Left foot {degrees} warmer").format(degrees=degrees)
    return _("Right foot {degrees} warmer").format(degrees=degrees)


def site_words(measured: SiteTenths, unit: TemperatureUnit, point: str = ".") -> str:
    """Return a site with both feet: "Heel: left 29.1 °C, right 28.8 °C. Left foot 0.3 °C ..."."""
    words = _("{site}: left {left}, right {right}. {warmer}.")
    return words.format(
        site=sentence_case(site_name(measured.site)),
        left=degrees_words(shown_tenths(measured.left, unit), unit, point),
        right=degrees_words(shown_tenths(measured.right, unit), unit, point),
        warmer=warmer_words(measured.difference, unit, point),
    )


def is_above(measured: SiteTenths) -> bool:
    """Tell whether a site lies above the limit; the limit itself is not above it."""
    return abs(measured.difference) > LIMIT_CELSIUS


def measurement_lines(
    sites: Sequence[SiteTenths], unit: TemperatureUnit, point: str = ".", *, judged: bool = True
) -> Iterator[str]:
    """Yield what a measurement came to: how much was measured, and what lies above the limit.

    Args:
        sites: what was measured.
        unit: the unit it is told in.
        point: what stands before the decimal.
        judged: whether the limit is told.
    """
    measured = ngettext("{number} place measured.", "{number} places measured.", len(sites))
    yield measured.format(number=len(sites))
    above = [one for one in sites if judged and is_above(one)]
    if above:
        limit = limit_words(unit, point)
        yield _("Above the limit of {limit}:").format(limit=limit)
        yield from (site_words(one, unit, point) for one in above)
    elif sites:
        most = max(sites, key=_size)
        words = _("The greatest difference: {words}")
        yield words.format(words=site_words(most, unit, point))


def touch_words(felt: int, touched: int, *, judged: bool = True) -> str:
    """Return what a touch test came to; it never says that feeling is whole.

    Args:
        felt: how many touches were felt.
        touched: of how many.
        judged: whether it is told what that is a sign of.
    """
    if not judged:
        return _("{felt} of {touched} touches felt.").format(felt=felt, touched=touched)
    if touched - felt >= MISSED_TOUCHES:
        return _(
            "{felt} of {touched} touches felt. Two or more that are not felt are a sign of less "
            "feeling: look after these feet as feet with less feeling until your team has "
            "tested them."
        ).format(felt=felt, touched=touched)
    return _("{felt} of {touched} touches felt. Still keep your yearly check.").format(
        felt=felt, touched=touched
    )


def _size(measured: SiteTenths) -> int:
    return abs(measured.difference)
