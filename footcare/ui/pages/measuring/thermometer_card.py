"""Before the first number: how to measure, in which unit, and at how many places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.preferences import TemperatureSites, TemperatureUnit
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk


class ThermometerCard(Card):
    """What the person chooses once; it is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.column.addWidget(Label(_("My thermometer"), "h2"))
        unit = _("It shows")
        self.unit = ChoiceGroup(
            desk.theme,
            desk.icons,
            unit,
            [
                (TemperatureUnit.CELSIUS.value, _("Degrees Celsius"), ""),
                (TemperatureUnit.FAHRENHEIT.value, _("Degrees Fahrenheit"), ""),
            ],
            columns=2,
        )
        self.unit.chosen.connect(self._choose_unit)
        sites = _("Places on each foot")
        self.sites = ChoiceGroup(
            desk.theme,
            desk.icons,
            sites,
            [
                (TemperatureSites.SIX.value, _("Six"), ""),
                (TemperatureSites.EIGHT.value, _("Eight"), ""),
            ],
            columns=2,
        )
        self.sites.chosen.connect(self._choose_sites)
        self._pair = Box(desk.theme, across=True, gap=24)
        self._pair.add_at_top(Box(desk.theme, gap=6).add(Label(unit, "bold"), self.unit), 1)
        self._pair.add_at_top(Box(desk.theme, gap=6).add(Label(sites, "bold"), self.sites), 1)
        self.column.addWidget(self._pair)
        self._show(desk.preferences.current)
        desk.preferences.changed.connect(self._show)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the questions below each other."""
        self._pair.set_across(across=not narrow)

    def _show(self, preferences: Preferences) -> None:
        self.unit.set_current(preferences.temperature_unit.value)
        self.sites.set_current(preferences.temperature_sites.value)

    def _choose_unit(self, option: str) -> None:
        self._desk.preferences.change(temperature_unit=TemperatureUnit(option))

    def _choose_sites(self, option: str) -> None:
        self._desk.preferences.change(temperature_sites=TemperatureSites(option))
