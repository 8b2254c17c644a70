"""Where zones are: nothing lost, nothing twice, left and right never mixed up."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.footmap import read_footmap
from footcare.domain.foot import NAIL_TOES, Foot, Spot, View, Zone
from footcare.domain.footmap import DRAWN_FOOT, Direction, FootMap, to_frame
from footcare.domain.geometry import area, bounds, centre, contains

VIEWS = tuple(DRAWN_FOOT)
LEAVES = {
    View.SOLE: {
        *Zone.TOES.leaves,
        *Zone.SOLE.leaves,
    },
    View.TOP: {
        *Zone.TOES.leaves,
        *Zone.NAILS.leaves,
        *Zone.WEBS.leaves,
        *Zone.ANKLE.leaves,
        Zone.TOP,
        Zone.SHIN,
    },
}
EVERYWHERE = [
    (view, foot, zone) for view in VIEWS for foot in Foot for zone in sorted(LEAVES[view])
]


@cache
def footmap() -> FootMap:
    return read_footmap()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_its_leaves(view: View) -> None:
    assert set(footmap().zones(view)) == LEAVES[view]


@pytest.mark.parametrize(("view", "foot"), [(View.TOP, Foot.RIGHT), (View.SOLE, Foot.LEFT)])
def test_the_big_toe_of_the_drawn_foot_is_at_the_left(view: View, foot: Foot) -> None:
    """A person who looks down at the own right foot, or at the own left sole, sees it there."""
    assert DRAWN_FOOT[view] is foot
    across = [footmap().middle(Spot(foot, toe), view)[0] for toe in sorted(Zone.TOES.leaves)]
    assert across == sorted(across)
    assert across[0] < 0
    other = [footmap().middle(Spot(foot.other, toe), view)[0] for toe in sorted(Zone.TOES.leaves)]
    assert other == sorted(other, reverse=True)


@pytest.mark.parametrize("view", VIEWS)
def test_inner_lies_on_the_side_of_the_big_toe(view: View) -> None:
    pairs = {
        View.SOLE: [(Zone.BALL_INNER, Zone.BALL_OUTER), (Zone.ARCH, Zone.OUTER_EDGE)],
        View.TOP: [(Zone.ANKLE_INNER, Zone.ANKLE_OUTER), (Zone.WEB1, Zone.WEB4)],
    }
    for foot, (inner, outer) in itertools.product(Foot, pairs[view]):
        toe = footmap().middle(Spot(foot, Zone.TOE1), view)[0]
        near = footmap().middle(Spot(foot, inner), view)[0]
        far = footmap().middle(Spot(foot, outer), view)[0]
        assert abs(near - toe) < abs(far - toe)


@pytest.mark.parametrize("view", VIEWS)
def test_zones_cover_the_outline_once(view: View) -> None:
    shape = footmap().shape(view)
    skin = {zone: line for zone, line in shape.zones.items() if zone not in NAIL_TOES}
    left, top, wide, high = bounds([shape.drawing.outline])
    inside = wrong = 0
    for column, row in itertools.product(range(60), range(110)):
        point = (left + wide * (column + 0.5) / 60, top + high * (row + 0.5) / 110)
        if contains(shape.drawing.outline, point):
            inside += 1
            wrong += sum(contains(line, point) for line in skin.values()) != 1
        else:
            assert not any(contains(line, point) for line in skin.values())
    assert inside > 2000
    assert wrong <= inside * 0.005
    whole = area(shape.drawing.outline)
    assert sum(map(area, skin.values())) == pytest.approx(whole, rel=1e-6)


def test_nails_lie_inside_their_toes_and_win_there() -> None:
    zones = footmap().shape(View.TOP).zones
    for nail, toe in NAIL_TOES.items():
        assert all(contains(zones[toe], point) for point in zones[nail])
        x, y = centre(zones[nail])
        assert footmap().spot_at(View.TOP, Foot.RIGHT, x, y) == Spot(Foot.RIGHT, nail)


@pytest.mark.parametrize(("view", "foot", "zone"), EVERYWHERE)
def test_a_mark_of_a_zone_lies_in_that_zone(view: View, foot: Foot, zone: Zone) -> None:
    spot = Spot(foot, zone)
    x, y = footmap().middle(spot, view)
    assert contains(footmap().outline(spot, view), (x, y))
    found = footmap().spot_at(view, foot, x, y)
    assert found is not None
    assert found.foot is foot
    assert found.zone in {zone, *(nail for nail, toe in NAIL_TOES.items() if toe is zone)}


@given(st.sampled_from(VIEWS), st.sampled_from(Foot), st.floats(-320, 320), st.floats(-80, 1200))
def test_what_is_found_is_there_and_the_other_foot_is_its_mirror(
    view: View, foot: Foot, x: float, y: float
) -> None:
    spot = footmap().spot_at(view, foot, x, y)
    mirror = footmap().spot_at(view, foot.other, -x, y)
    assert (spot and spot.zone) == (mirror and mirror.zone)
    if spot is None:
        shape = footmap().shape(view)
        assert not any(contains(line, to_frame(view, foot, x, y)) for line in shape.zones.values())
    else:
        assert contains(footmap().outline(spot, view), (x, y))


@given(
    st.sampled_from(VIEWS),
    st.sampled_from(Foot),
    st.floats(-320, 320),
    st.floats(-80, 1200),
    st.floats(0, 60),
)
def test_reach_only_adds(view: View, foot: Foot, x: float, y: float, reach: float) -> None:
    inside = footmap().spot_at(view, foot, x, y)
    near = footmap().spot_at(view, foot, x, y, reach=reach)
    if inside is not None:
        assert near == inside


def test_a_near_miss_finds_the_nearest_zone_within_reach() -> None:
    left, _, _, _ = bounds([footmap().outline(Spot(Foot.LEFT, Zone.TOE1), View.SOLE)])
    beside = (left - 10, 70.0)
    assert footmap().spot_at(View.SOLE, Foot.LEFT, *beside) is None
    assert footmap().spot_at(View.SOLE, Foot.LEFT, *beside, reach=5) is None
    found = footmap().spot_at(View.SOLE, Foot.LEFT, *beside, reach=20)
    assert found == Spot(Foot.LEFT, Zone.TOE1)


def test_only_the_wanted_zones_are_found() -> None:
    x, y = footmap().middle(Spot(Foot.RIGHT, Zone.NAIL1), View.TOP)
    found = footmap().spot_at(View.TOP, Foot.RIGHT, x, y, among=Zone.TOES.leaves)
    assert found == Spot(Foot.RIGHT, Zone.TOE1)
    assert footmap().spot_at(View.TOP, Foot.RIGHT, x, y, among=Zone.WEBS.leaves) is None


def test_groups_are_the_leaves_that_show() -> None:
    assert set(footmap().leaves(Zone.BALL, View.SOLE)) == Zone.BALL.leaves
    assert footmap().leaves(Zone.HEEL, View.SOLE) == (Zone.HEEL_BOTTOM,)
    assert footmap().leaves(Zone.NAIL2, View.TOP) == (Zone.NAIL2,)
    assert set(footmap().leaves(Zone.WHOLE_FOOT, View.TOP)).isdisjoint(Zone.NAILS.leaves)
    assert footmap().leaves(Zone.CALF, View.TOP) == ()
    outlines = footmap().outlines(Spot(Foot.RIGHT, Zone.BALL), View.SOLE)
    assert len(outlines) == 3
    with pytest.raises(KeyError):
        footmap().outline(Spot(Foot.RIGHT, Zone.BALL), View.SOLE)


@pytest.mark.parametrize("foot", Foot)
@pytest.mark.parametrize(
    ("view", "among"),
    [
        (View.SOLE, None),
        (View.TOP, None),
        (View.SOLE, Zone.TOES.leaves),
        (View.TOP, Zone.TOES.leaves),
        (View.TOP, Zone.WEBS.leaves),
        (View.TOP, Zone.NAILS.leaves),
    ],
)
def test_arrow_keys_reach_every_zone(view: View, foot: Foot, among: frozenset[Zone] | None) -> None:
    wanted = {zone for zone in footmap().zones(view) if among is None or zone in among}
    start = next(zone for zone in footmap().zones(view) if zone in wanted)
    reached, waiting = {start}, [start]
    while waiting:
        spot = Spot(foot, waiting.pop())
        for direction in Direction:
            after = footmap().neighbour(spot, view, direction, among=among).zone
            if after not in reached:
                reached.add(after)
                waiting.append(after)
    assert reached == wanted


def test_arrow_keys_go_where_they_point() -> None:
    for view, foot, zone in EVERYWHERE:
        spot = Spot(foot, zone)
        x0, y0 = footmap().middle(spot, view)
        for direction in Direction:
            after = footmap().neighbour(spot, view, direction)
            x1, y1 = footmap().middle(after, view)
            match direction:
                case Direction.LEFT:
                    assert x1 <= x0
                case Direction.RIGHT:
                    assert x1 >= x0
                case Direction.UP:
                    assert y1 <= y0
                case Direction.DOWN:
                    assert y1 >= y0
