"""Cameras through Qt, as far as they can be tried where there is none."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtMultimedia import QCameraDevice, QMediaDevices, QVideoFrame

from footcare.desktop.camera import QtCameras, can_reach_cameras, has_part_for_cameras
from footcare.services.camera_ports import Trouble
from tests.pictures import image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(bool(QMediaDevices.videoInputs()), reason="a real camera would light up"),
    # There is no graphics card here.
    pytest.mark.qt_log_ignore("No RHI backend", extend=True),
]

# Qt loads its part once for the life of a process, so this needs one of its own.
_WITHOUT_PLUGINS = """
from PySide6.QtCore import QCoreApplication
from footcare.desktop.camera import can_reach_cameras
app = QCoreApplication([])
app.setLibraryPaths([])
print(can_reach_cameras())
"""


@pytest.fixture
def cameras() -> Iterator[QtCameras]:
    made = QtCameras()
    yield made
    made.stop()
    made.deleteLater()


def test_this_qt_can_reach_cameras() -> None:
    assert can_reach_cameras()
    assert has_part_for_cameras()


def test_a_part_for_cameras_that_does_not_load_is_told() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PLUGINS], capture_output=True, text=True, check=True
    )
    assert said.stdout == "False\n"


def test_without_a_camera_that_is_said_at_once(cameras: QtCameras) -> None:
    troubles: list[Trouble] = []
    assert cameras.cameras() == []
    cameras.start("", _forget, troubles.append)
    assert troubles == [Trouble.NONE]


def test_a_frame_becomes_a_picture_while_somebody_looks(cameras: QtCameras) -> None:
    seen: list[QImage] = []
    cameras._came = seen.append
    cameras._sink.setVideoFrame(QVideoFrame(image(64, 48)))
    cameras.stop()
    cameras._sink.setVideoFrame(QVideoFrame(image(64, 48)))
    assert [one.size() for one in seen] == [QSize(64, 48)]


def test_a_camera_that_says_nothing_counts_as_busy(cameras: QtCameras) -> None:
    troubles: list[Trouble] = []
    cameras._failed = troubles.append
    cameras._waiting.timeout.emit()
    cameras._waiting.timeout.emit()
    assert troubles == [Trouble.BUSY]


def test_a_system_that_forbids_it_is_told(cameras: QtCameras) -> None:
    troubles: list[Trouble] = []
    cameras._device, cameras._came, cameras._failed = QCameraDevice(), _forget, troubles.append
    cameras._begin(Qt.PermissionStatus.Denied)
    cameras._begin(Qt.PermissionStatus.Denied)
    assert troubles == [Trouble.REFUSED]


def _forget(_frame: QImage) -> None:
    pass
