"""The cameras of this computer, through Qt Multimedia; imported when the mirror first opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCameraPermission,
    QCoreApplication,
    QLibraryInfo,
    QObject,
    QPermission,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaFormat,
    QVideoFrame,
    QVideoSink,
)

from footcare.services.camera_ports import Camera, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

_WIDEST: Final = 1920
_FASTEST: Final = 31.0
"""Pictures a second; more of them only warm the room."""
_PATIENCE: Final = 6000
"""Milliseconds until a camera that gives no picture counts as busy: many say nothing at all."""


class QtCameras(QObject):
    """Gives the pictures of one camera at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._frame_came)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self._sink)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look_whether_gone)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE)
        self._waiting.timeout.connect(self._waited_long)
        self._device: QCameraDevice | None = None
        self._camera: QCamera | None = None
        self._came: Callable[[QImage], None] | None = None
        self._failed: Callable[[Trouble], None] | None = None

    def cameras(self) -> Sequence[Camera]:
        """Return the cameras there are now, the usual one first."""
        usual = QMediaDevices.defaultVideoInput()
        devices = sorted(QMediaDevices.videoInputs(), key=lambda one: one != usual)
        return [Camera(_id(device), device.description()) for device in devices]

    def start(
        self,
        camera_id: str,
        came: Callable[[QImage], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Give the pictures of a camera until stopped; an id of nobody means the usual one."""
        self.stop()
        devices = list(QMediaDevices.videoInputs())
        if not devices:
            failed(Trouble.NONE)
            return
        usual = QMediaDevices.defaultVideoInput()
        self._device = next((one for one in devices if _id(one) == camera_id), usual)
        self._came, self._failed = came, failed
        app, wanted = QCoreApplication.instance(), QCameraPermission()
        status = Qt.PermissionStatus.Granted if app is None else app.checkPermission(wanted)
        if app is not None and status is Qt.PermissionStatus.Undetermined:
            # The system asks the person itself, once.
            app.requestPermission(wanted, self, self._was_asked)
        else:
            self._begin(status)

    def _was_asked(self, permission: QPermission) -> None:
        self._begin(permission.status())

    def _begin(self, status: Qt.PermissionStatus) -> None:
        if self._device is None or self._came is None or self._camera is not None:
            return
        if status is not Qt.PermissionStatus.Granted:
            self._fail(Trouble.REFUSED)
            return
        self._camera = QCamera(self._device, self)
        form = _fitting(self._device)
        if form is not None:
            self._camera.setCameraFormat(form)
        self._camera.errorOccurred.connect(self._error_came)
        self._session.setCamera(self._camera)
        self._camera.start()
        self._waiting.start()

    def stop(self) -> None:
        """Let go of the camera: its light goes out. A second call changes nothing."""
        self._waiting.stop()
        self._came = self._failed = None
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
            # The session lets go of it by itself then.
            camera.deleteLater()

    @Slot(QVideoFrame)
    def _frame_came(self, frame: QVideoFrame) -> None:
        if self._came is None or not frame.isValid():
            return
        self._waiting.stop()
        image = frame.toImage()
        if not image.isNull():
            self._came(image)

    @Slot(QCamera.Error, str)
    def _error_came(self, error: QCamera.Error, _words: str) -> None:
        if error is not QCamera.Error.NoError:
            self._fail(Trouble.BUSY)

    def _waited_long(self) -> None:
        self._fail(Trouble.BUSY)

    def _look_whether_gone(self) -> None:
        camera = self._camera
        if camera is None:
            return
        there = {_id(device) for device in QMediaDevices.videoInputs()}
        if _id(camera.cameraDevice()) not in there:
            self._fail(Trouble.GONE)

    def _fail(self, why: Trouble) -> None:
        failed = self._failed
        self.stop()
        if failed is not None:
            failed(why)


def has_part_for_cameras() -> bool:
    """Tell whether Qt has come with a part that reaches cameras; some builds leave it out."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return any((plugins / "multimedia").glob("*mediaplugin*"))


def can_reach_cameras() -> bool:
    """Tell whether that part is there and loads; no camera need be, but an application must run."""
    # Kinds of files are known to that part alone.
    return bool(QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode))


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _fitting(device: QCameraDevice) -> QCameraFormat | None:
    """Return the sharpest format that is no larger and no faster than of use."""
    fitting = [
        form
        for form in device.videoFormats()
        if form.resolution().width() <= _WIDEST and form.maxFrameRate() <= _FASTEST
    ]
    return max(fitting, key=_sharpness, default=None)


def _sharpness(form: QCameraFormat) -> tuple[int, float]:
    size = form.resolution()
    return size.width() * size.height(), form.maxFrameRate()
