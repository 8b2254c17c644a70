"""Photos from files, from the desktop and from a folder: looked at, kept for a place, compared."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from footcare.domain.body import Body
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.photo import PhotoOrigin
from footcare.ui.pages.photos_page import PhotosPage
from footcare.ui.photos.strip import SHOWN, PhotoStrip
from tests import records
from tests.looks.inspecting_widgets import filled_buttons
from tests.pictures import a_picture, file_of, image

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

SOLE, HEEL = Spot(Foot.LEFT, Zone.SOLE), Spot(Foot.RIGHT, Zone.HEEL)
BALL = Spot(Foot.LEFT, Zone.BALL_OUTER)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PhotosPage:
    """The photos, open at the left sole."""
    made = PhotosPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.enter(foot=Foot.LEFT, zone=Zone.SOLE)
    made.show()
    return made


def a_file(folder: Path, name: str = "foot.jpg") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(file_of(image()))
    return file


def kept(house: House) -> list[tuple[Spot, PhotoOrigin]]:
    return [(photo.spot, photo.origin) for photo in house.picturing.photos()]


def keep_some(house: House, clock: FakeClock, number: int, spot: Spot = SOLE) -> None:
    for _day in range(number):
        house.picturing.keep(a_picture(), spot, PhotoOrigin.FILE)
        clock.advance(timedelta(days=1).total_seconds())


def type_day(page: PhotosPage, words: str) -> None:
    page.add.taken.field.edit.setText(words)
    page.add.taken.field.edit.editingFinished.emit()


# -- taking in -----------------------------------------------------------------------------------


def test_a_file_is_looked_at_first_and_kept_when_told(
    page: PhotosPage, house: House, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    page.add.file.chosen.emit(str(file))
    assert filled_buttons(page) == ["Keep this photo"]
    assert kept(house) == []
    page.add.keep.click()
    assert kept(house) == [(SOLE, PhotoOrigin.FILE)]
    assert not page.add.looking
    assert [strip.title.text() for strip in page.strips] == ["Left foot, sole"]
    assert file.exists(), "the file of the person stays as it is"
    page.take_back()
    assert kept(house) == []
    assert page.strips == []


def test_what_is_not_wanted_is_not_kept(page: PhotosPage, house: House, tmp_path: Path) -> None:
    page.add.file.chosen.emit(str(a_file(tmp_path)))
    page.add.skip.click()
    assert kept(house) == []
    assert not page.add.looking


def test_a_photo_of_a_finding_belongs_to_it(page: PhotosPage, house: House, tmp_path: Path) -> None:
    page.enter(foot="left", zone="ball_outer", kind=FindingKind.BLISTER, noticed=records.DAY)
    page.add.file.chosen.emit(str(a_file(tmp_path)))
    page.add.keep.click()
    (photo,) = house.picturing.photos()
    assert (photo.spot, photo.kind, photo.noticed) == (BALL, FindingKind.BLISTER, records.DAY)


def test_the_place_is_asked_for_before_it_is_kept(
    page: PhotosPage, house: House, tmp_path: Path
) -> None:
    page.enter(foot="elbow", zone=3)
    page.add.file.chosen.emit(str(a_file(tmp_path)))
    page.add.keep.click()
    assert page.add.place.missing.isVisible()
    page.add.place.zones.button("sole").click()
    page.add.place.feet.button("left").click()
    page.add.keep.click()
    assert kept(house) == [(SOLE, PhotoOrigin.FILE)]


def test_it_counts_for_the_day_on_which_it_was_taken(
    page: PhotosPage, house: House, clock: FakeClock, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    three_days_ago = (clock.now() - timedelta(days=3)).timestamp()
    os.utime(file, (three_days_ago, three_days_ago))
    page.add.file.chosen.emit(str(file))
    assert page.add.taken.field.words == "19 November 2026"
    type_day(page, "some day")
    page.add.keep.click()
    assert kept(house) == [], "that is no date"
    type_day(page, "17 November 2026")
    page.add.keep.click()
    (photo,) = house.picturing.photos()
    assert photo.stamp.day.isoformat() == "2026-11-17"
    assert photo.stamp.entered_at == clock.now()


def test_a_day_to_come_is_none(page: PhotosPage, house: House, tmp_path: Path) -> None:
    page.add.file.chosen.emit(str(a_file(tmp_path)))
    assert page.add.taken.field.words == "22 November 2026", "a clock of a camera may be ahead"
    type_day(page, "23 November 2026")
    page.add.keep.click()
    assert kept(house) == []
    type_day(page, "")
    page.add.keep.click()
    (photo,) = house.picturing.photos()
    assert photo.stamp.day.isoformat() == "2026-11-22"


def test_what_is_no_picture_is_refused_with_its_name(page: PhotosPage, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ruth")
    page.add.file.chosen.emit(str(letter))
    assert page.said.text().startswith("letter.txt: This is no picture")
    assert not page.add.looking


def test_pictures_dropped_on_the_page_come_one_after_the_other(
    page: PhotosPage, house: House, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, name))) for name in ("a.jpg", "b.jpg")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert page.add.more.text() == "1 more waits."
    page.add.keep.click()
    assert page.add.looking
    assert page.add.more.isHidden()
    page.add.keep.click()
    assert len(kept(house)) == 2


def test_a_link_to_the_web_is_not_taken(page: PhotosPage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/foot.jpg")])
    entered = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    page.dragEnterEvent(entered)
    assert not entered.isAccepted()


# -- a folder ------------------------------------------------------------------------------------


def test_new_pictures_of_a_folder_are_offered_once(
    page: PhotosPage, house: House, clock: FakeClock, tmp_path: Path
) -> None:
    folder = tmp_path / "phone"
    for name in ("a.jpg", "b.jpg"):
        os.utime(a_file(folder, name), (clock.now().timestamp(), clock.now().timestamp()))
    page.folder.typed.set_words(str(folder))
    QTest.keyClick(page.folder.typed.edit, Qt.Key.Key_Return)
    assert page.folder.line.text() == "2 new pictures."
    page.folder.look.click()
    page.add.keep.click()
    page.add.skip.click()
    assert kept(house) == [(SOLE, PhotoOrigin.FOLDER)]
    assert page.folder.line.text().startswith("Nothing new")
    assert sorted(path.name for path in folder.iterdir()) == ["a.jpg", "b.jpg"]


def test_what_comes_while_the_page_is_open_is_noticed(
    qtbot: QtBot, page: PhotosPage, house: House, clock: FakeClock, tmp_path: Path
) -> None:
    folder = tmp_path / "phone"
    folder.mkdir()
    house.watching_folder.choose(folder)
    page.folder.look_again()
    page.folder._settling.setInterval(0)
    os.utime(a_file(folder), (clock.now().timestamp(), clock.now().timestamp()))
    qtbot.waitUntil(lambda: page.folder.line.text() == "1 new picture.")
    page.leave()
    assert page.folder._watcher is None


def test_a_folder_that_is_none_is_refused_beside_the_field(
    page: PhotosPage, tmp_path: Path
) -> None:
    page.folder.typed.set_words(str(tmp_path / "none"))
    QTest.keyClick(page.folder.typed.edit, Qt.Key.Key_Return)
    assert page.folder.typed.fault.text().startswith("There is no such folder")


def test_a_folder_can_be_left(page: PhotosPage, house: House, tmp_path: Path) -> None:
    house.watching_folder.choose(tmp_path)
    page.folder.look_again()
    page.folder.leave.click()
    assert house.watching_folder.state().folder == ""
    assert page.folder.leave.isHidden()


# -- what is kept of a place ---------------------------------------------------------------------


def test_many_places_are_shown_a_few_at_a_time(page: PhotosPage, house: House) -> None:
    zones = (Zone.SOLE, Zone.HEEL, Zone.TOES, Zone.WEBS)
    for foot in Foot:
        for zone in zones:
            house.picturing.keep(a_picture(), Spot(foot, zone), PhotoOrigin.FILE)
    page.enter()
    assert len(page.strips) == 6
    page.more.click()
    assert len(page.strips) == 8
    assert page.more.isHidden()


def test_a_strip_shows_the_newest_and_the_ways_on(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    keep_some(house, clock, SHOWN + 2)
    strip = PhotoStrip(desk)
    qtbot.addWidget(strip)
    strip.show_place(BALL, FindingKind.BLISTER, records.DAY)
    assert len(strip.row.tiles) == SHOWN
    assert strip.said.text() == "6 photos."
    words = {
        "foot": Foot.LEFT,
        "zone": Zone.BALL_OUTER,
        "kind": FindingKind.BLISTER,
        "noticed": records.DAY,
    }
    for button, name in (
        (strip.look, "compare"),
        (strip.mirror, "mirror"),
        (strip.file, "photos"),
    ):
        with qtbot.waitSignal(strip.page_asked) as asked:
            button.click()
        assert asked.args == [name, words]


def test_a_strip_of_a_place_without_photos_says_so(qtbot: QtBot, desk: Desk) -> None:
    strip = PhotoStrip(desk)
    qtbot.addWidget(strip)
    strip.show_place(SOLE)
    assert strip.said.text() == "There is no photo of this place yet."
    assert strip.look.isHidden()
    assert not strip.mirror.isHidden()


def test_only_places_that_there_are_are_offered(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.knowing.keep_body(Body(feet=Side.RIGHT, missing_right=frozenset({Zone.TOES})))
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    place = page.add.place
    assert place.feet.shown == [Foot.RIGHT.value]
    assert Zone.STUMP.value in place.zones.shown
    assert not {Zone.TOES.value, Zone.WEBS.value, Zone.NAILS.value} & set(place.zones.shown)
