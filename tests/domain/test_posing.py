"""Joints of a drawn foot: what lies beyond moves, what lies before stays, nothing tears."""

from __future__ import annotations

import itertools
import math
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.content.motions import read_illustrations
from footcare.domain.posing import Joint, carried, posed, turned

if TYPE_CHECKING:
    from footcare.domain.motion import Illustrations, Motion

ANKLE = Joint(at=(100.0, 0.0), toward=(1.0, 0.0), soft=20.0, turn=(-10.0, 30.0))
EVERYTHING = Joint(at=(0.0, 0.0), toward=(0.0, 0.0), shift=(5.0, -7.0))
points = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@cache
def drawings() -> Illustrations:
    return read_illustrations()


def moving() -> list[Motion]:
    return [motion for motion in drawings().motions.motions if motion.joints]


def test_what_lies_beyond_a_joint_turns_about_it() -> None:
    bend = ANKLE.bent(1.0)
    x, y = bend.carry((200.0, 0.0))
    assert math.dist((x, y), ANKLE.at) == pytest.approx(100)
    assert math.degrees(math.atan2(y, x - 100)) == pytest.approx(30)
    assert turned((200.0, 0.0), [bend]) == pytest.approx(30)


@given(points, st.floats(0, 1))
def test_what_lies_before_a_joint_stays(point: tuple[float, float], share: float) -> None:
    x, y = point
    before = (min(x, 85.0), y)
    assert carried(before, [ANKLE.bent(share)]) == before


def test_the_ends_of_a_movement_are_those_of_the_joint() -> None:
    assert [ANKLE.bent(share).turn for share in (0.0, 0.5, 1.0)] == [-10, 10, 30]
    assert EVERYTHING.bent(0.0).carry((3.0, 4.0)) == (3, 4)
    assert EVERYTHING.bent(1.0).carry((3.0, 4.0)) == (8, -3)


def test_a_narrow_joint_leaves_its_neighbours() -> None:
    toe = Joint(at=(0.0, 0.0), toward=(0.0, -1.0), soft=10.0, wide=30.0, turn=(0.0, 20.0))
    bend = toe.bent(1.0)
    assert bend.carry((0.0, -100.0)) != (0.0, -100.0)
    assert bend.carry((60.0, -100.0)) == (60.0, -100.0)


@settings(max_examples=30)
@given(st.sampled_from(moving()), st.floats(0, 1))
def test_a_posed_foot_is_not_torn(motion: Motion, share: float) -> None:
    """Neighbours on a contour stay neighbours: no piece grows to thrice its length."""
    drawing = drawings().footmap.shape(motion.view).drawing
    moved = posed(drawing, motion.bends(share))
    assert len(moved.layers) == len(drawing.layers)
    for before, after in zip(drawing.layers, moved.layers, strict=True):
        pieces = zip(
            itertools.pairwise(before.outline), itertools.pairwise(after.outline), strict=True
        )
        for (a, b), (c, d) in pieces:
            assert math.dist(c, d) <= 3 * math.dist(a, b) + 1


@given(st.sampled_from(moving()), st.floats(0, 1))
def test_a_movement_comes_back_the_way_it_went(motion: Motion, share: float) -> None:
    if any(joint.phase for joint in motion.joints):
        return
    there, back = motion.bends(share), motion.bends(1 - share)
    for one, other in zip(there, back, strict=True):
        assert one.turn == pytest.approx(other.turn)
        assert one.stretch == pytest.approx(other.stretch)
