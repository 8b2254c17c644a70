"""A trial of the ways in which a reminder reaches a person, and what the person said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Way(StrEnum):
    """One way for a reminder to reach a person, in the order in which they are tried."""

    NOTIFICATION = "notification"
    WINDOW = "window"
    TONE = "tone"
    VOICE = "voice"


@dataclass(frozen=True)
class Confirmation:
    """What a person said after a trial.

    Attributes:
        way: what was tried.
        arrived: whether it reached the person.
        day: the local date.
        desktop: the desktop it was tried on; what is said of one says nothing of another.
    """

    way: Way
    arrived: bool
    day: date
    desktop: str
