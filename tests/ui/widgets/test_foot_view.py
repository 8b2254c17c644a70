"""Choosing zones on the drawing, with the mouse and without it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from footcare.content.motions import read_illustrations
from footcare.domain.foot import NAIL_TOES, Foot, Spot, View, Zone
from footcare.domain.footmap import to_frame
from footcare.domain.geometry import contains
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.map_painter import MapPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.illustration.zone_painter import ZoneMark, ZoneState
from footcare.ui.widgets.foot_view import REACH, FootView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.geometry import Polygon


@cache
def feet() -> FootPainter:
    drawings = read_illustrations()
    return FootPainter(drawings.maps, drawings.tones)


class Heard:
    """Collects what a view says."""

    def __init__(self, view: FootView) -> None:
        self.chosen: list[object] = []
        self.hovered: list[object] = []
        view.spot_chosen.connect(self.chosen.append)
        view.spot_hovered.connect(self.hovered.append)


@pytest.fixture
def view(qtbot: QtBot) -> FootView:
    made = FootView(feet())
    qtbot.addWidget(made)
    made.resize(320, 520)
    made.show()
    return made


def place(view: FootView, spot: Spot) -> QPointF:
    at = view.place_of(spot)
    assert at is not None
    return at


@pytest.mark.parametrize("foot", Foot)
@pytest.mark.parametrize("shown", View)
def test_a_click_on_a_zone_chooses_it(
    qtbot: QtBot, view: FootView, shown: View, foot: Foot
) -> None:
    view.set_feet(shown, foot)
    view.resize(640, 520)
    heard = Heard(view)
    for spot in view.spots():
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, spot).toPoint())
        assert isinstance(heard.chosen[-1], Spot)
        assert heard.chosen[-1].foot is foot
        assert heard.chosen[-1].zone.overlaps(spot.zone)
        if spot.zone not in NAIL_TOES.values():
            assert heard.chosen[-1] == spot


@pytest.mark.parametrize("shown", View)
def test_a_press_beside_the_foot_counts_within_reach(view: FootView, shown: View) -> None:
    """From every zone outwards: the last pixels that still choose are as many as the reach."""
    view.set_feet(shown, Foot.RIGHT)
    view.resize(640, 520)
    lowest = max(view.spots(), key=lambda spot: place(view, spot).y())
    at = place(view, lowest)
    painted = feet().footmap.shape(shown).drawing.outline
    inside, chosen = 0, 0
    for y in range(int(at.y()), view.height()):
        point = QPointF(at.x(), y)
        chosen += view.spot_at(point) is not None
        inside += on_the_foot(view, shown, point, painted)
    assert inside > 0
    assert REACH - 2 <= chosen - inside <= REACH + 2 or at.y() + chosen > view.height() - 16


def on_the_foot(view: FootView, shown: View, point: QPointF, outline: Polygon) -> bool:
    """Tell whether a point of the widget lies on the drawn foot itself."""
    spot = view.spot_at(point)
    if spot is None:
        return False
    framing = MapPainter(feet()).framings(view.size(), shown, (Foot.RIGHT,), None)[0]
    return contains(outline, to_frame(shown, Foot.RIGHT, *framing.to_units(point)))


def test_a_near_miss_chooses_and_a_far_one_does_not(qtbot: QtBot, view: FootView) -> None:
    heard = Heard(view)
    heel = place(view, Spot(Foot.LEFT, Zone.HEEL_BOTTOM))
    below = next(
        y for y in range(int(heel.y()), view.height()) if view.spot_at(QPointF(heel.x(), y)) is None
    )
    inside = next(
        y
        for y in range(below, 0, -1)
        if view.spot_at(QPointF(heel.x(), y - REACH)) is not None
        and view.spot_at(QPointF(heel.x(), y)) is not None
    )
    assert 0 < below - inside <= 2
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(heel.x(), below + 1).toPoint())
    assert heard.chosen == []
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=heel.toPoint())
    assert heard.chosen == []


def test_hovering_is_told_once_and_ends(qtbot: QtBot, view: FootView) -> None:
    heard = Heard(view)
    arch = place(view, Spot(Foot.LEFT, Zone.ARCH))
    qtbot.mouseMove(view, arch.toPoint())
    qtbot.mouseMove(view, (arch + QPointF(2, 2)).toPoint())
    assert heard.hovered == [Spot(Foot.LEFT, Zone.ARCH)]
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view, QPointF(2, view.height() - 3).toPoint())
    assert heard.hovered[-1] is None


@pytest.mark.parametrize("shown", [View.SOLE, View.TOP, View.OUTER, View.BACK])
def test_every_zone_can_be_chosen_with_keys_alone(
    qtbot: QtBot, view: FootView, shown: View
) -> None:
    view.set_feet(shown, Foot.RIGHT, Foot.LEFT)
    view.resize(640, 520)
    heard = Heard(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    start = view.cursor_spot() or view.spots()[0]
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    reached = {start}
    ways: list[tuple[Qt.Key, ...]] = [()]
    while ways:
        way = ways.pop()
        for key in keys:
            view.set_feet(shown, Foot.RIGHT, Foot.LEFT)
            view.set_selected(start)
            for step in (*way, key):
                qtbot.keyClick(view, step)
            spot = view.cursor_spot()
            assert spot is not None
            if spot not in reached:
                reached.add(spot)
                ways.append((*way, key))
    assert reached == set(view.spots())
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert heard.chosen == [view.cursor_spot()] * 2


def test_enter_without_a_cursor_chooses_nothing(qtbot: QtBot, view: FootView) -> None:
    heard = Heard(view)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.chosen == []


def test_only_some_zones_are_brought_close(view: FootView) -> None:
    view.set_feet(View.TOP, Foot.LEFT)
    far = place(view, Spot(Foot.LEFT, Zone.WEB1)) - place(view, Spot(Foot.LEFT, Zone.WEB4))
    view.set_zones(Zone.WEBS.leaves)
    near = place(view, Spot(Foot.LEFT, Zone.WEB1)) - place(view, Spot(Foot.LEFT, Zone.WEB4))
    assert {spot.zone for spot in view.spots()} == Zone.WEBS.leaves
    assert abs(near.x()) > 1.2 * abs(far.x())
    assert view.spot_at(place(view, Spot(Foot.LEFT, Zone.WEB2))) == Spot(Foot.LEFT, Zone.WEB2)
    view.set_zones(None)
    assert len(view.spots()) > 4


def test_states_show(view: FootView) -> None:
    pictures = {bytes(view.grab().toImage().constBits())}
    spot = Spot(Foot.LEFT, Zone.ARCH)
    shown = [state for state in ZoneState if state is not ZoneState.IDLE]
    for state in shown:
        view.set_marks({spot: ZoneMark(state, "1" if state is ZoneState.MARKED else "")})
        pictures.add(bytes(view.grab().toImage().constBits()))
    view.set_marks({})
    view.set_selected(Spot(Foot.LEFT, Zone.BALL))
    pictures.add(bytes(view.grab().toImage().constBits()))
    view.set_tone(SkinTone.DEEP)
    pictures.add(bytes(view.grab().toImage().constBits()))
    view.set_palette(IllustrationPalette(outlined=IllustrationPalette().line))
    pictures.add(bytes(view.grab().toImage().constBits()))
    assert len(pictures) == 1 + len(shown) + 3


def test_it_says_what_it_shows(view: FootView) -> None:
    view.set_feet(View.SOLE, Foot.RIGHT, Foot.LEFT)
    assert view.accessibleName() == "Picture: Right foot, sole; Left foot, sole"
    view.set_selected(Spot(Foot.LEFT, Zone.HEEL_BOTTOM))
    view.set_marks({Spot(Foot.LEFT, Zone.TOE1): ZoneMark(ZoneState.MARKED, "1")})
    assert view.accessibleDescription() == (
        "Heel, underneath. Big toe. Arrow keys move, Enter chooses."
    )
    assert view.selected() == Spot(Foot.LEFT, Zone.HEEL_BOTTOM)


def test_a_foot_that_is_not_shown_has_no_place(view: FootView) -> None:
    assert view.place_of(Spot(Foot.RIGHT, Zone.ARCH)) is None
    assert view.spot_at(QPointF(-50, -50)) is None
