"""Photos compared by eye: any two dates, beside or over each other, and deleted for good."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.photo import PhotoOrigin
from footcare.ui.pages.compare_page import ComparePage
from tests.pictures import a_picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.builders import FakeAsker
    from tests.fakes import FakeClock

SOLE, HEEL = Spot(Foot.LEFT, Zone.SOLE), Spot(Foot.RIGHT, Zone.HEEL)


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


def keep_some(house: House, clock: FakeClock, number: int, spot: Spot = SOLE) -> None:
    for _day in range(number):
        house.picturing.keep(a_picture(), spot, PhotoOrigin.FILE)
        clock.advance(timedelta(days=1).total_seconds())


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
    assert len(house.picturing.photos()) == 2
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
