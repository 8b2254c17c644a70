"""Photos from files, from the desktop and from a folder: looked at, kept for a place, compared."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.photo import PhotoOrigin
from footcare.ui.pages.compare_page import ComparePage
from footcare.ui.pages.photos_page import PhotosPage
from footcare.ui.photos.strip import SHOWN, PhotoStrip
from tests import records
from tests.looks.inspecting_widgets import filled_buttons
from tests.pictures import a_picture, file_of, image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.builders import FakeAsker
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


@pytest.fixture
def compare(qtbot: QtBot, desk: Desk) -> Callable[[Spot], ComparePage]:
    """Opens the page where photos of a place are compared."""

    def opened(spot: Spot) -> ComparePage:
        made = ComparePage(desk)
        qtbot.addWidget(made)
        made.resize(1000, 800)
        made.enter(foot=spot.foot, zone=spot.zone)
        made.show()
        return made

    return opened


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


# -- comparing -----------------------------------------------------------------------------------


def test_the_two_newest_are_compared_first_and_any_dates_then(
    compare: Callable[[Spot], ComparePage], house: House, clock: FakeClock
) -> None:
    keep_some(house, clock, 4)
    page = compare(SOLE)
    assert dates(page) == ["24 November 2026", "25 November 2026"]
    assert not page.sides[1].later.isEnabled()
    page.sides[0].earlier.click()
    page.sides[0].earlier.click()
    assert not page.sides[0].earlier.isEnabled()
    page.sides[1].earlier.click()
    assert dates(page) == ["22 November 2026", "24 November 2026"]


def test_the_line_moves_by_buttons_and_by_the_mouse(
    compare: Callable[[Spot], ComparePage], house: House, clock: FakeClock
) -> None:
    keep_some(house, clock, 2)
    page = compare(SOLE)
    page.ways.button("over").click()
    assert page.slide.isVisible()
    assert not page.sides[0].view.isVisible()
    page.line.more.click()
    assert (page.slide.line, page.line.value.text()) == (60, "60 %")
    QTest.mousePress(page.slide, Qt.MouseButton.LeftButton, pos=QPoint(page.slide.width() // 4, 50))
    assert (page.slide.line, page.line.value.text()) == (25, "25 %")
    page.ways.button("beside").click()
    assert page.sides[0].view.isVisible()


def test_left_of_the_line_is_the_first_and_right_of_it_the_second(
    compare: Callable[[Spot], ComparePage], house: House, clock: FakeClock
) -> None:
    for colour in ("black", "white"):
        house.picturing.keep(a_picture(colour), SOLE, PhotoOrigin.FILE)
        clock.advance(60)
    page = compare(SOLE)
    page.ways.button("over").click()
    shown = page.slide.grab().toImage()
    middle, down = shown.width() // 2, round(shown.height() * 0.8)
    assert shown.pixelColor(middle - 40, down).lightness() < 40
    assert shown.pixelColor(middle + 40, down).lightness() > 220


def test_one_photo_is_looked_at_alone(
    compare: Callable[[Spot], ComparePage], house: House, clock: FakeClock
) -> None:
    keep_some(house, clock, 1, HEEL)
    page = compare(HEEL)
    assert page.said.text() == "There is 1 photo of this place."
    assert not page.ways.isVisible()
    assert page.sides[0].isVisible() != page.sides[1].isVisible()


def test_a_picture_is_deleted_for_good_only_after_a_question(
    compare: Callable[[Spot], ComparePage], desk: Desk, house: House, clock: FakeClock
) -> None:
    keep_some(house, clock, 2)
    page = compare(SOLE)
    asker = cast("FakeAsker", desk.asker)
    page.sides[1].delete.click()
    asker.answer("keep")
    assert len(kept(house)) == 2
    page.sides[1].delete.click()
    asker.answer("delete")
    assert [photo.stamp.day.day for photo in house.picturing.photos()] == [22]
    assert page.said.text() == "There is 1 photo of this place."


def test_a_place_without_photos_offers_to_make_one(
    qtbot: QtBot, compare: Callable[[Spot], ComparePage]
) -> None:
    page = compare(SOLE)
    with qtbot.waitSignal(page.open_page) as asked:
        page.mirror.click()
    assert asked.args == ["mirror", {"foot": Foot.LEFT, "zone": Zone.SOLE}]


def test_a_picture_that_is_gone_is_told_in_its_place(
    compare: Callable[[Spot], ComparePage], house: House, clock: FakeClock, tmp_path: Path
) -> None:
    keep_some(house, clock, 1)
    (only,) = (tmp_path / "profile" / "photos").glob("*.jpg")
    only.unlink()
    page = compare(SOLE)
    view = page.sides[1].view
    assert view.image.isNull()
    assert view.accessibleDescription() == "Its picture is not in its folder."


def dates(page: ComparePage) -> list[str]:
    return [side.date.text() for side in page.sides]
