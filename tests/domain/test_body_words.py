"""What is missing is told in words."""

from __future__ import annotations

import pytest

from footcare.domain.body import LOST_WITH, WHOLE, Body, Loss
from footcare.domain.body_words import body_lines
from footcare.domain.foot import Foot, Side, Zone


def test_of_two_whole_feet_nothing_is_told() -> None:
    assert body_lines(WHOLE) == ()
    assert body_lines(WHOLE.with_missing(Foot.LEFT, {Zone.NAIL1})) == ()


def test_toes_are_named() -> None:
    body = WHOLE.with_missing(Foot.RIGHT, {Zone.TOE5, Zone.TOE2})
    assert body_lines(body) == ("Right foot: missing second toe, little toe",)


@pytest.mark.parametrize("foot", Foot)
@pytest.mark.parametrize("loss", [loss for loss in LOST_WITH if loss is not Loss.NOTHING])
def test_every_loss_has_a_line_of_its_foot(foot: Foot, loss: Loss) -> None:
    (line,) = body_lines(WHOLE.with_missing(foot, LOST_WITH[loss]))
    assert foot.value in line.lower()
    assert "missing" in line


def test_one_foot_alone_is_told() -> None:
    assert body_lines(Body(Side.LEFT)) == ("Only the left foot is looked at",)
