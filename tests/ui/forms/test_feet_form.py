"""What is missing of the feet is told in a few presses, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.domain.body import LOST_WITH, TOES, WHOLE, Body, Loss
from footcare.domain.foot import Foot, Side, Zone
from footcare.ui.forms.feet_form import FeetForm
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> FeetForm:
    desk = make_desk(qapp)
    made = FeetForm(desk.theme, desk.icons)
    qtbot.addWidget(made)
    made.show()
    return made


def tell(form: FeetForm, foot: Foot, loss: Loss) -> None:
    form.feet[foot].loss.button(loss.value).click()


@pytest.mark.parametrize("loss", [loss for loss in LOST_WITH if loss is not Loss.NOTHING])
@pytest.mark.parametrize("foot", Foot)
def test_one_press_says_how_far_it_went(form: FeetForm, foot: Foot, loss: Loss) -> None:
    changed = QSignalSpy(form.changed)
    tell(form, foot, loss)
    assert form.body == WHOLE.with_missing(foot, LOST_WITH[loss])
    assert changed.at(0) == [form.body]
    assert form.body.loss(foot) is loss
    assert form.body.loss(foot.other) is Loss.NOTHING
    tell(form, foot, Loss.NOTHING)
    assert form.body == WHOLE


def test_toes_are_named_one_by_one(form: FeetForm) -> None:
    right = form.feet[Foot.RIGHT]
    assert not right.toes.isVisible()
    tell(form, Foot.RIGHT, Loss.SOME_TOES)
    assert form.body == WHOLE
    assert right.toes.isVisible()
    for toe in (Zone.TOE2, Zone.TOE3):
        right.which.button(toe.value).click()
    assert form.body.missing_right & TOES == {Zone.TOE2, Zone.TOE3}
    assert not form.feet[Foot.LEFT].toes.isVisible()
    right.which.button(Zone.TOE2.value).click()
    assert form.body.missing_right & TOES == {Zone.TOE3}


def test_all_five_toes_are_all_toes(form: FeetForm) -> None:
    left = form.feet[Foot.LEFT]
    tell(form, Foot.LEFT, Loss.SOME_TOES)
    for toe in sorted(TOES):
        left.which.button(toe.value).click()
    assert left.loss.current == Loss.TOES.value
    assert not left.toes.isVisible()


def test_a_foot_that_is_not_chosen_is_not_asked_about_but_kept(form: FeetForm) -> None:
    tell(form, Foot.LEFT, Loss.FOOT)
    form.sides.button(Side.RIGHT.value).click()
    assert not form.feet[Foot.LEFT].whole.isVisible()
    assert form.body == Body(Side.RIGHT, missing_left=LOST_WITH[Loss.FOOT])
    form.sides.button(Side.BOTH.value).click()
    assert form.feet[Foot.LEFT].whole.isVisible()
    assert form.feet[Foot.LEFT].loss.current == Loss.FOOT.value


@pytest.mark.parametrize(
    "body",
    [
        WHOLE,
        Body(Side.LEFT),
        Body(missing_left=frozenset({Zone.TOE1, Zone.TOE5})),
        Body(missing_right=LOST_WITH[Loss.LEG]),
    ],
)
def test_a_form_that_is_filled_shows_the_feet_and_tells_nothing(form: FeetForm, body: Body) -> None:
    changed = QSignalSpy(form.changed)
    form.show_body(body)
    assert changed.count() == 0
    assert form.body == body
    assert form.sides.current == body.feet.value
    for foot, asked in form.feet.items():
        assert asked.loss.current == body.loss(foot).value
        assert asked.which.all_chosen == {toe.value for toe in body.missing(foot) & TOES}
