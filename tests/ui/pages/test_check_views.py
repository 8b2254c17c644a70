"""The foot of the check is seen from where the step looks, and turns to what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.inspection import FOOT_STEPS, STEP_ZONES, Answer, InspectionStep
from footcare.ui.pages.checking.where_panel import WherePanel
from footcare.ui.pages.checking.words import VIEWS
from tests.builders import STUDIO

if TYPE_CHECKING:
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
