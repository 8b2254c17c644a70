"""Pictures of feet: the right way round, kept, and with something on them."""

from __future__ import annotations

import itertools
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from footcare.content.motions import read_illustrations
from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.geometry import area
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.foot_painter import FootPainter
from footcare.ui.illustration.look import Look
from footcare.ui.illustration.soft import soft_image, with_alpha
from footcare.ui.illustration.zone_painter import ZonePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

VIEWS = tuple(DRAWN_FOOT)


@cache
def painter() -> FootPainter:
    drawings = read_illustrations()
    return FootPainter(drawings.maps, drawings.tones)


def picture(look: Look) -> QImage:
    return painter().pixmap(look).toImage()


def highest_point(image: QImage) -> float:
    """Return how far across the topmost painted point lies, 0 to 1."""
    for y in range(image.height()):
        painted = [x for x in range(image.width()) if image.pixelColor(x, y).alpha() > 128]
        if painted:
            return sum(painted) / len(painted) / image.width()
    raise AssertionError("nothing is painted")


@pytest.mark.parametrize(
    ("view", "foot", "left"),
    [
        (View.TOP, Foot.RIGHT, True),
        (View.TOP, Foot.LEFT, False),
        (View.SOLE, Foot.LEFT, True),
        (View.SOLE, Foot.RIGHT, False),
    ],
)
def test_the_big_toe_is_painted_on_its_side(
    qtbot: QtBot,
    view: View,
    foot: Foot,
    left: bool,  # noqa: FBT001 - a row of the table
) -> None:
    """The longest toe is the big one: toes up, one's own right foot has it at the left."""
    del qtbot
    assert (highest_point(picture(Look(view, foot, SkinTone.LIGHT, 200))) < 0.5) is left


@pytest.mark.parametrize("view", VIEWS)
def test_the_other_foot_is_the_mirror_picture(qtbot: QtBot, view: View) -> None:
    del qtbot
    one = picture(Look(view, Foot.LEFT, SkinTone.MEDIUM, 160))
    other = picture(Look(view, Foot.RIGHT, SkinTone.MEDIUM, 160))
    assert one != other
    assert one.flipped(Qt.Orientation.Horizontal) == other


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("tone", SkinTone)
def test_the_largest_zone_has_the_colour_of_the_skin(
    qtbot: QtBot, view: View, tone: SkinTone
) -> None:
    del qtbot
    image = picture(Look(view, DRAWN_FOOT[view], tone, 200))
    base = QColor(painter().tones.skin(tone, sole=view is View.SOLE).base)
    left, top, _, high = painter().footmap.shape(view).drawing.frame
    zones = painter().footmap.shape(view).zones
    largest = max(zones, key=lambda zone: area(zones[zone]))
    x, y = painter().footmap.middle(Spot(DRAWN_FOOT[view], largest), view)
    seen = image.pixelColor(int((x - left) * 200 / high), int((y - top) * 200 / high))
    assert seen.alpha() == 255
    assert abs(seen.hueF() - base.hueF()) < 0.06
    assert abs(seen.lightnessF() - base.lightnessF()) < 0.16


def test_the_ground_stays_clear_and_the_leg_fades(qtbot: QtBot) -> None:
    del qtbot
    image = picture(Look(View.TOP, Foot.RIGHT, SkinTone.DEEP, 300))
    for corner in ((0, 0), (image.width() - 1, 0), (0, image.height() - 1)):
        assert image.pixelColor(*corner).alpha() == 0
    middle = image.width() // 2
    alphas = [image.pixelColor(middle, y).alpha() for y in range(240, image.height())]
    assert alphas[0] == 255
    assert alphas[-1] == 0
    assert alphas == sorted(alphas, reverse=True)


def test_pictures_are_kept_and_the_oldest_let_go(qtbot: QtBot) -> None:
    del qtbot
    drawings = read_illustrations()
    feet = FootPainter(drawings.maps, drawings.tones)
    look = Look(View.SOLE, Foot.LEFT, SkinTone.LIGHT, 40)
    first = feet.pixmap(look).cacheKey()
    assert feet.pixmap(look).cacheKey() == first
    for height in range(41, 70):
        feet.pixmap(Look(View.SOLE, Foot.LEFT, SkinTone.LIGHT, height))
    assert feet.pixmap(look).cacheKey() != first


