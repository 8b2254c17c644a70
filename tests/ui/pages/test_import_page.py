"""Bring in a diary: seen first, then all of it or nothing, and taken out again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from footcare.domain.person import Person
from footcare.services.ports import DiaryBusy
from footcare.ui.pages.import_page import ImportPage
from footcare.ui.pages.importing.outcome_cards import DoneCard, FaultsCard
from footcare.ui.pages.importing.plan_card import PlanCard
from footcare.ui.pages.settings.diary import DiaryRoom
from footcare.ui.pages.settings_page import SettingsPage
from tests import records
from tests.households import a_household, export_of, just

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.services.keeping import Everything
    from footcare.ui.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ImportPage:
    page = ImportPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def said(page: ImportPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def look_at(page: ImportPage, folder: Path, kept: Everything) -> None:
    file = folder / "aino.json"
    file.write_bytes(export_of(kept))
    page.look_at(str(file))


def agree(page: ImportPage) -> None:
    assert isinstance(page._shown, PlanCard)
    page._shown.agree.click()


def checks(house: House) -> int:
    with house.diary.reading() as books:
        return len(books.inspections.all())


def test_what_is_in_the_file_is_seen_before_anything_changes(
    page: ImportPage, house: House, tmp_path: Path
) -> None:
    look_at(page, tmp_path, a_household())
    words = said(page)
    for part in (
        "Exported on 21 November 2026.",
        "Aino",
        "All of 20 November 2026.",
        "1 foot check",
        "1 time a reminder came due",
        "This person is new here.",
        "Your settings stay as they are.",
    ):
        assert part in words
    assert "It is in your diary" not in words
    assert checks(house) == 0


def test_a_file_opened_from_the_desktop_is_looked_at_at_once(
    page: ImportPage, house: House, tmp_path: Path
) -> None:
    file = tmp_path / "aino.json"
    file.write_bytes(export_of(a_household()))
    page.leave()
    page.enter(file=str(file))
    assert "Exported on 21 November 2026." in said(page)
    assert checks(house) == 0


def test_it_comes_in_and_goes_out_again(page: ImportPage, house: House, tmp_path: Path) -> None:
    changed = QSignalSpy(page.desk.door.records_changed)
    look_at(page, tmp_path, a_household())
    agree(page)
    assert isinstance(page._shown, DoneCard)
    assert "It is in your diary" in said(page)
    assert (checks(house), changed.count()) == (1, 1)
    page._shown.undo.click()
    assert "It was taken out again." in said(page)
    assert (checks(house), changed.count()) == (0, 2)
    assert page.rows == []


def test_the_undo_stays_for_later(page: ImportPage, house: House, tmp_path: Path) -> None:
    look_at(page, tmp_path, a_household())
    agree(page)
    page.leave()
    page.enter()
    assert "Brought in on 22 November 2026, exported on 21 November 2026" in said(page)
    page.rows[0].undo.click()
    assert checks(house) == 0
    assert "Brought in before" not in said(page)


def test_a_file_with_nothing_new_offers_nothing(page: ImportPage, tmp_path: Path) -> None:
    look_at(page, tmp_path, a_household())
    agree(page)
    look_at(page, tmp_path, a_household())
    assert isinstance(page._shown, PlanCard)
    assert not page._shown.agree.isVisible()
    assert "Nothing in this file is new" in said(page)
    page._shown.other.click()
    assert page.choose.isVisible()


def test_faults_are_listed_and_can_be_copied(page: ImportPage, tmp_path: Path) -> None:
    bad = [replace(records.a_symptom(records.a_stamp(n)), level=11) for n in range(9)]
    look_at(page, tmp_path, replace(a_household(), symptoms=bad))
    assert isinstance(page._shown, FaultsCard)
    words = said(page)
    assert "Nothing was changed." in words
    assert "symptoms[0].level: 11 is not from 0 to 10" in words
    assert "symptoms[8]" not in words
    assert "and 3 more." in words
    page._shown.copy.click()
    assert QGuiApplication.clipboard().text().count("\n") == 8


def test_what_came_between_is_told_and_nothing_changed(
    page: ImportPage, house: House, tmp_path: Path
) -> None:
    look_at(page, tmp_path, a_household())
    with house.diary.writing() as books:
        books.inspections.add(replace(records.an_inspection(), note="quicker"))
    agree(page)
    assert isinstance(page._shown, FaultsCard)
    assert checks(house) == 1


def test_a_diary_that_is_busy_leaves_the_plan_for_another_try(
    page: ImportPage, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_at(page, tmp_path, a_household())

    def busy(*_: object) -> None:
        raise DiaryBusy("Another program is using the diary. Please try again.")

    with monkeypatch.context() as patch:
        patch.setattr(house.importing, "bring_in", busy)
        agree(page)
    assert "Please try again." in said(page)
    agree(page)
    assert checks(house) == 1


def test_a_path_can_be_typed(page: ImportPage, tmp_path: Path) -> None:
    page.choose.choice.typed.focus()
    QTest.keyClick(page.choose.choice.typed.edit, Qt.Key.Key_Return)
    assert "No file is named yet." in said(page)
    QTest.keyClicks(page.choose.choice.typed.edit, str(tmp_path / "no such file"))
    QTest.keyClick(page.choose.choice.typed.edit, Qt.Key.Key_Return)
    assert isinstance(page._shown, FaultsCard)
    assert "The file cannot be read: No such file or directory." in said(page)


def test_a_file_is_chosen_in_a_dialogue(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "aino.json"
    file.write_bytes(export_of(a_household()))
    page.choose.choice.button.click()
    dialogue = page.findChild(QFileDialog)
    assert dialogue is not None
    assert dialogue.isVisible()
    dialogue.fileSelected.emit(str(file))
    assert isinstance(page._shown, PlanCard)
    with qtbot.waitSignal(dialogue.destroyed):
        dialogue.reject()


def test_another_person_in_the_place_of_the_blank_one_asks_for_a_new_start(
    page: ImportPage, tmp_path: Path
) -> None:
    look_at(page, tmp_path, just(Person("p2", "Eino")))
    agree(page)
    assert "Please end Footcare and start it again" in said(page)


def test_the_settings_lead_to_it(qtbot: QtBot, desk: Desk) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.enter(topic="diary")
    asked = QSignalSpy(page.open_page)
    assert isinstance(page.room, DiaryRoom)
    page.room.bring_in.click()
    assert asked.at(0) == ["import", {}]
