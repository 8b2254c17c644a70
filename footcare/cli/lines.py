"""Lines of a file that may hold anything: too long, not text, without end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 1_000_000
"""Bytes. A year of foot checks fits into a line of this length; nothing longer is read whole."""

_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class RawLine:
    """A line by its number from 1: its text, or why it has none."""

    number: int
    text: str
    fault: str = ""


def lines_of(file: BinaryIO, longest: int = LONGEST) -> Iterator[RawLine]:
    """Yield the lines that hold something.

    Raises:
        OSError: the file cannot be read on.
    """
    number = 0
    while data := file.readline(longest + 1):
        number += 1
        if len(data) > longest and not data.endswith(b"\n"):
            _skip_rest(file, longest)
            yield RawLine(number, "", _("is longer than {most} bytes").format(most=longest))
            continue
        if number == 1:
            data = data.removeprefix(_MARK)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            yield RawLine(number, "", _("is not UTF-8 text"))
            continue
        if text.strip():
            yield RawLine(number, text)


def _skip_rest(file: BinaryIO, step: int) -> None:
    while (data := file.readline(step)) and not data.endswith(b"\n"):
        pass
