"""Feet that are not whole: what is there, what is asked, what can be unseen, and what it tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.body import LOST_WITH, WHOLE, Body, Loss, beyond
from footcare.domain.check_start import fitted, home, new_draft
from footcare.domain.check_text import draft_text, read_draft
from footcare.domain.checking import PLACES, CheckDraft
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import NAIL_TOES, WEB_TOES, Foot, Side, Spot, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    StepAnswer,
    check_order,
    foot_steps,
    zones_at,
)
from footcare.domain.looked import not_seen, saw_everything
from footcare.domain.person import Facts, Person, with_body
from footcare.domain.triage import assess
from tests.domain.test_looked import stamp
from tests.domain.triage.strategies import cases

if TYPE_CHECKING:
    from footcare.domain.triage.case import Case

DAY: Final = date(2026, 11, 22)
LEAVES: Final = Zone.FOOT_AND_LOWER_LEG.leaves
LOST: Final = st.frozensets(st.sampled_from([*Zone.TOES.leaves, *Zone]), max_size=4)
BODIES: Final = st.builds(Body, st.sampled_from(Side), LOST, LOST)
FEET: Final = st.sampled_from(Foot)

LOST_TOE: Final = Body(missing_left=frozenset({Zone.TOE2}))
LOST_FOREFOOT: Final = Body(missing_left=LOST_WITH[Loss.FOREFOOT])
LOST_LEG: Final = Body(missing_left=LOST_WITH[Loss.LEG])


@given(BODIES, FEET)
def test_what_is_there_is_all_but_what_is_missing(body: Body, foot: Foot) -> None:
    there = body.zones(foot)
    assert there - {Zone.STUMP} == LEAVES - body.missing(foot)
    assert there.isdisjoint(body.missing(foot))
    assert (Zone.STUMP in there) is (body.loss(foot) is not Loss.NOTHING)
    for zone in Zone:
        assert body.has(Spot(foot, zone)) is bool(zone.leaves & there)


@given(LOST, LOST)
def test_all_that_lies_beyond_a_missing_part_is_missing(
    some: frozenset[Zone], more: frozenset[Zone]
) -> None:
    gone = beyond(some)
    assert beyond(gone) == gone
    assert beyond(some | more) >= gone
    assert all(nail in gone for nail, toe in NAIL_TOES.items() if toe in gone)
    assert all(web in gone for web, toes in WEB_TOES.items() if gone.intersection(toes))
    assert Zone.STUMP not in gone


@given(BODIES)
def test_feet_told_anew_with_all_that_is_missing_are_the_same(body: Body) -> None:
    assert Body(body.feet, body.missing_left, body.missing_right) == body


@pytest.mark.parametrize(
    ("missing", "loss"),
    [
        ((), Loss.NOTHING),
        ((Zone.NAIL1,), Loss.NOTHING),
        ((Zone.TOE1, Zone.TOE5), Loss.SOME_TOES),
        ((Zone.TOES,), Loss.TOES),
        ((Zone.BALL_OUTER,), Loss.FOREFOOT),
        ((Zone.ARCH,), Loss.FOOT),
        ((Zone.WHOLE_FOOT,), Loss.FOOT),
        ((Zone.SHIN,), Loss.LEG),
    ],
)
def test_how_far_an_amputation_went(missing: tuple[Zone, ...], loss: Loss) -> None:
    body = WHOLE.with_missing(Foot.RIGHT, missing)
    assert body.loss(Foot.RIGHT) is loss
    assert body.loss(Foot.LEFT) is Loss.NOTHING
    assert body.amputated is (loss is not Loss.NOTHING)
    if loss in LOST_WITH:
        known = WHOLE.with_missing(Foot.RIGHT, LOST_WITH[loss])
        assert known.loss(Foot.RIGHT) is loss


def test_two_whole_feet_have_the_nineteen_places_they_always_had() -> None:
    assert len(check_order(Foot.LEFT)) == PLACES == 19
    assert check_order(Foot.LEFT, WHOLE) == check_order(Foot.LEFT)


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (LOST_TOE, 19),
        (WHOLE.with_missing(Foot.LEFT, {Zone.TOES}), 16),
        (LOST_FOREFOOT, 16),
        (WHOLE.with_missing(Foot.LEFT, {Zone.WHOLE_FOOT}), 14),
        (LOST_LEG, 14),
        (Body(Side.RIGHT), 13),
        (Body(Side.LEFT, missing_left=LOST_WITH[Loss.TOES]), 10),
    ],
)
def test_what_is_missing_is_not_asked(body: Body, places: int) -> None:
    assert len(check_order(Foot.RIGHT, body)) == places


@given(BODIES, FEET)
def test_the_places_of_any_feet_are_those_of_whole_ones_in_their_order(
    body: Body, first: Foot
) -> None:
    whole, order = check_order(first), check_order(first, body)
    assert [where for where in whole if where in order] == list(order)
    assert {where for where in whole if where[1] is None} <= set(order)
    for foot in Foot:
        asked = foot_steps(foot, body)
        skin = [
            leaf for step in asked for zone in zones_at(step, foot, body) for leaf in zone.leaves
        ]
        assert sorted(skin) == (sorted(body.zones(foot)) if foot in body.feet.feet else [])


@given(BODIES, st.lists(st.frozensets(st.sampled_from(check_order())), max_size=3))
def test_missing_skin_and_a_foot_not_looked_at_are_never_unseen(
    body: Body, looks: list[frozenset[tuple[InspectionStep, Foot | None]]]
) -> None:
    checks = [
        Inspection(stamp(days), tuple(StepAnswer(*where, Answer.NOTHING_NEW) for where in seen))
        for days, seen in enumerate(looks)
    ]
    unseen = not_seen(DAY, checks, body)
    for part in unseen:
        for foot in part.side.feet:
            assert foot in body.feet.feet
            assert part.zone.leaves <= body.zones(foot)
    if checks and not unseen:
        assert saw_everything(checks, body)


def test_one_foot_alone_can_be_seen_whole() -> None:
    body = Body(Side.RIGHT)
    answers = tuple(StepAnswer(*where, Answer.NOTHING_NEW) for where in check_order(body=body))
    seen = [Inspection(stamp(), answers)]
    assert saw_everything(seen, body)
    assert not_seen(DAY, seen, body) == ()
    assert {part.side for part in not_seen(DAY, seen)} == {Side.LEFT}


def test_a_stump_is_unseen_like_other_skin() -> None:
    (part,) = [
        one for one in not_seen(DAY, [Inspection(stamp())], LOST_LEG) if one.side is Side.LEFT
    ]
    assert (part.zone, part.days) == (Zone.STUMP, 1)


@given(BODIES)
def test_only_whole_pairs_are_compared(body: Body) -> None:
    for zone in Zone:
        if body.has_pair(zone):
            assert body.feet is Side.BOTH
            assert not any(zone.leaves & body.missing(foot) for foot in Foot)
    assert WHOLE.has_pair(Zone.TOE1)


# -- what it says of the person ----------------------------------------------------------------


@given(BODIES, st.booleans())
def test_missing_parts_tell_of_an_amputation_and_nothing_untells_it(body: Body, told: bool) -> None:  # noqa: FBT001 - from hypothesis
    person = with_body(Person("me", facts=Facts(amputation=told)), body)
    assert person.facts.amputation is (told or body.amputated)
    assert with_body(person, WHOLE).facts.amputation is person.facts.amputation


@given(cases(), BODIES)
def test_missing_parts_never_lower_the_advice(case: Case, body: Body) -> None:
    before = assess(case)
    facts = with_body(Person("me", facts=case.facts), body).facts
    assert assess(replace(case, facts=facts)).level >= before.level


# -- the running check -------------------------------------------------------------------------


def sore(zone: Zone, side: Side = Side.LEFT) -> Finding:
    return Finding(FindingKind.ULCER, zone, side, date(2026, 11, 20), Change.NEW)


@given(BODIES, FEET, st.sampled_from(Zone), st.sampled_from(Side), st.sampled_from(FindingKind))
def test_what_stands_is_asked_at_a_place_that_there_is(
    body: Body, first: Foot, zone: Zone, side: Side, kind: FindingKind
) -> None:
    finding = Finding(kind, zone, side, date(2026, 11, 20), Change.SAME)
    draft = new_draft(DAY, first, [finding], body=body)
    looked_at = bool(set(side.feet) & set(body.feet.feet))
    assert len(draft.marks) == looked_at
    assert all((mark.step, mark.foot) in draft.order for mark in draft.marks)


def test_a_sore_on_a_toe_that_is_gone_is_asked_about_at_the_stump() -> None:
    assert home(sore(Zone.TOE2), Foot.LEFT, LOST_TOE) == (InspectionStep.TOES, Foot.LEFT)
    assert home(sore(Zone.TOE2), Foot.LEFT, LOST_LEG) == (InspectionStep.TOPS_ANKLES, Foot.LEFT)
    assert home(sore(Zone.STUMP), Foot.LEFT, LOST_FOREFOOT)[0] is InspectionStep.TOPS_ANKLES


@given(BODIES, BODIES, st.integers(0, PLACES))
def test_an_unfinished_check_fits_feet_told_anew_and_loses_nothing(
    before: Body, after: Body, place: int
) -> None:
    draft = new_draft(DAY, Foot.RIGHT, [sore(Zone.TOE2), sore(Zone.HEEL, Side.BOTH)], body=before)
    draft = replace(draft, place=min(place, draft.places)).answer(Answer.NOTHING_NEW)
    anew = fitted(draft, after)
    assert anew.body == after
    assert anew.answers == draft.answers
    assert [mark.finding() for mark in anew.marks] == [mark.finding() for mark in draft.marks]
    assert anew.where is None or anew.where in check_order(Foot.RIGHT, after)
    assert anew.answered <= anew.places
    assert fitted(draft, before) is draft


def test_a_check_goes_on_where_it_stood_when_that_is_still_asked() -> None:
    draft = CheckDraft(DAY).go_to((InspectionStep.SOLES, Foot.LEFT))
    assert fitted(draft, LOST_TOE).where == (InspectionStep.SOLES, Foot.LEFT)
    assert fitted(draft, Body(Side.RIGHT)).where == (InspectionStep.READY, None)


@given(BODIES)
def test_a_draft_keeps_its_feet(body: Body) -> None:
    draft = CheckDraft(DAY, body=body)
    assert read_draft(draft_text(draft)) == draft
