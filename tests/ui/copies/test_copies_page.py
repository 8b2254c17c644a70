"""The copies of the diary: how they stand, checking them, and putting one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from footcare.assembly import open_diary
from footcare.domain.backup import Reason
from footcare.domain.symptom import Severity
from footcare.ui.pages.copies.list import AT_FIRST
from tests.builders import Slow, make_desk, make_house, refurnished
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.copies.hands import opened, toast_words
from tests.ui.pages.damaging import DAY, copies, cut_short

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.copies_page import CopiesPage
    from tests.fakes import FakeClock


def heads(page: CopiesPage) -> list[str]:
    return [row.findChildren(QLabel)[0].text() for row in page.copies.rows]


def test_the_state_comes_first_in_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert page.state.title.text() == "Newest copy: yesterday, 07:30. 1 older one."
    assert page.state.worry.isVisible() is False
    assert filled_buttons(page) == ["Make a copy now"]
    assert heads(page) == ["Yesterday, Monday 23 November, 07:30", "Sunday 22 November, 07:30"]


def test_without_any_copy_it_says_so(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    with make_house(tmp_path / "new", clock) as house:
        page = opened(qtbot, make_desk(qapp, clock=clock, house=house))
        assert page.state.title.text() == "There is no copy of your diary yet."
        assert not page.copies.check.isVisible()
        page.state.make.click()
        assert page.state.title.text() == "Newest copy: today, 07:30."


def test_a_copy_is_made_now(qtbot: QtBot, desk: Desk, profile: Profile) -> None:
    page = opened(qtbot, desk)
    told = QSignalSpy(desk.door.copies_changed)
    page.state.make.click()
    assert len(copies(profile)) == 3
    assert told.count() == 1
    assert page.state.title.text() == "Newest copy: today, 07:30. 2 older ones."
    assert "whole" in toast_words(page)
    words = "\n".join(label.text() for label in page.copies.rows[0].findChildren(QLabel))
    assert "Made because you asked." in words
    assert "It holds 3 symptoms." in words


def test_what_stops_a_copy_is_said_and_the_button_is_there_again(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    page = opened(qtbot, desk)
    (profile.backups / "incoming.part").mkdir()
    page.state.make.click()
    assert "Your diary is as it was." in toast_words(page)
    assert page.state.make.isEnabled()
    assert page.state.make.text() == "Make a copy now"


def test_where_nothing_can_be_written_only_looking_is_offered(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    page = opened(qtbot, make_desk(qapp, house=refurnished(house, read_only="It can be read.")))
    assert not page.state.make.isEnabled()
    assert not page.second.isEnabled()
    assert page.copies.check.isEnabled()


def test_all_copies_are_checked_one_by_one(qtbot: QtBot, desk: Desk, profile: Profile) -> None:
    page = opened(qtbot, desk)
    page.copies.check.click()
    assert "All 2 copies were read" in page.copies.outcome.text()
    cut_short(copies(profile)[0])
    page.copies.check.click()
    newer, older = page.copies.rows
    assert newer.verdict.text() == "Whole"
    assert older.verdict.text().startswith("Damaged.")
    assert not older.button.isVisible()
    assert page.copies.outcome.text() == (
        "1 copy is damaged and cannot be put back. 1 copy is whole. Your diary itself is as it was."
    )


def test_files_without_description_are_told(qtbot: QtBot, desk: Desk, profile: Profile) -> None:
    copies(profile)[0].with_suffix(".json").unlink()
    page = opened(qtbot, desk)
    assert len(page.copies.rows) == 1
    assert "1 file among the copies has no description" in page.copies.note.text()


def test_thirty_copies_are_shown_a_few_at_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    for number in range(9):
        house.journaling.feel(Severity.MILD)
        house.backing_up.make(Reason.BY_HAND)
        clock.advance(DAY * 30 if number < 6 else DAY)
    page = opened(qtbot, desk)
    there = len(house.backing_up.all())
    assert len(page.copies.rows) == AT_FIRST < there
    page.copies.older.click()
    qtbot.waitUntil(lambda: len(page.copies.rows) == there)
    assert page.focusWidget() is page.copies.rows[AT_FIRST].button
    assert not page.copies.older.isVisible()


class TestPuttingOneBack:
    """From the preview to the other diary."""

    def test_the_preview_says_what_would_be_lost(self, qtbot: QtBot, desk: Desk) -> None:
        page = opened(qtbot, desk)
        page.copies.rows[1].button.click()
        preview = page.preview
        assert page.heading.text() == "Put this copy back?"
        assert preview.title.text() == "Sunday 22 November, 07:30"
        assert preview.lines.text() == (
            "It holds 1 symptom.\nFirst day: 22 November 2026. Last day: 22 November 2026."
        )
        assert preview.lost.text() == (
            "2 symptoms entered since would not be in your diary any more. "
            "All of it stays in a copy that is made first."
        )
        assert filled_buttons(page) == ["Put it back"]
        assert page.focusWidget() is preview.keep

    def test_keeping_the_diary_leads_back_to_the_row(
        self, qtbot: QtBot, desk: Desk, profile: Profile
    ) -> None:
        page = opened(qtbot, desk)
        page.activateWindow()
        page.copies.rows[1].button.click()
        page.preview.keep.click()
        assert page.focusWidget() is page.copies.rows[1].button
        assert page.heading.text() == "Copies of my diary"
        assert len(copies(profile)) == 2

    def test_escape_keeps_the_diary(self, qtbot: QtBot, desk: Desk, profile: Profile) -> None:
        page = opened(qtbot, desk)
        page.activateWindow()
        page.copies.rows[1].button.click()
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
        assert not page.preview.isVisible()
        assert len(copies(profile)) == 2

    def test_it_is_put_back_told_once_and_can_be_undone(
        self, qtbot: QtBot, desk: Desk, profile: Profile
    ) -> None:
        page = opened(qtbot, desk)
        replaced = QSignalSpy(desk.door.replaced)
        page.copies.rows[1].button.click()
        page.preview.agree.click()
        assert replaced.count() == 1
        title, words = replaced.at(0)
        assert title == "Your diary was put back"
        assert "The copy of 22 November 2026, 07:30 is your diary now." in words
        assert "Your diary as it was before is the newest copy" in words
        assert symptoms(profile) == 1
        assert len(copies(profile)) == 3

    def test_the_newest_one_loses_nothing(self, qtbot: QtBot, desk: Desk, house: House) -> None:
        house.backing_up.make()
        page = opened(qtbot, desk)
        page.copies.rows[0].button.click()
        assert page.preview.lost.text() == (
            "Everything that stands in your diary now is in this copy too."
        )

    def test_a_damaged_one_is_refused(self, qtbot: QtBot, desk: Desk, profile: Profile) -> None:
        page = opened(qtbot, desk)
        cut_short(copies(profile)[0])
        page.copies.rows[1].button.click()
        assert "This backup cannot be put back." in page.preview.fault.text()
        assert not page.preview.agree.isVisible()
        assert filled_buttons(page) == []
        assert page.preview.keep.isEnabled()

    def test_what_fails_is_said_and_can_be_tried_again(
        self, qtbot: QtBot, desk: Desk, profile: Profile
    ) -> None:
        page = opened(qtbot, desk)
        replaced = QSignalSpy(desk.door.replaced)
        page.copies.rows[1].button.click()
        (profile.backups / "incoming.part").mkdir()
        page.preview.agree.click()
        assert replaced.count() == 0
        assert "Your diary is as it was." in page.preview.fault.text()
        (profile.backups / "incoming.part").rmdir()
        page.preview.agree.click()
        assert replaced.count() == 1


def symptoms(profile: Profile) -> int:
    diary = open_diary(profile)
    try:
        return diary.counts()["symptoms"]
    finally:
        diary.close()


def test_the_way_back_to_the_settings(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    page.back.click()
    assert asked.count() == 1
    assert asked.at(0) == ["settings", {"topic": "diary"}]


def test_it_is_told_also_when_the_person_has_gone_on_meanwhile(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    slow = Slow()
    page = opened(qtbot, replace(desk, background=slow))
    replaced = QSignalSpy(desk.door.replaced)
    slow.work()
    page.copies.rows[1].button.click()
    slow.work()
    page.preview.agree.click()
    assert not page.preview.agree.isEnabled()
    page.leave()
    page.enter()
    slow.work()
    assert replaced.count() == 1
    assert "The copy of 22 November 2026, 07:30" in replaced.at(0)[1]
    assert symptoms(profile) == 1
