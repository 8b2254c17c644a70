"""The massage answer of each foot (clinical base 5.2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Pain
from footcare.domain.person import Facts, Known
from footcare.domain.triage import Case, NotSeen, assess
from tests.domain.triage.cases import (
    DAY,
    EMPTY,
    INTACT,
    NUMB,
    POOR,
    both,
    felt_touches,
    ill,
    mark,
    marked,
    warmed,
)

AGREED = replace(POOR, massage_agreed=True)
BARE = (Zone.SOLE, Zone.ARCH, Zone.HEEL, Zone.WHOLE_FOOT)


def answers(case: Case) -> tuple[str, str]:
    """Return the answers for the left and the right foot."""
    feet = assess(case).massage.feet
    return feet[Foot.LEFT].value, feet[Foot.RIGHT].value


def unseen(zone: Zone, side: Side = Side.LEFT) -> Case:
    return replace(EMPTY, not_seen=(NotSeen(zone, side, 1),))


@pytest.mark.parametrize(
    "case",
    [
        marked(mark("numbness", "sudden")),
        felt_touches(EMPTY, (0, 3), (9, 6)),
        ill(EMPTY, "fever"),
        ill(EMPTY, "unwell"),
        ill(EMPTY, "breathless"),
        ill(EMPTY, "stroke_signs"),
        marked(mark("calf_swelling")),
        both("calf_swelling"),
        marked(mark("pain", "longstanding", zone="calf", change="same")),
        marked(mark("swelling", zone="shin")),
        both("colour_blue"),
        marked(facts=POOR),
        marked(pain=Pain(2, usual=True, side=Side.LEFT, at_rest_eased_by_hanging=True)),
        both("swelling"),
        marked(mark("blister", side="both")),
        marked(mark("redness", "fades_30min", side="both")),
        marked(pain=Pain(2), facts=NUMB),
    ],
)
def test_both_feet_are_barred(case: Case) -> None:
    assert answers(case) == ("blocked", "blocked")
    assert assess(case).massage.why


@pytest.mark.parametrize(
    "case",
    [
        marked(mark("cut")),
        marked(mark("blister")),
        marked(mark("callus", "open")),
        marked(mark("ulcer", "under_care", change="better", days=30)),
        marked(mark("redness", "fades_30min")),
        marked(mark("redness", "longstanding", change="worse")),
        marked(mark("warmth")),
        marked(mark("swelling", "longstanding", zone="ankle")),
        marked(mark("ingrown_nail"), facts=NUMB),
        marked(mark("mole_change", change="worse")),
        marked(mark("bruise", "explained"), facts=replace(INTACT, anticoagulant=True)),
        marked(pain=Pain(2, side=Side.LEFT), facts=NUMB),
        warmed(EMPTY, (0, 323, 300)),
        warmed(EMPTY, (0, 323, 300), (1, 323, 300)),
        marked(
            pain=Pain(2, usual=True, side=Side.LEFT, at_rest_eased_by_hanging=True), facts=AGREED
        ),
    ],
)
def test_one_foot_is_barred_and_the_other_is_not(case: Case) -> None:
    assert answers(case) == ("blocked", "allowed")
    assert any(sentence.startswith("Left foot") for sentence in assess(case).massage.why)


def test_the_team_s_word_lifts_the_bar_of_poor_circulation_alone() -> None:
    assert answers(marked(facts=AGREED)) == ("allowed", "allowed")
    assert answers(ill(marked(facts=AGREED), "fever")) == ("blocked", "blocked")
    assert answers(marked(mark("blister"), facts=AGREED)) == ("blocked", "allowed")


@pytest.mark.parametrize("zone", BARE)
def test_a_sole_that_was_not_seen_is_asked_about(zone: Zone) -> None:
    assert answers(unseen(zone)) == ("ask", "allowed")


def test_other_places_not_seen_are_not_asked_about() -> None:
    assert answers(unseen(Zone.TOP, Side.BOTH)) == ("allowed", "allowed")


def test_without_a_check_both_feet_are_asked_about() -> None:
    assert answers(Case(DAY, facts=INTACT)) == ("ask", "ask")
    assert answers(Case(DAY, facts=POOR)) == ("blocked", "blocked")


@pytest.mark.parametrize(
    "case",
    [
        marked(mark("callus")),
        marked(mark("corn")),
        marked(mark("crack")),
        marked(mark("athletes_foot")),
        marked(mark("wart")),
        marked(mark("bruise")),
        marked(mark("cut", change="healed")),
        marked(mark("redness", "longstanding", change="same")),
    ],
)
def test_a_local_reason_is_named(case: Case) -> None:
    assert answers(case) == ("work_around", "allowed")
    assert any("Leave out this place" in sentence for sentence in assess(case).massage.why)


@pytest.mark.parametrize("kind", ["dry_skin", "nail_long", "numbness", "shape_change"])
def test_what_needs_no_detour_is_allowed(kind: str) -> None:
    extras = ("longstanding",) if kind == "shape_change" else ()
    assert answers(marked(mark(kind, *extras, change="same"))) == ("allowed", "allowed")


def test_both_feet_warm_alike_are_allowed() -> None:
    assert answers(both("warmth")) == ("allowed", "allowed")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (NUMB, "Feeling is reduced: light pressure only"),
        (replace(INTACT, loss_of_feeling=Known.UNKNOWN), "Feeling is not tested"),
        (replace(INTACT, poor_circulation=Known.UNKNOWN), "Circulation is not tested"),
        (replace(INTACT, anticoagulant=True), "blood thinner: light pressure only"),
        (replace(INTACT, past_charcot=True), "do not move the joints"),
    ],
)
def test_a_caution_is_said_where_hands_may_touch(facts: Facts, words: str) -> None:
    assert any(words in sentence for sentence in assess(marked(facts=facts)).massage.why)


def test_nothing_is_cautioned_where_nothing_is_known_against_it() -> None:
    assert assess(EMPTY).massage.why == ()


def test_a_touch_test_counts_for_the_caution() -> None:
    why = assess(felt_touches(EMPTY, (3, 2))).massage.why
    assert any("Feeling is reduced" in sentence for sentence in why)
