"""Getting a diary back: what is told, what is offered first, and what each way does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLabel

from footcare.assembly import open_diary, open_whole_diary
from footcare.services.ports import DiaryDamaged
from footcare.ui.pages.recovery_page import RecoveryPage
from tests.builders import FakeAsker, Slow, make_desk
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.pages.damaging import (
    closed_desk,
    copies,
    cut_short,
    lived_profile,
    scribble,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def profile(tmp_path: Path, clock: FakeClock) -> Profile:
    """A profile of three days with two copies; the file of the diary is beyond reading."""
    made = lived_profile(tmp_path / "profile", clock)
    scribble(made.database)
    return made


@pytest.fixture
def desk(qapp: QApplication, profile: Profile, clock: FakeClock) -> Desk:
    """A desk that cannot open that diary."""
    return closed_desk(qapp, profile, clock)


def opened(qtbot: QtBot, desk: Desk) -> RecoveryPage:
    page = RecoveryPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def said(page: RecoveryPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def symptoms(profile: Profile) -> int:
    diary = open_diary(profile)
    try:
        return diary.counts()["symptoms"]
    finally:
        diary.close()


def test_it_says_calmly_what_happened_and_where_the_file_is_kept(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    page = opened(qtbot, desk)
    (kept,) = profile.damaged.iterdir()
    assert "The file of your diary is damaged. It was left as it is." in said(page)
    assert "raw words" not in said(page)
    page.happened.copy.click()
    assert QGuiApplication.clipboard().text() == str(kept)


def test_the_newest_whole_copy_comes_first_when_nothing_can_be_read(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    assert page.backup.isVisible()
    assert not page.readable.isVisible()
    assert page.backup.title.text() == "Go on with the copy of yesterday, 07:30"
    assert "It holds 2 symptoms." in page.backup.lines.text()
    assert "What you entered after that is not in it." in page.backup.lines.text()
    assert "Nothing could be read in the damaged file." in page.elsewhere.lines.text()
    assert filled_buttons(page) == ["Put this copy back"]
    assert page.first_focus() is page.heading, "Enter must not choose before one has read"


def test_a_damaged_newer_copy_is_told_and_passed_over(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    cut_short(copies(profile)[-1])
    page = opened(qtbot, desk)
    assert "It holds 1 symptom." in page.backup.lines.text()
    assert "1 newer copy is damaged and was passed over." in page.backup.lines.text()


def test_the_copy_is_put_back_and_told_once(qtbot: QtBot, desk: Desk, profile: Profile) -> None:
    page = opened(qtbot, desk)
    replaced = QSignalSpy(desk.door.replaced)
    page.backup.button.click()
    assert replaced.count() == 1
    title, words = replaced.at(0)
    assert title == "Your diary can be opened again"
    assert "The copy of yesterday, 07:30 is in its place." in words
    assert f"The damaged file is kept in {profile.damaged}" in words
    assert "To choose otherwise, now or later: Settings" in words
    assert symptoms(profile) == 2
    assert not page.offers.isVisible()


def test_what_can_be_read_comes_first_when_it_holds_more(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    profile = lived_profile(tmp_path / "readable", clock)
    with profile.database.open("r+b") as file:
        file.write(b"not a diary any more")
    page = opened(qtbot, closed_desk(qapp, profile, clock))
    assert "3 symptoms can still be read" in page.readable.lines.text()
    assert "That is more than the copy holds." in page.readable.lines.text()
    assert filled_buttons(page) == ["Use what can be read"]
    assert page.backup.button.isVisible(), "the person can choose"
    page.readable.button.click()
    assert symptoms(profile) == 3


def test_with_no_copy_and_nothing_to_read_one_can_look_elsewhere(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    for copy in copies(profile):
        cut_short(copy)
    page = opened(qtbot, desk)
    words = page.elsewhere.lines.text()
    assert "There are 2 copies of your diary here, and all are damaged too." in words
    assert filled_buttons(page) == ["Choose a file"]


def test_a_diary_that_is_gone_is_told_as_such(qtbot: QtBot, desk: Desk, profile: Profile) -> None:
    profile.database.unlink()
    page = opened(qtbot, desk)
    assert "There is no diary in its place." in said(page)
    assert not page.happened.copy.isVisible()
    page.backup.button.click()
    assert symptoms(profile) == 2


def test_a_copy_from_another_place(
    qtbot: QtBot, desk: Desk, profile: Profile, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for file in profile.backups.glob("*000002.*"):
        (stick / file.name).write_bytes(file.read_bytes())
    for copy in copies(profile):
        scribble(copy)
    page = opened(qtbot, desk)
    page.elsewhere.button.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
    dialog.fileSelected.emit(str(stick / "footcare-000002.db"))
    assert "From the file footcare-000002.db." in page.elsewhere.lines.text()
    assert "It holds 2 symptoms." in page.elsewhere.lines.text()
    assert "Its days go from" in page.elsewhere.lines.text()
    assert page.elsewhere.other.isVisible()
    assert filled_buttons(page) == ["Put this copy back"]
    page.elsewhere.button.click()
    assert symptoms(profile) == 2


@pytest.mark.parametrize("damage", [cut_short, scribble, None])
def test_a_file_that_is_no_whole_copy_is_refused_and_all_ways_stay(
    qtbot: QtBot, desk: Desk, profile: Profile, damage: object
) -> None:
    page = opened(qtbot, desk)
    path = copies(profile)[0]
    if callable(damage):
        damage(path)
    else:
        path.with_suffix(".json").unlink()
    page.look_at(str(path))
    assert page.happened.fault.isVisible()
    assert "Nothing was changed." in page.happened.fault.text()
    assert page.backup.button.isEnabled()
    assert filled_buttons(page) == ["Put this copy back"]


def test_an_empty_diary_is_begun_only_when_asked_twice(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    page = opened(qtbot, desk)
    asker = desk.asker
    assert isinstance(asker, FakeAsker)
    page.empty.click()
    assert "The damaged file is kept in" in asker.asked[0][1]
    asker.answer("")
    with pytest.raises(DiaryDamaged):
        open_whole_diary(profile, desk.clock)
    page.empty.click()
    asker.answer("begin")
    assert symptoms(profile) == 0
    assert len(copies(profile)) == 2


def test_nothing_is_done_while_the_damaged_file_cannot_be_kept(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    profile.damaged.write_text("in the way")
    page = opened(qtbot, desk)
    assert "Before anything is put in its place a copy of it is kept." in said(page)
    assert not page.offers.isVisible()
    assert not page.empty.isVisible()
    assert filled_buttons(page) == ["Try again"]


def test_what_fails_is_said_and_every_way_is_there_again(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    page = opened(qtbot, desk)
    replaced = QSignalSpy(desk.door.replaced)
    scribble(copies(profile)[-1])
    page.backup.button.click()
    assert replaced.count() == 0
    assert page.happened.fault.isVisible()
    assert page.happened.title.text() == "Your diary cannot be opened"
    assert page.backup.button.isEnabled()
    assert page.again.isEnabled()


def test_the_cause_may_be_gone(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    asked = QSignalSpy(desk.door.asked_again)
    page.again.click()
    assert asked.count() == 1
    assert page.happened.title.text() == "Opening your diary..."
    desk.door.stay_closed("still", desk.door.rescue)
    assert page.backup.isVisible()


def test_one_can_leave_it_for_now(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    left = QSignalSpy(page.open_page)
    page.leaving.click()
    assert left.count() == 1
    assert left.at(0)[0] == "today"


def test_tab_goes_through_the_ways_in_the_order_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    profile = lived_profile(tmp_path / "readable", clock)
    with profile.database.open("r+b") as file:
        file.write(b"not a diary any more")
    page = opened(qtbot, closed_desk(qapp, profile, clock))
    wanted = [page.happened.copy, page.readable.button, page.backup.button, page.elsewhere.button]
    page.activateWindow()
    wanted[0].setFocus()
    seen = [page.focusWidget()]
    for _press in wanted[1:]:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen == wanted


def test_with_an_open_diary_there_is_nothing_to_do(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    page = opened(qtbot, make_desk(qapp, house=house))
    assert page.happened.title.text() == "Your diary is open"
    assert filled_buttons(page) == []


def test_while_it_looks_nothing_can_be_pressed_and_it_looks_once(
    qtbot: QtBot, desk: Desk, profile: Profile
) -> None:
    slow = Slow()
    page = opened(qtbot, replace(desk, background=slow))
    page.enter()
    assert len(slow.jobs) == 1
    assert page.happened.title.text() == "Looking at your diary and its copies..."
    assert not page.offers.isVisible()
    assert not page.others.isVisible()
    slow.work()
    assert page.backup.isVisible()
    page.backup.button.click()
    assert not page.backup.button.isEnabled()
    assert not page.empty.isEnabled()
    slow.work()
    assert symptoms(profile) == 2


def test_a_screen_reader_hears_each_thing_once(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(_widget: object, words: str, *, urgent: bool = False) -> None:
        heard.append(f"{words}!" if urgent else words)

    monkeypatch.setattr("footcare.ui.pages.recovery_page.announce", hear)
    page = opened(qtbot, desk)
    assert heard == [
        "Looking at your diary and its copies...",
        f"Your diary cannot be opened. {page.happened.lines.text()} {page.backup.title.text()}",
    ]
    heard.clear()
    page.backup.button.click()
    assert heard[0] == "Putting your diary in its place..."
    assert heard[1].startswith("Your diary can be opened again. The copy of")
    assert len(heard) == 2
