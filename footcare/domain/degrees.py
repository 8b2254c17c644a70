"""Degrees as people type and read them; kept and compared are tenths of a degree Celsius.

A tenth of a degree Celsius is coarser than one of Fahrenheit, so two Fahrenheit values could end
up on the other side of the limit when each is rounded by itself. A pair is therefore rounded
together: 2.2 degrees Celsius and 4.0 degrees Fahrenheit draw the same line for it.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Final, NamedTuple

from footcare.domain.preferences import TemperatureUnit
from footcare.i18n import _

LIMIT_CELSIUS: Final = 22
LIMIT_FAHRENHEIT: Final = 40
"""Tenths of a degree between the same places of both feet; the limit itself is not above it."""

_FREEZING: Final = 320
"""Tenths of a degree Fahrenheit at nought Celsius."""

_NUMBER: Final = re.compile(r"(\d{1,4})(?:[.,](\d{1,3}))?", re.ASCII)
_SIGN: Final = re.compile(r"\s*(°\s*[CF]?|[CF])\s*$", re.IGNORECASE)
_MANY_DIGITS: Final = 3
_WHOLE: Final = "\N{NO-BREAK SPACE}"


class Pair(NamedTuple):
    """What was read on the left and on the right foot, in tenths of one unit."""

    left: int
    right: int


def typed_tenths(text: str) -> int | None:
    """Return what was typed in tenths of the unit it was typed in, or None for no number.

    A comma is a point. More decimals than one are rounded half up, as a person would round.
    """
    found = _NUMBER.fullmatch(_SIGN.sub("", text.strip()))
    if found is None:
        return None
    whole, decimals = found[1], found[2] or ""
    tenths = int(whole) * 10 + int(decimals[:1] or 0)
    return tenths + (decimals[1:2] >= "5")


def point_forgotten(tenths: int, unit: TemperatureUnit) -> int | None:
    """Return what "316" most likely means in tenths, 31.6 degrees, or None.

    Args:
        tenths: as typed, without a decimal.
        unit: the unit it was typed in.
    """
    meant, left_over = divmod(tenths, 10)
    fits = not left_over and len(str(meant)) >= _MANY_DIGITS
    return meant if fits and in_range(meant, unit) else None


def in_range(tenths: int, unit: TemperatureUnit) -> bool:
    """Tell whether a thermometer held to a foot can tell this: 10 to 45 degrees Celsius."""
    lowest, highest = (100, 450) if unit is TemperatureUnit.CELSIUS else (500, 1130)
    return lowest <= tenths <= highest


def kept_pair(typed: Pair, unit: TemperatureUnit) -> Pair:
    """Return a pair as it is kept, in tenths of a degree Celsius.

    Of the roundings of both feet the nearest is taken that lies on the same side of the limit as
    what was typed.
    """
    if unit is TemperatureUnit.CELSIUS:
        return typed
    above = abs(typed.left - typed.right) > LIMIT_FAHRENHEIT
    roundings = [
        Pair(left, right)
        for left, right in product(_around(typed.left), _around(typed.right))
        if (abs(left - right) > LIMIT_CELSIUS) is above
    ]
    return min(
        roundings, key=lambda pair: _off(pair.left, typed.left) + _off(pair.right, typed.right)
    )


def shown_tenths(celsius: int, unit: TemperatureUnit) -> int:
    """Return kept tenths of a degree Celsius in tenths of the unit they are shown in."""
    if unit is TemperatureUnit.CELSIUS:
        return celsius
    return (celsius * 18 + 5) // 10 + _FREEZING


def shown_difference(celsius: int, unit: TemperatureUnit) -> int:
    """Return a kept difference in tenths of the unit it is shown in; its sign is left out.

    It is worked out from what is kept, not from what is shown, and so lies on the same side of
    the limit: 2.2 degrees Celsius are shown as 4.0 Fahrenheit, 2.3 as 4.1.
    """
    return abs(celsius) if unit is TemperatureUnit.CELSIUS else (abs(celsius) * 18 + 5) // 10


def degrees_words(tenths: int, unit: TemperatureUnit, point: str = ".") -> str:
    """Return tenths with their unit, never broken between lines: "31.6 °C"."""
    number = f"{tenths // 10}{point}{tenths % 10}"
    words = _("{number} °C") if unit is TemperatureUnit.CELSIUS else _("{number} °F")
    return words.format(number=number).replace(" ", _WHOLE)


def limit_words(unit: TemperatureUnit, point: str = ".") -> str:
    """Return the limit in a unit: "2.2 °C"."""
    celsius = unit is TemperatureUnit.CELSIUS
    return degrees_words(LIMIT_CELSIUS if celsius else LIMIT_FAHRENHEIT, unit, point)


def _around(fahrenheit: int) -> tuple[int, ...]:
    """Return the tenths of a degree Celsius just below and above tenths of one Fahrenheit."""
    below, left_over = divmod((fahrenheit - _FREEZING) * 5, 9)
    return (below, below + 1) if left_over else (below,)


def _off(celsius: int, fahrenheit: int) -> int:
    """Return the square of the error of a rounding, in ninths of a tenth of a degree."""
    return (celsius * 9 - (fahrenheit - _FREEZING) * 5) ** 2
