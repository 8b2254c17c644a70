"""Temperatures as the person at the desk reads them: in their unit, with their decimal sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from footcare.domain.degrees import degrees_words, limit_words, shown_tenths

if TYPE_CHECKING:
    from footcare.domain.preferences import TemperatureUnit
    from footcare.ui.desk import Desk


class Degrees(NamedTuple):
    """A unit and a decimal sign."""

    unit: TemperatureUnit
    point: str

    def words(self, celsius: int) -> str:
        """Return kept tenths of a degree Celsius in the person's unit."""
        return degrees_words(shown_tenths(celsius, self.unit), self.unit, self.point)

    @property
    def limit(self) -> str:
        """The limit in the person's unit."""
        return limit_words(self.unit, self.point)


def degrees_of(desk: Desk) -> Degrees:
    """Return how the person at a desk reads temperatures."""
    return Degrees(desk.preferences.current.temperature_unit, QLocale().decimalPoint())
