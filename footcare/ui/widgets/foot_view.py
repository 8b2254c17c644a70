"""One or two drawn feet on which zones are chosen by mouse or by keys.

The drawing is never the only way: every page that shows it has the same zones in a list beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, Spot, View
from footcare.domain.footmap import Direction
from footcare.domain.motion_words import view_name
from footcare.domain.naming import sentence_case, zone_name
from footcare.domain.preferences import SkinTone
from footcare.i18n import _
from footcare.ui.illustration.map_painter import MapLook, MapPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtCore import QEvent

    from footcare.domain.body import Body
    from footcare.domain.foot import Zone
    from footcare.domain.footmap import FootMap
    from footcare.ui.illustration.foot_painter import FootPainter
    from footcare.ui.illustration.framing import Framing

REACH: Final = 14.0
"""Pixels outside a zone that still choose it."""

_KEYS: Final = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class FootView(QWidget):
    """Feet with zones to choose.

    Signals:
        spot_chosen: a ``Spot`` was clicked, or Enter or Space pressed on it.
        spot_hovered: the ``Spot`` under the mouse or the key cursor, or None.
    """

    spot_chosen = Signal(object)
    spot_hovered = Signal(object)

    def __init__(self, feet: FootPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maps = feet.maps
        self._painter = MapPainter(feet)
        self._body = WHOLE
        self._view = View.SOLE
        self._shown: tuple[Foot, ...] = (Foot.LEFT,)
        self._tone = SkinTone.LIGHT
        self._palette = IllustrationPalette()
        self._marks: dict[Spot, ZoneMark] = {}
        self._choosable: frozenset[Zone] | None = None
        self._close = True
        self._asked = False
        self._selected: Spot | None = None
        self._hovered: Spot | None = None
        self._cursor: Spot | None = None
        self._framings: tuple[Framing, ...] = ()
        self._base: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()

    def set_feet(self, view: View, *feet: Foot, body: Body = WHOLE) -> None:
        """Show one foot, or two from left to right, in a view that shows something of each.

        ``body`` is what there is of them.
        """
        self._view = view
        self._shown = feet
        self._body = body
        self._hovered = self._cursor = None
        self._anew()

    def set_tone(self, tone: SkinTone) -> None:
        """Draw feet in another skin tone."""
        self._tone = tone
        self._anew()

    def set_palette(self, palette: IllustrationPalette) -> None:
        """Draw zones and lines in the colours of a theme."""
        self._palette = palette
        self._anew()

    def set_zones(
        self, zones: Collection[Zone] | None, *, close: bool = True, asked: bool = False
    ) -> None:
        """Let only some leaves be chosen; None means all of the view.

        Args:
            zones: the leaves.
            close: bring them close, instead of showing the whole foot.
            asked: they are looked at and not yet chosen from: one calm area without its borders.
        """
        self._choosable = None if zones is None else frozenset(zones)
        self._close = close
        self._asked = asked
        self._hovered = self._cursor = None
        self._anew()

    def set_marks(self, marks: Mapping[Spot, ZoneMark]) -> None:
        """Show states of zones; a group is shown on all its leaves."""
        self._marks = dict(marks)
        self._describe()
        self.update()

    def set_selected(self, spot: Spot | None) -> None:
        """Show a zone as the chosen one."""
        self._selected = spot
        self._describe()
        self.update()

    def selected(self) -> Spot | None:
        """Return the zone shown as chosen."""
        return self._selected

    def cursor_spot(self) -> Spot | None:
        """Return the zone the key cursor stands on, or None before the first arrow key."""
        return self._cursor

    def spots(self) -> tuple[Spot, ...]:
        """Return every zone that can be chosen, foot by foot."""
        return tuple(
            Spot(foot, zone)
            for foot in self._shown
            for zone in self._map(foot).zones(self._view)
            if self._choosable is None or zone in self._choosable
        )

    def _map(self, foot: Foot) -> FootMap:
        return self._maps.lacking(self._body.missing(foot))

    def place_of(self, spot: Spot) -> QPointF | None:
        """Return where a zone lies on the widget, or None when its foot is not shown."""
        for framing in self._framings_now():
            if framing.foot is spot.foot:
                return framing.transform.map(
                    QPointF(*self._map(spot.foot).middle(spot, self._view))
                )
        return None

    def spot_at(self, at: QPointF) -> Spot | None:
        """Return the zone at a point of the widget: inside it, or the nearest one within reach."""
        for framing in self._framings_now():
            if framing.target.contains(at):
                x, y = framing.to_units(at)
                return self._map(framing.foot).spot_at(
                    self._view,
                    framing.foot,
                    x,
                    y,
                    reach=REACH / framing.scale,
                    among=self._choosable,
                )
        return None

    def _anew(self) -> None:
        self._framings = ()
        self._base = None
        self._describe()
        self.update()

    def _describe(self) -> None:
        names = [view_name(foot, self._view) for foot in self._shown]
        self.setAccessibleName(_("Picture: {feet}").format(feet=_("; ").join(names)))
        at = self._cursor or self._selected
        said = [sentence_case(zone_name(at.zone))] if at is not None else []
        said += [sentence_case(zone_name(spot.zone)) for spot in self._marks if spot != at]
        said.append(_("Arrow keys move, Enter chooses."))
        self.setAccessibleDescription(". ".join(said))

    def _framings_now(self) -> tuple[Framing, ...]:
        if not self._framings:
            only = self._choosable if self._close else None
            self._framings = self._painter.framings(
                self.size(), self._view, self._shown, only, self._body
            )
        return self._framings

    @override
    def sizeHint(self) -> QSize:
        return QSize(300 * max(1, len(self._shown)), 520)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180 * max(1, len(self._shown)), 260)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._framings = ()
        self._base = None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.spot_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        spot = self.spot_at(event.position())
        if spot is not None:
            self._cursor = spot
            self.spot_chosen.emit(spot)
            self.update()

    def _hover(self, spot: Spot | None) -> None:
        if spot == self._hovered:
            return
        self._hovered = spot
        if spot is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.spot_hovered.emit(spot)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self._move(_KEYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            spot = self._cursor or self._selected
            if spot is not None:
                self.spot_chosen.emit(spot)
        else:
            super().keyPressEvent(event)

    def _move(self, direction: Direction) -> None:
        """Walk to the next zone; at the edge of a foot the other one is entered."""
        spots = self.spots()
        if not spots:
            return
        start = self._cursor or self._selected
        if start is None or start not in spots:
            self._stand(spots[0])
            return
        footmap = self._map(start.foot)
        following = footmap.neighbour(start, self._view, direction, among=self._choosable)
        if following == start and direction in {Direction.LEFT, Direction.RIGHT}:
            following = self._across(start, direction)
        self._stand(following)

    def _across(self, start: Spot, direction: Direction) -> Spot:
        """Return the zone of the foot beside that lies nearest, or the same spot at the end."""
        place = self._shown.index(start.foot) + (1 if direction is Direction.RIGHT else -1)
        if not 0 <= place < len(self._shown):
            return start
        at = self.place_of(start)
        beside = [spot for spot in self.spots() if spot.foot is self._shown[place]]
        distances = []
        for spot in beside:
            there = self.place_of(spot)
            if at is not None and there is not None:
                gap = there - at
                distances.append((abs(gap.x()) + 3 * abs(gap.y()), spot))
        return min(distances)[1] if distances else start

    def _stand(self, spot: Spot) -> None:
        self._cursor = spot
        self._describe()
        self.spot_hovered.emit(spot)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._cursor is None and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            spots = self.spots()
            start = self._selected if self._selected in spots else next(iter(spots), None)
            if start is not None:
                self._stand(start)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._base is None:
            self._base = self._painter.painted(
                self.size(),
                self.devicePixelRatioF(),
                self._framings_now(),
                MapLook(self._tone, self._palette, asked=self._asked, zones=self._choosable),
            )
        painter.drawPixmap(0, 0, self._base)
        marks = self._layers()
        for framing in self._framings_now():
            self._painter.paint_marks(painter, framing, marks, self._palette)
        painter.end()

    def _layers(self) -> list[tuple[Spot, ZoneMark]]:
        """Return what lies over the feet, the most important last."""
        layers = list(self._marks.items())
        if self._selected is not None:
            label = self._marks[self._selected].label if self._selected in self._marks else ""
            layers.append((self._selected, ZoneMark(ZoneState.SELECTED, label)))
        cursor = self._cursor if self.hasFocus() else None
        layers += [
            (spot, ZoneMark(ZoneState.CURSOR))
            for spot in (self._hovered, cursor)
            if spot is not None
        ]
        return layers
