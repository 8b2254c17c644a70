"""Tells whether a JPEG is there to its end: one that breaks off is decoded with a grey rest."""

from __future__ import annotations

from typing import Final

_BEGIN: Final = b"\xff\xd8"
_END: Final = 0xD9
_MARK: Final = 0xFF
_SCAN: Final = 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Marks without a length behind them."""
_OF_A_SCAN: Final = frozenset({0x00, *range(0xD0, 0xD8)})
"""What may follow 0xFF inside the coded picture: a stuffed zero, or a restart."""


def is_whole(data: bytes) -> bool:
    """Tell whether a file goes on to the end of its first picture; phones add more behind it."""
    at = len(_BEGIN)
    while at + 1 < len(data) and data[at] == _MARK:
        mark = data[at + 1]
        if mark == _END:
            return True
        if mark == _MARK:
            at += 1
        elif mark in _ALONE:
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
            if mark == _SCAN:
                at = _end_of_scan(data, at)
    return False


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the coded picture ends: at the next mark that is no part of it."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] not in _OF_A_SCAN and data[at + 1] != _MARK:
            return at
        at += 1 if data[at + 1] == _MARK else 2
