"""A small drawing of the foot with the place of a finding on it. It is looked at, not used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.foot import View
from footcare.domain.motion_words import view_name
from footcare.domain.naming import place_name
from footcare.i18n import _
from footcare.ui.illustration.map_painter import MapLook, MapPainter
from footcare.ui.illustration.themed import palette_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.finding import Finding
    from footcare.domain.footmap_ends import FootMaps
    from footcare.ui.desk import Desk

_HEIGHT: Final = 250
_WIDTH: Final = 190

_VIEWS: Final = (
    View.SOLE,
    View.WEBS,
    View.BACK,
    View.TOP,
    View.INNER,
    View.OUTER,
    View.TOES,
    View.LEG_FRONT,
    View.LEG_BACK,
)
"""Where a place is looked for, the view that people know best first."""


class PlacePicture(QWidget):
    """One foot, or both where both are alike, with the place marked."""

    def __init__(self, desk: Desk, finding: Finding, body: Body = WHOLE) -> None:
        """Make the picture; a place that is gone by now is shown on a whole foot, as it was."""
        super().__init__()
        self._body = body if all(body.has(spot) for spot in finding.spots) else WHOLE
        self._desk = desk
        self._finding = finding
        self._feet = finding.side.feet
        self._map = MapPainter(desk.studio.feet)
        self.view = view_of(desk.studio.feet.maps, finding, self._body)
        self._base: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("Picture: {place}").format(place=place_name(finding.side, finding.zone))
        )
        desk.theme.changed.connect(self._anew)
        desk.preferences.changed.connect(self._changed)

    @property
    def view_words(self) -> str:
        """The foot and the side from which it is seen, or nothing where both are shown."""
        one = len(self._feet) == 1
        return view_name(self._feet[0], self.view, self._body) if one else ""

    def _changed(self, _preferences: object) -> None:
        self._anew()

    def _anew(self) -> None:
        self._base = None
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH * len(self._feet), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH // 2 * len(self._feet), _HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._base = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        framings = self._map.framings(self.size(), self.view, self._feet, None, self._body)
        palette = palette_of(self._desk.theme)
        if self._base is None:
            # No borders of other zones: only this place is meant.
            look = MapLook(self._desk.preferences.current.skin_tone, palette, asked=True)
            self._base = self._map.painted(self.size(), self.devicePixelRatioF(), framings, look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._base)
        marks = [(spot, ZoneMark(ZoneState.MARKED)) for spot in self._finding.spots]
        for framing in framings:
            self._map.paint_marks(painter, framing, marks, palette)
        painter.end()


def view_of(maps: FootMaps, finding: Finding, body: Body = WHOLE) -> View:
    """Return the view in which most of a place shows; the sole where none shows it."""
    feet = [maps.lacking(body.missing(foot)) for foot in finding.side.feet]

    def shown(view: View) -> int:
        return min(
            len(foot.leaves(finding.zone, view)) if view in foot.shapes else -1 for foot in feet
        )

    return max(_VIEWS, key=shown)
