"""What a person types for a temperature: read, put right where that is plain, or what is wrong."""

from __future__ import annotations

from typing import NamedTuple

from footcare.domain.degrees import in_range, point_forgotten, typed_tenths
from footcare.domain.preferences import TemperatureUnit
from footcare.i18n import _


class TypedDegrees(NamedTuple):
    """What was typed into one field.

    Attributes:
        tenths: of the unit, or None when the field is empty or says no temperature.
        fault: what is wrong, in a sentence; empty when nothing is.
    """

    tenths: int | None = None
    fault: str = ""


def read_degrees(text: str, unit: TemperatureUnit) -> TypedDegrees:
    """Return the temperature that was typed; "316" is 31.6 where nothing else can be meant."""
    if not text.strip():
        return TypedDegrees()
    tenths = typed_tenths(text)
    if tenths is None:
        return TypedDegrees(fault=_("Type a number with one decimal."))
    if in_range(tenths, unit):
        return TypedDegrees(tenths)
    meant = point_forgotten(tenths, unit)
    if meant is not None:
        return TypedDegrees(meant)
    if unit is TemperatureUnit.CELSIUS:
        return TypedDegrees(fault=_("A foot is between 10 and 45 °C. Look at the number again."))
    return TypedDegrees(fault=_("A foot is between 50 and 113 °F. Look at the number again."))


def number_of(tenths: int, point: str = ".") -> str:
    """Return tenths as they are typed: "31.6"."""
    return f"{tenths // 10}{point}{tenths % 10}"
