"""Pictures of strangers made into ours: bounded, upright, small, and nothing in them but a picture.

What a camera writes beside a picture (its model, the time, the place on the globe) is never taken
over: the pixels alone go into a new file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from footcare.domain.photo import LARGEST_PICTURE, LONGEST_EDGE
from footcare.i18n import _
from footcare.services.picture_ports import Picture, PictureRefused
from footcare.ui.photos.whole_jpeg import is_whole

if TYPE_CHECKING:
    from pathlib import Path

MOST_PIXELS: Final = 40_000_000
"""More than the cameras of phones make by default; each takes four bytes when it is decoded."""
MOST_BYTES: Final = 60_000_000
"""Of a file. What is larger is no photo."""
_ALLOCATION: Final = 256
"""Megabytes that one picture may take while it is decoded."""
_FORMATS: Final = frozenset({"jpeg", "png", "webp"})
_QUALITIES: Final = (85, 75, 65, 50, 35)
"""Of the kept JPEG; the first with which it is small enough is taken."""
_PHONE_FORMATS: Final = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif")


class QtPictures:
    """Decodes pictures with Qt. It may be called from any thread."""

    def take_in(self, path: Path) -> Picture:
        """Read a picture file as a stranger's: bounded, turned upright, made anew.

        Raises:
            PictureRefused: it is none that can be kept.
        """
        return picture_of(_decoded(_bytes_of(path)))


def picture_of(image: QImage) -> Picture:
    """Return an image as the file that is kept; a part that is see-through becomes white.

    Raises:
        PictureRefused: there is nothing in it.
    """
    if image.isNull():
        raise PictureRefused(_("There is nothing in this picture. Please take another one."))
    plain = _plain(image)
    for quality in _QUALITIES:
        data = _jpeg(plain, quality)
        if len(data) <= LARGEST_PICTURE:
            return Picture(data, plain.width(), plain.height())
    # Noise, which no photo of a foot is; half of it is small enough.
    return picture_of(
        plain.scaled(plain.size() / 2, mode=Qt.TransformationMode.SmoothTransformation)
    )


def image_of(data: bytes, longest: int = LONGEST_EDGE) -> QImage:
    """Return a kept picture, no larger than asked; a null image when it cannot be read.

    Args:
        data: the whole file.
        longest: pixels of the longer edge, at most.
    """
    reader, buffer = _reader(data)
    size = reader.size()
    if reader.format().data() == b"jpeg" and max(size.width(), size.height()) <= LONGEST_EDGE:
        reader.setScaledSize(_within(size, longest))
        image = reader.read()
        buffer.close()
        return image
    return QImage()


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise PictureRefused(_("There is no file there. Please choose a picture."))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise PictureRefused(
            _("The file cannot be read: {reason}. Please choose another picture.").format(
                reason=reason or error
            )
        ) from error
    if not data:
        raise PictureRefused(_("The file is empty. Please choose another picture."))
    if len(data) > MOST_BYTES:
        raise PictureRefused(
            _("The file is larger than {most} MB. Please choose a smaller picture.").format(
                most=MOST_BYTES // 1_000_000
            )
        )
    return data


def _decoded(data: bytes) -> QImage:
    """Return the pixels of a file: its size is looked at before anything of it is decoded."""
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE_FORMATS:
        raise PictureRefused(
            _(
                "This picture is of a kind (HEIC) that some phones make and Footcare cannot read. "
                "Please save it as a JPEG on the phone, or set its camera to that."
            )
        )
    reader, buffer = _reader(data)
    form = bytes(reader.format().data()).decode()
    if form not in _FORMATS:
        raise PictureRefused(
            _("This is no picture that can be read. Please choose a JPEG, PNG or WebP.")
        )
    size = reader.size()
    broken = form == "jpeg" and not is_whole(data)
    if broken or not size.isValid() or size.isEmpty():
        raise PictureRefused(_("This picture is damaged. Please choose another one."))
    if size.width() * size.height() > MOST_PIXELS:
        raise PictureRefused(
            _(
                "This picture has more than {most} million dots. Please choose a smaller one."
            ).format(most=MOST_PIXELS // 1_000_000)
        )
    reader.setScaledSize(_within(size, LONGEST_EDGE))
    image = reader.read()
    buffer.close()
    if image.isNull() or reader.error() is not QImageReader.ImageReaderError.UnknownError:
        raise PictureRefused(_("This picture is damaged. Please choose another one."))
    return image


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """Return a reader that trusts the bytes and not the name, and what it reads from."""
    QImageReader.setAllocationLimit(_ALLOCATION)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader, buffer


def _within(size: QSize, longest: int) -> QSize:
    if max(size.width(), size.height()) <= longest:
        return size
    small = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
    return small.expandedTo(QSize(1, 1))


def _plain(image: QImage) -> QImage:
    """Return the pixels alone: no words, no profile of colours, no measure of paper."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = _within(image.size(), LONGEST_EDGE)
    if size != image.size():
        image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    plain = QImage(size, QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    if not writer.write(image):
        raise PictureRefused(_("The picture could not be made. Please try again."))
    data = bytes(buffer.data().data())
    buffer.close()
    return data
