"""Contact sheets: everything that is drawn is on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.ui.illustration.sheets import Sheets, rows_of
from footcare.ui.theme import Theme
from tests.builders import STUDIO

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_rows_show_three_skins_and_four_grounds(qtbot: QtBot) -> None:
    del qtbot
    rows = rows_of(Theme())
    assert len({row.tone for row in rows}) == 3
    assert len({row.ground.name() for row in rows}) == 4
    assert [row.palette.outlined is not None for row in rows] == [False] * 4 + [True] * 2


def test_a_sheet_has_a_line_for_each_row(qtbot: QtBot) -> None:
    del qtbot
    one, two = (Sheets(STUDIO, rows_of(Theme())[:count]).views() for count in (1, 2))
    assert two.height() == 2 * one.height()
    assert two.copy(0, 0, one.width(), one.height()) == one


def test_a_technique_takes_three_moments_and_a_still(qtbot: QtBot) -> None:
    del qtbot
    motions = STUDIO.illustrations.motions.motions
    sheets = Sheets(STUDIO, rows_of(Theme())[:1])
    narrow, wide = sheets.techniques(motions[4:5]), sheets.techniques(motions[4:6])
    assert narrow.height() == wide.height()
    assert 1.9 < wide.width() / narrow.width() < 2.1


def test_ends_and_pictures_of_the_check_are_on_sheets(qtbot: QtBot) -> None:
    del qtbot
    sheets = Sheets(STUDIO, rows_of(Theme())[:1])
    assert sheets.ends().height() > sheets.checks().height() > 0
