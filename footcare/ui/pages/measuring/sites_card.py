"""Both soles with the places to measure; the one whose field has the focus is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, Spot, View
from footcare.domain.naming import foot_name, sentence_case
from footcare.domain.temperature import sites_of, zone_of
from footcare.domain.triage.warm_sites import site_name
from footcare.i18n import _
from footcare.ui.illustration.themed import palette_of
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.foot_view import FootView
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.triage.case import Site
    from footcare.ui.desk import Desk

_HEIGHT: Final = 420
_LOW: Final = 300
_NARROWEST: Final = 200


class SitesCard(Card):
    """The drawing beside the fields; a press on a place goes to its field.

    Signals:
        spot_chosen: a ``Spot`` was pressed.
    """

    spot_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "map")
        self._desk = desk
        self._body = WHOLE
        self.tag = Label("", "tag")
        self.column.addWidget(self.tag)
        self.feet = FootView(desk.studio.feet)
        self.feet.setMinimumWidth(_NARROWEST)
        self.feet.set_feet(View.SOLE, Foot.LEFT, Foot.RIGHT)
        self.feet.spot_chosen.connect(self.spot_chosen)
        self.column.addWidget(self.feet)
        self._how = Label(
            _(
                "Hold the thermometer straight to the skin, at the same distance each time, first "
                "on the one foot and then at the same place of the other."
            ),
            "small",
        )
        self.column.addWidget(self._how)
        self.show_sites()
        self._dress()
        desk.theme.changed.connect(self._dress)
        desk.preferences.changed.connect(self._redress)

    def show_body(self, body: Body) -> None:
        """Draw the feet as they are; only what both have is pressed."""
        self._body = body
        self.feet.set_feet(View.SOLE, Foot.LEFT, Foot.RIGHT, body=body)
        self.show_sites()

    def _sites(self) -> tuple[Site, ...]:
        return sites_of(self._desk.preferences.current.temperature_sites, self._body)

    def show_sites(self) -> None:
        """Let the chosen places be pressed."""
        sites = self._sites()
        self.feet.set_zones([zone_of(site) for site in sites], close=False)
        self.show_spot(None)

    def show_spot(self, spot: Spot | None) -> None:
        """Show the place that is measured now, or none."""
        self.feet.set_selected(spot)
        if spot is None:
            self.tag.setText(_("Left foot at the left, right foot at the right"))
            return
        site = next(one for one in self._sites() if zone_of(one) is spot.zone)
        self.tag.setText(
            _("{foot}: {place}").format(
                foot=sentence_case(foot_name(spot.foot)), place=site_name(site)
            )
        )

    def arrange(self, *, low: bool) -> None:
        """Take less height where room is dear."""
        self.feet.setFixedHeight(self._desk.theme.margin(_LOW if low else _HEIGHT))

    def _dress(self) -> None:
        self.feet.set_palette(palette_of(self._desk.theme))
        self.feet.set_tone(self._desk.preferences.current.skin_tone)

    def _redress(self, _preferences: object) -> None:
        self._dress()
