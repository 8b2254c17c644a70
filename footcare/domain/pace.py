"""How slowly the movements of a massage go."""

from __future__ import annotations

from enum import StrEnum


class Pace(StrEnum):
    """How slowly the movements go. Values are stored."""

    NORMAL = "normal"
    GENTLE = "gentle"

    @property
    def stretch(self) -> float:
        """How many times as long a movement takes."""
        return 1.25 if self is Pace.GENTLE else 1.0
