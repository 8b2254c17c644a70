"""The foot of the check is seen from where the step looks, and turns to what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.body import LOST_WITH, WHOLE, Body, Loss
from footcare.domain.check_picture import STEP_PICTURES, Pictured, picture_words
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Side, Spot, View, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    STEP_ZONES,
    Answer,
    InspectionStep,
    foot_steps,
    zones_at,
)
from footcare.ui.pages.checking.where_panel import WherePanel
from footcare.ui.pages.checking.words import VIEWS
from tests.builders import STUDIO

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.ui.pages.checking import Hand


def seen(hand: Hand) -> View:
    """Return how the foot beside the questions is seen now."""
    return hand.page.looks.view


@pytest.mark.parametrize("step", FOOT_STEPS)
def test_every_place_of_a_step_shows_in_one_of_its_views(step: InspectionStep) -> None:
    footmap = STUDIO.feet.footmap
    wanted = {leaf for zone in STEP_ZONES[step] for leaf in zone.leaves}
    shown = {zone for view in VIEWS[step] for zone in footmap.zones(view)}
    assert wanted <= shown
    for view in VIEWS[step]:
        assert wanted & set(footmap.zones(view)), f"{view} shows nothing of {step}"


@pytest.mark.parametrize(
    ("step", "zone", "view"),
    [
        (InspectionStep.TOPS_ANKLES, Zone.TOP, View.TOP),
        (InspectionStep.TOPS_ANKLES, Zone.LOWER_LEG, View.TOP),
        (InspectionStep.HEELS, Zone.HEEL_BACK, View.BACK),
        (InspectionStep.HEELS, Zone.HEEL_BOTTOM, View.BACK),
        (InspectionStep.TOES, Zone.TOE3, View.TOP),
        (InspectionStep.BETWEEN_TOES, Zone.WEB2, View.WEBS),
        (InspectionStep.NAILS, Zone.NAIL1, View.TOP),
    ],
)
def test_a_place_chosen_in_the_list_shows_on_the_foot(
    hand: Hand, step: InspectionStep, zone: Zone, view: View
) -> None:
    hand.go_to((step, Foot.RIGHT))
    hand.press(Answer.MARKED)
    hand.panel(WherePanel).list.choose(zone)
    looks = hand.page.looks
    assert seen(hand) is view
    assert looks.feet.selected() == Spot(Foot.RIGHT, zone)


def test_the_foot_turns_to_a_place_that_the_view_does_not_have(hand: Hand) -> None:
    hand.go_to((InspectionStep.TOPS_ANKLES, Foot.LEFT))
    looks = hand.page.looks
    assert seen(hand) is View.TOP
    looks.select((Spot(Foot.LEFT, Zone.CALF),))
    assert seen(hand) is View.INNER
    assert looks.tag.text() == "Left foot, inner side"


def test_the_foot_is_turned_all_the_way_round(hand: Hand) -> None:
    hand.go_to((InspectionStep.HEELS, Foot.RIGHT))
    looks = hand.page.looks
    rounds = []
    for _ in VIEWS[InspectionStep.HEELS]:
        rounds.append((seen(hand), looks.turn.text()))
        looks.turn.click()
    assert [view for view, _ in rounds] == list(VIEWS[InspectionStep.HEELS])
    assert [words for _, words in rounds] == [
        "From below",
        "From the inner side",
        "From the outer side",
        "From behind",
    ]
    assert seen(hand) is View.BACK


def test_a_spot_pressed_from_the_side_is_the_same_skin_from_below(hand: Hand) -> None:
    hand.go_to((InspectionStep.HEELS, Foot.RIGHT))
    looks = hand.page.looks
    while seen(hand) is not View.OUTER:
        looks.turn.click()
    at = looks.feet.place_of(Spot(Foot.RIGHT, Zone.HEEL_BOTTOM))
    assert at is not None
    spot = looks.feet.spot_at(at)
    assert spot == Spot(Foot.RIGHT, Zone.HEEL_BOTTOM)
    looks.select((spot,))
    while seen(hand) is not View.SOLE:
        looks.turn.click()
    assert looks.feet.selected() == spot
    below = looks.feet.place_of(spot)
    assert below is not None
    assert looks.feet.spot_at(below) == spot


BODIES = [
    WHOLE.with_missing(foot, lost) for foot in Foot for lost in (*LOST_WITH.values(), {Zone.TOE1})
]


@pytest.mark.parametrize("body", [*BODIES, *(Body(side) for side in Side)])
def test_every_place_of_feet_that_are_not_whole_shows_in_a_view(body: Body) -> None:
    for foot in Foot:
        footmap = STUDIO.feet.maps.lacking(body.missing(foot))
        for step in foot_steps(foot, body):
            views = [view for view in VIEWS[step] if view in footmap.shapes]
            shown = {zone for view in views for zone in footmap.zones(view)}
            for zone in zones_at(step, foot, body):
                assert zone.leaves & body.zones(foot) <= shown, (step, zone)


def test_feet_told_anew_are_drawn_anew(hand: Hand, house: House) -> None:
    hand.go_to((InspectionStep.TOPS_ANKLES, Foot.RIGHT))
    assert seen(hand) is View.TOP
    house.knowing.keep_body(WHOLE.with_missing(Foot.RIGHT, LOST_WITH[Loss.FOOT]))
    hand.page.enter()
    assert hand.page.keeper.draft.where == (InspectionStep.TOPS_ANKLES, Foot.RIGHT)
    assert seen(hand) is View.LEG_FRONT
    hand.press(Answer.MARKED)
    where = hand.panel(WherePanel)
    places = [where.list.item(row).text() for row in range(where.list.count())]
    assert places == ["Lower leg", "Stump"]
    spots = hand.page.looks.feet.spots()
    assert {spot.zone for spot in spots} == {Zone.SHIN, Zone.STUMP}
    hand.choose_place(Zone.STUMP)
    hand.choose_kind(FindingKind.BLISTER)
    assert hand.page.looks.feet.selected() == Spot(Foot.RIGHT, Zone.STUMP)


def test_a_pair_of_which_one_is_gone_shows_the_other(hand: Hand, house: House) -> None:
    house.knowing.keep_body(WHOLE.with_missing(Foot.LEFT, LOST_WITH[Loss.LEG]))
    hand.page.enter()
    hand.go_to((InspectionStep.WARMTH, None))
    looks = hand.page.looks
    shown = {}
    for _ in range(3):
        shown[looks.view] = {spot.foot for spot in looks.feet.spots()}
        looks.turn.click()
    assert shown == {
        View.TOP: {Foot.RIGHT},
        View.SOLE: {Foot.RIGHT},
        View.LEG_BACK: {Foot.LEFT, Foot.RIGHT},
    }


def test_a_step_without_skin_has_a_picture_beside_its_answers(hand: Hand) -> None:
    for step, pictured in STEP_PICTURES.items():
        hand.go_to((step, None))
        picture = hand.page.looks.picture
        assert picture.isVisible()
        assert picture.pictured is pictured
        assert picture.accessibleName() == picture_words(pictured)
        assert not hand.page.looks.feet.isVisible()
    hand.page.stage.back()
    hand.go_to((InspectionStep.CARE_DONE, None))


def test_what_helps_to_look_is_pictured_where_there_is_room(hand: Hand) -> None:
    hand.go_to((InspectionStep.SOLES, Foot.RIGHT))
    aids = hand.page.words.aids
    assert [view.pictured for view in aids if view.isVisible()] == [
        Pictured.MIRROR,
        Pictured.CAMERA,
        Pictured.HELPER,
    ]
    hand.page.resize(700, 600)
    assert not any(view.isVisible() for view in aids)
    hand.page.resize(1058, 800)
    hand.go_to((InspectionStep.TOES, Foot.RIGHT))
    assert not any(view.isVisible() for view in aids)