@pytest.mark.parametrize("view", VIEWS)
def test_lines_only_have_one_colour(qtbot: QtBot, view: View) -> None:
    """High contrast shows no skin: every painted point is of the line's colour."""
    del qtbot
    look = Look(view, Foot.LEFT, SkinTone.LIGHT, 160, outlined=QColor("#ffe100"))
    image = picture(look)
    alphas = set()
    for y in range(image.height()):
        for x in range(image.width()):
            colour = image.pixelColor(x, y)
            alphas.add(colour.alpha() == 0)
            if colour.alpha() == 255:
                assert abs(colour.green() - 0xE1) <= 1
                assert (colour.red(), colour.blue()) == (0xFF, 0)
    assert alphas == {True, False}


@pytest.mark.parametrize("view", [View.TOP, View.SOLE])
def test_a_pair_has_its_big_toes_in_the_middle(qtbot: QtBot, view: View) -> None:
    del qtbot
    look = Look(view, Foot.LEFT, SkinTone.LIGHT, 0)
    image = painter().pair(look, 300, 200).toImage()
    half = image.width() // 2
    left = image.copy(0, 0, half, image.height())
    right = image.copy(half, 0, half, image.height())
    assert highest_point(left) > 0.5
    assert highest_point(right) < 0.5


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_is_the_same_every_time(qtbot: QtBot, view: View) -> None:
    del qtbot
    drawings = read_illustrations()
    again = FootPainter(drawings.maps, drawings.tones)
    look = Look(view, Foot.RIGHT, SkinTone.DEEP, 120)
    assert again.pixmap(look).toImage() == picture(look)


def test_the_root_of_a_toe_runs_out_into_the_foot(qtbot: QtBot) -> None:
    """No contour crosses the skin where the little toe grows out of the outer side."""
    del qtbot
    image = picture(Look(View.OUTER, Foot.RIGHT, SkinTone.LIGHT, 415))
    left, top, _, high = painter().footmap.shape(View.OUTER).drawing.frame
    scale = 415 / high
    line = QColor(painter().tones.skin(SkinTone.LIGHT, sole=False).line)
    for x in range(640, 690, 4):
        seen = image.pixelColor(int((x - left) * scale), int((482 - top) * scale))
        assert seen.lightnessF() > line.lightnessF() + 0.25


def test_a_narrow_pair_shrinks(qtbot: QtBot) -> None:
    del qtbot
    look = Look(View.SOLE, Foot.LEFT, SkinTone.LIGHT, 0)
    image = painter().pair(look, 120, 400).toImage()
    for edge in (0, image.width() - 1):
        assert all(image.pixelColor(edge, y).alpha() == 0 for y in range(image.height()))


def test_a_soft_shape_has_no_steps(qtbot: QtBot) -> None:
    del qtbot

    def paint(brush: QPainter) -> None:
        brush.fillRect(0, 0, 50, 100, QColor("black"))

    image = soft_image(QSize(100, 100), 1.0, 20.0, paint).scaled(100, 100)
    row = [image.pixelColor(x, 50).alpha() for x in range(100)]
    assert row[5] > 240
    assert row[95] < 15
    assert max(abs(a - b) for a, b in itertools.pairwise(row)) < 40


def test_alpha_is_kept_between_nothing_and_all() -> None:
    assert with_alpha(QColor("red"), 2).alpha() == 255
    assert with_alpha(QColor("red"), -1).alpha() == 0


def test_zone_paths_join_the_leaves_of_a_group(qtbot: QtBot) -> None:
    del qtbot
    zones = ZonePainter(painter().footmap)
    spot = Spot(Foot.LEFT, Zone.BALL)
    joined = zones.path(spot, View.SOLE)
    leaves = painter().footmap.outlines(spot, View.SOLE)
    polygons = joined.toSubpathPolygons()
    whole = sum(
        area([(polygon.at(place).x(), polygon.at(place).y()) for place in range(polygon.size())])
        for polygon in polygons
    )
    assert len(polygons) == 1
    assert whole == pytest.approx(sum(map(area, leaves)), rel=0.01)
