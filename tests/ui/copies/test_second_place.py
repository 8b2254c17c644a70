"""The second place for copies: chosen, typed, left, taken back, and away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.copies.hands import opened, undo
from tests.ui.pages.damaging import copies

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.ui.desk import Desk


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_it_is_chosen_and_taken_back(qtbot: QtBot, desk: Desk, house: House, stick: Path) -> None:
    page = opened(qtbot, desk)
    page.second.choose.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
    dialog.fileSelected.emit(str(stick))
    assert len(list(stick.rglob("*.db"))) == 1
    assert page.second.line.text() == "Last good copy there: today."
    assert page.second.copy.isVisible()
    undo(page)
    assert house.backing_up.state().second_place == ""
    assert not page.second.copy.isVisible()


def test_it_is_typed(qtbot: QtBot, desk: Desk, house: House, stick: Path) -> None:
    page = opened(qtbot, desk)
    QTest.keyClicks(page.second.typed.edit, str(stick))
    QTest.keyClick(page.second.typed.edit, Qt.Key.Key_Return)
    assert house.backing_up.state().second_place == str(stick)
    assert page.second.typed.words == ""


@pytest.mark.parametrize(
    ("typed", "why"), [("no/such", "from its beginning"), ("/no/such", "is not there")]
)
def test_a_folder_that_cannot_be_used_changes_nothing(
    qtbot: QtBot, desk: Desk, house: House, stick: Path, typed: str, why: str
) -> None:
    house.backing_up.choose_second_place(str(stick))
    before = house.backing_up._backups.notes()
    page = opened(qtbot, desk)
    QTest.keyClicks(page.second.typed.edit, typed)
    QTest.keyClick(page.second.typed.edit, Qt.Key.Key_Return)
    assert why in page.second.typed.fault.text()
    assert page.second.typed.words == typed
    assert house.backing_up._backups.notes() == before


def test_it_is_left_and_taken_up_with_the_same_folder(
    qtbot: QtBot, desk: Desk, house: House, stick: Path
) -> None:
    house.backing_up.choose_second_place(str(stick))
    before = house.backing_up._backups.notes()
    page = opened(qtbot, desk)
    page.second.leave.click()
    assert house.backing_up.state().second_place == ""
    assert len(list(stick.rglob("*.db"))) == 1, "the copies there stay"
    undo(page)
    assert house.backing_up._backups.notes() == before


def test_the_diary_is_copied_there_now(
    qtbot: QtBot, desk: Desk, house: House, profile: Profile, stick: Path
) -> None:
    house.backing_up.choose_second_place(str(stick))
    page = opened(qtbot, desk)
    page.second.copy.click()
    assert len(copies(profile)) == 3, "what was entered since is in it"
    for copy in stick.rglob("*000003.db"):
        copy.unlink()
    page.second.copy.click()
    assert len(copies(profile)) == 3
    assert len(list(stick.rglob("*000003.db"))) == 1, "a copy that is gone is made anew"


def test_a_stick_that_is_away_is_said_there(
    qtbot: QtBot, desk: Desk, house: House, stick: Path
) -> None:
    house.backing_up.choose_second_place(str(stick))
    page = opened(qtbot, desk)
    stick.rename(stick.with_name("unplugged"))
    page.second.copy.click()
    assert "is not there" in page.second.fault.text()
    assert page.second.line.text() == "Last good copy there: today."
    assert page.second.copy.isEnabled()
