"""What photos need from whoever can decode pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from pathlib import Path


class PictureRefused(DiaryProblem):
    """A file is no picture that can be kept; the message says what to do, for a person."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept: a JPEG that holds nothing but what is seen.

    Attributes:
        data: the whole file.
        width, height: in pixels.
    """

    data: bytes
    width: int
    height: int


class Pictures(Protocol):
    """Decodes pictures of others and makes ours. It may be called from any thread."""

    def take_in(self, path: Path) -> Picture:
        """Read a picture file as a stranger's: bounded, turned upright, made anew.

        Raises:
            PictureRefused: it is none that can be kept.
        """
        ...
