"""Motions: every step of every routine has its own, and none of them ever pulls."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.motions import read_illustrations
from footcare.content.routines import load_routines
from footcare.domain.body import beyond
from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.motion import Illustrations, Motion, Place, Way, without_missing
from footcare.domain.motion_words import motion_sentence, view_name
from footcare.domain.routine import Technique

if TYPE_CHECKING:
    from footcare.domain.geometry import Point

PLACES = {
    Place.TOES: Zone.TOES,
    Place.BALL: Zone.BALL,
    Place.HEEL: Zone.HEEL,
    Place.ANKLE: Zone.ANKLE,
}
STEPS = {(step.technique, step.zone or "") for routine in load_routines() for step in routine.steps}
PLANNED = {
    # every technique of the sixteen routines of clinical base 5.5, with every zone it is used on;
    # "" where a step belongs to no skin or is asked of the person
    Technique.PREPARATION: ("",),
    Technique.HOLDING: ("whole_foot",),
    Technique.EFFLEURAGE: (
        "",
        "ankle",
        "foot_and_lower_leg",
        "heel",
        "lower_leg",
        "sole",
        "top",
        "whole_foot",
    ),
    Technique.PETRISSAGE: ("arch", "ball", "calf", "heel"),
    Technique.FRICTION_CIRCULAR: ("ankle", "ball", "shin", "top"),
    Technique.COMPRESSION: ("calf", "toes"),
    Technique.THUMB_WALKING: ("arch",),
    Technique.PASSIVE_ROM: ("ankle", "big_toe", "midfoot", "toes"),
    Technique.ANKLE_PUMPS: ("ankle",),
    Technique.ACTIVE_CIRCLES: ("ankle",),
    Technique.TOE_SPREAD: ("toes",),
    Technique.TOE_CURL: ("toes",),
    Technique.SHORT_FOOT: ("arch",),
    Technique.IN_OUT_TURN: ("ankle",),
    Technique.HEEL_RAISE_SEATED: ("calf",),
    Technique.STRETCH: ("calf",),
    Technique.TEXTURE_TOUCH: ("top",),
    Technique.THIN_APPLICATION: ("",),
    Technique.CHECK: ("toes", "webs"),
    Technique.FINISH: ("",),
}
EVERY_STEP = sorted(STEPS | {(how, where) for how in PLANNED for where in PLANNED[how]})
MOVES_ITSELF = {
    Technique.ANKLE_PUMPS,
    Technique.ACTIVE_CIRCLES,
    Technique.TOE_SPREAD,
    Technique.TOE_CURL,
    Technique.SHORT_FOOT,
    Technique.IN_OUT_TURN,
    Technique.HEEL_RAISE_SEATED,
    Technique.STRETCH,
}


@cache
def drawings() -> Illustrations:
    return read_illustrations()


def motions() -> tuple[Motion, ...]:
    return drawings().motions.motions


def test_the_table_names_every_technique() -> None:
    assert set(PLANNED) == set(Technique)


@pytest.mark.parametrize(("technique", "zone"), EVERY_STEP)
def test_every_step_of_a_routine_has_its_own_motion(technique: Technique, zone: str) -> None:
    wanted = Zone(zone) if zone else None
    motion = drawings().motions.motion_for(technique, wanted)
    assert motion.technique is technique
    assert motion.zone is wanted


@pytest.mark.parametrize("technique", Technique)
def test_every_technique_has_a_motion_for_any_zone(technique: Technique) -> None:
    for zone in (None, *Zone):
        assert drawings().motions.motion_for(technique, zone).technique is technique


def test_a_zone_without_an_own_motion_gets_that_of_its_group() -> None:
    chosen = drawings().motions.motion_for(Technique.EFFLEURAGE, Zone.HEEL_BOTTOM)
    assert chosen.zone is Zone.HEEL


def test_toes_are_pressed_at_their_sides_and_never_pulled() -> None:
    for motion in motions():
        if motion.zone in {Zone.TOES, Zone.BIG_TOE} and motion.technique in {
            Technique.COMPRESSION,
            Technique.PASSIVE_ROM,
        }:
            assert motion.way in {Way.SQUEEZE, Way.BEND, Way.MOVE}
            assert not motion.path
            for joint in motion.joints:
                assert (max(joint.stretch), joint.shift) == (1, (0, 0))


def test_a_press_on_a_toe_lasts_two_seconds() -> None:
    motion = drawings().motions.motion_for(Technique.COMPRESSION, Zone.TOES)
    assert 2 <= motion.beat <= 4


def test_long_strokes_take_about_four_seconds() -> None:
    for motion in motions():
        if motion.technique is Technique.EFFLEURAGE:
            assert 3.5 <= motion.beat <= 5


def middle_of(motion: Motion, place: Place) -> Point:
    footmap = drawings().footmap
    drawn = DRAWN_FOOT[motion.view]
    leaves = footmap.leaves(PLACES[place], motion.view)
    points = [footmap.middle(Spot(drawn, leaf), motion.view) for leaf in leaves]
    return (
        sum(x for x, _ in points) / len(points),
        sum(y for _, y in points) / len(points),
    )


def test_the_path_leads_where_the_words_say() -> None:
    checked = 0
    for motion in motions():
        if motion.start not in PLACES or motion.end not in PLACES or motion.start is motion.end:
            continue
        way = motion.arrow or motion.path or [touch.at for touch in motion.touches]
        start, end = middle_of(motion, motion.start), middle_of(motion, motion.end)
        assert math.dist(way[0], start) < math.dist(way[0], end)
        assert math.dist(way[-1], end) < math.dist(way[-1], start)
        checked += 1
    assert checked >= 5


def test_strokes_over_the_top_lead_to_the_leg() -> None:
    for motion in motions():
        if motion.way is Way.GLIDE and motion.zone in {Zone.TOP, Zone.WHOLE_FOOT}:
            ys = [y for _, y in motion.path]
            assert ys == sorted(ys)


def test_every_motion_stays_in_its_picture() -> None:
    for motion in motions():
        left, top, wide, high = motion.frame
        if motion.way is Way.DRAW:
            continue  # its scarf leads out of the picture, to the hands
        for x, y in (*motion.path, *motion.arrow, *(touch.at for touch in motion.touches)):
            assert left < x < left + wide
            assert top < y < top + high


@pytest.mark.parametrize("technique", Technique)
def test_what_moves_by_itself_moves_in_the_picture(technique: Technique) -> None:
    for motion in motions():
        if motion.technique is technique:
            assert bool(motion.joints) or technique not in MOVES_ITSELF
            assert bool(motion.joints) is (motion.way in {Way.MOVE, Way.DRAW, Way.BEND})
            if motion.way is Way.BEND:
                assert len(motion.joints) == len(motion.touches)


def test_a_moving_foot_ends_where_it_began() -> None:
    for motion in motions():
        if motion.joints:
            start, end = motion.bends(0.0), motion.bends(1.0)
            assert [bend.turn for bend in start] == pytest.approx([bend.turn for bend in end])
            assert motion.bends(0.25) != start


def test_strokes_over_a_leg_lead_to_the_knee_and_to_the_heart() -> None:
    for motion in motions():
        if motion.way is Way.GLIDE and motion.view in {View.LEG_FRONT, View.LEG_BACK}:
            ys = [y for _, y in motion.path]
            assert ys == sorted(ys, reverse=True)


def test_a_helpers_hand_has_room_on_its_own_side() -> None:
    over_the_top = drawings().motions.motion_for(Technique.EFFLEURAGE, Zone.WHOLE_FOOT)
    assert over_the_top.frame_for(helper=False) == over_the_top.frame
    left, top, wide, high = over_the_top.frame_for(helper=True)
    assert (left, wide) == (over_the_top.frame[0], over_the_top.frame[2])
    assert top < over_the_top.frame[1]
    assert top + high == pytest.approx(over_the_top.frame[1] + over_the_top.frame[3])


@given(st.sampled_from(motions()), st.floats(0, 0.99), st.data())
def test_the_time_of_a_moment_is_that_moment(
    motion: Motion, share: float, data: st.DataObject
) -> None:
    beat = data.draw(st.integers(0, motion.beats - 1))
    found, so_far = motion.moment(motion.time_of(beat, share))
    assert found == beat or so_far == pytest.approx(1)
    if found == beat:
        assert so_far == pytest.approx(share, abs=1e-6)


@given(st.sampled_from(motions()), st.floats(0, 3))
def test_a_moment_is_a_beat_and_a_share_of_it(motion: Motion, t: float) -> None:
    beat, share = motion.moment(t)
    assert 0 <= beat < motion.beats
    assert 0 <= share <= 1


def test_the_sentence_says_foot_view_zone_and_hands() -> None:
    motion = drawings().motions.motion_for(Technique.FRICTION_CIRCULAR, Zone.BALL)
    assert motion_sentence(motion, Foot.LEFT, Zone.BALL) == (
        "Left foot, sole. Ball of the foot highlighted. The thumb draws small slow circles."
    )
    assert view_name(Foot.RIGHT, motion.view) == "Right foot, sole"


@pytest.mark.parametrize(("technique", "zone"), EVERY_STEP)
def test_every_step_has_a_text_alternative(technique: Technique, zone: str) -> None:
    wanted = Zone(zone) if zone else None
    motion = drawings().motions.motion_for(technique, wanted)
    for foot in Foot:
        says = motion_sentence(motion, foot, wanted)
        assert says.endswith(".")
        if wanted is not None:
            assert says.startswith(view_name(foot, motion.view))
        if wanted is not None and not motion.bare:
            assert "highlighted" in says or motion.way in {Way.HOLD, Way.LOOK}


def test_every_motion_has_a_sentence_without_gaps() -> None:
    for motion in motions():
        says = motion_sentence(motion, Foot.LEFT, motion.zone)
        assert "  " not in says
        assert "{" not in says
        assert says.endswith(".")


def pressed(motion: Motion) -> list[int]:
    """Return the touches of one round, in their order."""
    moments = [(turn + 0.5) / motion.beats for turn in range(motion.beats)]
    return [motion.moment(t)[0] for t in moments]


def test_hands_go_past_toes_that_are_missing() -> None:
    motion = drawings().motions.motion_for(Technique.COMPRESSION, Zone.TOES)
    assert pressed(motion) == list(range(5))
    gone = beyond(frozenset({Zone.TOE2, Zone.TOE3}))
    fewer = without_missing(motion, drawings().footmap, gone)
    assert len(pressed(fewer)) == 3
    spots = [
        drawings().footmap.spot_at(
            motion.view, DRAWN_FOOT[motion.view], *motion.touches[beat].at, reach=40
        )
        for beat in pressed(fewer)
    ]
    assert all(spot is not None and spot.zone not in gone for spot in spots)
    assert fewer.cycle == pytest.approx(motion.cycle * 3 / 5)
    for beat in pressed(fewer):
        back, share = fewer.moment(fewer.time_of(beat, 0.25))
        assert back == beat
        assert share == pytest.approx(0.25)


def test_a_nail_that_is_missing_takes_no_toe_with_it() -> None:
    motion = drawings().motions.motion_for(Technique.COMPRESSION, Zone.TOES)
    assert without_missing(motion, drawings().footmap, Zone.NAILS.leaves) == motion
    assert without_missing(motion, drawings().footmap, frozenset()) is motion
