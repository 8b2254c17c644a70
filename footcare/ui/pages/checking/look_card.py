"""What to look for at a step, and the drawn foot: what is marked there and what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.check_picture import STEP_PICTURES
from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.inspection import InspectionStep, zones_at
from footcare.domain.mark import StillThere
from footcare.domain.motion_words import turned_name, view_name
from footcare.domain.naming import sentence_case
from footcare.i18n import _
from footcare.ui.illustration.themed import palette_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState
from footcare.ui.pages.checking.words import VIEWS
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.check_picture_view import CheckPictureView
from footcare.ui.widgets.foot_view import FootView
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from footcare.domain.body import Body
    from footcare.domain.checking import Where
    from footcare.domain.checklist import StepWords
    from footcare.domain.footmap import FootMap
    from footcare.domain.mark import Mark
    from footcare.ui.desk import Desk

_LEAST: Final = 240
_MOST: Final = 560
_LEAST_PICTURE: Final = 140
_MOST_PICTURE: Final = 440
_NARROWEST: Final = 160
_AID: Final = 72
_MOST_AIDS: Final = 3
_SMALL: Final = {InspectionStep.TOES, InspectionStep.BETWEEN_TOES, InspectionStep.NAILS}
"""Too small on the whole foot to be looked at."""


class LookWords(Box):
    """What to look for at a step, and what helps with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=10)
        self.look = Label("", "lead")
        self.aid = Label("", "muted")
        self._desk = desk
        self._sign = Sign(desk.theme, desk.icons, "info", size=24)
        self.aids = tuple(CheckPictureView(desk.studio) for _each in range(_MOST_AIDS))
        row = Box(desk.theme, across=True, gap=10)
        row.add_at_top(self._sign)
        for view in self.aids:
            row.add_at_top(view)
        row.add(self.aid, stretch=1)
        self.add(self.look, row)
        self.box.addSpacing(desk.theme.px(4))
        self._roomy = False
        self._dress()
        desk.theme.changed.connect(self._dress)
        desk.preferences.changed.connect(self._redress)

    def show_words(self, words: StepWords) -> None:
        """Show the words of a step, and what of its aids is pictured."""
        self.look.setText(_(words.look))
        self.aid.setText(_(words.aid))
        pictured = [*words.aids, *([None] * _MOST_AIDS)]
        for view, one in zip(self.aids, pictured, strict=False):
            view.show_picture(one)
        self.arrange(roomy=self._roomy)

    def arrange(self, *, roomy: bool) -> None:
        """Show the pictures where there is room for them; the words say all of it."""
        self._roomy = roomy
        for view in self.aids:
            view.setVisible(roomy and view.pictured is not None)
        self._sign.setVisible(not (roomy and self.aids[0].pictured is not None))

    def _dress(self) -> None:
        side = self._desk.theme.px(_AID)
        outlined = palette_of(self._desk.theme).outlined
        for view in self.aids:
            view.setFixedSize(side, side)
            view.dress(self._desk.preferences.current.skin_tone, outlined)

    def _redress(self, _preferences: object) -> None:
        self._dress()


