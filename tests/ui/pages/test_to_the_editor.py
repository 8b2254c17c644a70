"""From the list and from a massage to the editor: an own one is marked, a bundled one copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.ui.pages.editor_page import EditorPage
from footcare.ui.pages.massage_page import MassagePage
from footcare.ui.pages.routine_page import RoutinePage
from tests.ui.pages.test_editor_page import routine, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EditorPage:
    """The editor with a copy of the shortest massage."""
    made = EditorPage(desk)
    shown(qtbot, made, routine="calm5")
    return made


def test_it_stands_in_the_list_marked_as_ones_own(
    qtbot: QtBot, desk: Desk, page: EditorPage
) -> None:
    massages = MassagePage(desk)
    shown(qtbot, massages)
    before = len(massages.cards)
    page.foot.save.click()
    massages.enter()
    assert len(massages.cards) == before + 1
    wanted = QSignalSpy(massages.open_page)
    massages.own_button.click()
    assert wanted.at(0)[0] == "editor"


def test_a_bundled_one_is_copied_an_own_one_changed(
    qtbot: QtBot, desk: Desk, page: EditorPage
) -> None:
    page.foot.save.click()
    one = RoutinePage(desk)
    shown(qtbot, one, routine="calm5")
    assert one.change_button.text() == "Copy and change"
    one.enter(routine=routine(page).id)
    assert one.change_button.text() == "Change it"
    wanted = QSignalSpy(one.open_page)
    one.change_button.click()
    assert wanted.at(0) == ["editor", {"routine": routine(page).id}]
