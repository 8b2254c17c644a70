"""Curves, areas and cuts."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.geometry import area, centre, contains, curve, distance, mirrored, split

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))


def test_a_curve_passes_through_its_points() -> None:
    points = [(0.0, 0.0), (30.0, 10.0), (60.0, 0.0), (60.0, 40.0)]
    line = curve(points, closed=False)
    for point in points:
        assert min(math.dist(point, other) for other in line) < 1e-9


def test_a_closed_curve_does_not_repeat_its_first_point() -> None:
    line = curve(SQUARE, closed=True)
    assert line[0] == SQUARE[0]
    assert line[-1] != line[0]


def test_a_corner_stays_sharp_and_others_are_round() -> None:
    round_area = area(curve(SQUARE, closed=True))
    sharp_area = area(curve(SQUARE, closed=True, corners=frozenset(range(4))))
    assert sharp_area == pytest.approx(100)
    assert round_area > sharp_area


def test_square() -> None:
    assert area(SQUARE) == 100
    assert centre(SQUARE) == (5, 5)
    assert contains(SQUARE, (1, 9))
    assert not contains(SQUARE, (11, 5))
    assert distance(SQUARE, (5, 4)) == 4
    assert distance(SQUARE, (13, 14)) == 5
    assert mirrored(SQUARE)[1] == (-10, 0)


@given(st.floats(0.5, 9.5), st.floats(0.5, 9.5))
def test_a_cut_loses_nothing(left: float, right: float) -> None:
    one, two, seam = split(SQUARE, [(-5, left), (15, right)])
    assert area(one) + area(two) == pytest.approx(100)
    assert set(seam) <= set(one)
    assert set(seam) <= set(two)


@given(st.floats(0.5, 9.5), st.floats(1, 9))
def test_a_bent_cut_keeps_its_way(left: float, depth: float) -> None:
    way = [(-5.0, left), (depth, left), (depth, 15.0)]
    for seam in (way, way[::-1]):
        one, two, cut = split(SQUARE, seam)
        assert (depth, left) in cut
        cut_off = depth * (10 - left)
        assert sorted((area(one), area(two))) == pytest.approx(sorted((cut_off, 100 - cut_off)))


@pytest.mark.parametrize("seam", [[(20, 0), (20, 10)], [(-5, 5), (5, 5)]])
def test_a_cut_that_does_not_go_through_is_refused(seam: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="instead of twice"):
        split(SQUARE, seam)