class LookCard(Card):
    """The foot or the feet of a step in the view that fits it.

    Signals:
        spot_chosen: a ``Spot`` was pressed.
    """

    spot_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "map")
        self._desk = desk
        self._where: Where | None = None
        self._body = WHOLE
        self._view = View.SOLE
        self._marks: dict[Spot, ZoneMark] = {}
        self._choosing = False
        self._height = _MOST
        self._head = Box(desk.theme, across=True, gap=8)
        self.tag = Label("", "tag")
        self._head.add(self.tag, stretch=1)
        self.turn = hug(WordButton(desk.theme, desk.icons, "", "secondary", "rotate-ccw"))
        self.turn.setObjectName("turn_foot")
        self.turn.clicked.connect(self._turn)
        self._head.add(self.turn)
        self.column.addWidget(self._head)
        self._maps = desk.studio.feet.maps
        self.feet = FootView(desk.studio.feet)
        self.feet.setMinimumWidth(_NARROWEST)
        self.feet.spot_chosen.connect(self.spot_chosen)
        self.column.addWidget(self.feet)
        self.picture = CheckPictureView(desk.studio)
        self.column.addWidget(self.picture)
        self._dress()
        desk.theme.changed.connect(self._dress)
        desk.preferences.changed.connect(self._redress)

    def show_place(self, where: Where, body: Body = WHOLE) -> None:
        """Show the foot of a place of the check as it is, or the picture of its step."""
        step, _foot = where
        self.picture.show_picture(STEP_PICTURES.get(step))
        if body != self._body:
            self._body = body
            self._where = None
        if step not in VIEWS:
            self._where = None
        elif where != self._where:
            self._where = where
            self._view = self._views()[0]
            self._show()

    @property
    def view(self) -> View:
        """How the foot is seen."""
        return self._view

    @property
    def drawn(self) -> bool:
        """Whether the place has a drawing."""
        return self._where is not None

    @property
    def pictured(self) -> bool:
        """Whether the place has a picture of its own instead."""
        return self.picture.pictured is not None

    def arrange(self, height: int, *, choosing: bool) -> None:
        """Take about this many pixels; while one chooses, the zones come close."""
        if choosing != self._choosing:
            self._choosing = choosing
            self._show()
        self._height = height
        self._fit()

    def _fit(self) -> None:
        """Give the drawing what the line above it leaves."""
        px = self._desk.theme.px
        self._head.set_across(across=self.width() >= px(360))
        self._head.setVisible(self.drawn)
        self.feet.setVisible(self.drawn)
        taken = self._head.sizeHint().height() + px(64)
        guest = self.findChild(LookWords)
        if guest is not None and guest.isVisibleTo(self):
            taken += guest.heightForWidth(max(self.width() - px(48), 120)) + px(12)
        room = self._height - taken
        self.feet.setFixedHeight(max(_LEAST, min(_MOST, room)))
        self.picture.setVisible(self.pictured and room >= _LEAST_PICTURE)
        self.picture.setFixedHeight(max(_LEAST_PICTURE, min(_MOST_PICTURE, room)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show what is marked; what an earlier check marked is a hollow ring."""
        shown: dict[Spot, ZoneMark] = {}
        for mark in marks:
            if mark.still is StillThere.GONE:
                continue
            state = ZoneState.YESTERDAY if mark.earlier else ZoneState.MARKED
            for foot in mark.side.feet:
                shown[Spot(foot, mark.zone)] = ZoneMark(state)
        self._marks = shown
        self.feet.set_marks(shown)

    def select(self, spots: tuple[Spot, ...]) -> None:
        """Show a place as chosen, on one foot or on both, in a view that has it."""
        if spots:
            self._turn_to(spots[0])
        beside = {spot: ZoneMark(ZoneState.SELECTED) for spot in spots[1:]}
        self.feet.set_marks({**self._marks, **beside})
        self.feet.set_selected(spots[0] if spots else None)

    def _views(self) -> tuple[View, ...]:
        """Return the views of the step that show something of the feet as they are."""
        if self._where is None:
            return ()
        step, foot = self._where
        looked_at = self._body.feet.feet if foot is None else (foot,)
        return tuple(
            view for view in VIEWS[step] if any(self._shows(one, view) for one in looked_at)
        )

    def _shows(self, foot: Foot, view: View) -> bool:
        return view in self._map(foot).shapes

    def _map(self, foot: Foot) -> FootMap:
        return self._maps.lacking(self._body.missing(foot))

    def _turn(self) -> None:
        if self._where is not None:
            self._view = self._following()
            self._show()

    def _following(self) -> View:
        """Return the view that comes after the present one when the foot is turned."""
        views = self._views()
        return views[(views.index(self._view) + 1) % len(views)]

    def _turn_to(self, spot: Spot) -> None:
        """Turn the foot until a place shows, where another view of the step has it."""
        for view in (self._view, *self._views()):
            if self._shows(spot.foot, view) and self._map(spot.foot).leaves(spot.zone, view):
                if view is not self._view:
                    self._view = view
                    self._show()
                return

    def _show(self) -> None:
        if self._where is None:
            return
        step, foot = self._where
        if foot is None:
            feet = [one for one in self._body.feet.feet if self._shows(one, self._view)]
            self.feet.set_feet(self._view, *feet, body=self._body)
            self.feet.set_zones(None, asked=not self._choosing)
            if len(feet) > 1:
                self.tag.setText(_("Left foot at the left, right foot at the right"))
            else:
                self.tag.setText(sentence_case(view_name(feet[0], self._view)))
        else:
            leaves = (zone.leaves for zone in zones_at(step, foot, self._body))
            zones = frozenset[Zone]().union(*leaves)
            self.feet.set_feet(self._view, foot, body=self._body)
            close = self._choosing or step in _SMALL
            self.feet.set_zones(zones, close=close, asked=not self._choosing)
            self.tag.setText(sentence_case(view_name(foot, self._view)))
        self.turn.setVisible(len(self._views()) > 1)
        self.turn.setText(turned_name(self._following()))

    def _dress(self) -> None:
        palette, tone = palette_of(self._desk.theme), self._desk.preferences.current.skin_tone
        self.feet.set_palette(palette)
        self.feet.set_tone(tone)
        self.picture.dress(tone, palette.outlined)

    def _redress(self, _preferences: object) -> None:
        self._dress()
