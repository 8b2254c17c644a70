"""Temperatures as the person at the desk reads them: in their unit, with their decimal sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from footcare.domain.degrees import degrees_words, limit_words, shown_tenths
from footcare.domain.preferences import TemperatureUnit
from footcare.i18n import _

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class Degrees(NamedTuple):
    """A unit and a decimal sign.

    Attributes:
        judged: whether the limit is told; not where the program only keeps a record.
    """

    unit: TemperatureUnit
    point: str
    judged: bool = True

    def words(self, celsius: int) -> str:
        """Return kept tenths of a degree Celsius in the person's unit."""
        return degrees_words(shown_tenths(celsius, self.unit), self.unit, self.point)

    @property
    def sign(self) -> str:
        """The unit by itself: "°C"."""
        return _("°C") if self.unit is TemperatureUnit.CELSIUS else _("°F")

    @property
    def limit(self) -> str:
        """The limit in the person's unit."""
        return limit_words(self.unit, self.point)


def degrees_of(desk: Desk) -> Degrees:
    """Return how the person at a desk reads temperatures."""
    current = desk.preferences.current
    point = QLocale().decimalPoint()
    return Degrees(current.temperature_unit, point, judged=not current.record_only)
