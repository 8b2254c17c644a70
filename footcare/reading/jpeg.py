"""Looks at the segments of a JPEG: ours hold nothing but the picture.

No picture is decoded here. A file that carries anything beside its picture (a camera's notes, a
place, a comment, a second file after its end) is not one of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN: Final = b"\xff\xd8"
_END: Final = b"\xff\xd9"
_MARK: Final = 0xFF
_SCAN: Final = 0xDA
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive: what Qt writes and every program reads."""
_PLAIN: Final = frozenset({0xC4, _SCAN, 0xDB, 0xDD})
"""Huffman tables, the scan itself, quantisation tables, restart interval."""
_JFIF: Final = b"JFIF\x00"
_JFIF_LENGTH: Final = 14
"""A JFIF header without a thumbnail."""
_FRAME_LENGTH: Final = 8
_LENGTH: Final = 2
_MARK_AND_LENGTH: Final = 2 + _LENGTH
_HEADER: Final = 0xE0
_OF_A_SCAN: Final = frozenset({0x00, *range(0xD0, 0xD8)})
"""What may follow 0xFF inside the coded picture: a stuffed zero, or a restart."""


class NotPlain(Exception):
    """A file is no JPEG, or holds more than a picture; the message says what."""


def size_of_plain_jpeg(data: bytes) -> tuple[int, int]:
    """Return the width and the height that a JPEG says it has, in pixels.

    Raises:
        NotPlain: it is none, breaks off, or carries anything but its picture.
    """
    size: tuple[int, int] | None = None
    for mark, body in _segments(data):
        if mark in _FRAMES:
            size = _size(body, size)
        elif mark == _HEADER:
            _refuse_more_than_jfif(body)
        elif mark not in _PLAIN:
            raise NotPlain(_("is a JPEG that holds more than its picture"))
    if size is None:
        raise NotPlain(_("is a JPEG without a picture"))
    return size


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the mark and the body of each segment; the file ends with the picture."""
    if not data.startswith(_BEGIN):
        raise NotPlain(_("is not a JPEG"))
    at = len(_BEGIN)
    while data[at : at + len(_END)] != _END:
        length = int.from_bytes(data[at + 2 : at + _MARK_AND_LENGTH], "big") - _LENGTH
        begin = at + _MARK_AND_LENGTH
        if len(data) < begin + length or length < 0 or data[at] != _MARK:
            raise NotPlain(_("is a JPEG that breaks off"))
        mark, at = data[at + 1], begin + length
        yield mark, data[begin:at]
        if mark == _SCAN:
            at = _end_of_scan(data, at)
    if at + len(_END) != len(data):
        raise NotPlain(_("is a JPEG that holds more than its picture"))


def _size(body: bytes, before: tuple[int, int] | None) -> tuple[int, int]:
    if before is not None or len(body) < _FRAME_LENGTH:
        raise NotPlain(_("is a JPEG that holds more than its picture"))
    height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    if not height or not width:
        raise NotPlain(_("is a JPEG without a picture"))
    return width, height


def _refuse_more_than_jfif(body: bytes) -> None:
    if not body.startswith(_JFIF) or len(body) != _JFIF_LENGTH:
        raise NotPlain(_("is a JPEG that holds more than its picture"))


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the coded picture ends: at the next mark that is no part of it."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise NotPlain(_("is a JPEG that breaks off"))
        if data[at + 1] in _OF_A_SCAN:
            at += 2
        elif data[at + 1] == _MARK:
            at += 1
        else:
            return at
