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
from footcare.domain.geometry import area, bounds, contains

VIEWS = tuple(DRAWN_FOOT)
TOES, NAILS, WEBS, ANKLE = (zone.leaves for zone in (Zone.TOES, Zone.NAILS, Zone.WEBS, Zone.ANKLE))
LEAVES = {
    View.SOLE: TOES | Zone.SOLE.leaves,
    View.TOP: TOES | NAILS | WEBS | ANKLE | {Zone.TOP, Zone.SHIN},
    View.INNER: Zone.BIG_TOE.leaves
    | Zone.HEEL.leaves
    | Zone.LOWER_LEG.leaves
    | {Zone.BALL_INNER, Zone.ARCH, Zone.TOP, Zone.ANKLE_INNER},
    View.OUTER: TOES
    | Zone.HEEL.leaves
    | Zone.LOWER_LEG.leaves
    | {Zone.NAIL5, Zone.BALL_OUTER, Zone.OUTER_EDGE, Zone.TOP, Zone.ANKLE_OUTER},
    View.BACK: Zone.HEEL.leaves | ANKLE | {Zone.BALL_INNER, Zone.OUTER_EDGE, Zone.CALF},
    View.TOES: TOES | NAILS | {Zone.TOP},
    View.WEBS: TOES | NAILS | WEBS | {Zone.TOP},
    View.LEG_FRONT: TOES | NAILS | ANKLE | {Zone.TOP, Zone.SHIN},
    View.LEG_BACK: Zone.HEEL.leaves | ANKLE | {Zone.BALL_INNER, Zone.OUTER_EDGE, Zone.CALF},
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


@pytest.mark.parametrize(
    ("view", "foot", "inner", "outer"),
    [
        # looked down upon by its owner, a right foot has its big toe at the left
        (View.TOP, Foot.RIGHT, Zone.TOE1, Zone.TOE5),
        (View.WEBS, Foot.RIGHT, Zone.WEB1, Zone.WEB4),
        # the own left sole, turned up and looked at
        (View.SOLE, Foot.LEFT, Zone.BALL_INNER, Zone.BALL_OUTER),
        # from in front, the other way round: a left foot
        (View.TOES, Foot.LEFT, Zone.TOE1, Zone.TOE5),
        (View.LEG_FRONT, Foot.LEFT, Zone.ANKLE_INNER, Zone.ANKLE_OUTER),
        # from behind, as from above
        (View.BACK, Foot.RIGHT, Zone.ANKLE_INNER, Zone.ANKLE_OUTER),
        (View.LEG_BACK, Foot.RIGHT, Zone.BALL_INNER, Zone.OUTER_EDGE),
        # from its inner side the toes of a right foot point left, from its outer side right
        (View.INNER, Foot.RIGHT, Zone.TOE1, Zone.HEEL_BACK),
        (View.OUTER, Foot.RIGHT, Zone.HEEL_BACK, Zone.TOE5),
    ],
)
def test_which_foot_is_drawn_and_which_way_round(
    view: View, foot: Foot, inner: Zone, outer: Zone
) -> None:
    """The first zone of each row lies at the left of the drawing, the second at its right."""
    assert DRAWN_FOOT[view] is foot

    def across(shown: Foot, zone: Zone) -> float:
        return footmap().middle(Spot(shown, zone), view)[0]

    assert across(foot, inner) < across(foot, outer)
    assert across(foot.other, inner) > across(foot.other, outer)


def test_every_leaf_but_a_stump_is_drawn_somewhere() -> None:
    drawn = {zone for view in VIEWS for zone in footmap().zones(view)}
    assert drawn == {zone for zone in Zone if zone.is_leaf} - {Zone.STUMP}


@pytest.mark.parametrize("view", [view for view in VIEWS if LEAVES[view] >= TOES])
def test_toes_lie_in_their_order(view: View) -> None:
    drawn = DRAWN_FOOT[view]
    across = [footmap().middle(Spot(drawn, toe), view)[0] for toe in sorted(TOES)]
    assert across in (sorted(across), sorted(across, reverse=True))


@pytest.mark.parametrize("view", VIEWS)
def test_zones_cover_the_outline_once(view: View) -> None:
    shape = footmap().shape(view)
    skin = {zone: line for zone, line in shape.zones.items() if zone not in NAIL_TOES}
    left, top, wide, high = bounds([shape.drawing.outline])
    inside = wrong = 0
    for column, row in itertools.product(range(40), range(70)):
        point = (left + wide * (column + 0.5) / 40, top + high * (row + 0.5) / 70)
        if contains(shape.drawing.outline, point):
            inside += 1
            wrong += sum(contains(line, point) for line in skin.values()) != 1
        else:
            assert not any(contains(line, point) for line in skin.values())
    assert inside > 600
    assert wrong <= inside * 0.005
    whole = area(shape.drawing.outline)
    assert sum(map(area, skin.values())) == pytest.approx(whole, rel=1e-6)


@pytest.mark.parametrize("view", [view for view in VIEWS if LEAVES[view] & NAILS])
def test_nails_lie_inside_their_toes_and_win_there(view: View) -> None:
    zones = footmap().shape(view).zones
    for nail in LEAVES[view] & NAILS:
        assert all(contains(zones[NAIL_TOES[nail]], point) for point in zones[nail])
        drawn = Spot(DRAWN_FOOT[view], nail)
        assert footmap().spot_at(view, drawn.foot, *footmap().middle(drawn, view)) == drawn


@pytest.mark.parametrize(("view", "foot", "zone"), EVERYWHERE)
def test_a_mark_of_a_zone_lies_in_that_zone(view: View, foot: Foot, zone: Zone) -> None:
    spot = Spot(foot, zone)
    x, y = footmap().middle(spot, view)
    assert contains(footmap().outline(spot, view), (x, y))
    found = footmap().spot_at(view, foot, x, y)
    assert found is not None
    assert found.foot is foot
    assert found.zone in {zone, *(nail for nail, toe in NAIL_TOES.items() if toe is zone)}


@given(st.sampled_from(VIEWS), st.sampled_from(Foot), st.floats(-320, 1020), st.floats(-300, 1200))
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
    st.floats(-320, 1020),
    st.floats(-300, 1200),
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
        (View.WEBS, Zone.WEBS.leaves),
        (View.TOES, Zone.TOES.leaves),
        *((view, None) for view in VIEWS[2:]),
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
