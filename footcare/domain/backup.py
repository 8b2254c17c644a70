"""Backups of the diary: what is known of each, and which are kept when there are many.

Backups are told apart and ordered by a sequence number, never by date: a clock that is wrong for a
day must not make a good copy look old.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

NEWEST: Final = 3
"""So many of the newest are never removed, whatever else holds."""
DAYS: Final = 7
WEEKS: Final = 8
MONTHS: Final = 12
BEFORE_CHANGES: Final = 3
"""So many are kept of each of the copies made before something risky."""
MOST_BYTES: Final = 200_000_000
"""All backups together; when they take more, the oldest go, but never the newest ones."""


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    BY_HAND = "by_hand"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_RESTORE = "before_restore"
    BEFORE_IMPORT = "before_import"
    BEFORE_UNDO = "before_undo"

    @property
    def precedes_a_change(self) -> bool:
        """Whether it was made because something risky was about to happen."""
        return self not in (Reason.DAILY, Reason.BY_HAND)


@dataclass(frozen=True)
class Backup:
    """What the manifest of a backup says.

    Attributes:
        sequence: counts up from 1 in each profile.
        made_at: the instant by the clock of that day, which may have been wrong.
        day: the local date of that instant.
        schema: the number of the schema of the copy.
        counts: how many records of each kind stood, under the names of the export.
        size: bytes of the copy.
        sha256: of the copy.
        copied_sha256: of the diary file it was made from; tells whether anything changed since.
    """

    sequence: int
    made_at: datetime
    day: date
    reason: Reason
    schema: int
    counts: Mapping[str, int]
    size: int
    sha256: str
    copied_sha256: str


@dataclass(frozen=True)
class SecondCopy:
    """The last good copy in a second place, such as a stick or another disk."""

    sequence: int
    day: date


@dataclass(frozen=True)
class BackupNotes:
    """What is remembered of backups beside the backups themselves.

    Attributes:
        second_place: the folder chosen for further copies; empty when none was.
        second_folder: the folder made for this profile inside it.
        second_copy: the last good copy there.
        second_fault: why the last try failed, in a sentence; empty when it did not.
        daily_fault: why the last copy of the day could not be made; empty when it could.
        drilled: the local day of the last restore drill.
        drill_fault: what was wrong in it; empty when nothing was.
        picture_fault: which pictures were not there as they were kept; empty when all were.
    """

    second_place: str = ""
    second_folder: str = ""
    second_copy: SecondCopy | None = None
    second_fault: str = ""
    daily_fault: str = ""
    drilled: date | None = None
    drill_fault: str = ""
    picture_fault: str = ""


@dataclass(frozen=True)
class RestorePlan:
    """What putting a backup back would do, before anything is done.

    Attributes:
        holds: how many records of each kind stand in the backup.
        lost: how many records of each kind stand now and are not in it; None when the present
            diary cannot be read.
        first_day, last_day: of the records in the backup; None when it has none.
    """

    holds: Mapping[str, int]
    lost: Mapping[str, int] | None
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True)
class Restored:
    """What became of the diary that another one took the place of.

    Attributes:
        before: the backup of it, when it was whole.
        set_aside: the folder in which it was kept when it was damaged; None when there was none.
    """

    before: Backup | None
    set_aside: Path | None


@dataclass
class Salvaged:
    """What came of reading a damaged diary row by row.

    Attributes:
        holds: how many records of each kind could be read and stand.
        dropped: how many rows were seen and could not be kept.
        gaps: the tables in which more rows may have been.
    """

    holds: Mapping[str, int] = field(default_factory=dict)
    dropped: int = 0
    gaps: set[str] = field(default_factory=set)

    @property
    def records(self) -> int:
        """How many records stand; a diary without any is no salvage."""
        return sum(count for name, count in self.holds.items() if name != "persons")


def worth_keeping(backups: Iterable[Backup], most_bytes: int = MOST_BYTES) -> frozenset[int]:
    """Return the sequence numbers of the backups to keep.

    The newest of each of the last days, weeks and months that have any stays, so do the last ones
    made before each kind of change. The days are only used to tell one day from another.

    Args:
        backups: those that are whole; a damaged one must not push out a good one.
        most_bytes: what all of them may take together.
    """
    newest_first = sorted(backups, key=lambda backup: backup.sequence, reverse=True)
    kept = {backup.sequence for backup in newest_first[:NEWEST]}
    kept |= _newest_of_each(newest_first, DAYS, lambda backup: backup.day)
    kept |= _newest_of_each(newest_first, WEEKS, lambda backup: backup.day.isocalendar()[:2])
    kept |= _newest_of_each(newest_first, MONTHS, lambda b: (b.day.year, b.day.month))
    for reason in Reason:
        if reason.precedes_a_change:
            of_this = [backup for backup in newest_first if backup.reason is reason]
            kept |= {backup.sequence for backup in of_this[:BEFORE_CHANGES]}
    return _within([backup for backup in newest_first if backup.sequence in kept], most_bytes)


def _newest_of_each(
    newest_first: Sequence[Backup], most: int, key: Callable[[Backup], Hashable]
) -> set[int]:
    newest: dict[Hashable, int] = {}
    for backup in newest_first:
        if key(backup) not in newest:
            if len(newest) == most:
                break
            newest[key(backup)] = backup.sequence
    return set(newest.values())


def _within(newest_first: Sequence[Backup], most_bytes: int) -> frozenset[int]:
    kept: set[int] = set()
    taken = 0
    for backup in newest_first:
        taken += backup.size
        if taken > most_bytes and len(kept) >= NEWEST:
            break
        kept.add(backup.sequence)
    return frozenset(kept)
