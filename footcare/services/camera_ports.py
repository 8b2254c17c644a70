"""What is said of cameras; the pictures themselves are of the window's kind."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Trouble(StrEnum):
    """Why no live picture comes."""

    NOT_BUILT = "not_built"
    NONE = "none"
    REFUSED = "refused"
    BUSY = "busy"
    GONE = "gone"


class Camera(NamedTuple):
    """A camera of this computer: its id, and its name for a person."""

    id: str
    name: str
