"""From a place that could not be looked at to the foot mirror, and back to the check as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.services.camera_ports import Camera
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.beside_answers import WaysToSee
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.mirror_page import MirrorPage
from tests.builders import One, make_desk, make_house
from tests.fakes import FakeClock
from tests.pictures import FakeFrames, image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.ui.pages.check_page import CheckPage

HEEL = (InspectionStep.HEELS, Foot.LEFT)


@pytest.fixture
def frames() -> FakeFrames:
    return FakeFrames([Camera("one", "On a stand")])


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, frames: FakeFrames
) -> Iterator[MainWindow]:
    """The window over an empty diary, with a camera before the foot."""
    clock = FakeClock()
    with make_house(tmp_path / "profile", clock) as house:
        desk = replace(make_desk(qapp, clock=clock, house=house), frames=One(frames))
        made = MainWindow(desk)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show_page("check")
        made.show()
        yield made
        made.close()


def answer_all_but_the_heel(page: CheckPage) -> None:
    while isinstance(page.panel, AskPanel):
        unseen = page.keeper.draft.where == HEEL
        answer = Answer.COULD_NOT_LOOK if unseen else Answer.NOTHING_NEW
        page.panel.buttons[answer].click()


def test_what_could_not_be_seen_is_seen_in_the_mirror(
    window: MainWindow, frames: FakeFrames
) -> None:
    check = cast("CheckPage", window.current)
    answer_all_but_the_heel(check)
    review = check.panel
    assert isinstance(review, ReviewPanel)
    ways = review.findChild(WaysToSee)
    assert isinstance(ways, WaysToSee)
    before = check.keeper.draft
    ways.buttons["mirror"].click()

    mirror = window.current
    assert isinstance(mirror, MirrorPage)
    assert mirror.place.asked.spot == Spot(Foot.LEFT, Zone.HEEL)
    frames.feed(image(640, 480))
    mirror.hold.click()
    mirror.keep.click()
    (photo,) = window.desk.house.picturing.photos()
    assert photo.spot == Spot(Foot.LEFT, Zone.HEEL)

    mirror.back.click()
    assert not frames.on, "the light of the camera is out"
    assert window.current is check
    assert check.keeper.draft == before
    assert check.keeper.draft.answer_at(HEEL) is Answer.COULD_NOT_LOOK, "a photo answers nothing"
    check.save.click()
    assert window.desk.house.inspecting.todays() is not None


def test_who_looks_for_help_at_the_mirror_comes_back_to_it(
    window: MainWindow, frames: FakeFrames
) -> None:
    window.open_page("mirror", {"foot": Foot.LEFT, "zone": Zone.SOLE})
    mirror = window.current
    frames.feed(image(640, 480))
    window.show_page("help")
    assert not frames.on
    window.go_back()
    assert window.current is mirror
    assert frames.on
