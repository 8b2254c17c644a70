"""What is measured of feet that are not whole: only what can be compared, or touched, is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.body import LOST_WITH, WHOLE, Body, Loss
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.touch_run import Reply
from footcare.domain.touch_test import ORDER
from footcare.domain.triage.case import Site
from footcare.ui.pages.temperature_page import TemperaturePage
from footcare.ui.pages.touch_test_page import TouchTestPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page


def opened(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()


def test_a_place_without_its_opposite_is_not_measured(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.knowing.keep_body(WHOLE.with_missing(Foot.LEFT, {Zone.TOE1}))
    page = TemperaturePage(desk)
    opened(qtbot, page)
    sites = [row.site for row in page.form.rows]
    assert Site.TOE1 not in sites
    assert Site.TOE3 in sites
    pressed = page.sites.feet.spots()
    assert Spot(Foot.RIGHT, Zone.TOE1) not in pressed
    assert Spot(Foot.LEFT, Zone.TOE3) in pressed
    house.knowing.keep_body(WHOLE)
    page.enter()
    assert next(row.site for row in page.form.rows) is Site.TOE1


@pytest.mark.parametrize(
    "body", [Body(Side.RIGHT), WHOLE.with_missing(Foot.LEFT, LOST_WITH[Loss.LEG])]
)
def test_one_foot_has_nothing_to_compare_with(
    qtbot: QtBot, desk: Desk, house: House, body: Body
) -> None:
    house.knowing.keep_body(body)
    page = TemperaturePage(desk)
    opened(qtbot, page)
    assert not page.pair.isVisible()
    assert not page.end.isVisible()
    assert page.first_focus() is page.heading
    assert "no two can be compared" in page.subheading.text()


def test_a_toe_that_is_missing_is_not_touched(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.knowing.keep_body(WHOLE.with_missing(Foot.RIGHT, {Zone.TOE1, Zone.TOE3}))
    page = TouchTestPage(desk)
    opened(qtbot, page)
    page.before.begin.click()
    touched = []
    while page.run is not None and page.run.spot is not None:
        touched.append(page.run.spot)
        page.running.answered.emit(Reply.FELT)
    missing = {Spot(Foot.RIGHT, Zone.TOE1), Spot(Foot.RIGHT, Zone.TOE3)}
    assert touched == [spot for spot in ORDER if spot not in missing]
    asked = {spot for spot, group in page.review.groups.items() if group.isVisible()}
    assert asked == set(touched)
    page.review.save.click()
    [kept] = house.measuring.touch_tests()
    assert [touch.spot for touch in kept.touches] == touched


def test_without_toes_there_is_no_touch_test(qtbot: QtBot, desk: Desk, house: House) -> None:
    lost = LOST_WITH[Loss.TOES]
    house.knowing.keep_body(Body(missing_left=lost, missing_right=lost))
    page = TouchTestPage(desk)
    opened(qtbot, page)
    assert not page.before.isVisible()
    assert "none of the six" in page.subheading.text()
    assert page.first_focus() is page.heading
