"""The foot mirror: on while it is seen, held when asked, kept when told, never a dead end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.inspection import InspectionStep
from footcare.domain.photo import PhotoOrigin
from footcare.paths import Profile
from footcare.services.camera_ports import Camera, Trouble
from footcare.services.desktop_ports import Tone
from footcare.ui.pages.mirror.counting import SECONDS
from footcare.ui.pages.mirror_page import MirrorPage
from footcare.ui.photos.live_view import BRIGHTER, ZOOMS, part_of
from footcare.ui.photos.making import image_of
from footcare.ui.photos.photo_view import fitted
from tests.builders import One
from tests.looks.inspecting_widgets import filled_buttons
from tests.pictures import FakeFrames, a_picture, image

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock, FakeScreen, FakeSounds, FakeVoice

SOLE = Spot(Foot.LEFT, Zone.SOLE)
ONE, OTHER = Camera("one", "Built in"), Camera("other", "On a stand")


@pytest.fixture
def frames() -> FakeFrames:
    return FakeFrames([ONE])


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, frames: FakeFrames) -> MirrorPage:
    """The mirror, open at the left sole, before the first picture comes."""
    made = MirrorPage(replace(desk, frames=One(frames)))
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.enter(foot=Foot.LEFT, zone=Zone.SOLE)
    made.show()
    return made


def kept(house: House) -> list[Spot]:
    return [photo.spot for photo in house.picturing.photos()]


def pixel(page: MirrorPage, x: float) -> QColor:
    """The colour near the top of the picture shown, which is 4:3, so far from its left edge."""
    place = fitted(QSizeF(4, 3), QRectF(page.view.rect()))
    shown = page.view.grab().toImage()
    return QColor(
        shown.pixel(
            round(place.left() + x * place.width()), round(place.top() + 0.08 * place.height())
        )
    )


def is_red(colour: QColor) -> bool:
    return colour.red() > 2 * colour.green()


# -- the camera --------------------------------------------------------------------------------


def test_the_camera_is_on_while_the_page_is_seen(
    page: MirrorPage, frames: FakeFrames, desk: Desk
) -> None:
    screen = cast("FakeScreen", desk.screen())
    assert (frames.on, screen.on) == (True, True)
    page.hide()
    assert (frames.on, screen.on) == (False, False)
    page.show()
    assert (frames.on, screen.on) == (True, True)
    assert kept(desk.house) == []


def test_left_and_right_are_changed_as_in_a_mirror(page: MirrorPage, frames: FakeFrames) -> None:
    frames.feed(image(400, 300))
    assert is_red(pixel(page, 0.95))
    assert not is_red(pixel(page, 0.05))
    page.controls.mirrored.click()
    assert is_red(pixel(page, 0.05))
    assert not is_red(pixel(page, 0.95))


def test_it_can_be_made_larger_and_brighter(page: MirrorPage, frames: FakeFrames) -> None:
    frames.feed(image(400, 300, "black"))
    assert pixel(page, 0.2).lightness() < 20
    for _step in BRIGHTER[1:]:
        page.controls.brighter.more.click()
    assert not page.controls.brighter.more.isEnabled()
    assert pixel(page, 0.2).lightness() > 90
    for _step in ZOOMS[1:]:
        page.controls.zoom.more.click()
    assert not page.controls.zoom.more.isEnabled()
    assert page.view.seen_part().size().toTuple() == (100, 75)
    assert not is_red(pixel(page, 0.95)), "the corner is out of sight"


@pytest.mark.parametrize("zoom", ZOOMS)
def test_what_is_seen_at_a_zoom_lies_inside_the_picture(zoom: int) -> None:
    size = image(641, 359).size()
    part = part_of(size, zoom)
    assert image(641, 359).rect().contains(part)
    assert abs(part.center().x() - 320) <= 1


def test_another_camera_can_be_taken(page: MirrorPage, frames: FakeFrames) -> None:
    assert page.controls.camera.isHidden(), "there is only one"
    frames.there.append(OTHER)
    page.hide()
    page.show()
    page.controls.camera.click()
    page.controls.camera.click()
    assert frames.started == ["", "", "other", "one"]


# -- holding and keeping ------------------------------------------------------------------------


def test_a_picture_is_held_until_it_goes_on(page: MirrorPage, frames: FakeFrames) -> None:
    frames.feed(image(400, 300, "tan"))
    page.hold.click()
    frames.feed(image(400, 300, "black"))
    assert page.held
    assert pixel(page, 0.2).lightness() > 100
    page.live.click()
    frames.feed(image(400, 300, "black"))
    assert pixel(page, 0.2).lightness() < 20


def test_nothing_can_be_held_before_a_picture_came(page: MirrorPage) -> None:
    page.hold.click()
    assert not page.held


def test_what_is_kept_is_as_the_camera_saw_it(
    page: MirrorPage, frames: FakeFrames, house: House
) -> None:
    frames.feed(image(400, 300, "black"))
    page.controls.brighter.more.click()
    page.hold.click()
    page.keep.click()
    (photo,) = house.picturing.photos()
    assert (photo.spot, photo.origin) == (SOLE, PhotoOrigin.CAMERA)
    (shown,) = house.picturing.show([photo])
    picture = image_of(shown.data or b"")
    assert is_red(QColor(picture.pixel(5, 5))), "not mirrored"
    assert QColor(picture.pixel(300, 200)).lightness() < 20, "not brightened"
    assert not page.held


def test_of_a_larger_picture_that_is_kept_which_was_seen(
    page: MirrorPage, frames: FakeFrames, house: House
) -> None:
    frames.feed(image(400, 300))
    page.controls.zoom.more.click()
    page.controls.zoom.more.click()
    page.hold.click()
    page.keep.click()
    (photo,) = house.picturing.photos()
    assert (photo.width, photo.height) == (200, 150)


def test_a_photo_just_kept_can_be_taken_back(
    page: MirrorPage, frames: FakeFrames, house: House
) -> None:
    frames.feed(image())
    page.hold.click()
    page.keep.click()
    assert kept(house) == [SOLE]
    page.take_back()
    assert kept(house) == []


def test_without_a_place_nothing_is_kept_and_the_place_is_asked_for(
    page: MirrorPage, frames: FakeFrames, house: House
) -> None:
    page.enter()
    frames.feed(image())
    page.hold.click()
    page.keep.click()
    assert kept(house) == []
    assert page.place.missing.isVisible()
    page.place.feet.button("right").click()
    page.place.zones.button("heel").click()
    assert page.place.missing.isHidden()
    page.keep.click()
    assert kept(house) == [Spot(Foot.RIGHT, Zone.HEEL)]


def test_a_place_that_could_not_be_looked_at_is_known_already(page: MirrorPage) -> None:
    page.enter(places=((InspectionStep.BETWEEN_TOES, Foot.RIGHT), (InspectionStep.SOLES, None)))
    assert page.place.asked.spot == Spot(Foot.RIGHT, Zone.WEBS)


def test_a_disk_that_refuses_is_told_and_the_picture_stays_held(
    page: MirrorPage, frames: FakeFrames, tmp_path: Path
) -> None:
    frames.feed(image())
    page.hold.click()
    Profile(tmp_path / "profile").photos.write_bytes(b"a file in the place of the folder")
    page.keep.click()
    assert page.held
    assert "takes no changes" in page.said.text()
    assert page.keep.isEnabled()


# -- the last photo, the countdown ---------------------------------------------------------------


def test_the_last_photo_of_the_place_lies_faint_over_it(
    page: MirrorPage, frames: FakeFrames, house: House
) -> None:
    assert not page.controls.over.isVisible(), "there is none yet"
    house.picturing.keep(a_picture("blue"), SOLE, PhotoOrigin.FILE)
    page.enter(foot="left", zone="sole")
    frames.feed(image(640, 480, "black"))
    assert pixel(page, 0.3).blue() < 20
    page.controls.over.click()
    assert 40 < pixel(page, 0.3).blue() < 160
    page.hold.click()
    assert QColor(page.view.seen_part().pixel(600, 400)).blue() < 20, "it is never kept with it"


def test_the_countdown_is_said_shown_and_sounded(
    page: MirrorPage, frames: FakeFrames, desk: Desk, clock: FakeClock
) -> None:
    frames.feed(image())
    page.later.click()
    voice = cast("FakeVoice", desk.voice())
    shown = [page.view.count]
    for _second in range(SECONDS):
        clock.advance(1)
        page.counting.tick()
        shown.append(page.view.count)
    assert shown == [str(left) for left in range(SECONDS, 0, -1)] + [""]
    assert voice.said[1:] == ["3", "2", "1", "Held."]
    assert cast("FakeSounds", desk.sounds).heard == [Tone.COUNT] * SECONDS
    assert page.held


def test_the_countdown_can_be_silent_and_stopped(
    page: MirrorPage, frames: FakeFrames, desk: Desk, clock: FakeClock
) -> None:
    page.controls.aloud.click()
    frames.feed(image())
    page.later.click()
    page.later.click()
    clock.advance(SECONDS)
    page.counting.tick()
    assert not page.held
    assert cast("FakeVoice", desk.voice()).said == []


def test_who_leaves_stops_the_countdown(page: MirrorPage, frames: FakeFrames) -> None:
    frames.feed(image())
    page.later.click()
    page.hide()
    assert not page.counting.running
    assert page.view.count == ""


# -- without a camera ----------------------------------------------------------------------------


@pytest.mark.parametrize("why", Trouble)
def test_without_a_picture_the_page_says_why_and_what_helps(
    page: MirrorPage, frames: FakeFrames, why: Trouble
) -> None:
    frames.feed(image())
    frames.fail(why)
    assert page.trouble.isVisible()
    assert page.trouble.title.text()
    assert page.trouble.words.text()
    assert not page.hold.isVisible()
    assert filled_buttons(page) == ["Add from a file" if why is Trouble.NOT_BUILT else "Try again"]


@pytest.mark.parametrize("why", Trouble)
def test_only_a_program_without_cameras_names_the_package_that_adds_them(
    page: MirrorPage, frames: FakeFrames, why: Trouble
) -> None:
    frames.fail(why)
    assert ("footcare-camera" in page.trouble.words.text()) is (why is Trouble.NOT_BUILT)


def test_it_can_be_tried_again(page: MirrorPage, frames: FakeFrames) -> None:
    frames.why = Trouble.BUSY
    page.hide()
    page.show()
    assert page.trouble.isVisible()
    frames.why = None
    page.trouble.again.click()
    assert page.trouble.isHidden()
    assert frames.on
    frames.feed(image())
    page.hold.click()
    assert page.held


def test_a_photo_can_be_added_from_a_file_instead(
    qtbot: QtBot, page: MirrorPage, frames: FakeFrames
) -> None:
    frames.feed(QImage())
    frames.fail(Trouble.GONE)
    with qtbot.waitSignal(page.open_page) as asked:
        page.trouble.file.click()
    assert asked.args == ["photos", {"foot": Foot.LEFT, "zone": Zone.SOLE}]
