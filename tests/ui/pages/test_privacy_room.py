"""The privacy room: what is kept and where, and the way to delete everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.services.deleting import Deletion
from footcare.services.ground import Ground
from footcare.services.ports import DiaryBusy
from footcare.ui.pages.settings.diary import DiaryRoom
from footcare.ui.pages.settings.privacy import PrivacyRoom
from footcare.ui.pages.settings_page import SettingsPage
from tests.builders import FakeAsker, make_desk
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk

PLACE = "folder of the diary"
DELETION = Deletion(counts={"inspections": 214}, backups=12, kept=("holiday.jpg",))


def looks_at_deletion() -> Deletion:
    return DELETION


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return replace(make_desk(qapp), diary_place=PLACE, deletion=looks_at_deletion)


def opened(qtbot: QtBot, desk: Desk, topic: str = "privacy") -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(topic=topic)
    return page


def room_of(page: SettingsPage) -> PrivacyRoom:
    assert isinstance(page.room, PrivacyRoom)
    return page.room


def said(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.room.findChildren(QLabel) if label.isVisible())


def asked_of(desk: Desk) -> FakeAsker:
    assert isinstance(desk.asker, FakeAsker)
    return desk.asker


def test_it_says_what_is_kept_where_and_what_is_not_protected(qtbot: QtBot, desk: Desk) -> None:
    words = said(opened(qtbot, desk))
    for part in (
        PLACE,
        "no account",
        "only when you press",
        "administers",
        "not encrypted",
        "BitLocker",
        "LUKS",
    ):
        assert part in words


def test_the_place_is_copied(qtbot: QtBot, desk: Desk) -> None:
    room_of(opened(qtbot, desk)).copy.click()
    assert QGuiApplication.clipboard().text() == PLACE


@pytest.mark.parametrize("topic", ["privacy", "diary"])
def test_an_unwise_folder_is_told_of(qtbot: QtBot, desk: Desk, topic: str) -> None:
    def in_dropbox() -> Ground:
        return Ground(synchronised_by="Dropbox", ownerless="exfat")

    room = opened(qtbot, replace(desk, ground=in_dropbox), topic).room
    assert isinstance(room, PrivacyRoom | DiaryRoom)
    assert room.ground.isVisible()
    assert room.ground.words.text().count("\n\n") == 1
    assert "Dropbox" in room.ground.words.text()


@pytest.mark.parametrize("drive", ["", "exfat"])
def test_nobody_is_said_to_be_kept_out_where_the_drive_keeps_nobody_out(
    qtbot: QtBot, desk: Desk, drive: str
) -> None:
    def on_the_drive() -> Ground:
        return Ground(ownerless=drive)

    page = opened(qtbot, replace(desk, ground=on_the_drive))
    assert ("cannot open the folder" in said(page)) is not bool(drive)


def test_of_a_folder_of_this_computer_alone_nothing_is_said(qtbot: QtBot, desk: Desk) -> None:
    assert not room_of(opened(qtbot, desk)).ground.isVisible()
    assert not room_of(opened(qtbot, replace(desk, ground=Ground))).ground.isVisible()


def test_a_folder_that_cannot_be_looked_at_is_no_reason_to_stop(qtbot: QtBot, desk: Desk) -> None:
    def is_gone() -> Ground:
        raise DiaryBusy("The drive did not answer.")

    assert not room_of(opened(qtbot, replace(desk, ground=is_gone))).ground.isVisible()


def test_deleting_is_asked_with_everything_that_will_be_gone(qtbot: QtBot, desk: Desk) -> None:
    room_of(opened(qtbot, desk)).delete.click()
    [(title, words)] = asked_of(desk).asked
    assert title == "Delete everything?"
    assert "214 foot checks, 12 copies of the diary" in words
    assert "holiday.jpg" in words
    keep, delete = asked_of(desk).offered
    assert (keep.words, keep.filled) == ("Keep my diary", True)
    assert (delete.words, delete.filled) == ("Delete everything", False)


@pytest.mark.parametrize(("answer", "times"), [("", 0), ("keep", 0), ("delete_everything", 1)])
def test_only_a_clear_answer_deletes(qtbot: QtBot, desk: Desk, answer: str, times: int) -> None:
    deleted = QSignalSpy(desk.door.deletion_asked)
    room_of(opened(qtbot, desk)).delete.click()
    assert deleted.count() == 0
    asked_of(desk).answer(answer)
    assert deleted.count() == times


def test_a_diary_in_use_is_not_deleted(qtbot: QtBot, desk: Desk) -> None:
    def in_use() -> Deletion:
        raise DiaryBusy("Another program is using the diary.")

    page = opened(qtbot, replace(desk, deletion=in_use))
    room_of(page).delete.click()
    assert asked_of(desk).asked == []
    toast = standing_toast(page)
    assert toast is not None
    words = " ".join(label.text() for label in toast.findChildren(QLabel))
    assert "Nothing was deleted. Another program" in words


def test_without_a_folder_there_is_nothing_to_delete(qtbot: QtBot, qapp: QApplication) -> None:
    assert not room_of(opened(qtbot, make_desk(qapp))).delete.isVisible()
