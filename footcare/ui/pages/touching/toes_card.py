"""Both soles as the helper sees them, with the toe that is touched or the order of all six."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, View
from footcare.domain.touch_run import is_touched
from footcare.domain.touch_test import ORDER
from footcare.i18n import _
from footcare.ui.illustration.themed import palette_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.foot_view import FootView
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.foot import Spot
    from footcare.ui.desk import Desk

_HEIGHT: Final = 380
_LOW: Final = 280
_NARROWEST: Final = 200


class ToesCard(Card):
    """A drawing that shows and is not pressed; the words beside it say the same."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "map")
        self._desk = desk
        self._body = WHOLE
        tag = _("As the helper sees the soles: right foot at the left")
        self.column.addWidget(Label(tag, "tag"))
        self.feet = FootView(desk.studio.feet)
        self.feet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.feet.setMinimumWidth(_NARROWEST)
        self.feet.set_feet(View.SOLE, Foot.RIGHT, Foot.LEFT)
        self.feet.set_zones({spot.zone for spot in ORDER}, close=False, asked=True)
        self.column.addWidget(self.feet)
        self._dress()
        desk.theme.changed.connect(self._dress)
        desk.preferences.changed.connect(self._redress)

    def show_body(self, body: Body) -> None:
        """Draw the feet as they are, as far as their soles show."""
        maps = self._desk.studio.feet.maps
        feet = [
            foot
            for foot in (Foot.RIGHT, Foot.LEFT)
            if foot in body.feet.feet and View.SOLE in maps.lacking(body.missing(foot)).shapes
        ]
        self.feet.set_feet(View.SOLE, *feet, body=body)
        self._body = body

    def show_order(self) -> None:
        """Show all toes of the test with their numbers."""
        self.feet.set_selected(None)
        self.feet.set_marks(
            {
                spot: ZoneMark(ZoneState.SELECTED, str(place))
                for place, spot in enumerate(ORDER, start=1)
                if is_touched(spot, self._body)
            }
        )

    def show_toe(self, spot: Spot) -> None:
        """Show the one toe that is touched next."""
        self.feet.set_marks({})
        self.feet.set_selected(spot)

    def arrange(self, *, low: bool) -> None:
        """Take less height where room is dear."""
        self.feet.setFixedHeight(self._desk.theme.margin(_LOW if low else _HEIGHT))

    def _dress(self) -> None:
        self.feet.set_palette(palette_of(self._desk.theme))
        self.feet.set_tone(self._desk.preferences.current.skin_tone)

    def _redress(self, _preferences: object) -> None:
        self._dress()
