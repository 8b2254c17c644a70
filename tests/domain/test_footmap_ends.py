"""A foot that is not whole: what is missing is drawn nowhere, and its end is a stump."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from footcare.content.footmap_ends import read_footmaps
from footcare.domain.body import LOST_WITH, TOES, WHOLE, Body, Loss, beyond
from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.footmap import DRAWN_FOOT, FootMap
from footcare.domain.geometry import area, contains
from footcare.domain.inspection import foot_steps, zones_at

if TYPE_CHECKING:
    from footcare.domain.footmap_ends import FootMaps

SOME_TOES = [
    frozenset(lost) for count in range(1, len(TOES)) for lost in combinations(sorted(TOES), count)
]
LOST = [*SOME_TOES, *(zones for zones in LOST_WITH.values() if zones)]


@cache
def maps() -> FootMaps:
    return read_footmaps()


def lacking(lost: frozenset[Zone]) -> FootMap:
    return maps().lacking(beyond(lost))


def words(lost: frozenset[Zone]) -> str:
    return "+".join(sorted(lost)[:5])


def test_a_whole_foot_has_the_whole_map() -> None:
    assert lacking(frozenset()) is maps().whole
    assert lacking(frozenset({Zone.TOE2})) is lacking(frozenset({Zone.TOE2}))


@pytest.mark.parametrize("lost", LOST, ids=words)
def test_what_is_missing_is_drawn_nowhere(lost: frozenset[Zone]) -> None:
    gone = beyond(lost)
    for view, shape in lacking(lost).shapes.items():
        whole = maps().whole.shape(view)
        assert gone.isdisjoint(shape.zones)
        assert set(shape.zones) - {Zone.STUMP} <= set(whole.zones)
        skin = [layer.outline for layer in shape.drawing.layers]
        for zone in gone & Zone.NAILS.leaves & set(whole.zones):
            assert whole.zones[zone] not in [nail.outline for nail in shape.drawing.nails]
        for toe in gone & TOES & set(whole.zones):
            left, top, wide, high = box(whole.zones[toe])
            if view in (View.SOLE, View.TOP, View.WEBS):
                tip = (left + wide / 2, top + 0.15 * high)
                assert not any(contains(outline, tip) for outline in skin), (view, toe)
        assert area(shape.drawing.outline) <= area(whole.drawing.outline) + 1


@pytest.mark.parametrize("lost", LOST, ids=words)
def test_all_that_is_left_can_be_found(lost: frozenset[Zone]) -> None:
    body = WHOLE.with_missing(Foot.LEFT, lost)
    footmap = lacking(lost)
    shown = {zone for view in footmap.views for zone in footmap.zones(view)}
    for step in foot_steps(Foot.LEFT, body):
        for place in zones_at(step, Foot.LEFT, body):
            assert place.leaves & body.zones(Foot.LEFT) <= shown, (step, place)


@pytest.mark.parametrize("lost", LOST, ids=words)
def test_a_press_on_a_stump_finds_it(lost: frozenset[Zone]) -> None:
    footmap = lacking(lost)
    stumped = [view for view in footmap.views if Zone.STUMP in footmap.zones(view)]
    assert stumped
    for view in stumped:
        stump = Spot(DRAWN_FOOT[view], Zone.STUMP)
        x, y = footmap.middle(stump, view)
        assert footmap.spot_at(view, stump.foot, x, y) == stump
        assert len(footmap.outlines(stump, view)) == len(footmap.shape(view).stumps)


def test_a_nail_alone_leaves_its_toe() -> None:
    shape = lacking(frozenset({Zone.NAIL1})).shape(View.TOP)
    whole = maps().whole.shape(View.TOP)
    assert Zone.NAIL1 not in shape.zones
    assert Zone.STUMP not in shape.zones
    assert shape.drawing.outline == whole.drawing.outline
    assert len(shape.drawing.nails) == len(whole.drawing.nails) - 1


@pytest.mark.parametrize(
    ("loss", "views"),
    [
        (Loss.TOES, set(DRAWN_FOOT)),
        (Loss.FOREFOOT, set(DRAWN_FOOT) - {View.TOES, View.WEBS}),
        (Loss.FOOT, {View.LEG_FRONT, View.LEG_BACK}),
        (Loss.LEG, {View.LEG_FRONT, View.LEG_BACK}),
    ],
)
def test_views_that_would_show_nothing_are_left_out(loss: Loss, views: set[View]) -> None:
    footmap = lacking(LOST_WITH[loss])
    assert set(footmap.views) == views
    assert {view for view in View if view in footmap.shapes} == views


def test_the_toes_behind_a_missing_big_toe_come_into_sight() -> None:
    one, none = (
        lacking(lost).shape(View.INNER).drawing.layers for lost in (frozenset({Zone.TOE1}), TOES)
    )
    assert len(one) - len(none) == len(TOES) - 1


def test_each_foot_keeps_its_own_map() -> None:
    body = Body(missing_left=frozenset({Zone.TOE1}))
    left, right = (maps().lacking(body.missing(foot)) for foot in Foot)
    assert Zone.TOE1 not in left.zones(View.SOLE)
    assert right is maps().whole


def box(polygon: tuple[tuple[float, float], ...]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in polygon], [y for _, y in polygon]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
