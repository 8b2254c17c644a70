"""The pictures of the check are painted for every skin, and in lines alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from footcare.domain.check_picture import AIDS, Pictured
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.check_painter import CheckLook
from tests.builders import STUDIO

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = 96


def picture(
    pictured: Pictured, tone: SkinTone = SkinTone.LIGHT, outlined: QColor | None = None
) -> QImage:
    return STUDIO.checks.pixmap(CheckLook(pictured, tone, SIZE, outlined=outlined)).toImage()


def painted(image: QImage) -> float:
    """Return the share of a picture on which anything is."""
    inside = [
        image.pixelColor(x, y).alpha() > 60
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    ]
    return sum(inside) / len(inside)


@pytest.mark.parametrize("pictured", Pictured)
def test_every_picture_fills_its_square_and_leaves_air(pictured: Pictured) -> None:
    image = picture(pictured)
    assert image.width() == image.height() == SIZE
    assert 0.2 < painted(image) < 0.85


@pytest.mark.parametrize("pictured", AIDS)
def test_skin_is_the_persons_own(pictured: Pictured) -> None:
    assert picture(pictured, SkinTone.LIGHT) != picture(pictured, SkinTone.DEEP)


@pytest.mark.parametrize("pictured", Pictured)
def test_in_lines_there_is_one_colour(pictured: Pictured) -> None:
    line = QColor("#ffe100")
    image = picture(pictured, outlined=line)
    assert 0.02 < painted(image) < 0.5
    for x in range(0, SIZE, 3):
        for y in range(0, SIZE, 3):
            colour = image.pixelColor(x, y)
            if colour.alpha() > 200:
                assert abs(colour.red() - line.red()) < 12
                assert colour.blue() < 40


def test_what_was_painted_is_kept() -> None:
    look = CheckLook(Pictured.MIRROR, SkinTone.MEDIUM, SIZE)
    assert STUDIO.checks.pixmap(look) is STUDIO.checks.pixmap(look)
