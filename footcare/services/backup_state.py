"""How the copies of the diary stand, and what is told of them without being asked.

Known without anything that makes or checks a copy: Today shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.backup import Backup, SecondCopy

LITTLE_ROOM: Final = 50_000_000
"""Bytes free on the disk of the diary; with fewer it is told."""


class WorryKind(StrEnum):
    """What is wrong with the copies and told without being asked."""

    DAILY = "daily"
    DRILL = "drill"
    PICTURES = "pictures"
    SECOND_PLACE = "second_place"


@dataclass(frozen=True)
class Worry:
    """Something about the copies that the person should know.

    Attributes:
        why: the sentence noted when it went wrong; it says what is as it was.
        since: the day of the last good copy in the second place, when that is the worry.
    """

    kind: WorryKind
    why: str
    since: date | None = None


@dataclass(frozen=True)
class BackupState:
    """How the copies stand, for those who show it.

    Attributes:
        newest: the newest backup, or None while there is none.
        others: how many more there are.
        second_place: the folder chosen for further copies; empty when none was.
        second_copy: the last good copy there.
        second_fault: why the last try to copy there failed; empty when it did not.
        worry: what should be told without being asked.
        free_bytes: what is free on the disk of the diary; None when that cannot be known.
    """

    newest: Backup | None
    others: int
    second_place: str
    second_copy: SecondCopy | None
    second_fault: str
    worry: Worry | None
    free_bytes: int | None

    @property
    def little_room(self) -> bool:
        """Whether the disk of the diary is nearly full."""
        return self.free_bytes is not None and self.free_bytes < LITTLE_ROOM
