"""What the program sees through a camera, where Qt can reach cameras and where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.app import self_check
from footcare.app.senses import Senses
from footcare.desktop import camera
from footcare.desktop.camera import QtCameras
from footcare.services.camera_ports import Trouble
from footcare.ui.frames import NoCamera

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def senses() -> Iterator[Senses]:
    made = Senses()
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Whether Qt's part for cameras is there, and whether it loads."""
    state = {"there": True, "loads": True}
    monkeypatch.setattr(camera, "has_part_for_cameras", lambda: state["there"])
    monkeypatch.setattr(camera, "can_reach_cameras", lambda: state["loads"])
    return state


@pytest.mark.usefixtures("part")
def test_cameras_come_through_qt(senses: Senses) -> None:
    assert isinstance(senses.frames(), QtCameras)


def test_where_qt_cannot_reach_them_that_is_said_and_not_that_there_is_none(
    senses: Senses, part: dict[str, bool]
) -> None:
    part["loads"] = False
    troubles: list[Trouble] = []
    frames = senses.frames()
    assert isinstance(frames, NoCamera)
    frames.start("", lambda _picture: None, troubles.append)
    assert troubles == [Trouble.NOT_BUILT]


@pytest.mark.parametrize(
    ("there", "loads", "well"), [(False, False, True), (True, True, True), (True, False, False)]
)
def test_a_self_check_blames_only_a_part_that_is_there(
    part: dict[str, bool], *, there: bool, loads: bool, well: bool
) -> None:
    part.update(there=there, loads=loads)
    assert self_check._cameras_load() is well
