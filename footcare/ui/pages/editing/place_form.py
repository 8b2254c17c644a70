"""Where a step is done: on a drawn foot that can be turned, and in a list that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal

from footcare.domain.foot import Spot, View, Zone
from footcare.domain.motion_words import turned_name
from footcare.i18n import _
from footcare.ui.illustration.themed import palette_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState
from footcare.ui.pages.checking.where_panel import ZoneList
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.foot_view import FootView
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

_VIEWS: Final = (View.SOLE, View.TOP, View.INNER, View.OUTER, View.BACK, View.LEG_BACK)
_GROUPS: Final = (
    Zone.WHOLE_FOOT,
    Zone.SOLE,
    Zone.TOES,
    Zone.BALL,
    Zone.HEEL,
    Zone.ANKLE,
    Zone.LOWER_LEG,
    Zone.FOOT_AND_LOWER_LEG,
)
_LEAVES: Final = (
    Zone.BIG_TOE,
    Zone.TOE2,
    Zone.TOE3,
    Zone.TOE4,
    Zone.TOE5,
    Zone.BALL_INNER,
    Zone.BALL_MIDDLE,
    Zone.BALL_OUTER,
    Zone.ARCH,
    Zone.MIDFOOT,
    Zone.OUTER_EDGE,
    Zone.HEEL_BOTTOM,
    Zone.HEEL_BACK,
    Zone.TOP,
    Zone.ANKLE_INNER,
    Zone.ANKLE_OUTER,
    Zone.SHIN,
    Zone.CALF,
)
_COLUMNS: Final = ((3, 600), (2, 380))
"""How many buttons stand side by side from which width on, for text at 100 %."""
_PICTURE: Final = 380


class PlaceForm(Box):
    """Chooses one zone. Larger places stand in the list alone.

    Signals:
        chosen: the ``Zone`` just chosen by the person.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=12)
        self._desk = desk
        theme = desk.theme
        turned = _("How the foot is turned")
        options = [(view.value, turned_name(view), "") for view in _VIEWS]
        self.views = ChoiceGroup(theme, desk.icons, turned, options, columns=2)
        self.views.set_current(View.SOLE.value)
        self.views.chosen.connect(self._turn)
        self.foot = FootView(desk.studio.feet)
        self.foot.setFixedHeight(_PICTURE)
        self.foot.set_zones({Zone.TOE1, *_LEAVES} - {Zone.BIG_TOE}, close=False)
        self.foot.spot_chosen.connect(self._take_spot)
        self.list = ZoneList(desk)
        for zone in (*_GROUPS, *_LEAVES):
            self.list.add_zone(zone)
        self.list.itemSelectionChanged.connect(self._take_row)
        hint = _("Press the place on the drawing, or choose it in the list.")
        self.add(Label(hint, "small"), self.views, self.foot, self.list)
        self._dress()
        theme.changed.connect(self._dress)

    def show_zone(self, zone: Zone) -> None:
        """Show a place as the chosen one; nothing is told."""
        with QSignalBlocker(self.list):
            self.list.add_zone(zone)
            self.list.choose(zone)
        self._mark(zone)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        columns = next((number for number, least in _COLUMNS if width >= least), 1)
        self.views.set_columns(columns)

    def _dress(self) -> None:
        preferences = self._desk.preferences.current
        self.foot.set_tone(preferences.skin_tone)
        self.foot.set_palette(palette_of(self._desk.theme))
        self._turn(self.views.current or View.SOLE.value)

    def _turn(self, view: str) -> None:
        self.foot.set_feet(View(view), self._desk.preferences.current.first_foot)
        if self.list.zone is not None:
            self._mark(self.list.zone)

    def _mark(self, zone: Zone) -> None:
        spot = Spot(self._desk.preferences.current.first_foot, zone)
        self.foot.set_marks({spot: ZoneMark(ZoneState.SELECTED)})

    def _take_spot(self, spot: Spot) -> None:
        # The big toe is one place to massage: its nail is drawn apart, but not rubbed apart.
        zone = Zone.BIG_TOE if spot.zone is Zone.TOE1 else spot.zone
        self.show_zone(zone)
        self.chosen.emit(zone)

    def _take_row(self) -> None:
        if self.list.zone is not None:
            self._mark(self.list.zone)
            self.chosen.emit(self.list.zone)
