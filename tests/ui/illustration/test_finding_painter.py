"""Small drawings of findings: round, unlike one another, and only lines in high contrast."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from footcare.domain.finding import FindingKind
from footcare.domain.preferences import SkinTone
from footcare.ui.illustration.finding_painter import FindingLook
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.widgets.finding_view import FindingView
from tests.builders import STUDIO

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = 64
GROUND = QColor("#fbf8f4")
LINES = IllustrationPalette(
    line=QColor("#ffe100"),
    fill=QColor("#ffe100"),
    casing=QColor("#000000"),
    on_line=QColor("#000000"),
    outlined=QColor("#ffffff"),
)


@cache
def painted(kind: FindingKind, tone: SkinTone = SkinTone.LIGHT, *, lines: bool = False) -> QImage:
    palette = LINES if lines else IllustrationPalette()
    ground = QColor("#000000") if lines else GROUND
    return STUDIO.findings.pixmap(FindingLook(kind, tone, SIZE, ground, palette)).toImage()


@pytest.mark.parametrize("kind", FindingKind)
def test_a_drawing_is_round_and_unlike_the_others(qtbot: QtBot, kind: FindingKind) -> None:
    del qtbot
    image = painted(kind)
    assert (image.width(), image.height()) == (SIZE, SIZE)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(SIZE // 2, SIZE // 2).alpha() == 255
    assert all(image != painted(other) for other in FindingKind if other is not kind)


@pytest.mark.parametrize("kind", [FindingKind.REDNESS, FindingKind.BLISTER, FindingKind.CALLUS])
def test_a_sign_looks_different_on_each_skin(qtbot: QtBot, kind: FindingKind) -> None:
    del qtbot
    assert len({painted(kind, tone).pixelColor(40, 34).name() for tone in SkinTone}) == 3


@pytest.mark.parametrize("kind", FindingKind)
def test_high_contrast_shows_no_skin(qtbot: QtBot, kind: FindingKind) -> None:
    """Every point is black, white, yellow, or lies between two of them."""
    del qtbot
    image = painted(kind, lines=True)
    for y in range(0, SIZE, 2):
        for x in range(0, SIZE, 2):
            colour = image.pixelColor(x, y)
            red, green, blue = colour.red(), colour.green(), colour.blue()
            yellow_or_grey = blue <= min(red, green) + 2 and 0 <= red - green <= 34
            assert yellow_or_grey, (x, y, red, green, blue)


def test_the_widget_says_what_it_shows(qtbot: QtBot) -> None:
    view = FindingView(STUDIO.findings, FindingKind.CRACK, 72)
    qtbot.addWidget(view)
    view.describe("A split in the skin, mostly at the heel.")
    assert view.accessibleName() == (
        "Drawing: crack in the skin. A split in the skin, mostly at the heel."
    )
    before = view.grab().toImage()
    view.dress(SkinTone.DEEP, IllustrationPalette(), GROUND)
    assert (view.sizeHint().width(), view.sizeHint().height()) == (72, 72)
    assert view.grab().toImage() != before
