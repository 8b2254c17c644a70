"""Pictures as cameras, phones and people with bad luck make them."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from footcare.ui.photos.making import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.services.camera_ports import Camera, Trouble
    from footcare.services.picture_ports import Picture

PLACE = b"51 deg 30 min N"
"""Where the picture was taken, as its camera wrote it into the file."""
TURNED_RIGHT = 6
"""The EXIF word for a picture whose top is at its right."""


def image(width: int = 64, height: int = 48, colour: str = "peru") -> QImage:
    """A plain picture whose left upper corner is red."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    painter = QPainter(made)
    painter.fillRect(0, 0, width // 4, height // 4, QColor("red"))
    painter.end()
    return made


def file_of(picture: QImage, form: str = "JPEG") -> bytes:
    """The bytes of a picture file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, form.encode()).write(picture)
    data = bytes(buffer.data().data())
    buffer.close()
    return data


def with_camera_notes(jpeg: bytes, turned: int = 1) -> bytes:
    """A JPEG with EXIF, in which the camera notes how it was held and where it was."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    place = struct.pack(">HHII", 0x010E, 2, len(PLACE), 38)
    tiff = b"MM\x00\x2a" + struct.pack(">IH", 8, 2) + place + entry + b"\x00" * 4 + PLACE
    body = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def png_that_claims(width: int, height: int) -> bytes:
    """A small PNG whose head says that it is large: what is called a bomb."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 1000)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def a_picture(colour: str = "peru") -> Picture:
    """A picture as it is kept."""
    return picture_of(image(colour=colour))


class FakeFrames:
    """A camera that gives the pictures a test feeds it, or none and says why."""

    def __init__(self, cameras: Sequence[Camera] = (), why: Trouble | None = None) -> None:
        self.there = list(cameras)
        self.why = why
        self.started: list[str] = []
        self._came: Callable[[QImage], None] | None = None
        self._failed: Callable[[Trouble], None] | None = None

    @property
    def on(self) -> bool:
        """Whether the light of the camera is on."""
        return self._came is not None

    def cameras(self) -> Sequence[Camera]:
        return self.there

    def start(
        self,
        camera_id: str,
        came: Callable[[QImage], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        self.started.append(camera_id)
        if self.why is not None:
            failed(self.why)
            return
        self._came, self._failed = came, failed

    def stop(self) -> None:
        self._came = self._failed = None

    def feed(self, frame: QImage) -> None:
        """Give a picture to whoever looks."""
        if self._came is not None:
            self._came(frame)

    def fail(self, why: Trouble) -> None:
        """Give no more pictures."""
        failed, self._came = self._failed, None
        if failed is not None:
            failed(why)
